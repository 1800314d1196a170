"""Which group or desk a submission goes to, which people that means, and why."""

import re
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from forms.models.case import Case
from forms.models.pages import FormPage
from forms.models.submission import Submission
from groups import look_up, people, state
from groups.models import Coordinator, CoverageRule, Desk, Duty, Neighbourhood, WatchGroup

_ONE_HOUSE = re.compile(r" \d+$")  # a rule for one number says where somebody lives


@dataclass(frozen=True)
class Route:
    """Where one case goes: to `group`, else `desk`, else the team of `neighbourhood`, else the editors of the site."""

    by: Case.RoutedBy
    group: WatchGroup | None = None
    desk: Desk | None = None
    neighbourhood: Neighbourhood | None = None
    rule: str = ""
    rule_version: int | None = None


def routes(submission: Submission) -> list[Route]:
    """A route for each case of `submission`: the desk or team of its form, its chosen groups, or the group of its address.

    Two groups with equal rank both count as a choice the form has put before the resident; when none was made, the first by
    name takes it and can hand it on.
    """
    page = submission.form_page
    chosen = list(submission.watch_groups.select_related("neighbourhood").order_by("name"))
    if page and page.routing == FormPage.Routing.DESK and page.desk:
        return [Route(by=Case.RoutedBy.DESK, desk=page.desk, neighbourhood=chosen[0].neighbourhood if chosen else None)]
    if page and page.routing == FormPage.Routing.TEAM:
        return [_to_team(submission, Case.RoutedBy.FORM)]
    if chosen:
        return [Route(by=Case.RoutedBy.CHOICE, group=group, neighbourhood=group.neighbourhood) for group in chosen]
    rules = claims(submission.site_id, submission.postcode, submission.house_number)
    if rules:
        return [by_rule(rules[0])]
    return [_to_team(submission, Case.RoutedBy.TEAM)]


def claims(site_id: int, postcode: str, number: int | None) -> list[CoverageRule]:
    """The winning coverage rules for an address, [] when it is not complete."""
    return look_up.find(site_id, postcode, number) if postcode and number else []


def by_rule(rule: CoverageRule) -> Route:
    group = rule.watch_group
    return Route(
        by=Case.RoutedBy.RULE,
        group=group,
        neighbourhood=group.neighbourhood,
        rule=str(rule),
        rule_version=rule.version,
    )


def _to_team(submission: Submission, by: Case.RoutedBy) -> Route:
    """To the team of the right neighbourhood; a site without any leaves it to its editors, so that nothing gets lost."""
    neighbourhood = place_of(submission)
    return Route(by=by if neighbourhood else Case.RoutedBy.SITE, neighbourhood=neighbourhood)


def place_of(submission: Submission) -> Neighbourhood | None:
    """The neighbourhood that a submission is about: that of its chosen group, else the one that has most to do with its
    postcode area, else the first that has a team. None when the site has no neighbourhood."""
    chosen = submission.watch_groups.select_related("neighbourhood").order_by("name").first()
    if chosen:
        return chosen.neighbourhood
    neighbourhoods = Neighbourhood.objects.filter(site=submission.site_id)
    with_team = neighbourhoods.filter(pk__in=people.team_duties(submission.site_id).values("neighbourhood"))
    neighbourhoods = with_team if with_team.exists() else neighbourhoods
    near = neighbourhoods.filter(watch_groups__rules__area__startswith=submission.postcode[:4] or "-")
    return near.first() or neighbourhoods.first()


def responsible(case: Case) -> QuerySet[Coordinator]:
    """Who may decide on `case` at this moment: coordinators of its group, the people of its desk, or the team.

    A group whose main coordinators are all gone or out of reach, or that leaves its cases lying, falls to the team of its
    neighbourhood too: nobody is forgotten (R-10). A liaison of a neighbouring group decides nothing. Where all that leaves
    nobody (a neighbourhood without a team, a desk that everybody left), the teams of the other neighbourhoods have it.
    """
    if case.watch_group and not _falls_to_team(case.watch_group):
        return _with_duty(_leads(case.watch_group))
    named = _named(case)
    return named if named.exists() else people.of_site_team(case.site_id)


def _named(case: Case) -> QuerySet[Coordinator]:
    """Who has the case by its group that falls to the team, by its desk, or by its neighbourhood; perhaps nobody."""
    if case.watch_group:
        return _with_duty(_leads(case.watch_group) | Q(neighbourhood=case.watch_group.neighbourhood_id))
    if case.desk:
        return people.of_desk(case.desk)
    return people.of_team(case.neighbourhood) if case.neighbourhood else Coordinator.objects.none()


def _leads(group: WatchGroup) -> Q:
    return Q(watch_group=group, role__in=people.LEADS)


def _with_duty(duties: Q) -> QuerySet[Coordinator]:
    return Coordinator.objects.filter(active=True, pk__in=Duty.objects.filter(duties).values("coordinator"))


def _falls_to_team(group: WatchGroup) -> bool:
    return group.unanswered >= state.UNANSWERED_MAX or not people.mains_within_reach(group).exists()


def is_responsible(case: Case, coordinator_id: int) -> bool:
    """Whether this coordinator is among `responsible`. One simple query in the usual case: a duty in the case's own group."""
    own = Duty.objects.filter(
        coordinator=coordinator_id,
        coordinator__active=True,
        watch_group=case.watch_group_id,
        role__in=people.LEADS,
    )
    if case.watch_group_id and own.exists():
        return True
    return responsible(case).filter(pk=coordinator_id).exists()


def receivers(case: Case) -> list[Coordinator]:
    """Who gets the mail about a new case: the main coordinators, not yet their deputies; the team when they do not answer.

    Nobody whose mail bounces or who did not confirm his address, as long as there is somebody else.
    """
    if case.watch_group and not _falls_to_team(case.watch_group):
        return list(people.mains_within_reach(case.watch_group))
    everybody = responsible(case)
    return list(people.within_reach(everybody)) or list(everybody)


def why(case: Case) -> str:
    """The sentence that tells a coordinator why this case came to him; it holds no house number."""
    if case.routed_by == Case.RoutedBy.RULE:
        sentence = _("Het adres valt in het gebied “%(rule)s” van %(group)s (versie %(version)s).")
        area = _ONE_HOUSE.sub("", case.rule)
        return sentence % {"rule": area, "group": case.watch_group, "version": case.rule_version}
    if case.routed_by == Case.RoutedBy.CHOICE:
        return _("De bewoner koos zelf voor %(group)s.") % {"group": case.watch_group}
    if case.routed_by == Case.RoutedBy.DESK:
        return _("Dit formulier hoort bij het loket %(desk)s.") % {"desk": case.desk}
    if case.routed_by == Case.RoutedBy.WAITING:
        return _("De bewoner wachtte op een groep en wil nu meedoen. Daarom komt de aanvraag bij het team.")
    if _without_team(case):
        return _("%(place)s heeft geen team. Daarom komt de aanvraag bij het team van een andere buurt.") % {
            "place": case.neighbourhood
        }
    if case.routed_by == Case.RoutedBy.FORM:
        return _("Dit formulier hoort bij het team van %(place)s.") % {"place": case.neighbourhood}
    if case.routed_by == Case.RoutedBy.SITE:
        return _("De website heeft nog geen team. Daarom komt de aanvraag bij de redactie.")
    return _("Geen groep heeft dit adres in haar gebied. Daarom komt de aanvraag bij het team.")


def _without_team(case: Case) -> bool:
    """Did the case go to the team of a neighbourhood that has none?"""
    to_team = case.routed_by in (Case.RoutedBy.FORM, Case.RoutedBy.TEAM)
    return bool(to_team and case.neighbourhood and not people.of_team(case.neighbourhood).exists())

"""Who waits where for a group: questions to the database, no acts. What happens to who waits stands in `forms.waiting`."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import Substr
from django.utils.translation import get_language
from wagtail.models import Site

from forms import consent, kinds
from forms.models import Case, FormPage, WaitingQuestion
from groups import state
from groups.models import CoverageRule, WatchGroup
from home import listed, memory

PURPOSE = "waiting"  # of the box under the form
JOIN_KIND = kinds.JOIN.name


@dataclass(frozen=True)
class Place:
    """The four digits of a postcode on a site, and how many wait there.

    Not the street: five of one street hardly ever gather within a year, and then nobody would be asked. Not the
    neighbourhood: it may be a whole town. Four digits are some thousand addresses that lie together; whoever starts a group
    there decides himself which streets it takes. Rules know the same four digits.
    """

    site_id: int
    digits: str
    waiting: int


def may_wait(case: Case) -> bool:
    """No group takes the address, the kind of form knows waiting, we can ask by mail, and the resident ticked the box."""
    submission = case.submission
    return (
        case.routed_by == Case.RoutedBy.TEAM
        and "resume" in kinds.KINDS[case.kind].acts
        and bool(submission.email and submission.postcode)
        and consent.asked(submission, PURPOSE)
    )


def waiting(cases: QuerySet[Case] | None = None) -> QuerySet[Any]:
    """Those of `cases` (all, unless given) that wait, each with the `digits` of its place, which no type knows."""
    found = Case.objects.all() if cases is None else cases
    return found.filter(status=Case.Status.WAITING).annotate(digits=Substr("submission__postcode", 1, 4))


def neighbours(case: Case, among: QuerySet[Case] | None = None) -> QuerySet[Case]:
    """Everybody (of `among`, if given) who waits in the place of `case`, itself too while it waits."""
    return waiting(among).filter(site=case.site_id, digits=case.submission.postcode[:4])


def places(cases: QuerySet[Case] | None = None) -> list[Place]:
    """Where those of `cases` that wait do so, the fullest first. One query."""
    rows = waiting(cases).order_by().values("site_id", "digits").annotate(number=Count("pk"))
    found = [Place(row["site_id"], row["digits"], row["number"]) for row in rows]
    return sorted(found, key=lambda place: (-place.waiting, place.site_id, place.digits))


def groups_near() -> QuerySet[WatchGroup]:
    """The groups that take sign-ups and a rule of which has the four digits of somebody who waits on their site."""
    there = waiting().filter(site=OuterRef("watch_group__neighbourhood__site"), digits=OuterRef("digits"))
    rules = CoverageRule.objects.annotate(digits=Substr("area", 1, 4)).filter(Exists(there))
    return state.taking(WatchGroup.objects.filter(pk__in=rules.values("watch_group")).select_related("neighbourhood"))


def not_asked(group: WatchGroup) -> dict[int, tuple[str, int]]:
    """Who waits in a place that the rules of `group` touch and was not asked about it yet: the address of each case by its key."""
    areas = CoverageRule.objects.filter(watch_group=group).annotate(digits=Substr("area", 1, 4))
    asked = WaitingQuestion.objects.filter(about=WaitingQuestion.About.JOIN, watch_group=group)
    near = waiting().filter(site=group.neighbourhood.site_id, digits__in=areas.values("digits"))
    near = near.exclude(pk__in=asked.values("case")).exclude(submission__house_number=None).order_by()
    rows = near.values_list("pk", "submission__postcode", "submission__house_number")
    return {pk: (postcode, number) for pk, postcode, number in rows}


def open_questions(cases: list[Case]) -> dict[int, list[WaitingQuestion]]:
    """By case: what its resident was asked and did not answer. No query when none of `cases` waits."""
    keys = [case.pk for case in cases if case.status == Case.Status.WAITING]
    found: dict[int, list[WaitingQuestion]] = {}
    if keys:
        asked = WaitingQuestion.objects.filter(case__in=keys, answered_at=None)
        for question in asked.select_related("watch_group"):
            found.setdefault(question.case_id, []).append(question)
    return found


def form_url(site: Site, language: str = "") -> str:
    """The sign-up form of `site` that has the box, in `language` where it can be; "" when the site has none."""
    language = language or get_language() or ""
    return memory.recall(("waiting form", site.pk, language), lambda: _form_url(site, language))


def _form_url(site: Site, language: str) -> str:
    pages = listed.public(FormPage.objects.descendant_of(site.root_page))
    page = pages.filter(kind=JOIN_KIND, asks__ask__purpose=PURPOSE).first()
    if page is None:
        return ""
    translated = page.get_translations().live().filter(locale__language_code=language).first()
    return (translated or page).get_url() or ""

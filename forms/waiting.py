"""The waiting room (R-2): a resident whose address no group takes may agree to wait until there is one.

Who waits is asked when enough neighbours wait in the same place, and when a group starts there; after half a year whether
he still wants to; after a year without a yes the wait is over (C-15). He answers on his own page, see `answer`. Every
question is put once: the rows are locked and looked at anew before one is asked.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from forms import consent, moderation, notices, routing, waiting_room, withdrawal
from forms.clock import safely
from forms.models import Case, Link, WaitingQuestion
from forms.moderation import CLOCK, Actor, Who
from forms.routing import Route
from groups import look_up
from groups.models import CoverageRule, WatchGroup
from home.models import SiteProfile

About = WaitingQuestion.About
_MOST_AT_ONCE = 100  # groups that change at once: more come from a file, and their neighbours are asked by the clock


def enter(case: Case, now: datetime) -> bool:
    """Let a case that was just opened wait, in the caller's transaction. False when it lies with the team as any other.

    The profile is locked: of two neighbours who confirm in the same moment the second sees the first, so that whoever makes
    the number full asks all.
    """
    if not waiting_room.may_wait(case):
        return False
    profile = SiteProfile.objects.select_for_update(no_key=True).get(site=case.site_id)
    if not moderation.act(case, "wait", CLOCK, now=now):
        return False
    Case.objects.filter(pk=case.pk).update(waits_since=now)
    notices.to_coordinators("new_waiting", routing.receivers(case), case, now)
    here = waiting_room.neighbours(case)
    if here.count() >= profile.waiting_neighbours:
        _ask(here, About.START, now)
    return True


def group_started(group: WatchGroup, now: datetime | None = None) -> int:
    """A group is there: all who wait at an address that it takes are asked whether they want to join, once each.

    Returns how many were asked now. Nobody is, as long as the group takes no sign-ups on this website.
    """
    near = waiting_room.not_asked(group)
    if not near or not group.takes_sign_ups:
        return 0
    taken = look_up.takers(group.neighbourhood.site_id, set(near.values()))
    theirs = [case for case, address in near.items() if group.pk in taken[address]]
    with transaction.atomic():
        return _ask(waiting_room.waiting().filter(pk__in=theirs), About.JOIN, now or timezone.now(), group)


def groups_changed(keys: list[int]) -> None:
    """The rules of these groups changed, or whether they are public; that is committed. Costs one query while nobody waits."""
    if len(keys) <= _MOST_AT_ONCE and waiting_room.waiting().exists():
        for group in WatchGroup.objects.filter(pk__in=keys).select_related("neighbourhood").order_by("pk"):
            safely(group_started, group)


def ask_neighbours(case: Case, among: QuerySet[Case], now: datetime) -> int:
    """An editor asks by hand, before it is enough: all of `among` who wait in the place of `case` and were not asked yet.

    Returns how many there were.
    """
    with transaction.atomic():
        return _ask(waiting_room.neighbours(case, among), About.START, now)


def tidy(now: datetime | None = None) -> None:
    """The clock's work. Safe to run twice; it also finds what no signal told: a file of groups, a new coordinator, a new
    number in the profile.

    Each question in a transaction of its own, which locks cases once, in the order of their keys: so two that meet wait for
    each other, and never both ways.
    """
    now = now or timezone.now()
    for case in waiting_room.waiting().filter(waits_since__lte=now - settings.WAITING_LIFETIME):
        safely(lapse, case, now)
    for group in waiting_room.groups_near():
        safely(group_started, group, now)
    enough = dict(SiteProfile.objects.values_list("site", "waiting_neighbours"))
    for place in waiting_room.places():
        if place.waiting >= enough[place.site_id]:
            safely(_ask_to_start, place.site_id, place.digits, now)
    safely(_ask_whether_still, now)


def lapse(case: Case, now: datetime) -> bool:
    """A year without a yes: the wait is over, kindly. `forms.retention` erases as soon as the mail about it has left."""
    with transaction.atomic():
        # Locked before we look: his yes may come in this very moment.
        fresh = waiting_room.waiting().select_for_update(of=("self",)).select_related("submission")
        over = fresh.filter(pk=case.pk, waits_since__lte=now - settings.WAITING_LIFETIME).first()
        if over is None or not moderation.act(over, "lapse", CLOCK, now=now):
            return False
        consent.end(over.submission, now, method="waited as long as agreed")
    return True


def answer(question: WaitingQuestion, link: Link, now: datetime, *, yes: bool) -> bool:
    """What the resident says. False when it was answered before, or the case waits no longer: then nothing changes.

    Yes: he goes on waiting, or his case goes to the new group, or to the team. No: all is withdrawn.
    """
    with transaction.atomic():
        cases = Case.objects.select_for_update(of=("self",)).select_related("submission", "neighbourhood")
        case = cases.get(pk=question.case_id)
        unanswered = WaitingQuestion.objects.filter(pk=question.pk, answered_at=None)
        if case.status != Case.Status.WAITING or not unanswered.update(answered_at=now, yes=yes):
            return False
        if not yes:
            withdrawal.withdraw(case.submission, link, now)
        elif question.about == About.STILL:
            Case.objects.filter(pk=case.pk).update(waits_since=now)
            consent.renew(case.submission, now, method="button on the personal page", purpose=waiting_room.PURPOSE)
        else:
            _resume(case, question, link, now)
    return True


def _ask_to_start(site_id: int, digits: str, now: datetime) -> None:
    _ask(waiting_room.waiting().filter(site=site_id, digits=digits), About.START, now)


def _ask_whether_still(now: datetime) -> None:
    _ask(waiting_room.waiting().filter(waits_since__lte=now - settings.WAITING_ASK_AGAIN), About.STILL, now)


def _ask(cases: QuerySet[Case], about: About, now: datetime, group: WatchGroup | None = None) -> int:
    """Put a question to each of `cases` that still waits and was not asked it yet; how many there were.

    The cases are locked first and the questions read after that, in a statement of their own: only so does PostgreSQL show
    what somebody else asked while we waited for the lock.
    """
    locked = list(cases.select_for_update(of=("self",)).select_related("submission").order_by("pk"))
    before = WaitingQuestion.objects.filter(case__in=locked, about=about, watch_group=group)
    if about == About.STILL:
        before = before.filter(answered_at=None)
    known = set(before.values_list("case", flat=True))
    fresh = [case for case in locked if case.pk not in known]
    questions = [WaitingQuestion(case=case, about=about, watch_group=group, asked_at=now) for case in fresh]
    WaitingQuestion.objects.bulk_create(questions)
    for question in questions:
        keys = {"question": str(question.uuid)}
        notices.to_resident(
            f"asked_{about}", question.case.submission, Link.Purpose.MINE, now, question.case, keys=keys
        )
    return len(fresh)


def _resume(case: Case, question: WaitingQuestion, link: Link, now: datetime) -> None:
    """Open the case again, with the group that takes the address now; with the team when there is none (yet).

    It is locked and waits. Where it goes is written first: the act ends a consent, and locks the head of the chain for that.
    """
    route = _new_route(case, question)
    case.watch_group, case.neighbourhood, case.routed_by = route.group, route.neighbourhood, route.by
    case.rule, case.rule_version = route.rule, route.rule_version
    case.save(update_fields=["watch_group", "neighbourhood", "routed_by", "rule", "rule_version"])
    notices.to_coordinators("new_case" if route.group else "wants_group", routing.receivers(case), case, now)
    moderation.act(case, "resume", Actor(Who.RESIDENT, f"link:{link.pk}", "link"), now=now)


def _new_route(case: Case, question: WaitingQuestion) -> Route:
    rule = _claim(case, question.watch_group) if question.watch_group else None
    if rule:
        return routing.by_rule(rule)
    return Route(by=Case.RoutedBy.WAITING, neighbourhood=case.neighbourhood)


def _claim(case: Case, group: WatchGroup) -> CoverageRule | None:
    """The rule by which `group` takes the address of `case`; None when it does not, or another's rule fits better."""
    submission = case.submission
    rules = routing.claims(case.site_id, submission.postcode, submission.house_number)
    return next((rule for rule in rules if rule.watch_group_id == group.pk), None)

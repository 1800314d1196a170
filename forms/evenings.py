"""Evenings one registers for: who confirms gets a place as long as there is one, and else a place in line.

A place is given, freed and passed on while the row of the evening's places is held, in the transaction of the act itself:
no two people get the last one, and no worker can die between the one who leaves and the next who comes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language, gettext

from forms import kinds, moderation, notices, outbox
from forms.clock import safely
from forms.models import Case, FormPage, Submission
from forms.moderation import CLOCK
from forms.outbox import doorbell
from home.agenda import sign_up
from home.models import EventPage

Status = Case.Status
_IN = (Status.APPROVED, Status.QUEUED)
MOST_OF_A_MAILBOX = 2
TASK = "forms.tasks.evening_changed"
_AT_ONCE = 50  # cases that are closed in one transaction
_several: ContextVar[bool] = ContextVar("many cases of one evening change together", default=False)


def columns(page: FormPage) -> dict[str, Any]:
    """What a submission keeps of the evening that its form is for just now; nothing for another kind of form."""
    if page.kind != kinds.EVENING.name or page.event is None:
        return {}
    return {"event_key": page.event.translation_key, "event_day": page.event_day}


def is_open(page: FormPage, now: datetime) -> bool:
    """Does this form take anybody now? Every other kind of form does."""
    return page.kind != kinds.EVENING.name or sign_up.is_open(page.event, page.event_day, now)


def enter(case: Case, now: datetime) -> bool:
    """Give a case that was just opened a place or a place in line, in the caller's transaction. False for other kinds."""
    if case.kind != kinds.EVENING.name:
        return False
    event = event_of(case.event_key)
    if case.event_key is None or not sign_up.is_open(event, case.event_day, now):
        return moderation.act(case, "miss", CLOCK, now=now)
    assert event is not None  # it is open
    tell_if_moved(event, case.event_key, case.event_day, now)
    if _has_enough(case):
        return moderation.act(case, "spare", CLOCK, now=now)
    full = _left(event, case.event_key, case.event_day) == 0 or line(case.event_key, case.event_day).exists()
    return moderation.act(case, "queue" if full else "admit", CLOCK, now=now)


def _has_enough(case: Case) -> bool:
    """Is this a place too many for one mailbox? Households share one: it gets two places, in two names."""
    theirs = here(case.event_key, case.event_day).filter(submission__principal=case.submission.principal_id)
    names = [
        name.casefold().strip() for name in theirs.filter(status__in=_IN).values_list("submission__name", flat=True)
    ]
    return len(names) >= MOST_OF_A_MAILBOX or case.submission.name.casefold().strip() in names


def tell_if_moved(event: EventPage, key: UUID, day: date | None, now: datetime) -> None:
    """Who registered hears of another time or place, in the caller's transaction; the places are held from now on."""
    one, row = sign_up.occurrence(event, day), sign_up.hold(key, day)
    if one is None or not sign_up.moved(row, one):
        return
    told = here(key, day).filter(status__in=_IN).select_related("submission").order_by("pk")
    notices.to_residents("moved", told, now)


def changed(case: Case, before: str, now: datetime) -> None:
    """An evening's case went from one status to the next, in this transaction: a free place goes to the first in line."""
    assert case.event_key is not None
    if _several.get():
        return
    if before == Status.APPROVED:
        fill(case.event_key, case.event_day, now)
    else:
        _count(case.event_key, case.event_day)


def fill(key: UUID, day: date | None, now: datetime) -> int:
    """Give what places there are to the first in line, who are told. How many came in."""
    event = event_of(key)
    with transaction.atomic(), _together(key, day):
        if not sign_up.is_open(event, day, now):
            return 0
        return sum(moderation.act(case, "admit", CLOCK, now=now) for case in line(key, day)[: _left(event, key, day)])


@contextmanager
def _together(key: UUID, day: date | None) -> Iterator[None]:
    """Many cases of one evening change in this transaction: its places are held, counted once, and one ring tells of all mails."""
    sign_up.hold(key, day)
    outbox.one_ring()
    before = _several.set(True)
    try:
        yield
    finally:
        _several.reset(before)
    _count(key, day)


def _count(key: UUID, day: date | None) -> None:
    """The page of the evening shows how many have a place and how many stand in line."""
    taken, queued = (here(key, day).filter(status=status).count() for status in _IN)
    sign_up.push(key, day, taken, queued)


def hold(submission: Submission) -> None:
    """Hold the places of the evenings of a submission, before its cases are locked: in the order of who gives one on."""
    for key, day in submission.cases.values_list("event_key", "event_day"):
        if key:
            sign_up.hold(key, day)


def here(key: UUID | None, day: date | None) -> QuerySet[Case]:
    """Everybody who registered for an evening."""
    return Case.objects.filter(event_key=key, event_day=day)


def line(key: UUID, day: date | None) -> QuerySet[Case]:
    """Who stands in line, the first first."""
    return here(key, day).filter(status=Status.QUEUED).order_by("status_at", "pk")


def place_in_line(case: Case) -> int:
    """1 for who is next."""
    assert case.event_key is not None
    earlier = Q(status_at__lt=case.status_at) | Q(status_at=case.status_at, pk__lt=case.pk)
    return line(case.event_key, case.event_day).filter(earlier).count() + 1


def event_of(key: UUID | None) -> EventPage | None:
    """The event itself: the original, which says when and where, and whose places count."""
    return EventPage.objects.filter(translation_key=key).order_by("pk").first() if key else None


def title(event: EventPage | None) -> str:
    """What an event is called in the active language, once its translation is published; of one that is gone only what it was."""
    if event is None:
        return gettext("de avond")
    translations = EventPage.objects.filter(translation_key=event.translation_key, live=True)
    translated = translations.filter(locale__language_code=get_language()).order_by("pk").first()
    return str((translated or event).title)


def event_published(event: EventPage) -> None:
    """Whoever registered hears of what changed, and more places bring more people in. A worker does it, after this
    transaction: the editor waits for nobody's mail. What no broker takes, the clock finds: see `tidy`."""
    if _registered(event.translation_key).exists():
        transaction.on_commit(partial(doorbell.call, TASK, str(event.translation_key)), robust=True)


def look_after(key: UUID, now: datetime | None = None) -> None:
    """The worker's part of `event_published`. Safe to run twice."""
    _look_after(_registered(key), now or timezone.now())


def _registered(key: UUID) -> QuerySet[Case]:
    return Case.objects.filter(event_key=key, status__in=_IN)


def form_published(page: FormPage) -> None:
    """The page of the event shows the way to its form, or does not any more."""
    if page.kind == kinds.EVENING.name and page.event:
        sign_up.tell(page, page.event.translation_key, page.event_day)
    else:
        sign_up.untell(page)


def tidy(now: datetime | None = None) -> None:
    """The clock's work: evenings that are over, or gone. Safe to run twice."""
    _look_after(Case.objects.filter(kind=kinds.EVENING.name, status__in=_IN), now or timezone.now())


def _look_after(cases: QuerySet[Case], now: datetime) -> None:
    """Each evening for itself: one that fails is logged and holds up no other."""
    for key, day in cases.order_by().values_list("event_key", "event_day").distinct():
        while key and safely(_look_at, key, day, now):  # without a key it was never for an evening that there is
            pass


def _look_at(key: UUID, day: date | None, now: datetime) -> bool:
    """Whether there may be more to do: nobody else waits for the database until hundreds have heard."""
    event = event_of(key)
    one = sign_up.occurrence(event, day) if event else None
    if event is None or one is None or one.cancelled:
        return _close(key, day, "call_off", now)
    if one.end <= now:
        return _close(key, day, "end", now)
    tell_if_moved(event, key, day, now)
    fill(key, day, now)
    return False


def _close(key: UUID, day: date | None, act: str, now: datetime) -> bool:
    """For some of who registered; the line first, so that nobody is let in on the way out. False when nobody was left."""
    with _together(key, day):
        registered = here(key, day).filter(status__in=_IN).select_related("submission")
        some = registered.order_by("-status", "pk")[:_AT_ONCE]  # queued before approved
        return sum(moderation.act(case, act, CLOCK, now=now) for case in some) > 0


def _left(event: EventPage | None, key: UUID, day: date | None) -> int | None:
    """How many places are free; None without a limit."""
    if event is None or event.places is None:
        return None
    return max(event.places - here(key, day).filter(status=Status.APPROVED).count(), 0)

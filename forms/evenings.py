"""Evenings one registers for: who confirms gets a place as long as there is one, and else a place in line.

A place is given, freed and passed on while the row of the evening's places is held, in the transaction of the act itself:
no two people get the last one, and no worker can die between the one who leaves and the next who comes.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from forms import kinds, moderation, notices
from forms.clock import safely
from forms.models import Case, FormPage, Link, Submission
from forms.moderation import CLOCK
from home.agenda import sign_up
from home.models import EventPage

Status = Case.Status
_IN = (Status.APPROVED, Status.QUEUED)
MOST_OF_A_MAILBOX = 2


def columns(submission: Submission) -> dict[str, Any]:
    """What a case keeps of the evening that it is for; nothing for another kind of form."""
    page = submission.form_page
    if submission.kind != kinds.EVENING.name or page is None or page.event is None:
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
    for case in here(key, day).filter(status__in=_IN).select_related("submission").order_by("pk"):
        notices.to_resident("moved", case.submission, Link.Purpose.MINE, now, case)


def changed(case: Case, before: str, now: datetime) -> None:
    """An evening's case went from one status to the next, in this transaction: a free place goes to the first in line."""
    assert case.event_key is not None
    if before == Status.APPROVED:
        fill(case.event_key, case.event_day, now)
    taken, queued = (here(case.event_key, case.event_day).filter(status=status).count() for status in _IN)
    sign_up.push(case.event_key, case.event_day, taken, queued)


def fill(key: UUID, day: date | None, now: datetime) -> int:
    """Give what places there are to the first in line, who are told. How many came in."""
    event, admitted = event_of(key), 0
    with transaction.atomic():
        sign_up.hold(key, day)
        while sign_up.is_open(event, day, now) and _left(event, key, day) != 0 and (first := line(key, day).first()):
            admitted += moderation.act(first, "admit", CLOCK, now=now)
    return admitted


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


def event_of(key: UUID | None, language: str | None = None) -> EventPage | None:
    """The event: the original, whose places count, or its translation in `language`."""
    pages = list(EventPage.objects.filter(translation_key=key).select_related("locale").order_by("pk")) if key else []
    return next((page for page in pages if page.locale.language_code == language), pages[0] if pages else None)


def in_words(case: Case) -> EventPage | None:
    """The event of a case in the active language."""
    return event_of(case.event_key, get_language())


def event_changed(event: EventPage, now: datetime | None = None) -> None:
    """An event was published: who registered for what does not go on is told, and more places bring more people in."""
    registered = Case.objects.filter(event_key=event.translation_key, status__in=_IN)
    _look_after(registered, now or timezone.now())


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
    """Each evening in a transaction of its own: one that fails is logged and holds up no other."""
    for key, day in cases.order_by().values_list("event_key", "event_day").distinct():
        if key:  # else it was never for an evening that there is
            safely(_look_at, key, day, now)


def _look_at(key: UUID, day: date | None, now: datetime) -> None:
    event = event_of(key)
    one = sign_up.occurrence(event, day) if event else None
    if one is None or one.cancelled:
        _close(key, day, "call_off", now)
    elif one.end <= now:
        _close(key, day, "end", now)
    elif event:
        tell_if_moved(event, key, day, now)
        fill(key, day, now)


def _close(key: UUID, day: date | None, act: str, now: datetime) -> None:
    """The line first, so that nobody is let in on the way out."""
    sign_up.hold(key, day)
    for case in [*line(key, day), *here(key, day).filter(status=Status.APPROVED)]:
        moderation.act(case, act, CLOCK, now=now)


def _left(event: EventPage | None, key: UUID, day: date | None) -> int | None:
    """How many places are free; None without a limit."""
    if event is None or event.places is None:
        return None
    return max(event.places - here(key, day).filter(status=Status.APPROVED).count(), 0)

"""Registering for an evening, as far as its page shows it. What there is to know is told by who knows: `home` never asks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import get_language
from wagtail.models import Page

from home import memory
from home.agenda.schedule import Occurrence, at
from home.models.event import EventPage
from home.models.sign_up import EventPlaces, SignUpPage
from home.pagecache import reads


@dataclass(frozen=True)
class SignUp:
    """A way to register. `left` is None when there is no limit; `day` only when the event repeats."""

    page: Page
    day: date | None
    occurrence: Occurrence
    left: int | None
    queued: int


def tell(page: Page, event_key: UUID, day: date | None) -> None:
    """On `page` one registers for this event (on this day)."""
    places, _new = EventPlaces.objects.get_or_create(event_key=event_key, day=day)
    SignUpPage.objects.update_or_create(page_id=page.pk, defaults={"places": places})


def untell(page: Page) -> None:
    """On `page` one registers for nothing any more."""
    for row in SignUpPage.objects.filter(page_id=page.pk):
        row.delete()


def hold(event_key: UUID, day: date | None) -> EventPlaces:
    """The places of an evening, locked until the caller's transaction ends: one place is given or freed at a time."""
    row, _new = EventPlaces.objects.get_or_create(event_key=event_key, day=day)
    return EventPlaces.objects.select_for_update().get(pk=row.pk)


def push(event_key: UUID, day: date | None, taken: int, queued: int) -> None:
    """So many have a place, so many stand in line. Pages show it from now on."""
    row = EventPlaces.objects.filter(event_key=event_key, day=day).exclude(taken=taken, queued=queued)
    if row.update(taken=taken, queued=queued):
        memory.forget()


def moved(row: EventPlaces, one: Occurrence) -> bool:
    """Whether those who registered know another time or place. From now on `one` is what they know."""
    known, now = (row.starts, row.where), (one.start, one.place)
    if known == now:
        return False
    EventPlaces.objects.filter(pk=row.pk).update(starts=one.start, where=one.place)
    return known[0] is not None


def occurrence(event: EventPage, day: date | None) -> Occurrence | None:
    """The time that one registers for; None when there is none."""
    if event.schedule.repeats and day is None:
        return None
    return at(event.schedule, day if event.schedule.repeats and day else event.start_date)


def is_open(event: EventPage | None, day: date | None, now: datetime) -> bool:
    """Can one still register: it is published, goes on, and has not begun?"""
    one = occurrence(event, day) if event and event.live else None
    if one is None or one.cancelled or now >= one.start:
        return False
    reads.until(one.start)  # a page that offers it is another one afterwards
    return True


def ways(event: EventPage, now: datetime) -> list[SignUp]:
    """The ways to register for `event` that are open, by time; in the visitor's language where there is one."""
    found: dict[date | None, SignUp] = {}
    for row in event.sign_up_pages:
        day = row.places.day
        one = occurrence(event, day) if is_open(event, day, now) else None
        if one and (day not in found or row.page.locale.language_code == get_language()):
            left = None if event.places is None else max(event.places - row.places.taken, 0)
            found[day] = SignUp(row.page, day, one, left, row.places.queued)
    return sorted(found.values(), key=lambda way: way.occurrence.start)

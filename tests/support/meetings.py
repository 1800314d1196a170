"""An agenda to test with: the team meets on the third Tuesday, except in July and August."""

from datetime import date, time
from typing import Any

from wagtail.models import Page

from home.models import AgendaPage, EventException, EventMoment, EventPage

THIRD_TUESDAY = {
    "title": "Overleg van het team",
    "slug": "overleg",
    "intro": "Wij spreken over de buurt.",
    "place_name": "Buurthuis Lindehof",
    "place_address": "Lindeplein 1, Proefdorp",
    "start_date": date(2026, 1, 20),
    "start_time": time(19, 30),
    "end_time": time(21, 0),
    "repeats": "monthly",
    "nth": 3,
    "skipped_months": [7, 8],
}


def agenda(home: Page) -> AgendaPage:
    """An agenda below a front page."""
    return home.add_child(instance=AgendaPage(title="Agenda", slug="agenda"))


def event(parent: AgendaPage, *changes: dict[str, Any], **columns: Any) -> EventPage:
    """A published event; `changes` are its exceptions. Without columns: the team's meeting."""
    page = EventPage(**(columns if "start_date" in columns else THIRD_TUESDAY | columns))
    page.slug = page.slug or page.title.lower().replace(" ", "-")
    page.exceptions = [EventException(**change) for change in changes]
    parent.add_child(instance=page)
    return publish(page)


def once(parent: AgendaPage, title: str, day: date, **columns: Any) -> EventPage:
    """A published event that takes place once, from 19.30 to 21.00."""
    times = {"start_time": time(19, 30), "end_time": time(21, 0)}
    return event(parent, **{"title": title, "start_date": day} | times | columns)


def publish(page: EventPage) -> EventPage:
    page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


def moment(label: str, start: time, end: time) -> EventMoment:
    return EventMoment(label=label, start_time=start, end_time=end)

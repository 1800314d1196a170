"""Which events there are and when they take place, in the order in which people read them."""

import calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.dates import WEEKDAYS_ABBR
from wagtail.models import Page, Site

from home import listed, memory, tree
from home.agenda.schedule import Occurrence, Repeats, occurrences
from home.models.event import EventPage
from home.models.event_parts import EventMoment
from home.pagecache import reads

AHEAD = timedelta(days=183)  # how far a list of coming events looks; a year calendar goes on to its own end
YEARS_BACK, YEARS_AHEAD = 5, 1  # which year calendars there are, when there is something in them


@dataclass(frozen=True)
class Entry:
    """An event at one of its times."""

    event: EventPage
    occurrence: Occurrence

    @property
    def start(self) -> datetime:
        return self.occurrence.start

    @property
    def end(self) -> datetime:
        return self.occurrence.end

    @property
    def day(self) -> date:
        """The day that it begins."""
        return self.start.date()

    @property
    def is_elsewhen(self) -> bool:
        """Moved to another day, as opposed to another hour or place."""
        return self.occurrence.moved and self.day != self.occurrence.day

    @property
    def anchor(self) -> str:
        return f"e{self.event.pk}-{self.occurrence.day:%Y%m%d}"


@dataclass(frozen=True)
class Month:
    """A month and what is in it. `weeks` are seven days each; a day outside the month is None."""

    first: date
    entries: list[Entry] = field(default_factory=list)

    @property
    def weekdays(self) -> list[str]:
        """“ma” to “zo”."""
        return [str(name) for name in WEEKDAYS_ABBR.values()]

    @cached_property
    def weeks(self) -> list[list[tuple[int, bool] | None]]:
        """Rows of (day of the month, is something on that day)."""
        busy = {entry.day.day for entry in self.entries if not entry.occurrence.cancelled}
        rows = calendar.Calendar().monthdayscalendar(self.first.year, self.first.month)
        return [[(day, day in busy) if day else None for day in row] for row in rows]


def root_paths(site: Site | None, language: str | None) -> list[str]:
    """Where the pages of `site` hang, those in `language` first."""
    return [root.root_path for root in sorted(tree.roots_of(site), key=lambda root: root.language_code != language)]


def events_of(site: Site | None, language: str | None) -> list[EventPage]:
    """The events of a site: each once, in `language` where it is there in that."""
    found: dict[Any, EventPage] = {}
    for url_path in root_paths(site, language):
        for event in events_under(url_path):
            found.setdefault(event.translation_key, event)
    return list(found.values())


def moments_of(site: Site) -> dict[int, list[EventMoment]]:
    """The moments within the events of a site, by the number of their page."""
    return {page: rows for url_path in root_paths(site, None) for page, rows in _moments_under(url_path).items()}


def agenda_of(site: Site | None, language: str | None) -> Page | None:
    """The agenda of a site, in `language` if there is one; kept in memory."""
    found = (_agenda_under(path) for path in root_paths(site, language))
    return next((page for page in found if page), None)


def events_under(url_path: str) -> list[EventPage]:
    """The published events under this path of the tree that everybody may see, by path; kept in memory."""
    return memory.recall(("events", url_path), lambda: _fetch(url_path))


def events_below(agenda: Page) -> list[EventPage]:
    """The published events of an agenda that is not for everybody, for who was let in. Nothing of it is kept."""
    return _with_parts(listed.children(EventPage.objects, agenda).order_by("path"))


def _agenda_under(url_path: str) -> Page | None:
    agendas = Page.objects.filter(content_type__app_label="home", content_type__model="agendapage")
    return memory.recall(("agenda", url_path), lambda: _public(agendas, url_path).first())


def _moments_under(url_path: str) -> dict[int, list[EventMoment]]:
    return memory.recall(("moments", url_path), lambda: _fetch_moments(url_path))


def _fetch(url_path: str) -> list[EventPage]:
    return _with_parts(_public(EventPage.objects, url_path))


def _with_parts(pages: Any) -> list[EventPage]:
    events = list(pages.select_related("locale", "told").prefetch_related("exceptions"))
    for event in events:
        event.schedule  # noqa: B018 (read once, from what was fetched)
    return events


def _fetch_moments(url_path: str) -> dict[int, list[EventMoment]]:
    found: dict[int, list[EventMoment]] = defaultdict(list)
    for moment in EventMoment.objects.filter(page__url_path__startswith=url_path).order_by("start_time", "pk"):
        found[moment.page_id].append(moment)
    return found


def _public(pages: Any, url_path: str) -> Any:
    return listed.public(pages).filter(url_path__startswith=url_path).order_by("path")


def between(events: Iterable[EventPage], since: date, until: date) -> list[Entry]:
    """What begins in these days, both included, by time."""
    found = [Entry(event, one) for event in events for one in occurrences(event.schedule, since, until)]
    return sorted(found, key=lambda entry: (entry.start, entry.event.title))


def coming(events: Iterable[EventPage], now: datetime) -> list[Entry]:
    """What is not over yet, as far as AHEAD; of a single event, whenever it is."""
    today = timezone.localdate(now)
    found = [entry for event in events for entry in _coming(event, today) if entry.end > now]
    for moment in (moment for entry in found for moment in (entry.start, entry.end) if moment > now):
        reads.until(moment)  # what is shown of them changes when they begin and when they are over
    return found


def _coming(event: EventPage, today: date) -> list[Entry]:
    far = today + AHEAD if event.repeats else max(event.start_date, today)
    return between([event], today - timedelta(days=1), far)


def in_year(events: Iterable[EventPage], year: int) -> list[Entry]:
    return between(events, date(year, 1, 1), date(year, 12, 31))


def by_month(entries: Iterable[Entry]) -> list[Month]:
    """The months that have something."""
    ordered = sorted(entries, key=lambda entry: (entry.start, entry.event.title))
    return [Month(first, list(rows)) for first, rows in groupby(ordered, key=lambda entry: entry.day.replace(day=1))]


def year_months(entries: Iterable[Entry], year: int) -> list[Month]:
    """All twelve months of `year`."""
    filled = {month.first.month: month for month in by_month(entries)}
    return [filled.get(number) or Month(date(year, number, 1)) for number in range(1, 13)]


def years(events: Iterable[EventPage], today: date) -> list[int]:
    """The years with a calendar of their own: this one, and those near it in which something takes place."""
    reach = range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1)
    return [year for year in reach if year == today.year or any(_touches(event, year) for event in events)]


def _touches(event: EventPage, year: int) -> bool:
    if event.repeats == Repeats.NONE:
        return event.start_date.year == year
    return bool(occurrences(event.schedule, date(year, 1, 1), date(year, 12, 31)))

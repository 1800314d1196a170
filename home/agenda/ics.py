"""The agenda as calendars read it: iCalendar (RFC 5545). It holds what the pages say, and nobody's personal data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from dateutil.rrule import SU, YEARLY, rrule
from icalendar import Calendar, Event, Timezone, vDuration, vRecur

from home.agenda import words
from home.agenda.schedule import (
    LAST,
    ZONE,
    Act,
    ChangedDay,
    Occurrence,
    Repeats,
    Schedule,
    is_day,
    is_shown_twice,
    moment,
    occurrences,
    usual_nth,
)
from home.models.event import EventPage
from home.models.event_parts import EventMoment

PRODID = "-//Buurtpoort//Agenda//NL"
REFRESH = timedelta(hours=6)  # how often we ask calendars to look again (RFC 7986, 5.7)
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # of a page that was never published
CLOCK_YEARS = 2  # how far ahead times across a change of the clock are written out
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = {Repeats.WEEKLY: "WEEKLY", Repeats.MONTHLY: "MONTHLY", Repeats.YEARLY: "YEARLY"}

# The rule of the European Union since 1996, endless: calendars understand it better than a list of dates.
VTIMEZONE = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
"""


@dataclass(frozen=True)
class Meeting:
    """An event as a calendar gets it. `url` is the full address of its page."""

    event: EventPage
    url: str
    moments: tuple[EventMoment, ...] = ()


def feed(name: str, meetings: Iterable[Meeting], today: date) -> bytes:
    """A whole calendar, lines of at most 75 octets ending in CRLF."""
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add_component(Timezone.from_ical(VTIMEZONE))
    for meeting in meetings:
        for component in components(meeting, today):
            calendar.add_component(component)
    return calendar.to_ical()


def components(meeting: Meeting, today: date) -> list[Event]:
    """The event itself, then each time that is not as the rule says."""
    schedule = meeting.event.schedule
    if not schedule.repeats:
        return [_single(meeting)]
    return [_master(meeting), *(_override(meeting, one) for one in _written_out(schedule, today))]


def _single(meeting: Meeting) -> Event:
    schedule = meeting.event.schedule
    start, end = moment(schedule.first, schedule.start), moment(schedule.first, schedule.end)
    return _common(meeting, start=start, end=end, place=schedule.place, cancelled=schedule.cancelled)


def _master(meeting: Meeting) -> Event:
    """The rule. It has a duration and no end: an end would give every time the length of the first one (RFC 5545, 3.8.5.3)."""
    schedule = meeting.event.schedule
    start = _wall(schedule.first, schedule.start)
    component = _common(meeting, start=start, place=schedule.place, cancelled=schedule.cancelled)
    component.add("duration", nominal(schedule))
    component.add("rrule", rule(schedule))
    skipped = [change.day for change in schedule.changes if change.act == Act.SKIP and is_day(schedule, change.day)]
    for day in sorted(skipped):
        component.add("exdate", _wall(day, schedule.start))
    return component


def _override(meeting: Meeting, one: Occurrence) -> Event:
    component = _common(meeting, start=one.start, end=one.end, place=one.place, cancelled=one.cancelled, note=one.note)
    component.add("recurrence-id", _wall(one.day, meeting.event.schedule.start))
    return component


def _common(
    meeting: Meeting,
    *,
    start: datetime,
    end: datetime | None = None,
    place: str = "",
    cancelled: bool = False,
    note: str = "",
) -> Event:
    event = meeting.event
    component = Event()
    component.add("uid", str(event.translation_key))
    component.add("dtstamp", _changed_at(event))
    component.add("last-modified", _changed_at(event))
    component.add("sequence", event.sequence)
    component.add("dtstart", _plain(start) if end else start)
    if end:
        component.add("dtend", _plain(end))
    component.add("summary", event.title)
    component.add("description", _description(meeting, note))
    component.add("url", meeting.url)
    component.add("categories", [str(event.get_kind_display())])
    component.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if place:
        component.add("location", place)
    return component


def rule(schedule: Schedule) -> vRecur:
    """The RRULE of a schedule that repeats. UNTIL is in UTC, as it must be beside a start with a zone (RFC 5545, 3.3.10)."""
    parts: dict[str, Any] = {"FREQ": FREQUENCIES[schedule.repeats]}
    if schedule.every > 1:
        parts["INTERVAL"] = schedule.every
    if schedule.repeats == Repeats.MONTHLY:
        parts["BYDAY"] = f"{schedule.nth or usual_nth(schedule.first)}{WEEKDAYS[schedule.first.weekday()]}"
    if schedule.skipped_months and schedule.repeats != Repeats.YEARLY:
        parts["BYMONTH"] = [month for month in range(1, 13) if month not in schedule.skipped_months]
    if schedule.until:
        parts["UNTIL"] = datetime.combine(schedule.until, time(23, 59, 59), ZONE).astimezone(UTC)
    return vRecur(parts)


def nominal(schedule: Schedule) -> timedelta:
    """How long it lasts on a day without a change of the clock."""
    day = date(2000, 1, 1)
    return datetime.combine(day, schedule.end) - datetime.combine(day, schedule.start)


def _written_out(schedule: Schedule, today: date) -> list[Occurrence]:
    """The times that differ from the rule: moved, cancelled, and those that a change of the clock makes longer or shorter."""
    found = [one for change in schedule.changes if change.act != Act.SKIP for one in _of(schedule, change)]
    known = {change.day for change in schedule.changes}
    for day in _clock_changes(schedule, today):
        if day not in known:
            found += [one for one in occurrences(schedule, day, day) if not _is_as_ruled(schedule, one)]
    return sorted(found, key=lambda one: one.day)


def _is_as_ruled(schedule: Schedule, one: Occurrence) -> bool:
    """Would every reader find this time by the rule alone? They differ about an hour that the clock skips or shows twice."""
    doubted = is_shown_twice(one.start) or is_shown_twice(one.end) or one.start.time() != schedule.start
    return not doubted and one.length == nominal(schedule)


def _of(schedule: Schedule, change: ChangedDay) -> list[Occurrence]:
    return [one for one in occurrences(schedule, change.shown_on, change.shown_on) if one.day == change.day]


def _clock_changes(schedule: Schedule, today: date) -> list[date]:
    """The last Sundays of March and October that matter: from the year before this one on, not before the first time."""
    first = max(schedule.first, date(today.year - 1, 1, 1))
    last = date(today.year + CLOCK_YEARS, 12, 31)
    begin = datetime.combine(date(first.year, 1, 1), time())
    sundays = rrule(YEARLY, dtstart=begin, until=datetime.combine(last, time()), bymonth=(3, 10), byweekday=SU(LAST))
    return [sunday.date() for sunday in sundays if sunday.date() >= schedule.first]


def _wall(day: date, at: time) -> datetime:
    """As the clock would say, also where it skips that hour: a rule repeats the hour, and the reader moves it on."""
    return datetime.combine(day, at, tzinfo=ZONE)


def _plain(at: datetime) -> datetime:
    """In UTC where the wall clock shows the same twice; readers take the first or the second."""
    return at.astimezone(UTC) if at.tzinfo == ZONE and is_shown_twice(at) else at


def _changed_at(event: EventPage) -> datetime:
    """Without METHOD, DTSTAMP says when this was last revised (RFC 5545, 3.8.7.2)."""
    changed = event.last_published_at or event.latest_revision_created_at or EPOCH
    return changed.astimezone(UTC).replace(microsecond=0)


def _description(meeting: Meeting, note: str) -> str:
    lines = [note, meeting.event.theme, meeting.event.intro]
    lines += [f"{one.label}: {words.hours(one.start_time, one.end_time)}" for one in meeting.moments]
    return "\n".join(line for line in lines if line)

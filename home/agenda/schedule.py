"""When an event takes place: a rule with exceptions yields occurrences. Pure; knows no database.

All times are wall times in Europe/Amsterdam, also over a change of the clock: on 29 March 2026 an event from 01.30 to 04.00
lasts an hour and a half. A time that the clock skips counts as before the change, one that it shows twice as the first
(RFC 5545, 3.3.5).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import MONTHLY, WEEKLY, YEARLY, rrule, weekday

ZONE = ZoneInfo("Europe/Amsterdam")
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)  # no event before or after
LAST = -1  # as `nth`: the last such weekday of the month


class Repeats(StrEnum):
    NONE = ""
    WEEKLY = "weekly"
    MONTHLY = "monthly"  # on the nth weekday
    YEARLY = "yearly"


class Act(StrEnum):
    SKIP = "skip"
    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True)
class ChangedDay:
    """What is different on `day`, a day of the rule. Empty: as always."""

    day: date
    act: Act
    new_day: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    note: str = ""

    @property
    def shown_on(self) -> date:
        """Where one looks for it."""
        return (self.act == Act.MOVE and self.new_day) or self.day


@dataclass(frozen=True)
class Schedule:
    """Day, times, rule and exceptions of one event. `every`: 2 is each second week, month or year."""

    first: date
    start: time
    end: time
    place: str = ""
    repeats: Repeats = Repeats.NONE
    every: int = 1
    nth: int | None = None
    until: date | None = None
    skipped_months: tuple[int, ...] = ()
    changes: tuple[ChangedDay, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True)
class Occurrence:
    """One time that an event takes place, or would have. `day` is the day of the rule, by which it is known."""

    day: date
    start: datetime
    end: datetime
    place: str = ""
    cancelled: bool = False
    moved: bool = False  # another day, time or place than the rule says
    note: str = ""

    @property
    def length(self) -> timedelta:
        """How long it lasts. Within one zone Python subtracts what the clock says, so this looks from outside."""
        return self.end.astimezone(UTC) - self.start.astimezone(UTC)


def occurrences(schedule: Schedule, since: date, until: date) -> list[Occurrence]:
    """What begins from `since` up to and including `until`, the cancelled among them, by time."""
    changed = {change.day for change in schedule.changes}
    found = [_plain(schedule, day) for day in days(schedule, since, until) if day not in changed]
    shown = [change for change in schedule.changes if change.act != Act.SKIP and since <= change.shown_on <= until]
    found += [_changed(schedule, change) for change in shown if is_day(schedule, change.day)]
    return sorted(found, key=lambda one: (one.start, one.day))


def at(schedule: Schedule, day: date) -> Occurrence | None:
    """The occurrence of this day of the rule, wherever it moved; None when the rule has none, or skips it."""
    if not is_day(schedule, day):
        return None
    change = next((change for change in schedule.changes if change.day == day), None)
    if change is None:
        return _plain(schedule, day)
    return None if change.act == Act.SKIP else _changed(schedule, change)


def days(schedule: Schedule, since: date, until: date) -> Iterator[date]:
    """The days of the rule from `since` up to and including `until`, exceptions not yet looked at."""
    if schedule.repeats == Repeats.NONE:
        return (day for day in (schedule.first,) if since <= day <= until)
    since = max(since, schedule.first)
    last = min(until, schedule.until or LATEST, LATEST)
    found = (moment.date() for moment in _rule(schedule, since).xafter(_midnight(since), inc=True))
    return takewhile(lambda day: day <= last, found)


def is_day(schedule: Schedule, day: date) -> bool:
    """Does the rule fall on `day`?"""
    return any(days(schedule, day, day))


def nearest(schedule: Schedule, day: date) -> date | None:
    """The day of the rule next to `day`, within a year either way; for telling an editor what he may have meant."""
    year = timedelta(days=366)
    around = days(schedule, day - year, day + year)
    return min(around, key=lambda other: abs(other - day), default=None)


def usual_nth(day: date) -> int:
    """1 for the first such weekday of its month up to 4, LAST for what comes after: not every month has a fifth."""
    return (day.day - 1) // 7 + 1 if day.day < 29 else LAST


def falls_on(day: date, nth: int) -> bool:
    """Is `day` the nth (LAST: the last) such weekday of its month?"""
    if nth == LAST:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 + 1 == nth


def moment(day: date, at: time) -> datetime:
    """A wall time in Europe/Amsterdam; one that the clock skips is moved on, as RFC 5545 says."""
    return datetime.combine(day, at, tzinfo=ZONE).astimezone(UTC).astimezone(ZONE)


def is_shown_twice(at: datetime) -> bool:
    """Does the clock show this wall time twice, on the night that it goes back?"""
    first, second = (at.replace(fold=fold).utcoffset() for fold in (0, 1))
    return first != second


def _rule(schedule: Schedule, since: date) -> rrule:
    """The rule from a day near `since` on: from its first day dateutil would walk through all the years between."""
    first, every = schedule.first, schedule.every
    months = [month for month in range(1, 13) if month not in schedule.skipped_months]
    if schedule.repeats == Repeats.WEEKLY:
        step = timedelta(weeks=every)
        return rrule(WEEKLY, _midnight(first + (since - first) // step * step), every, bymonth=months)
    if schedule.repeats == Repeats.MONTHLY:
        number = _months(first) + (_months(since) - _months(first)) // every * every
        on = weekday(first.weekday(), schedule.nth or usual_nth(first))
        return rrule(MONTHLY, _midnight(date(number // 12, number % 12 + 1, 1)), every, bymonth=months, byweekday=on)
    year = first.year + (since.year - first.year) // every * every
    return rrule(YEARLY, _midnight(date(year, 1, 1)), every, bymonth=first.month, bymonthday=first.day)


def _midnight(day: date) -> datetime:
    """It stands for the day: the rule knows no clock."""
    return datetime.combine(day, time())


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _plain(schedule: Schedule, day: date) -> Occurrence:
    return Occurrence(
        day, moment(day, schedule.start), moment(day, schedule.end), schedule.place, cancelled=schedule.cancelled
    )


def _changed(schedule: Schedule, change: ChangedDay) -> Occurrence:
    if change.act == Act.CANCEL:
        start, end = moment(change.day, schedule.start), moment(change.day, schedule.end)
        return Occurrence(change.day, start, end, schedule.place, cancelled=True, note=change.note)
    return Occurrence(
        change.day,
        moment(change.shown_on, change.start or schedule.start),
        moment(change.shown_on, change.end or schedule.end),
        change.place or schedule.place,
        cancelled=schedule.cancelled,
        moved=True,
        note=change.note,
    )

"""The rule of an event against an oracle that looks at every day by itself."""

import cProfile
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from home.agenda.schedule import LAST, Act, ChangedDay, Repeats, Schedule, at, falls_on, nearest, occurrences, usual_nth

pytestmark = pytest.mark.once

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
CLOCK = st.times().map(lambda at: at.replace(second=0, microsecond=0, minute=at.minute // 15 * 15))


def is_meant(schedule: Schedule, day: date) -> bool:
    """By the words of the rule alone, a day at a time."""
    first = schedule.first
    if day < first or (schedule.until and day > schedule.until and schedule.repeats):
        return False
    if schedule.repeats == Repeats.NONE:
        return day == first
    if schedule.repeats == Repeats.YEARLY:
        return (day.month, day.day) == (first.month, first.day) and (day.year - first.year) % schedule.every == 0
    if day.month in schedule.skipped_months or day.weekday() != first.weekday():
        return False
    if schedule.repeats == Repeats.WEEKLY:
        return (day - first).days // 7 % schedule.every == 0
    months = (day.year - first.year) * 12 + day.month - first.month
    of_month = [d for d in (day.replace(day=1) + timedelta(days=n) for n in range(31)) if d.month == day.month]
    same = [d for d in of_month if d.weekday() == first.weekday()]
    which = schedule.nth if schedule.nth is not None else usual_nth(first)
    return months % schedule.every == 0 and same[which if which < 0 else which - 1] == day


def in_utc(day: date, at: time) -> datetime:
    return datetime.combine(day, at, AMSTERDAM).astimezone(UTC)


def oracle(schedule: Schedule, since: date, until: date) -> list[tuple[date, datetime, datetime, str, bool]]:
    found = []
    day = min([since, schedule.first, *(change.day for change in schedule.changes)])
    while day <= max([until, *(change.day for change in schedule.changes)]):
        if is_meant(schedule, day):
            found += _at(schedule, day)
        day += timedelta(days=1)
    shown = [one for one in found if since <= one[1].astimezone(AMSTERDAM).date() <= until]
    return sorted(shown, key=lambda one: (one[1], one[0]))


def _at(schedule: Schedule, day: date):
    change = next((change for change in schedule.changes if change.day == day), None)
    if change is None:
        yield day, in_utc(day, schedule.start), in_utc(day, schedule.end), schedule.place, schedule.cancelled
    elif change.act == Act.CANCEL:
        yield day, in_utc(day, schedule.start), in_utc(day, schedule.end), schedule.place, True
    elif change.act == Act.MOVE:
        to, start, end = change.new_day or day, change.start or schedule.start, change.end or schedule.end
        yield day, in_utc(to, start), in_utc(to, end), change.place or schedule.place, schedule.cancelled


@st.composite
def schedules(draw) -> Schedule:
    first, repeats = draw(DAYS), draw(st.sampled_from(list(Repeats)))
    nths = [nth for nth in (1, 2, 3, 4, LAST) if falls_on(first, nth)]
    rule = Schedule(
        first=first,
        start=draw(CLOCK.filter(lambda at: at < time(12))),
        end=draw(CLOCK.filter(lambda at: at >= time(12))),
        place="hier",
        repeats=repeats,
        every=draw(st.integers(1, 5)),
        nth=draw(st.sampled_from([None, *nths])) if repeats == Repeats.MONTHLY else None,
        until=draw(st.none() | DAYS.filter(lambda day: day >= first)) if repeats else None,
        skipped_months=tuple(draw(st.sets(st.integers(1, 12).filter(lambda month: month != first.month), max_size=6)))
        if repeats in (Repeats.WEEKLY, Repeats.MONTHLY)
        else (),
        cancelled=draw(st.booleans()),
    )
    return Schedule(**vars(rule) | {"changes": draw(changes(rule))})


def changes(rule: Schedule) -> st.SearchStrategy[tuple[ChangedDay, ...]]:
    days = [one.day for one in occurrences(rule, rule.first, rule.first + timedelta(days=500))][:40]
    one = st.builds(
        ChangedDay,
        day=st.sampled_from(days),
        act=st.sampled_from(list(Act)),
        new_day=st.none() | DAYS,
        start=st.none() | CLOCK,
        end=st.none() | CLOCK,
        place=st.sampled_from(["", "daar"]),
    )
    return st.lists(one, max_size=4, unique_by=lambda change: change.day).map(tuple)


@settings(max_examples=300, deadline=None)
@given(schedules(), DAYS, st.integers(0, 560))
def test_e04_a_rule_with_exceptions_agrees_with_the_oracle(schedule, since, length):
    until = since + timedelta(days=length)
    ours = [
        (one.day, one.start.astimezone(UTC), one.end.astimezone(UTC), one.place, one.cancelled)
        for one in occurrences(schedule, since, until)
    ]
    assert ours == oracle(schedule, since, until)


@pytest.mark.parametrize(
    ("day", "length"),
    [
        (date(2026, 3, 29), timedelta(hours=1, minutes=30)),
        (date(2026, 10, 25), timedelta(hours=3, minutes=30)),
        (date(2026, 6, 7), timedelta(hours=2, minutes=30)),
    ],
)
def test_from_half_past_one_to_four_lasts_as_long_as_the_clock_makes_it(day, length):
    (one,) = occurrences(Schedule(day, time(1, 30), time(4, 0)), day, day)
    assert one.length == length


def test_the_third_tuesday_skips_july_and_august():
    rule = Schedule(date(2026, 1, 20), time(19, 30), time(21), repeats=Repeats.MONTHLY, nth=3, skipped_months=(7, 8))
    days = [one.day for one in occurrences(rule, date(2026, 5, 1), date(2026, 10, 31))]
    assert days == [date(2026, 5, 19), date(2026, 6, 16), date(2026, 9, 15), date(2026, 10, 20)]


def test_an_editor_is_told_the_day_that_is_nearest():
    rule = Schedule(date(2026, 1, 20), time(19, 30), time(21), repeats=Repeats.MONTHLY, nth=3)
    assert nearest(rule, date(2026, 3, 18)) == date(2026, 3, 17)
    assert nearest(rule, date(2020, 1, 1)) is None


@pytest.mark.parametrize(("repeats", "step"), [("weekly", 7), ("monthly", 28), ("yearly", 365)])
def test_a_rule_costs_the_same_whenever_it_began(repeats, step):
    def cost(first: date) -> int:
        changes = tuple(ChangedDay(date(2026, 1, 1) + timedelta(days=step * i), Act.CANCEL) for i in range(20))
        rule = Schedule(first, time(19, 30), time(21), repeats=Repeats(repeats), changes=changes)
        profile = cProfile.Profile()
        profile.runcall(occurrences, rule, date(2026, 2, 3), date(2026, 8, 3))
        return sum(row.callcount for row in profile.getstats())

    assert cost(date(1026, 1, 6)) < 1.2 * cost(date(2025, 1, 7))


def test_the_29th_of_february_is_in_leap_years_only():
    rule = Schedule(date(2020, 2, 29), time(19, 30), time(21), repeats=Repeats.YEARLY)
    assert [one.day.year for one in occurrences(rule, date(2019, 1, 1), date(2030, 1, 1))] == [2020, 2024, 2028]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_day_at_the_end_of_the_calendar_is_no_day_of_a_rule(day):
    for repeats in Repeats:
        rule = Schedule(date(2026, 1, 20), time(19, 30), time(21), repeats=repeats)
        assert occurrences(rule, day, day) == []
        assert at(rule, day) is None

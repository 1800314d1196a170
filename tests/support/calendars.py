"""Two independent readers of calendars: icalendar with dateutil, and Mozilla's ical.js in Node."""

import json
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, order=True)
class Read:
    """What a reader says takes place; times in UTC."""

    uid: str
    start: datetime
    end: datetime
    place: str
    cancelled: bool


def by_icalendar(text: bytes, since: date, until: date) -> list[Read]:
    events: dict[str, list[Any]] = defaultdict(list)
    for component in Calendar.from_ical(text).walk("VEVENT"):
        events[str(component["uid"])].append(component)
    found = [one for rows in events.values() for one in _expanded(rows, until)]
    return _within(found, since, until)


def _expanded(rows: list[Any], until: date) -> list[Read]:
    """A master's times, each as its override says if it has one."""
    master = next(row for row in rows if "recurrence-id" not in row)
    others = {row.decoded("recurrence-id").astimezone(UTC): row for row in rows if "recurrence-id" in row}
    start = master.decoded("dtstart")
    if "rrule" not in master:
        return [_read(master, start)]
    moments = rrulestr(master["rrule"].to_ical().decode(), dtstart=start)
    end = datetime.combine(until, datetime.min.time(), UTC) + timedelta(days=90)
    skipped = _skipped(master)
    found = []
    for moment in moments:
        if moment > end:
            break
        if moment.astimezone(UTC) in skipped:
            continue
        other = others.get(moment.astimezone(UTC))
        found.append(_read(other, other.decoded("dtstart")) if other else _read(master, moment))
    return found


def _skipped(master: Any) -> set[datetime]:
    rows = master.get("exdate", [])
    rows = rows if isinstance(rows, list) else [rows]
    return {each.dt.astimezone(UTC) for row in rows for each in row.dts}


def _read(component: Any, start: datetime) -> Read:
    begin = start.astimezone(UTC)
    end = component.decoded("dtend").astimezone(UTC) if "dtend" in component else begin + component.decoded("duration")
    return Read(
        str(component["uid"]), begin, end, str(component.get("location", "")), component.get("status") == "CANCELLED"
    )


def by_ical_js(text: bytes, since: date, until: date) -> list[Read]:
    answer = subprocess.run(
        ["node", "tests/support/read_ics.mjs", until.isoformat()],
        input=text,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr.decode()
    rows = json.loads(answer.stdout)
    found = [
        Read(
            row["uid"],
            datetime.fromisoformat(row["start"]),
            datetime.fromisoformat(row["end"]),
            row["place"],
            row["cancelled"],
        )
        for row in rows
    ]
    return _within(found, since, until)


def _within(found: list[Read], since: date, until: date) -> list[Read]:
    from home.agenda.schedule import ZONE

    return sorted(one for one in found if since <= one.start.astimezone(ZONE).date() <= until)

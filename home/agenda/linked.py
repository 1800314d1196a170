"""What search engines read of an event: schema.org/Event as JSON-LD. It says what the page says, no more."""

from collections.abc import Iterable
from typing import Any

from home.agenda.listing import Entry

_PREFIX = "https://schema.org/"


def events(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Each time that an event takes place, or would have."""
    return [_event(entry) for entry in entries]


def _event(entry: Entry) -> dict[str, Any]:
    event, one = entry.event, entry.occurrence
    found: dict[str, Any] = {
        "@type": "Event",
        "name": event.title,
        "startDate": one.start.isoformat(timespec="minutes"),
        "endDate": one.end.isoformat(timespec="minutes"),
        "eventStatus": _PREFIX + _status(entry),
        "eventAttendanceMode": _PREFIX + "OfflineEventAttendanceMode",
        "url": event.full_url,
    }
    if entry.is_elsewhen:
        found["previousStartDate"] = one.day.isoformat()
    if event.intro:
        found["description"] = event.intro
    if one.place:
        usual = one.place == event.place
        found["location"] = {
            "@type": "Place",
            "name": event.place_name if usual and event.place_name else one.place,
            "address": event.place_address if usual and event.place_address else one.place,
        }
    return found


def _status(entry: Entry) -> str:
    if entry.occurrence.cancelled:
        return "EventCancelled"
    return "EventRescheduled" if entry.is_elsewhen else "EventScheduled"

"""About evenings: a place, a place in line, and what changed."""

from forms import evenings
from forms.emails.letters import Moot, case_of, kind, to_resident
from forms.letter import Letter
from forms.models import Case, Mail
from home.agenda import sign_up
from home.agenda.words import full_date, hours


@kind
def admitted(mail: Mail) -> Letter:
    """A place at an evening: at once, or from the waiting list."""
    return _of_evening(mail, Case.Status.APPROVED)


@kind
def queued(mail: Mail) -> Letter:
    """Which place in line is counted when the mail leaves."""
    case = case_of(mail)
    number = evenings.place_in_line(case) if case.event_key else 0
    return _of_evening(mail, Case.Status.QUEUED, plaats=str(number))


@kind
def too_late(mail: Mail) -> Letter:
    return _of_evening(mail, Case.Status.HANDLED)


@kind
def called_off(mail: Mail) -> Letter:
    return _of_evening(mail, Case.Status.HANDLED)


@kind
def has_place(mail: Mail) -> Letter:
    """Instead of one more place for the same mailbox."""
    return _of_evening(mail, Case.Status.HANDLED)


@kind
def moved(mail: Mail) -> Letter:
    """To who has a place, or stands in line: it is at another time or place."""
    return _of_evening(mail, Case.Status.APPROVED, Case.Status.QUEUED)


def _of_evening(mail: Mail, *status: Case.Status, **values: str) -> Letter:
    """When and where the event itself says; only its name may be that of its translation. Raises Moot when the case has
    moved on: it has none of these."""
    case = case_of(mail)
    if case.status not in status:
        raise Moot
    event = evenings.event_of(case.event_key)
    one = sign_up.occurrence(event, case.event_day) if event else None
    about = {
        "avond": evenings.title(event),
        "wanneer": f"{full_date(one.start.date())}, {hours(one.start.time(), one.end.time())}" if one else "–",
        "waar": one.place if one and one.place else "–",
        "kenmerk": case.reference,
    }
    return to_resident(mail, **about | values)

"""The table of all that may happen to a case. `forms.moderation` does it; buttons, registers, tests and the picture in
`docs/` are made from it."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms.models import Case

Status = Case.Status


class Who(StrEnum):
    COORDINATOR = "coordinator"
    EDITOR = "editor"
    RESIDENT = "resident"
    CLOCK = "clock"


@dataclass(frozen=True)
class Transition:
    """From `from_`, by `act`, to `to`. `tells` names the mail that the resident gets, if any; `ends` the purpose whose
    consent is over then; with `effect` the register takes over what the form brings, see `forms.effects`; `only` the one kind
    of form that has it."""

    act: str
    label: Promise | str
    from_: frozenset[Status]
    to: Status
    who: frozenset[Who]
    tells: str = ""
    needs_reason: bool = False
    ends: str = ""
    effect: bool = False
    only: str = ""


DECIDERS = frozenset({Who.COORDINATOR, Who.EDITOR})

TABLE = (
    Transition("approve", _("Goedkeuren"), frozenset({Status.OPEN}), Status.APPROVED, DECIDERS, "approved"),
    Transition("handle", _("Afgehandeld"), frozenset({Status.OPEN}), Status.HANDLED, DECIDERS, "handled"),
    Transition("accept", _("Overnemen"), frozenset({Status.OPEN}), Status.HANDLED, DECIDERS, "accepted", effect=True),
    Transition(
        "reject", _("Afwijzen"), frozenset({Status.OPEN}), Status.REJECTED, DECIDERS, "rejected", needs_reason=True
    ),
    Transition("add", _("Toegevoegd aan de groep"), frozenset({Status.APPROVED}), Status.JOINED, DECIDERS, "added"),
    # An act of its own, so that who rejects an open case cannot undo the approval that was a moment before him.
    Transition(
        "retract",
        _("Alsnog afwijzen"),
        frozenset({Status.APPROVED}),
        Status.REJECTED,
        DECIDERS,
        "rejected",
        needs_reason=True,
    ),
    # Evenings have places, and a line for who comes after: see `forms.evenings`.
    Transition(
        "admit",
        _("Plaats geven"),
        frozenset({Status.OPEN, Status.QUEUED}),
        Status.APPROVED,
        frozenset({Who.CLOCK}),
        "admitted",
        only="evening",
    ),
    Transition(
        "queue",
        _("Op de wachtlijst"),
        frozenset({Status.OPEN}),
        Status.QUEUED,
        frozenset({Who.CLOCK}),
        "queued",
        only="evening",
    ),
    Transition(
        "miss",
        _("Te laat"),
        frozenset({Status.OPEN}),
        Status.HANDLED,
        frozenset({Who.CLOCK}),
        "too_late",
        only="evening",
    ),
    Transition(
        "spare",
        _("Al aangemeld"),
        frozenset({Status.OPEN}),
        Status.HANDLED,
        frozenset({Who.CLOCK}),
        "has_place",
        only="evening",
    ),
    Transition(
        "call_off",
        _("Gaat niet door"),
        frozenset({Status.APPROVED, Status.QUEUED}),
        Status.HANDLED,
        frozenset({Who.CLOCK}),
        "called_off",
        only="evening",
    ),
    Transition(
        "end",
        _("Voorbij"),
        frozenset({Status.APPROVED, Status.QUEUED}),
        Status.HANDLED,
        frozenset({Who.CLOCK}),
        only="evening",
    ),
    Transition(
        "withdraw",
        _("Intrekken"),
        frozenset({Status.OPEN, Status.APPROVED, Status.WAITING, Status.QUEUED}),
        Status.WITHDRAWN,
        frozenset({Who.RESIDENT}),
    ),
    # No group takes the address, and the resident agreed to wait for one: see `forms.waiting`.
    Transition(
        "wait", _("In de wachtkamer"), frozenset({Status.OPEN}), Status.WAITING, frozenset({Who.CLOCK}), "waits"
    ),
    Transition(
        "resume",
        _("In behandeling nemen"),
        frozenset({Status.WAITING}),
        Status.OPEN,
        DECIDERS | {Who.RESIDENT},
        "resumed",
        ends="waiting",
    ),
    Transition(
        "lapse",
        _("Wachttijd voorbij"),
        frozenset({Status.WAITING}),
        Status.WITHDRAWN,
        frozenset({Who.CLOCK}),
        "lapsed",
    ),
    Transition("leave", _("Uit de groep gaan"), frozenset({Status.JOINED}), Status.LEFT, frozenset({Who.RESIDENT})),
)
BY_ACT = {transition.act: transition for transition in TABLE}

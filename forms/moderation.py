"""The only code that writes the status of a case. What may happen stands in `forms.transitions`."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from forms import consent, effects, kinds, notices, routing
from forms.effects import Choice, Refused
from forms.models import Case, CaseEvent
from forms.transitions import BY_ACT, DECIDERS, TABLE, Status, Transition, Who
from groups import state
from groups.models import Coordinator
from home.agenda import sign_up

__all__ = [
    "BY_ACT",
    "CLOCK",
    "TABLE",
    "Actor",
    "Forbidden",
    "Status",
    "Transition",
    "Who",
    "act",
    "last_decision",
    "offered",
    "record_look",
]


_COUNTS = {Status.JOINED: 1, Status.LEFT: -1}


@dataclass(frozen=True)
class Actor:
    """Who acts: `ref` (`link:<uuid>`, `user:<pk>`) goes into the history, and holds no personal data."""

    who: Who
    ref: str
    source: str
    coordinator: Coordinator | None = None


CLOCK = Actor(Who.CLOCK, "clock", "clock")


class Forbidden(PermissionDenied):
    """This actor may not do this to this case. Nobody's fault when a duty ended since the page was opened: it answers 403."""


def offered(case: Case, who: Who) -> list[Transition]:
    """The transitions that `who` may make from the present status, in the order of the table."""
    acts = kinds.KINDS[case.kind].acts if who in DECIDERS else BY_ACT
    rows = [row for row in TABLE if row.act in acts and row.only in ("", case.kind)]
    return [row for row in rows if who in row.who and case.status in row.from_]


def act(
    case: Case,
    name: str,
    actor: Actor,
    *,
    reason: str = "",
    choice: Choice | None = None,
    now: datetime | None = None,
) -> bool:
    """Do `name` to `case`: change, history, mails and what the register takes over in one transaction. True when it happened.

    False when the case is no longer in a status where this can be done: somebody else was first. Raises Forbidden when the
    actor may not, KeyError for an unknown act, ValueError when a reason is needed and `reason` is none of the kind's,
    effects.Refused when the register cannot take it over: then nothing happened.
    """
    transition = BY_ACT[name]
    now = now or timezone.now()
    _check_may(case, transition, actor)
    if transition.needs_reason and reason not in kinds.KINDS[case.kind].reasons:
        raise ValueError(reason)
    try:
        with transaction.atomic():
            return _happens(case, transition, actor, reason, choice or Choice(), now)
    except Refused:
        case.refresh_from_db(fields=["status", "status_at"])
        raise


def _happens(case: Case, transition: Transition, actor: Actor, reason: str, choice: Choice, now: datetime) -> bool:
    if case.event_key:  # before the case itself, in the order of who gives the place on
        sign_up.hold(case.event_key, case.event_day)
    before = case.status
    if not _compare_and_swap(case, transition, now):
        return False
    event = CaseEvent.objects.create(
        case=case,
        at=now,
        act=transition.act,
        from_status=before,
        to_status=transition.to,
        actor=actor.ref,
        coordinator=actor.coordinator,
        source=actor.source,
        reason=reason,
    )
    if transition.effect:
        effects.run(case, choice)
    notices.of_transition(case, transition.tells, event, now)
    _tell_the_group(case, transition, actor)
    if case.event_key:
        _tell_the_evening(case, before, now)
    if transition.ends:  # last: it locks the head of the site's chain
        consent.end(case.submission, now, method=f"case: {transition.act}", purpose=transition.ends)
    return True


def _tell_the_group(case: Case, transition: Transition, actor: Actor) -> None:
    """The size of the group follows who comes and goes here (R-12), and a coordinator who acts is there (R-10)."""
    if case.watch_group_id is None:
        return
    if transition.to in _COUNTS:
        state.push_joined(case.watch_group_id, _COUNTS[transition.to])
    if actor.coordinator:
        state.push_answered(case.watch_group_id, actor.coordinator.pk)


def _tell_the_evening(case: Case, before: str, now: datetime) -> None:
    from forms import evenings  # it acts through this module

    evenings.changed(case, before, now)


def _check_may(case: Case, transition: Transition, actor: Actor) -> None:
    if actor.who not in transition.who or transition.only not in ("", case.kind):
        raise Forbidden(transition.act)
    if actor.who in DECIDERS and transition.act not in kinds.KINDS[case.kind].acts:
        raise Forbidden(transition.act)
    if actor.who == Who.COORDINATOR and not (actor.coordinator and routing.is_responsible(case, actor.coordinator.pk)):
        raise Forbidden(transition.act)


def _compare_and_swap(case: Case, transition: Transition, now: datetime) -> bool:
    """Change the status if it is still what `case` says, and that is one the transition starts from."""
    if case.status not in transition.from_:
        return False
    changed = Case.objects.filter(pk=case.pk, status=case.status).update(status=transition.to, status_at=now)
    if changed:
        case.status, case.status_at = transition.to, now
    return bool(changed)


def record_look(case: Case, actor: Actor, now: datetime) -> None:
    """Write down that the hidden details of a case were shown."""
    CaseEvent.objects.create(
        case=case, at=now, act="look", actor=actor.ref, coordinator=actor.coordinator, source=actor.source
    )


def last_decision(case: Case) -> CaseEvent | None:
    """The event that gave the case its present status, with who did it."""
    return case.events.filter(to_status=case.status).select_related("coordinator").last()

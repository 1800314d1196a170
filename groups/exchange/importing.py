"""Importing a file: a dry run that writes nothing, and then all of it or nothing. Command and admin screen share `run`."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from groups import coverage, signals
from groups.exchange import sheet as sheets
from groups.exchange import table
from groups.exchange.ground import Ground
from groups.exchange.people_cell import Person
from groups.exchange.persons import Register
from groups.exchange.plan import Change, Plan
from groups.exchange.planning import Planner
from groups.exchange.sheet import Problem, Progress, Sheet, told
from groups.models import Coordinator, Duty, WatchGroup
from groups.people import LEADS
from home.pagecache.changes import of_site

_BATCH = 500
_APART = {"people"}


def quiet(done: float) -> None:
    """For who does not wait."""


def read(data: bytes, name: str, progress: Progress = quiet, most_bytes: int = table.MOST_BYTES) -> Sheet:
    """The file as groups. A file that cannot be read is a sheet with that as its problem."""
    try:
        found = table.read(data, name, most_bytes)
    except ValidationError as error:
        return Sheet(problems=[Problem(1, "", " ".join(error.messages))])
    return sheets.read(found, progress)


def rehearse(ground: Ground, sheet: Sheet, *, make_neighbourhoods: bool = False, progress: Progress = quiet) -> Plan:
    """The dry run: what importing `sheet` would do now. Writes nothing."""
    return Planner(ground, sheet, make_neighbourhoods).run(progress)


def run(
    ground: Ground,
    sheet: Sheet,
    *,
    make_neighbourhoods: bool = False,
    expected: str = "",
    progress: Progress = quiet,
) -> Plan:
    """Import `sheet`: all of it in one transaction, or nothing when the plan has problems.

    `expected` is the `stamp` of the plan that somebody said yes to: the register may have changed since.
    """
    try:
        with of_site(ground.site.pk), transaction.atomic():
            plan = rehearse(ground, sheet, make_neighbourhoods=make_neighbourhoods, progress=progress)
            if expected and stamp(plan) != expected:
                raise _Changed
            if not plan.problems:
                _write(plan, progress)
    except (IntegrityError, _Changed):
        plan = rehearse(ground, sheet, make_neighbourhoods=make_neighbourhoods)
        message = _("Het groepenregister is intussen veranderd. Kijk de lijst nog eens na.")
        plan.problems.append(Problem(1, "", message))
    progress(1)
    return plan


class _Changed(Exception):
    pass


def stamp(plan: Plan) -> str:
    """A short sum of what a plan does, to know it by later."""
    said = hashlib.sha256()
    for change in (*plan.made, *plan.changed):
        said.update(repr((change.line, change.fields)).encode())
    said.update(repr((plan.same, sorted(plan.register.new), sorted(plan.register.changed))).encode())
    return said.hexdigest()[:16]


def _write(plan: Plan, progress: Progress) -> None:
    for place in plan.places:
        place.save()
    for change in (*plan.made, *plan.changed):
        change.group.neighbourhood = change.group.neighbourhood  # a new one has its key only now
        change.group.set_bounds()
    _each(plan.made, 0.6, 0.7, progress, _insert)
    _each(plan.changed, 0.7, 0.8, progress, _update)
    progress(0.8)
    coverage.replace_many([each.group for each in (*plan.made, *plan.changed) if "coverage_text" in each.fields])
    progress(0.95)
    _write_people(plan.register)
    _write_duties([each for each in (*plan.made, *plan.changed) if each.people is not None], plan.register)
    if plan.register.new:
        signals.coordinators_imported.send(sender=Coordinator)
    if plan.made or plan.changed:
        signals.names_changed.send(sender=WatchGroup, site_id=plan.ground.site.pk)


def _each(
    changes: list[Change], start: float, end: float, progress: Progress, act: Callable[[list[Change]], None]
) -> None:
    starts = range(0, len(changes), _BATCH)
    for first in told(starts, len(starts), progress, start, end):
        act(changes[first : first + _BATCH])


def _insert(changes: list[Change]) -> None:
    WatchGroup.objects.bulk_create(change.group for change in changes)


def _update(changes: list[Change]) -> None:
    """Row by row: one statement for many rows of many columns is slower, and touches columns that did not change."""
    for change in changes:
        fields = set(change.fields) - _APART
        fields |= {"west", "south", "east", "north"} if "area" in fields else set()
        if fields:
            values = {name: getattr(change.group, name) for name in fields}
            WatchGroup.objects.filter(pk=change.group.pk).update(**values)


def _write_people(register: Register) -> None:
    Coordinator.objects.bulk_create(register.new.values(), batch_size=_BATCH)
    for person in register.changed.values():
        Coordinator.objects.filter(pk=person.pk).update(name=person.name, phone=person.phone)


def _write_duties(changes: list[Change], register: Register) -> None:
    for start in range(0, len(changes), _BATCH):
        batch = changes[start : start + _BATCH]
        existing = _duties(change.group for change in batch)
        added = []
        for change in batch:
            added += _changed_duties(change, existing.get(change.group.pk, {}), register)
        Duty.objects.bulk_create(added)


def _duties(groups: Iterable[WatchGroup]) -> dict[int, dict[int, Duty]]:
    """The duties of active people by group and person."""
    found: dict[int, dict[int, Duty]] = defaultdict(dict)
    for duty in Duty.objects.filter(watch_group__in=[group.pk for group in groups], coordinator__active=True):
        assert duty.watch_group_id is not None  # asked for
        found[duty.watch_group_id][duty.coordinator_id] = duty
    return found


def _changed_duties(change: Change, here: dict[int, Duty], register: Register) -> list[Duty]:
    """The duties to add for one group; those that changed or went are written at once. A file says nothing of liaisons."""
    wanted: dict[int, Person] = {register.of(person).pk: person for person in change.people or ()}
    gone = [duty.pk for pk, duty in here.items() if pk not in wanted and duty.role in LEADS]
    if gone:
        Duty.objects.filter(pk__in=gone).delete()
    for pk, person in wanted.items():
        duty = here.get(pk)
        if duty and (duty.role, duty.police_contact) != (person.role, person.officer):
            Duty.objects.filter(pk=duty.pk).update(role=person.role, police_contact=person.officer)
    return [
        Duty(coordinator_id=pk, watch_group=change.group, role=person.role, police_contact=person.officer)
        for pk, person in wanted.items()
        if pk not in here
    ]

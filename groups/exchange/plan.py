"""What importing a sheet would do: which groups it makes, changes and leaves alone, and what stands in the way."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from groups.exchange import people_cell
from groups.exchange.columns import BY_FIELD
from groups.exchange.ground import Ground
from groups.exchange.people_cell import Person
from groups.exchange.persons import Register
from groups.exchange.sheet import Problem
from groups.models import Duty, Neighbourhood, WatchGroup


@dataclass(frozen=True)
class Change:
    """`group` carries its new values, not saved yet. `fields` differ from before; `people` is None when they stay as they are."""

    line: int
    group: WatchGroup
    fields: tuple[str, ...]
    people: list[Person] | None

    @property
    def headers(self) -> str:
        return ", ".join(BY_FIELD[name].header for name in self.fields)


@dataclass
class Plan:
    ground: Ground
    register: Register
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    places: list[Neighbourhood] = field(default_factory=list)
    made: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    same: int = 0


def current_people(group: WatchGroup) -> list[Person]:
    """The active coordinators and deputies of a group that `with_people` loaded."""
    return [people_cell.of_duty(duty) for duty in group.duties.all() if duty.coordinator.active]


def with_people() -> Prefetch[Any]:
    roles = [Duty.Role.MAIN, Duty.Role.DEPUTY]
    return Prefetch("duties", queryset=Duty.objects.filter(role__in=roles).select_related("coordinator"))


def source_of(group: WatchGroup) -> str:
    """A source belongs to a group of a neighbouring district; what is left of one in another kind does not count."""
    return group.source if group.kind == WatchGroup.Kind.NEIGHBOURING else ""


def place_key(place: Neighbourhood) -> Any:
    """What tells a neighbourhood apart, also one that is made by the plan and has no key yet."""
    return place.pk or place.slug

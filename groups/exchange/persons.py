"""The coordinators that a file names: who is new, whose data change, and who may not be touched."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups.exchange.ground import Ground
from groups.exchange.people_cell import Person, phone_of, shown_name
from groups.models import Coordinator, Duty


@dataclass
class Register:
    """The coordinators of a site by address, with what the file makes of them."""

    ground: Ground
    known: dict[str, Coordinator] = field(default_factory=dict)
    new: dict[str, Coordinator] = field(default_factory=dict)
    changed: dict[str, Coordinator] = field(default_factory=dict)
    _said: dict[str, Person] = field(default_factory=dict)
    _own: set[int] = field(default_factory=set)

    @classmethod
    def load(cls, ground: Ground) -> "Register":
        people = Coordinator.objects.filter(site=ground.site)
        known = {person.email.lower(): person for person in people.order_by("-pk")}
        return cls(ground, known, _own=set() if ground.whole else _wholly_of(ground))

    def take(self, person: Person) -> None:
        """Note what the file says of `person`. Raises ValidationError when that cannot be."""
        said = self._said.setdefault(person.key, person)
        if (said.name, said.phone) != (person.name, person.phone):
            message = _("%(email)s staat ook op een andere regel, met een andere naam of een ander nummer.")
            raise ValidationError(message, params={"email": person.email})
        known = self.known.get(person.key)
        if known is None:
            self.new.setdefault(person.key, self._made(person))
            return
        if not known.active:
            message = _("%(name)s staat op niet actief. Zet dat eerst goed bij Beheerders.")
            raise ValidationError(message, params={"name": known.name if self.may_change(known) else person.email})
        if shown_name(known) != person.name or (person.phone and phone_of(known.phone) != person.phone):
            self.check(known)
            known.name, known.phone = person.name, person.phone or known.phone
            self.changed[person.key] = known

    def check(self, known: Coordinator) -> None:
        """Raises ValidationError when somebody of these neighbourhoods alone may not change `known`.

        Else he could lead the mails of another neighbourhood to himself.
        """
        if not self.may_change(known):
            message = _("%(email)s is van iemand die ook elders werkt. Vraag dit aan de redactie van de hele website.")
            raise ValidationError(message, params={"email": known.email})

    def may_change(self, known: Coordinator) -> bool:
        return self.ground.whole or known.pk in self._own

    def of(self, person: Person) -> Coordinator:
        return self.known.get(person.key) or self.new[person.key]

    def _made(self, person: Person) -> Coordinator:
        return Coordinator(
            site=self.ground.site,
            name=person.name,
            email=person.email,
            phone=person.phone,
            email_confirmed_at=None,  # a file is no proof that the address is his
        )


def _wholly_of(ground: Ground) -> set[int]:
    """Who has all his duties in these neighbourhoods, and sits at no desk."""
    places: dict[int, set[int | None]] = defaultdict(set)
    duties = Duty.objects.filter(coordinator__site=ground.site, coordinator__desks=None)
    for person, team, group in duties.values_list("coordinator", "neighbourhood", "watch_group__neighbourhood"):
        places[person].add(team or group)
    assert ground.places is not None  # asked for part of a site only
    return {person for person, where in places.items() if where <= ground.places}

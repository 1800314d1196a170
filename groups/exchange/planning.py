"""Making a plan: goes through a sheet line by line, and says of each what it does or why it cannot be."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from groups.exchange import limits, refusals
from groups.exchange.cells import fold
from groups.exchange.columns import BY_FIELD
from groups.exchange.ground import Gazetteer, Ground
from groups.exchange.people_cell import Person
from groups.exchange.persons import Register
from groups.exchange.plan import Change, Plan, current_people, place_key, source_of, with_people
from groups.exchange.refusals import Refused
from groups.exchange.sheet import Entry, Problem, Progress, Sheet, told
from groups.models import Neighbourhood, WatchGroup
from home import guardrails

_CHUNK = 500
_APART = {"uuid", "neighbourhood", "place", "people"}  # fields that are no plain attribute
Kind, SignUp = WatchGroup.Kind, WatchGroup.SignUp


class Planner:
    """Goes through a sheet once, with everything it needs to know loaded before."""

    def __init__(self, ground: Ground, sheet: Sheet, make_neighbourhoods: bool) -> None:
        self.ground, self.sheet = ground, sheet
        self.make_neighbourhoods = make_neighbourhoods and ground.whole
        self.gazetteer = Gazetteer(ground.site)
        self.plan = Plan(ground, Register.load(ground), list(sheet.problems), list(sheet.notes))
        self.groups = _existing(entry.values.get("uuid") for entry in sheet.entries)
        self.slugs: dict[Any, dict[str, UUID]] = defaultdict(dict)
        self.names: set[tuple[Any, str]] = set()
        self._seen: set[UUID] = set()
        for place, slug, name, code in WatchGroup.objects.filter(neighbourhood__site=ground.site).values_list(
            "neighbourhood", "slug", "name", "uuid"
        ):
            self.slugs[place][slug] = code
            self.names.add((place, fold(name)))

    @cached_property
    def may(self) -> guardrails.Allowed:
        return guardrails.of_site(self.ground.site)

    def run(self, progress: Progress) -> Plan:
        entries = self.sheet.entries
        for entry in told(entries, len(entries), progress, 0.3, 0.6):
            try:
                self._take(entry)
            except Refused as refused:
                self.plan.problems.append(Problem(entry.line, refused.header, str(refused)))
        self.plan.problems += limits.problems(self.plan)
        self.plan.problems.sort(key=lambda problem: problem.line)
        return self.plan

    def _take(self, entry: Entry) -> None:
        group = self._group(entry)
        new = group.pk is None
        fields = ["neighbourhood"] if self._place(group, entry) and not new else []
        plain = sorted(
            entry.values.keys() - _APART, key=lambda name: (name != "kind", name)
        )  # a source asks for the kind
        fields += [name for name in plain if _set(group, name, entry.values[name])]
        fields += _implied(group, entry, new)
        refusals.check(group, set(fields), new)
        if public := [name for name in WatchGroup.PUBLIC if name in fields]:
            refusals.check_public(group, public, self.may)
        self._name(group, entry, new)
        people = self._people(group, entry, new)
        change = Change(entry.line, group, (*fields, *(["people"] if people is not None else [])), people)
        if new:
            self.plan.made.append(change)
        elif change.fields:
            self.plan.changed.append(change)
        else:
            self.plan.same += 1

    def _group(self, entry: Entry) -> WatchGroup:
        """The group of this line, or a new one."""
        code = entry.values.get("uuid")
        if code is None:
            return WatchGroup()
        if code in self._seen:
            raise Refused("uuid", _("Deze code staat er twee keer. Haal één regel weg."))
        self._seen.add(code)
        group = self.groups.get(code)
        if group is None:
            return WatchGroup(uuid=code)
        if not self.ground.holds(group.neighbourhood):
            raise Refused("uuid", _("Deze groep is niet van uw buurten. Haal de regel weg, of laat de code leeg."))
        return group

    def _place(self, group: WatchGroup, entry: Entry) -> bool:
        """Put the group where the file says; whether that is elsewhere than before."""
        text = entry.values.get("neighbourhood", "")
        if not text:
            if group.pk is None or "neighbourhood" in entry.values:
                raise Refused("neighbourhood", _("Vul de naam van de buurt in."))
            return False
        place = self.gazetteer.find(text) or self._new_place(text, entry.values.get("place") or text)
        if not self._open(place):
            raise Refused("neighbourhood", _("De buurt “%(name)s” is niet van u.") % {"name": text})
        moved = place != group.neighbourhood if group.neighbourhood_id else True
        if moved or group.pk is None:
            group.neighbourhood = place
        return moved

    def _open(self, place: Neighbourhood) -> bool:
        return place.pk is None or self.ground.holds(place)

    def _new_place(self, text: str, town: str) -> Neighbourhood:
        if not self.make_neighbourhoods or self.gazetteer.knows(text):
            raise Refused("neighbourhood", self._unknown(text))
        slug = _free(slugify(text)[:110] or "buurt", self.gazetteer.slugs)
        place = Neighbourhood(site=self.ground.site, name=text, slug=slug, place=town)
        self.gazetteer.add(place)
        self.plan.places.append(place)
        return place

    def _unknown(self, text: str) -> str:
        if self.gazetteer.knows(text):
            return _("Er zijn meer buurten “%(name)s”. Schrijf de naam met het webadres tussen haakjes.") % {
                "name": text
            }
        if self.ground.whole:
            return _("De buurt “%(name)s” is er niet. Verbeter de naam, of kies “maak buurten aan”.") % {"name": text}
        return _("De buurt “%(name)s” is er niet. Verbeter de naam.") % {"name": text}

    def _name(self, group: WatchGroup, entry: Entry, new: bool) -> None:
        """Its name in web addresses, and no second group by the same name unless it has a code of its own."""
        place = place_key(group.neighbourhood)
        if new and entry.values.get("uuid") is None and (place, fold(group.name)) in self.names:
            message = _("Deze buurt heeft al een groep “%(name)s”. Zet de code erbij: die staat in een export.")
            raise Refused("name", message % {"name": group.name})
        taken = self.slugs[place]
        if new and not group.slug:
            group.slug = _free(slugify(group.name)[:110] or "groep", set(taken))
        if taken.get(group.slug, group.uuid) != group.uuid:
            raise Refused("slug", _("Dit webadres heeft al een andere groep. Kies een ander, of laat de cel leeg."))
        taken[group.slug] = group.uuid
        self.names.add((place, fold(group.name)))

    def _people(self, group: WatchGroup, entry: Entry, new: bool) -> list[Person] | None:
        """Who is to have a duty here; None when the file changes nothing in that."""
        if "people" not in entry.values:
            return None
        wanted, register = entry.values["people"], self.plan.register
        before = {person.key: person for person in ([] if new else current_people(group))}
        after = {person.key: person for person in wanted}
        touched = [key for key in {*before, *after} if _duty(before.get(key)) != _duty(after.get(key))]
        try:
            for person in wanted:
                register.take(person)
            for key in touched:
                if known := register.known.get(key):
                    register.check(known)
        except ValidationError as error:
            raise Refused("people", error.messages[0]) from error
        return wanted if touched else None


def _existing(codes: Iterable[UUID | None]) -> dict[UUID, WatchGroup]:
    wanted = sorted({code for code in codes if code})
    found: dict[UUID, WatchGroup] = {}
    for start in range(0, len(wanted), _CHUNK):
        groups = WatchGroup.objects.filter(uuid__in=wanted[start : start + _CHUNK]).select_related("neighbourhood")
        found |= {group.uuid: group for group in groups.prefetch_related(with_people())}
    return found


def _set(group: WatchGroup, name: str, value: Any) -> bool:
    """Give the group this value; whether that says anything else than before. Spaces around a text are no difference."""
    write = BY_FIELD[name].write
    before = source_of(group) if name == "source" else getattr(group, name)
    if write(before) == write(value):
        return False
    setattr(group, name, value)
    return True


def _implied(group: WatchGroup, entry: Entry, new: bool) -> list[str]:
    """What a source says without words: the group is a neighbouring one, and nobody signs up for it here."""
    implied: dict[str, str] = {}
    if entry.values.get("source") and "kind" not in entry.values:
        implied["kind"] = Kind.NEIGHBOURING
    if new and entry.values.get("source") and "sign_up" not in entry.values:
        implied["sign_up"] = SignUp.ELSEWHERE if group.sign_up_url else SignUp.NONE
    return [name for name, value in implied.items() if _set(group, name, value)]


def _duty(person: Person | None) -> tuple[str, bool] | None:
    return (person.role, person.officer) if person else None


def _free(slug: str, taken: set[str]) -> str:
    if slug not in taken:
        return slug
    return next(free for number in range(2, len(taken) + 3) if (free := f"{slug}-{number}") not in taken)

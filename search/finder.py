"""Find your group: what somebody typed into one box, understood as an address, a street or a group."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups import addresses, dry_run, reports, territory, typed
from groups.dry_run import Answer
from groups.models import Neighbourhood, Stretch, WatchGroup
from groups.reports import Line
from search import names
from search.folding import fold
from search.models import Name
from search.names import Hit

MOST_LETTERS = 200
MOST_GROUPS = 20


@dataclass(frozen=True)
class ByAddress:
    """The answer for one address; `street` is advice, from the territory or the address service, "" when nobody knows."""

    answer: Answer
    street: str

    @property
    def groups(self) -> list[WatchGroup]:
        return [rule.watch_group for rule in self.answer.winners]


@dataclass(frozen=True)
class Street:
    """A street of the territory and which of its numbers belong to which groups."""

    name: str
    neighbourhood: Neighbourhood
    lines: list[Line]


@dataclass(frozen=True)
class ByName:
    """Groups and streets named like `text`; when not `exact`, they are guesses at what was meant."""

    text: str
    exact: bool
    groups: list[WatchGroup] = field(default_factory=list)
    streets: list[Street] = field(default_factory=list)


Found = ByAddress | ByName


def is_personal(text: str) -> bool:
    """Whether `text` says where somebody lives: an address, or half of one. Such text goes into no URL and no log."""
    try:
        return typed.address(text) is not None or typed.street_and_number(text) is not None
    except ValidationError:
        return True


def find(site_id: int, text: str) -> Found:
    """What `text` leads to on a site. Raises ValidationError for half an address, saying what is missing."""
    if not text.strip():
        raise ValidationError(_("Vul uw postcode en huisnummer in, of de naam van uw straat."), code="empty")
    if address := typed.address(text):
        return _by_address(site_id, address)
    if hit := names.exact(site_id, text):
        return _by_name(site_id, text, [hit], exact=True)
    if house := typed.street_and_number(text):
        return _by_house(site_id, *house)
    return by_name(site_id, text)


def by_name(site_id: int, text: str) -> ByName:
    """What is named like `text`, understood as nothing but a name."""
    hits = names.find(site_id, text)
    right = [hit for hit in hits if hit.exact]
    return _by_name(site_id, text, right or hits, exact=bool(right))


def _by_address(site_id: int, address: typed.Address) -> ByAddress:
    answer = dry_run.ask(site_id, address)
    street = answer.stretch.street if answer.stretch else addresses.street(address.postcode, address.number)
    return ByAddress(answer, street or "")


def _by_house(site_id: int, street: str, number: int) -> Found:
    """A street of the territory with a number is an address; in any other street the number does not help."""
    found = by_name(site_id, street)
    stretches = [
        stretch
        for name in {each.name for each in found.streets}
        for stretch in territory.of_street(site_id, name, number)
        if found.exact or len(found.streets) == 1
    ]
    if len(stretches) == 1:
        return _by_address(site_id, typed.Address(stretches[0].postcode, number))
    return found


def _by_name(site_id: int, text: str, hits: list[Hit], *, exact: bool) -> ByName:
    bearers = [name for hit in hits for name in hit.names]
    groups = {name.watch_group_id: name.watch_group for name in bearers if name.watch_group}
    streets = _streets(site_id, [name for name in bearers if not name.watch_group])
    return ByName(text.strip(), exact, [group for group in groups.values() if group][:MOST_GROUPS], streets)


def _streets(site_id: int, bearers: list[Name]) -> list[Street]:
    """The streets of the territory among `bearers`, with the groups along them; three queries for all."""
    wanted = [(name.neighbourhood_id, name.text) for name in bearers][:MOST_GROUPS]
    if not wanted:
        return []
    rows: dict[tuple[int, str], list[Stretch]] = defaultdict(list)
    found = Stretch.objects.filter(neighbourhood__site=site_id, street__in={street for _place, street in wanted})
    for stretch in found.select_related("neighbourhood"):
        rows[stretch.neighbourhood_id, stretch.street].append(stretch)
    claims = reports.claims_on(site_id, [stretch for key in wanted for stretch in rows[key]])
    return [
        Street(key[1], rows[key][0].neighbourhood, [line for row in rows[key] for line in _lines(row, claims)])
        for key in wanted
        if rows[key]
    ]


def _lines(stretch: Stretch, claims: dict[str, reports.Claims]) -> list[Line]:
    return reports.lines(stretch, [*claims[stretch.postcode], *claims[stretch.postcode[:4]]])


def suggestions(site_id: int, text: str) -> list[dict[str, str]]:
    """At most eight names of groups and streets, as `{"text": …, "hint": …}`; names only, never an address."""
    shown: dict[str, dict[str, str]] = {}
    for name, kind, place in names.texts(site_id, text, limit=8):
        word = _("groep") if kind == Name.Kind.GROUP else _("straat")
        shown.setdefault(fold(name), {"text": name, "hint": f"{word}, {place}"})
    return list(shown.values())[:8]


def is_name(site_id: int, text: str) -> bool:
    """Whether something is really called so: “Plein 1813” looks like a street with a number."""
    return names.exact(site_id, text) is not None

"""The register as a file. The invite link never is in it."""

from collections.abc import Iterator, Sequence

from groups.exchange import table
from groups.exchange.columns import COLUMNS, HEADERS
from groups.exchange.ground import Gazetteer, Ground
from groups.exchange.plan import current_people, source_of, with_people
from groups.models import WatchGroup

_CHUNK = 500
_ORDER = [[column.field for column in COLUMNS].index(name) for name in ("neighbourhood", "name", "uuid")]


def export(ground: Ground, kind: str) -> bytes:
    """The groups of `ground` as a file of this kind (`csv`, `xlsx`, `geojson`); by neighbourhood, name and code."""
    return table.write(kind, HEADERS, sorted(_rows(ground), key=_place_in_file))


def example(kind: str) -> bytes:
    """A file with the headers alone, to fill in."""
    return table.write(kind, HEADERS, [])


def _rows(ground: Ground) -> Iterator[list[str]]:
    gazetteer = Gazetteer(ground.site)
    groups = ground.groups().select_related("neighbourhood").prefetch_related(with_people())
    for group in groups.order_by("pk").iterator(_CHUNK):
        yield _row(group, gazetteer)


def _place_in_file(row: Sequence[str]) -> list[str]:
    """By what is written: names in the register may have spaces around them, and databases sort in ways of their own."""
    return [row[at] for at in _ORDER]


def _row(group: WatchGroup, gazetteer: Gazetteer) -> list[str]:
    apart = {
        "neighbourhood": gazetteer.name_of(group.neighbourhood),
        "place": group.neighbourhood.place,
        "source": source_of(group),
        "people": current_people(group),
    }
    return [
        column.write(apart[name] if (name := column.field) in apart else getattr(group, name)) for column in COLUMNS
    ]

"""The territory of a neighbourhood: its streets with their postcodes and house numbers, as a municipality lists them.

It tells where groups are missing and which street an address is in. It routes nothing: see `groups.coverage`.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from groups import runs, signals, territory_file
from groups.models import Neighbourhood, Stretch
from groups.territory_file import Row

_BATCH = 2_000


@dataclass(frozen=True)
class Sheet:
    """A file that was read and found right. `lines` counts its rows; in `rows` numbers that follow each other are one."""

    rows: list[Row]
    lines: int

    @property
    def streets(self) -> int:
        return len({row.street for row in self.rows})

    @property
    def postcodes(self) -> int:
        return len({row.postcode for row in self.rows})


def check(data: bytes) -> Sheet:
    """The dry run. Raises ValidationError with a message for each wrong line."""
    rows = territory_file.read(data)
    return Sheet(_merged(rows), len(rows))


def replace(neighbourhood: Neighbourhood, sheet: Sheet) -> None:
    """Make `sheet` the whole territory of `neighbourhood`: what stood there goes, all or nothing."""
    with transaction.atomic():
        Stretch.objects.filter(neighbourhood=neighbourhood).delete()
        Stretch.objects.bulk_create(
            (
                Stretch(
                    neighbourhood=neighbourhood,
                    street=row.street,
                    postcode=row.postcode,
                    low=row.low,
                    high=row.high,
                    side=row.side,
                )
                for row in sheet.rows
            ),
            batch_size=_BATCH,
        )
        signals.names_changed.send(sender=Stretch, site_id=neighbourhood.site_id)


def _merged(rows: Iterable[Row]) -> list[Row]:
    """As few rows as say the same: a list with a line per house becomes stretches, and no number is invented."""
    numbers = defaultdict(list)
    for row in rows:
        numbers[row.street, row.postcode].append((row.low, row.high, row.side))
    return [
        Row(street, postcode, *run)
        for (street, postcode), found in sorted(numbers.items())
        for run in runs.normal(found)
    ]


def stretch_of(site_id: int, postcode: str, number: int) -> Stretch | None:
    """The stretch of street on a site where an address lies; None where no territory holds it. One indexed query."""
    found = Stretch.objects.filter(
        neighbourhood__site=site_id, postcode=postcode, low__lte=number, high__gte=number
    ).select_related("neighbourhood")
    return next((row for row in found if runs.contains((row.low, row.high, row.side), number)), None)


def of_street(site_id: int, street: str, number: int | None = None) -> list[Stretch]:
    """The stretches of a street by its exact name, in all neighbourhoods of a site; those with `number`, when given."""
    found = Stretch.objects.filter(neighbourhood__site=site_id, street=street).select_related("neighbourhood")
    return [row for row in found if number is None or runs.contains((row.low, row.high, row.side), number)]

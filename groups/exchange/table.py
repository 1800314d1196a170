"""A file as a table of text: read from CSV, XLSX or GeoJSON, and written as one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_BYTES = 10 * 1024 * 1024  # of an upload; the command takes a whole country
MOST_ROWS = 50_000
MOST_COLUMNS = 100
MOST_CHARACTERS = 60_000_000  # in all cells together: a small workbook may repeat one long text very often

MIME = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
}
AREA = "kaart"  # the column that is the geometry in GeoJSON


@dataclass(frozen=True)
class Row:
    """`line` as a spreadsheet counts: the headers are line 1. `cells` follow the headers; None: this row says nothing of it."""

    line: int
    cells: Sequence[str | None]


@dataclass(frozen=True)
class Table:
    headers: list[str]
    rows: list[Row] = field(default_factory=list)
    areas: list[Any] | None = None  # GeoJSON only: the geometry of each row

    def check(self) -> "Table":
        """Itself. Raises ValidationError when it is more than we take."""
        if len(self.rows) > MOST_ROWS:
            raise ValidationError(
                _("Dit bestand heeft meer dan %(most)s regels. Deel het op."), params={"most": MOST_ROWS}
            )
        if len(self.headers) > MOST_COLUMNS:
            raise ValidationError(
                _("Dit bestand heeft meer dan %(most)s kolommen. Gebruik ons voorbeeld."), params={"most": MOST_COLUMNS}
            )
        if sum(len(cell or "") for row in self.rows for cell in row.cells) > MOST_CHARACTERS:
            raise ValidationError(_("In dit bestand staat te veel tekst. Deel het op."))
        return self


def read(data: bytes, name: str, most_bytes: int = MOST_BYTES) -> Table:
    """The table in a file; its content tells what it is, `name` decides only what a text is. Raises ValidationError."""
    from groups.exchange import csv_file, geojson_file, xlsx_file

    if len(data) > most_bytes:
        message = _("Dit bestand is groter dan %(most)s MB. Deel het op.")
        raise ValidationError(message, params={"most": most_bytes // 1024**2})
    if not data.strip():
        raise ValidationError(_("Dit bestand is leeg."))
    if data.startswith(b"PK\x03\x04"):
        return xlsx_file.read(data).check()
    if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise ValidationError(_("Dit soort bestand lezen wij niet. Bewaar het als XLSX of CSV."))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or name.lower().endswith((".geojson", ".json")):
        return geojson_file.read(data).check()
    return csv_file.read(data).check()


def write(kind: str, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The bytes of a file of this kind (`csv`, `xlsx`, `geojson`); the same table gives the same bytes."""
    from groups.exchange import csv_file, geojson_file, xlsx_file

    writers = {"csv": csv_file.write, "xlsx": xlsx_file.write, "geojson": geojson_file.write}
    return writers[kind](headers, rows)

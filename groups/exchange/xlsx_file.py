"""XLSX, by openpyxl. Every cell is written as text; a cell too long for Excel goes on in the next column, “naam (2)”."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from groups.exchange.cells import guard, text_of, tidy, unguard
from groups.exchange.table import MOST_COLUMNS, MOST_ROWS, Row, Table

MOST_UNPACKED = (
    80 * 1024 * 1024
)  # bytes of XML; a packed file says how much it unpacks to, and Python reads no more than that
_MOST_PARTS = 1_000
_LONGEST = 30_000  # Excel holds 32,767 characters in a cell
_LAST_ROW = 1_048_576  # of Excel
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MOMENT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_NEXT = re.compile(r"(.+) \(([0-9]{1,3})\)")


def read(data: bytes) -> Table:
    """The first sheet. Raises ValidationError."""
    _check_size(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            return _table(book.worksheets[0])
        finally:
            book.close()
    except ValidationError:
        raise
    except Exception as error:  # openpyxl raises whatever the broken part of a file makes it stumble on
        raise ValidationError(_("Dit XLSX-bestand is niet te lezen. Bewaar het opnieuw, of als CSV.")) from error


def _check_size(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        raise ValidationError(_("Dit XLSX-bestand is beschadigd. Bewaar het opnieuw.")) from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise ValidationError(_("Dit XLSX-bestand is uitgepakt te groot. Bewaar alleen de lijst, als CSV."))


def _table(sheet: Any) -> Table:
    lines = _lines(sheet)
    _line, headers = next(lines, (1, []))
    rows = []
    for line, cells in lines:
        rows.append(Row(line, cells))
        if len(rows) > MOST_ROWS:
            break  # the table says that it is too long
    return _joined([header.strip() for header in headers], rows)


def _lines(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    sheet.reset_dimensions()  # what a file says of its own size is not to be trusted
    values_of = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1, max_row=_LAST_ROW)
    for line, values in enumerate(values_of, start=1):
        if not any(values):
            continue
        cells = [tidy(unguard(text_of(value))) for value in values]
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            yield line, cells


def _joined(headers: list[str], rows: list[Row]) -> Table:
    """Columns that go on in another one, made one again."""
    parts = {index: _NEXT.fullmatch(header) for index, header in enumerate(headers)}
    ends = {index: headers.index(found[1]) for index, found in parts.items() if found and found[1] in headers}
    if not ends:
        return Table(headers, rows)
    keep = [index for index in range(len(headers)) if index not in ends]
    return Table([headers[index] for index in keep], [Row(row.line, _glued(row.cells, ends, keep)) for row in rows])


def _glued(cells: Sequence[str | None], ends: dict[int, int], keep: list[int]) -> list[str]:
    whole = [cell or "" for cell in cells] + [""] * (max([*ends, *keep]) + 1 - len(cells))
    for index, first in ends.items():
        whole[first] += whole[index]
    return [whole[index] for index in keep]


def write(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Widths and a bold head; no time of making in it, so that the same table gives the same bytes."""
    pieces = [max([1, *(-(-len(row[index]) // _LONGEST) for row in rows)]) for index in range(len(headers))]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Groepen")
    sheet.freeze_panes = "A2"
    names = [
        name if part == 1 else f"{name} ({part})"
        for name, n in zip(headers, pieces, strict=True)
        for part in range(1, n + 1)
    ]
    sheet.append([_cell(sheet, name, bold=True) for name in names])
    for row in rows:
        cells = [piece for cell, n in zip(row, pieces, strict=True) for piece in _cut(tidy(cell), n)]
        sheet.append([_cell(sheet, cell) for cell in cells])
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _cut(text: str, pieces: int) -> list[str]:
    return [text[start : start + _LONGEST] for start in range(0, pieces * _LONGEST, _LONGEST)]


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    if not text:
        return None
    cell = WriteOnlyCell(sheet, guard(text))
    cell.data_type = "s"  # openpyxl would take “=…” for a formula
    if bold:
        cell.font = Font(bold=True)
    return cell


def _timeless(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w") as archive:
        for part in made.infolist():
            content = made.read(part)
            if part.filename == "docProps/core.xml":
                content = _MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            archive.writestr(zipfile.ZipInfo(part.filename, _FIRST_DAY), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()

"""A table read as groups: each cell by its column, each mistake by its line. It asks the database nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups import areas
from groups.exchange.columns import BY_FIELD, Column, known_as
from groups.exchange.table import Row, Table

T = TypeVar("T")
_CODE = BY_FIELD["uuid"].header
Progress = Callable[[float], None]  # told how much is done, from 0 to 1


@dataclass(frozen=True)
class Problem:
    """What is wrong in one cell, and what to do. `line` as a spreadsheet counts; `column` is a header, or empty."""

    line: int
    column: str
    message: str

    def __str__(self) -> str:
        where = (
            _("Regel %(line)s, kolom “%(column)s”: %(message)s") if self.column else _("Regel %(line)s: %(message)s")
        )
        return where % {"line": self.line, "column": self.column, "message": self.message}


@dataclass(frozen=True)
class Entry:
    """One group of the file. `values` holds what the file says, by field; a field it is silent about is not in it."""

    line: int
    values: dict[str, Any]


@dataclass
class Sheet:
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def told(items: Iterable[T], total: int, progress: Progress, start: float, end: float) -> Iterator[T]:
    """The items, while `progress` hears how far between `start` and `end` we are, about a hundred times in all."""
    step = max(1, total // 100)
    for count, item in enumerate(items):
        if count % step == 0:
            progress(start + (end - start) * count / max(total, 1))
        yield item


def read(table: Table, progress: Progress) -> Sheet:
    """What the table says. Problems are gathered, never raised."""
    sheet = Sheet()
    columns = _columns(table, sheet)
    if sheet.problems:
        return sheet
    for index, row in enumerate(told(table.rows, len(table.rows), progress, 0, 0.3)):
        before = len(sheet.problems)
        values = dict(_cells(row, columns, sheet.problems))
        if any(problem.column in ("", _CODE) for problem in sheet.problems[before:]):
            continue  # nobody knows which group this line means
        if table.areas is not None:
            values |= _geometry(row, table.areas[index], sheet.problems)
        sheet.entries.append(Entry(row.line, values))
    if not sheet.entries:
        sheet.problems.append(Problem(1, "", _("In dit bestand staan geen groepen.")))
    return sheet


def _columns(table: Table, sheet: Sheet) -> list[Column | None]:
    columns: list[Column | None] = []
    for header in table.headers:
        column = known_as(header) if header else None
        if column and table.areas is not None and column.field == "area":
            column = None  # in GeoJSON the geometry is the area
        elif column in columns and column:
            sheet.problems.append(Problem(1, header, _("Deze kolom staat er twee keer. Haal er één weg.")))
        elif header and not column:
            sheet.notes.append(_("De kolom “%(header)s” kennen wij niet. Wij slaan hem over.") % {"header": header})
        columns.append(column)
    fields = {column.field for column in columns if column}
    if "uuid" not in fields and not {"neighbourhood", "name"} <= fields:
        message = _("Zet op de eerste regel de namen van de kolommen. Nodig zijn “buurt” en “naam”, of “code”.")
        sheet.problems.append(Problem(1, "", message))
    return columns


def _cells(row: Row, columns: list[Column | None], problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    if len(row.cells) > len(columns) and any(row.cells[len(columns) :]):
        message = _(
            "Deze regel heeft meer cellen dan er kolommen zijn. Staan teksten met een komma tussen aanhalingstekens?"
        )
        problems.append(Problem(row.line, "", message))
        return
    cells = [*row.cells, *[""] * (len(columns) - len(row.cells))]
    for column, cell in zip(columns, cells, strict=False):
        if column is None or cell is None:
            continue
        try:
            value = column.read(cell)
        except ValidationError as error:
            problems.append(Problem(row.line, column.header, " ".join(error.messages)))
            continue
        if not (column.keep and value in (None, "")):
            yield column.field, value


def _geometry(row: Row, geometry: Any, problems: list[Problem]) -> dict[str, Any]:
    try:
        return {"area": areas.validate(geometry) if geometry is not None else None}
    except ValidationError as error:
        problems.append(Problem(row.line, BY_FIELD["area"].header, " ".join(error.messages)))
        return {}

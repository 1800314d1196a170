"""Reading a municipality's list of streets: CSV with commas, semicolons or tabs, in any common encoding."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups import postcode as postcodes
from groups.coverage import ANY, Side

MOST_BYTES = 50 * 1024 * 1024  # a municipality with every house on a line of its own stays below
MOST_ERRORS = 100

_COLUMNS = {
    "street": "straat straatnaam street openbareruimte openbareruimtenaam naamopenbareruimte",
    "postcode": "postcode pc pc6 zipcode",
    "low": "van vanaf vannummer nummervan huisnummervan vanhuisnummer laag laagste begin from",
    "high": "tot totenmet tm totnummer nummertot huisnummertot tothuisnummer hoog hoogste eind einde to",
    "side": "kant zijde side evenoneven onevenofeven evenofoneven",
    "number": "huisnummer huisnr nummer nr number housenumber",
}
_NAMES = {name: column for column, names in _COLUMNS.items() for name in names.split()}
_SIDES = {
    **dict.fromkeys(("", "b", "beide", "beidekanten", "alle", "both"), Side.BOTH),
    **dict.fromkeys(("o", "oneven", "odd"), Side.ODD),
    **dict.fromkeys(("e", "even"), Side.EVEN),
}
_HOUSE = re.compile(r"(?P<number>[0-9]{1,5})(?:\s*[a-z]{1,6})?", re.IGNORECASE)  # additions do not route
_PLAIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Row:
    """One line of the file. Numbers are as in a rule: `low` 0 and `high` ANY say the whole postcode."""

    street: str
    postcode: str
    low: int
    high: int
    side: str


def read(data: bytes) -> list[Row]:
    """The rows of a file. Raises one ValidationError with a message for each wrong line, at most MOST_ERRORS."""
    if len(data) > MOST_BYTES:
        raise ValidationError(_("Dit bestand is te groot. Deel het op per buurt."))
    lines = _lines(decode(data))
    columns = _columns(next(lines, (1, []))[1])
    rows, errors = [], []
    for number, cells in lines:
        try:
            rows.append(_row(dict(zip(columns, cells, strict=False))))
        except ValidationError as error:
            why = {"number": number, "why": error.messages[0]}
            errors.append(ValidationError(_("Regel %(number)s: %(why)s"), params=why))
            if len(errors) == MOST_ERRORS:
                break
    if errors:
        raise ValidationError(errors)
    if not rows:
        raise ValidationError(_("In dit bestand staan geen straten."))
    return rows


def decode(data: bytes) -> str:
    """Text from bytes: UTF-8 or UTF-16 with its mark, UTF-8, and else the encoding of Western Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """(number of the line, its cells); empty lines are skipped."""
    head = text.lstrip().split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(";,\t", key=head.count))
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        message = _("Regel %(number)s is niet te lezen. Is dit een CSV-bestand?")
        raise ValidationError(message, params={"number": reader.line_num}) from error


def _columns(head: list[str]) -> list[str]:
    """What each column holds; "" for one that we do not need. Raises ValidationError when one is missing."""
    columns = [_NAMES.get(_plain(name), "") for name in head]
    wanted = (("street", _("straat")), ("postcode", _("postcode")))
    missing = [word for column, word in wanted if column not in columns]
    if missing:
        message = _("Regel 1: de kolom “%(names)s” ontbreekt. Zet de namen van de kolommen op de eerste regel.")
        raise ValidationError(message, params={"names": "”, “".join(missing)})
    return columns


def _plain(text: str) -> str:
    return _PLAIN.sub("", text.lower())


def _row(cells: dict[str, str]) -> Row:
    street = " ".join(cells.get("street", "").split())
    if not street:
        raise ValidationError(_("vul de naam van de straat in."))
    if len(street) > 120:
        raise ValidationError(_("de naam van de straat is te lang."))
    postcode = postcodes.normalise(cells.get("postcode", ""))
    low, high = _numbers(cells)
    side = _SIDES.get(_plain(cells.get("side", "")))
    if side is None:
        raise ValidationError(_("schrijf bij kant: oneven, even of beide."))
    if side != Side.BOTH and low == high and low % 2 == (side == Side.EVEN):
        raise ValidationError(_("het nummer ligt niet aan deze kant van de straat."))
    return Row(street, postcode, low, high, side)


def _numbers(cells: dict[str, str]) -> tuple[int, int]:
    low, high = cells.get("low", ""), cells.get("high", "")
    if not low and not high:
        low = cells.get("number", "")
    if not low and not high:
        return 0, ANY
    first, last = _house(low or "1"), _house(high or low)
    if first > last:
        raise ValidationError(_("het eerste nummer is hoger dan het laatste."))
    return first, last


def _house(text: str) -> int:
    found = _HOUSE.fullmatch(text)
    if not found or int(found["number"]) == 0:
        raise ValidationError(
            _("“%(text)s” is geen huisnummer. Zet een reeks in de kolommen van en tot."), params={"text": text}
        )
    return int(found["number"])

"""What one cell of a file may hold, and how it is written so that no spreadsheet takes it for a formula."""

import re
import unicodedata
from datetime import date, datetime
from typing import Any

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML, and so XLSX, cannot hold these
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def tidy(text: str) -> str:
    """`text` as every kind of file can hold it: one kind of line end, nothing unprintable."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def guard(text: str) -> str:
    """`text` as an inert cell: an apostrophe before what a spreadsheet would calculate (OWASP, CSV injection)."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """What `guard` was given. A formula that somebody typed stays the text it is."""
    return text[1:] if _GUARDED.match(text) else text


def fold(text: str) -> str:
    """Letters and digits without capitals and accents: how headers and choices are compared."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("", plain.lower())


def text_of(value: Any) -> str:
    """A cell of a workbook, or a property of GeoJSON, as the text of a CSV file. A list is one line for each of its parts."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "\n".join(map(text_of, value))
    return str(value)

"""CSV (RFC 4180): comma, semicolon or tab, in the encodings that spreadsheets write."""

import csv
import io
from collections.abc import Sequence

from charset_normalizer import from_bytes
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups.exchange.cells import guard, tidy, unguard
from groups.exchange.table import MOST_BYTES, Row, Table

# What spreadsheets in the Netherlands write beside Unicode: Excel on Windows, its “CSV (MS-DOS)”, and Excel on a Mac.
_WESTERN = ["cp1252", "cp850", "mac_roman"]
_SAMPLE = 20_000  # bytes; telling encodings apart needs some words with accents, not the whole file


def read(data: bytes) -> Table:
    """Raises ValidationError."""
    text = decode(data)
    csv.field_size_limit(2 * MOST_BYTES)  # the outline of a group on the map is a long cell
    head = text.lstrip().split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=head.count))
    headers: list[str] = []
    rows = []
    try:
        for line, cells in enumerate(reader, start=1):
            texts = [tidy(unguard(cell)) for cell in cells]
            if not any(text.strip() for text in texts):
                continue
            if not headers:
                headers = [text.strip() for text in texts]
                continue
            rows.append(Row(line, texts))
    except csv.Error as error:
        message = _("Regel %(number)s is niet te lezen. Is dit een CSV-bestand?")
        raise ValidationError(message, params={"number": len(rows) + 2}) from error
    return Table(headers, rows)


def decode(data: bytes) -> str:
    """Text from bytes: Unicode by its mark or because it fits, else the likeliest of the western encodings."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if data.count(b"\0") > len(data) // 4:  # UTF-16 without its mark: every other byte of our headers is zero
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(_western(data), errors="replace")


def _western(data: bytes) -> str:
    words = b" ".join(line for line in data.splitlines() if not line.isascii())[:_SAMPLE]
    best = from_bytes(words, cp_isolation=_WESTERN).best()
    return best.encoding if best else "cp1252"


def write(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with a mark and semicolons: what a Dutch Excel opens rightly by a double click."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows([guard(tidy(cell)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")

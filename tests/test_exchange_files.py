"""E-6, A-27: a table goes into a file of each kind and comes out the same; a hostile file is refused in words."""

import io
import json
import zipfile

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from groups.exchange import csv_file, table
from groups.exchange.cells import guard, tidy, unguard

DANGEROUS = ["=cmd|' /C calc'!A0", "+31600000001", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''@x", "=", "-"]
CELLS = st.one_of(
    st.text(max_size=40), st.sampled_from(DANGEROUS), st.tuples(st.sampled_from("=+-@\t\r'"), st.text()).map("".join)
)
TEXT = "code;buurt;naam;straten\n;Café-buurt;Daniëlplein;Coöperatieplein\n;Zuid;Patiënten;Één straat\n;Zuid;Frankenslag;Statenlaan\n"


def cells(found: table.Table) -> list[list[str | None]]:
    return [list(row.cells) for row in found.rows]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5))
@example(rows=[["", "", "\n"], ["a", "", "'"]])
def test_a27_e06_any_text_comes_back_as_it_went_in(kind, rows):
    back = table.read(table.write(kind, ["een", "twee", "drie"], rows), "x")
    wanted = [[tidy(cell) for cell in row] for row in rows if any(tidy(cell).strip() for cell in row)]
    got = [[*row, *[""] * (3 - len(row))] for row in cells(back)]
    assert [[cell if cell.strip() else "" for cell in row] for row in got] == [
        [cell if cell.strip() else "" for cell in row] for row in wanted
    ]


@given(text=CELLS)
def test_a27_the_guard_is_taken_off_again_and_leaves_nothing_to_calculate(text):
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize("text", DANGEROUS)
def test_a27_a_cell_of_a_workbook_is_text_and_no_formula(text):
    book = load_workbook(io.BytesIO(table.write("xlsx", ["naam"], [[text]])))
    cell = book.active["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")


@pytest.mark.parametrize("text", DANGEROUS)
def test_a27_a_cell_of_a_csv_file_begins_with_an_apostrophe(text):
    line = table.write("csv", ["naam", "x"], [[text, "y"]]).decode("utf-8-sig").split("\r\n", 1)[1]
    assert line.lstrip('"').startswith("'")


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850", "mac_roman", "iso-8859-15"],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_e06_any_common_encoding_separator_and_line_end_is_read(encoding, separator, end):
    data = TEXT.replace(";", separator).replace("\n", end).encode(encoding)
    assert table.read(data, "groepen.csv") == table.read(TEXT.encode(), "groepen.csv")


@pytest.mark.parametrize("word", ["Één", "café", "Daniël", "coöperatie", "Curaçao", "reünie"])
@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman"])
def test_e06_one_word_with_an_accent_tells_the_encoding(word, encoding):
    text = f"buurt;naam\nZuid;{word}\n"
    if encoding == "cp1252":
        assert csv_file.decode(text.encode(encoding)) == text
    else:
        assert csv_file.decode((text + TEXT).encode(encoding)) == text + TEXT


def test_e06_lines_are_counted_as_a_spreadsheet_counts_them():
    found = table.read(b'buurt;naam\n\nZuid;"een\ntwee"\nZuid;drie\n', "x.csv")
    assert [row.line for row in found.rows] == [3, 4]


def test_e06_a_workbook_of_an_editor_has_numbers_days_and_yes_and_no():
    from datetime import datetime

    book = Workbook()
    book.active.append(["buurt", "maximum", "geteld op", "op de website", "leeg"])
    book.active.append(["Zuid", 256.0, datetime(2026, 3, 1), True, None])  # noqa: DTZ001 a workbook knows no time zones
    out = io.BytesIO()
    book.save(out)
    assert cells(table.read(out.getvalue(), "x.xlsx")) == [["Zuid", "256", "2026-03-01", "ja"]]


def test_e06_a_cell_longer_than_excel_holds_goes_on_in_the_next_column():
    long = "x" * 70_000 + "=" + "y" * 10
    data = table.write("xlsx", ["naam", "kaart", "rest"], [["a", long, "b"], ["c", "kort", "d"], ["e", "", ""]])
    assert max(len(str(cell.value or "")) for row in load_workbook(io.BytesIO(data)).active for cell in row) < 32_767
    assert cells(table.read(data, "x")) == [["a", long, "b"], ["c", "kort", "d"], ["e", "", ""]]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "geojson"])
def test_e06_the_same_table_gives_the_same_bytes(kind):
    rows = [["Zuid", "Één"], ["Noord", "=1"]]
    assert table.write(kind, ["buurt", "naam"], rows) == table.write(kind, ["buurt", "naam"], rows)


def test_e06_a_workbook_does_not_tell_when_it_was_made():
    import time_machine

    made = []
    for day in ("2026-01-01", "2027-01-01"):
        with time_machine.travel(f"{day}T12:00:00Z"):
            made.append(table.write("xlsx", ["naam"], [["Zuid"]]))
    assert made[0] == made[1]


def test_e06_geojson_properties_are_columns_and_the_geometry_is_apart():
    shape = {"type": "LineString", "coordinates": [[4.3, 52.1], [4.31, 52.1]]}
    feature = {
        "type": "Feature",
        "properties": {"naam": "Laan", "maximum": 12, "straten": ["A", "B"]},
        "geometry": shape,
    }
    found = table.read(json.dumps({"type": "FeatureCollection", "features": [feature]}).encode(), "x.geojson")
    assert found.headers == ["naam", "maximum", "straten"]
    assert cells(found) == [["Laan", "12", "A\nB"]]
    assert found.areas == [shape]


def bomb(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * size)
    return out.getvalue()


def book_with(sheet: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(table.write("xlsx", ["naam"], [["x"]]))) as good, zipfile.ZipFile(out, "w") as bad:
        for part in good.namelist():
            bad.writestr(part, sheet if part.endswith("sheet1.xml") else good.read(part))
    return out.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "leeg"),
        (b" \n ", "leeg"),
        (b"x" * (table.MOST_BYTES + 1), "groter dan 10 MB"),
        (bomb(90 * 1024 * 1024), "uitgepakt te groot"),
        (b"PK\x03\x04 no archive", "beschadigd"),
        (bomb(10), "niet te lezen"),
        (book_with(LAUGHS), "niet te lezen"),
        (book_with("<worksheet"), "niet te lezen"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "XLSX of CSV"),
        (b'{"type": "Feature"}', "FeatureCollection"),
        (b'{"type": "FeatureCollection", "features": [3]}', "Regel 2"),
        (b'{"type":', "geldig GeoJSON"),
        (b"[" * 100_000, "geldig GeoJSON"),
        (b"naam\n" + b"x\n" * (table.MOST_ROWS + 1), "50000 regels"),
        (b";".join([b"a"] * 200) + b"\nx\n", "100 kolommen"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_e06_a_file_that_is_too_much_or_no_list_is_refused_in_words(data, words):
    with pytest.raises(ValidationError) as refused:
        table.read(data, "x.geojson" if data.startswith(b"[") else "x.csv")
    assert words in refused.value.messages[0]


def test_e06_fifty_thousand_lines_are_not_too_many():
    assert len(table.read(b"naam\n" + b"x\n" * table.MOST_ROWS, "x.csv").rows) == table.MOST_ROWS

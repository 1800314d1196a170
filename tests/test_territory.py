"""R-3: the streets of a neighbourhood, from a municipality's file."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from groups import territory
from groups.models import Neighbourhood, Stretch

RANGES = "straat;postcode;van;tot;kant\nStatenlaan;2582 AB;1;45;oneven\nStatenlaan;2582ab;2;60;even\nFrankenslag;2582 HM;;;\n"


def rows(text: str) -> list[str]:
    sheet = territory.check(text.encode())
    return [f"{row.street} {row.postcode} {row.low}-{row.high} {row.side}" for row in sheet.rows]


def stored(place: Neighbourhood) -> list[str]:
    return [str(stretch) for stretch in Stretch.objects.filter(neighbourhood=place)]


def test_r03_ranges_with_sides_and_whole_postcodes_are_read():
    assert rows(RANGES) == [
        "Frankenslag 2582HM 0-99999 both",
        "Statenlaan 2582AB 1-45 odd",
        "Statenlaan 2582AB 2-60 even",
    ]


def test_r03_a_line_for_each_house_becomes_stretches_without_inventing_a_number():
    houses = "".join(f"Statenlaan,2582AB,{number}\n" for number in (1, 3, 5, 9, 2, 4, 4, 100))
    assert rows(f"Straatnaam,Postcode,Huisnummer\n{houses}") == [
        "Statenlaan 2582AB 1-5 both",
        "Statenlaan 2582AB 9-9 both",
        "Statenlaan 2582AB 100-100 both",
    ]


def test_additions_in_the_file_make_no_other_address():
    houses = "straat,postcode,huisnummer,toevoeging\nStatenlaan,2582AB,12a,\nStatenlaan,2582AB,12,B\n"
    assert rows(houses) == ["Statenlaan 2582AB 12-12 both"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_any_common_encoding_and_separator_is_read(encoding, comma):
    text = f'STRAAT{comma}"Post code"{comma}t/m\r\n"Coöperatieplein"{comma}1234 ab{comma}9\r\n\r\n'
    (row,) = territory.check(text.encode(encoding)).rows
    assert (row.street, row.postcode, row.low, row.high) == ("Coöperatieplein", "1234AB", 1, 9)


def test_r03_wrong_lines_are_named_each_with_its_reason():
    wrong = "straat;postcode;van;tot;kant\n;2582AB;;;\nLaan;2582;;;\nLaan;2582AB;9;1;\nLaan;2582AB;1;9;links\nLaan;2582AB;2;2;oneven\n"
    with pytest.raises(ValidationError) as refused:
        territory.check(wrong.encode())
    messages = refused.value.messages
    assert [message.split(":")[0] for message in messages] == [f"Regel {number}" for number in (2, 3, 4, 5, 6)]
    assert "1234 AB" in messages[1]
    assert "oneven, even of beide" in messages[3]


def test_a_range_in_the_column_of_one_house_is_no_guess():
    with pytest.raises(ValidationError, match="Zet een reeks in de kolommen van en tot"):
        territory.check(b"straat,postcode,huisnummer\nLaan,2582AB,1-45\n")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "de kolom “straat”, “postcode” ontbreekt"),
        (b"straat;plaats\nLaan;Den Haag\n", "de kolom “postcode” ontbreekt"),
        (b"straat;postcode\n", "staan geen straten"),
        (b"PK\x03\x04 a workbook, not a list", "ontbreekt"),
    ],
)
def test_a_file_that_is_no_list_of_streets_is_refused(data, why):
    with pytest.raises(ValidationError) as refused:
        territory.check(data)
    assert why in refused.value.messages[0]


def test_a_thousand_wrong_lines_are_not_all_told():
    with pytest.raises(ValidationError) as refused:
        territory.check(b"straat;postcode\n" + b"Laan;x\n" * 1000)
    assert len(refused.value.messages) == 100


def test_r03_a_new_file_replaces_the_territory_of_its_neighbourhood_only(here):
    other = Neighbourhood.objects.create(site=here.site, name="Ander", slug="ander", place="Proefdorp")
    for place in (here.neighbourhood, other):
        territory.replace(place, territory.check(RANGES.encode()))
    territory.replace(here.neighbourhood, territory.check(b"straat;postcode\nNieuwestraat;2582XX\n"))
    assert stored(here.neighbourhood) == ["Nieuwestraat, 2582 XX"]
    assert len(stored(other)) == 3


def test_the_stretch_of_an_address_is_found_by_number_and_side(here):
    territory.replace(here.neighbourhood, territory.check(RANGES.encode()))
    find = territory.stretch_of
    assert find(here.site.pk, "2582AB", 45).street == "Statenlaan"
    assert find(here.site.pk, "2582AB", 47) is None
    assert find(here.site.pk, "2582AB", 60).street == "Statenlaan"
    assert find(here.site.pk, "2582HM", 61).street == "Frankenslag"
    assert find(here.site.pk + 1, "2582HM", 61) is None


def test_the_command_imports_or_says_what_is_wrong(here, tmp_path, capsys):
    file = tmp_path / "streets.csv"
    file.write_text(RANGES)
    call_command("import_territory", "proefdorp", file, "--dry-run")
    assert stored(here.neighbourhood) == []
    call_command("import_territory", "localhost/proefdorp", file)
    assert len(stored(here.neighbourhood)) == 3
    file.write_text("straat;postcode\nLaan;2582AB\nLaan;fout\n")
    with pytest.raises(CommandError, match="Regel 3"):
        call_command("import_territory", "proefdorp", file)
    assert len(stored(here.neighbourhood)) == 3, "nothing of a file with a wrong line is kept"
    with pytest.raises(CommandError, match="no neighbourhood"):
        call_command("import_territory", "nergens", file)

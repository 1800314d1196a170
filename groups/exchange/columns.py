"""The columns of a file of groups: their Dutch headers, what may stand in them, and how a group is written in them.

The words of a file are not translated: it must read the same whoever writes or reads it.
"""

import difflib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_slug
from django.utils.translation import gettext as _

from groups import areas, coverage
from groups.exchange import people_cell
from groups.exchange.cells import fold, tidy
from groups.exchange.table import AREA
from groups.models import WatchGroup

Kind, SignUp, WayIn = WatchGroup.Kind, WatchGroup.SignUp, WatchGroup.WayIn
_MOST = 1_000_000  # members of a group: beyond any app
_DAYS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")
_THOUSANDS = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+")
_RULES_APART = re.compile(r"[\n;,]+")
_url = URLValidator(schemes=["http", "https"])


def line_of(most: int) -> Callable[[str], str]:
    """A reader of one line of at most so many characters."""

    def read(text: str) -> str:
        words = " ".join(tidy(text).split())
        if len(words) > most:
            raise ValidationError(_("Dit is te lang: gebruik hoogstens %(most)s tekens."), params={"most": most})
        return words

    return read


def lines(text: str) -> str:
    """Text of several lines, without spaces around it."""
    return "\n".join(line.strip() for line in tidy(text).strip().splitlines())


def _code(text: str) -> UUID | None:
    try:
        return UUID(text.strip()) if text.strip() else None
    except ValueError as error:
        raise ValidationError(_("Dit is geen code van een groep. Laat de cel leeg voor een nieuwe groep.")) from error


def _slug(text: str) -> str:
    slug = text.strip()
    try:
        validate_slug(slug) if slug else None
    except ValidationError as error:
        raise ValidationError(_("Gebruik alleen kleine letters, cijfers en streepjes, of laat de cel leeg.")) from error
    return line_of(120)(slug)


def _address(text: str) -> str:
    try:
        _url(text.strip()) if text.strip() else None
    except ValidationError as error:
        raise ValidationError(_("Dit is geen webadres. Begin met https://.")) from error
    return line_of(200)(text)


def _number(text: str) -> int | None:
    digits = text.strip()
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(".", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and int(digits[:8]) <= _MOST and len(digits) < 9):
        raise ValidationError(_("Schrijf een aantal in cijfers, zoals 120."))
    return int(digits)


def _day(text: str) -> date | None:
    for pattern in _DAYS:
        try:
            return datetime.strptime(text.strip(), pattern).date()  # noqa: DTZ007 a day has no time zone
        except ValueError:
            continue
    if text.strip():
        raise ValidationError(_("Schrijf een dag zoals 2026-03-31 of 31-3-2026."))
    return None


def _rules(text: str) -> str:
    written = "\n".join(line.strip() for line in _RULES_APART.split(tidy(text)) if line.strip())
    try:
        coverage.parse(written)
    except ValidationError as wrong:  # its lines are those of this cell, not of the file
        words = [_("“%(line)s”: %(why)s") % error.params for error in wrong.error_list if error.params]
        raise ValidationError(words) from wrong
    return written


def _written_rules(text: str) -> str:
    return "\n".join(filter(None, lines(text).split("\n")))


def _area(text: str) -> Any:
    if not text.strip():
        return None
    try:
        geometry = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValidationError(_("Dit is geen GeoJSON. Laat de cel leeg, of teken het gebied op de kaart.")) from error
    return areas.validate(geometry)


def choice(words: Mapping[str, str]) -> tuple[Callable[[str], str | None], Callable[[str], str]]:
    """Reader and writer of a choice. `words`: value → the words for it, the first is the one we write; None: leave it as it is."""
    first = {value: several.split(" | ")[0] for value, several in words.items()}
    known = {fold(word): value for value, several in words.items() for word in [*several.split(" | "), value]}

    def read(text: str) -> str | None:
        if not text.strip():
            return None
        if fold(text) not in known:
            raise ValidationError(_("Kies uit: %(words)s."), params={"words": ", ".join(first.values())})
        return known[fold(text)]

    return read, lambda value: first[value]


_read_kind, _write_kind = choice(
    {
        Kind.STREET: "straatgroep | straat",
        Kind.DISTRICT: "wijkgroep | wijk | buurtgroep | buurt | dorpsgroep",
        Kind.COORDINATORS: "groep van beheerders | beheerders | coordinatoren",
        Kind.POLICE_RELAY: "groep van de politie | politie | politiegroep",
        Kind.NEIGHBOURING: "groep van een buurwijk | buurwijk | buurgroep",
    }
)
_read_channel, _write_channel = choice({value: str(label) for value, label in WatchGroup.Channel.choices})
_read_sign_up, _write_sign_up = choice(
    {
        SignUp.HERE: "hier | via deze website | ja",
        SignUp.ELSEWHERE: "elders | via een andere website | andere website",
        SignUp.NONE: "nee | niet | aanmelden kan niet | geen",
    }
)
_read_way_in, _write_way_in = choice(
    {
        WayIn.COORDINATOR_ADDS: "beheerder | de beheerder voegt het nummer toe | toevoegen",
        WayIn.INVITE_LINK: "uitnodiging | uitnodigingslink | link | de bewoner krijgt een geheime uitnodigingslink",
    }
)
_read_shown, _write_shown = choice({"1": "ja | waar | true | x", "0": "nee | onwaar | false"})


def _published(text: str) -> bool | None:
    value = _read_shown(text)
    return None if value is None else value == "1"


def _text(value: Any) -> str:
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Column:
    """`field` is the attribute of the group. `read` gives its value, or None where `keep` says: an empty cell changes nothing."""

    header: str
    field: str
    read: Callable[[str], Any]
    write: Callable[[Any], str] = _text
    keep: bool = False
    also: str = ""  # other spellings of the header


def compact(geometry: Any) -> str:
    return json.dumps(geometry, separators=(",", ":"), ensure_ascii=False) if geometry else ""


COLUMNS = [
    Column("code", "uuid", _code, also="uuid | id | sleutel"),
    Column("buurt", "neighbourhood", line_of(120), also="wijk | dorp | neighbourhood"),
    Column("plaats", "place", line_of(120), also="woonplaats | gemeente"),
    Column("naam", "name", line_of(120), line_of(120), also="groep | naam groep | groepsnaam | name"),
    Column("webadres", "slug", _slug, also="slug | naam in het webadres", keep=True),
    Column("soort", "kind", _read_kind, _write_kind, True, "soort groep | type"),
    Column("app", "channel", _read_channel, _write_channel, True, "kanaal"),
    Column("aanmelden", "sign_up", _read_sign_up, _write_sign_up, True, "aanmelding"),
    Column("aanmeldadres", "sign_up_url", _address, also="adres om aan te melden | aanmeldlink | aanmeld url"),
    Column("hoe erin", "way_in", _read_way_in, _write_way_in, True, "toegang | hoe komt iemand in de groep"),
    Column("straten", "streets", lines, lines, also="straat | streets"),
    Column("beschrijving", "description", lines, lines, also="omschrijving | toelichting"),
    Column("gebied", "coverage_text", _rules, _written_rules, also="gebieden | postcodes | regels"),
    Column("maximum", "size_limit", _number, keep=True, also="grootste aantal leden | maximum aantal leden | max"),
    Column("aantal leden", "stated_size", _number, also="leden | aantal | aantal leden volgens de beheerder"),
    Column("geteld op", "stated_on", _day, also="datum telling | peildatum"),
    Column("op de website", "published", _published, lambda shown: _write_shown(str(int(shown))), True, "zichtbaar"),
    Column("bron", "source", line_of(200), line_of(200), also="herkomst | source"),
    Column("beheerders", "people", people_cell.read, people_cell.write, also="beheerder | coordinatoren | coordinator"),
    Column(AREA, "area", _area, compact, also="gebied op de kaart | geojson | geometrie | geometry | vlak"),
]
HEADERS = [column.header for column in COLUMNS]
BY_FIELD = {column.field: column for column in COLUMNS}
_NAMES = {fold(name): column for column in COLUMNS for name in [column.header, *filter(None, column.also.split(" | "))]}


def known_as(header: str) -> Column | None:
    """The column that a header means, forgiving of capitals, accents and a slip of the pen; None when there is none."""
    name = fold(header)
    if name in _NAMES:
        return _NAMES[name]
    near = difflib.get_close_matches(name, list(_NAMES), n=1, cutoff=0.85)
    return _NAMES[near[0]] if near else None

"""Leaflets for letter boxes and posters for the window: PDF made from the site's colours and the group's own words.

A leaflet is A5; the A4 sheet holds two of them, to cut. The QR code leads to the group's sign-up.
"""

import io
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import segno
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from fontTools.ttLib import TTFont
from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from groups.models import WatchGroup
from home import themes
from home.addresses import absolute
from home.models import SiteProfile
from home.numbers import EMERGENCY, POLICE

A5 = (148.0, 210.0)  # millimetres
A4 = (210.0, 297.0)
MARGIN = 12.0
_BAND = 66.0
_STREET_LINES = 3
_FONT = "Source Sans 3"
_FILES = {"": "source-sans-3-latin-400-normal.woff", "B": "source-sans-3-latin-700-normal.woff"}


class NoSignUp(Exception):
    """The group takes no sign-ups: there is nothing to print."""


def leaflet(group: WatchGroup) -> bytes:
    """One A5 leaflet as PDF. Raises NoSignUp."""
    return _pdf(A5, lambda sheet: Side(sheet, group).draw(0, 0))


def sheet_of_two(group: WatchGroup) -> bytes:
    """An A4 sheet, landscape, with the leaflet twice and a line to cut. Raises NoSignUp."""

    def draw(sheet: FPDF) -> None:
        for left in (0.0, A5[0]):
            Side(sheet, group).draw(left, 0)
        sheet.set_draw_color("#888888")
        sheet.set_line_width(0.2)
        sheet.set_dash_pattern(dash=2, gap=2)
        sheet.line(A5[0], 0, A5[0], A5[1])

    return _pdf((A5[0] * 2, A5[1]), draw)


def poster(group: WatchGroup) -> bytes:
    """An A4 poster with a large QR code. Raises NoSignUp."""
    return _pdf(A4, lambda sheet: Side(sheet, group, scale=A4[0] / A5[0]).draw(0, 0))


FORMATS: dict[str, Callable[[WatchGroup], bytes]] = {"a5": leaflet, "a4": sheet_of_two, "poster": poster}


def sign_up_url(group: WatchGroup) -> str:
    """Where the QR code leads: our form, or the website that takes the group's sign-ups. Raises NoSignUp."""
    if group.sign_up == WatchGroup.SignUp.HERE:
        return absolute(group.neighbourhood.site, reverse("forms:sign_up", args=[group.uuid]))
    if group.sign_up == WatchGroup.SignUp.ELSEWHERE and group.sign_up_url:
        return group.sign_up_url
    raise NoSignUp(str(group.uuid))


def rules_in_brief(profile: SiteProfile) -> list[str]:
    """The lines under “Zo werkt het”: the editors' own, or ours."""
    own = [line.strip() for line in profile.leaflet_rules.splitlines() if line.strip()]
    return own or [
        _("Ziet u iets verdachts? Bel eerst 112."),
        _("Meld het daarna in de groep. Zo weet iedereen ervan."),
        _("Gebruik de groep alleen voor verdachte situaties."),
        _("Blijf beleefd en let op uw eigen veiligheid."),
    ]


def _in_need(profile: SiteProfile) -> str:
    """The numbers of the site and its address, on one line."""
    words = {EMERGENCY: _("Spoed: bel %(number)s."), POLICE: _("Geen spoed: %(number)s.")}
    numbers = [words[call.kind] % {"number": call.number} for call in profile.numbers if call.kind in words]
    return " ".join([*numbers, _("Vragen: %(contact)s") % {"contact": profile.contact_email}])


class Side:
    """One printed side, drawn from its top left corner; `scale` enlarges A5 to what is needed."""

    def __init__(self, sheet: FPDF, group: WatchGroup, scale: float = 1.0) -> None:
        self._sheet, self._group, self._scale = sheet, group, scale
        self._profile = SiteProfile.for_site(group.neighbourhood.site)
        self._colours = themes.colours(self._profile.theme)
        self._url = sign_up_url(group)
        self._left = self._top = 0.0

    def draw(self, left: float, top: float) -> None:
        self._left, self._top = left, top
        self._band()
        below = self._streets(_BAND + 9)
        self._rules(below + 5)
        self._invitation()
        self._foot()

    def _band(self) -> None:
        """Who we are and what we ask, white on the site's colour, with a row of roofs along its lower edge."""
        self._box(0, 0, A5[0], _BAND, "brand-strong")
        self._roofs(_BAND)
        self._text(MARGIN, 11, self._profile.name, 10, colour="#ffffff")
        width = A5[0] - 2 * MARGIN
        below = self._text(MARGIN, 20, _("Samen letten we op onze buurt"), 25, "B", colour="#ffffff", width=width)
        headline = _("Doe mee met de groep %(group)s") % {"group": self._group.name}
        self._text(MARGIN, below + 3, headline, 15, "B", colour=self._colours["accent"], width=width)

    def _roofs(self, base: float) -> None:
        self._fill("brand")
        step = A5[0] / 12
        for house in range(12):
            x, height = house * step, 3.2 + 1.6 * ((house * 7) % 3)
            corners = [(x, base), (x, base - height), (x + step / 2, base - height - 3), (x + step, base - height)]
            self._sheet.polygon([self._at(*corner) for corner in [*corners, (x + step, base)]], style="F")

    def _streets(self, top: float) -> float:
        streets = self._group.street_list
        if not streets:
            return top - 5
        self._text(MARGIN, top, _("Voor wie woont of werkt in:"), 11, colour="#4a5868")
        width = A5[0] - 2 * MARGIN
        count = self._room_for(streets, width)
        shown = _listed(streets, count) if count else streets[0]
        return self._text(MARGIN, top + 5.5, shown, 13, "B", width=width)

    def _room_for(self, streets: list[str], width: float) -> int:
        """How many of `streets` fit: all, or as many as do with the rest counted behind them.

        One street more never takes fewer lines, so that a few layouts will do: each costs as much as its text is long.
        """

        def lines(count: int) -> int:
            return self._lines(_listed(streets, count), 13, width)

        if lines(len(streets)) <= _STREET_LINES:
            return len(streets)
        return bisect_right(range(1, len(streets)), _STREET_LINES, key=lines)

    def _lines(self, text: str, size: float, width: float) -> int:
        """How many lines bold `text` takes."""
        self._sheet.set_font(_FONT, "B", size * self._scale)
        lines = self._sheet.multi_cell(width * self._scale, text=text, dry_run=True, output=MethodReturnValue.LINES)
        assert isinstance(lines, list)  # asked for
        return len(lines)

    def _rules(self, top: float) -> None:
        self._text(MARGIN, top, _("Zo werkt het"), 15, "B", colour=self._colours["brand"])
        y = top + 9
        for rule in rules_in_brief(self._profile)[:5]:
            self._fill("accent")
            x, dot_y = self._at(MARGIN, y + 2)
            self._sheet.ellipse(x, dot_y, 2 * self._scale, 2 * self._scale, style="F")
            y = self._text(MARGIN + 5, y, rule, 13, width=A5[0] - 2 * MARGIN - 5) + 2

    def _invitation(self) -> None:
        size, top = 38.0, A5[1] - 59
        self._box(MARGIN, top - 3, A5[0] - 2 * MARGIN, size + 6, "brand-tint")
        x, y = self._at(MARGIN + 4, top)
        self._sheet.image(_qr(self._url), x, y, size * self._scale, size * self._scale, alt_text=self._url)
        text_left, width = MARGIN + size + 10, A5[0] - 2 * MARGIN - size - 14
        below = self._text(text_left, top + 3, _("Meld u aan"), 16, "B", colour=self._colours["brand"], width=width)
        below = self._text(text_left, below + 1, _("Scan de code met uw telefoon. Of ga naar:"), 10, width=width)
        self._text(text_left, below + 1, absolute(self._group.neighbourhood.site, "/"), 10, "B", width=width)

    def _foot(self) -> None:
        line = _in_need(self._profile)
        self._text(MARGIN, A5[1] - 10, line, 8.5, colour="#4a5868", width=A5[0] - 2 * MARGIN)

    def _box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._fill(colour)
        left, top = self._at(x, y)
        self._sheet.rect(left, top, width * self._scale, height * self._scale, style="F")

    def _fill(self, colour: str) -> None:
        self._sheet.set_fill_color(self._colours[colour])

    def _text(
        self, x: float, y: float, text: str, size: float, style: str = "", colour: str = "#16212e", width: float = 0
    ) -> float:
        """Write `text` (size in points) and return the y below it, in millimetres of the A5 side."""
        self._sheet.set_font(_FONT, style, size * self._scale)
        self._sheet.set_text_color(colour)
        self._sheet.set_xy(*self._at(x, y))
        line_height = size * 0.44 * self._scale
        self._sheet.multi_cell(
            (width or A5[0] - x) * self._scale, line_height, text, align="L", new_x="LMARGIN", new_y="NEXT"
        )
        return (self._sheet.get_y() - self._top) / self._scale

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._left + x * self._scale, self._top + y * self._scale


def _listed(streets: list[str], count: int) -> str:
    """The first `count` of `streets`; a leaflet has no room for those of a whole district."""
    rest = len(streets) - count
    more = ngettext("en nog %(n)s straat", "en nog %(n)s straten", rest) % {"n": rest} if rest else ""
    return " ".join(filter(None, [", ".join(streets[:count]), more]))


def _pdf(size: tuple[float, float], draw: Callable[[FPDF], None]) -> bytes:
    sheet = FPDF(unit="mm", format=size)
    sheet.set_auto_page_break(False)
    sheet.set_margin(0)
    for style, path in fonts().items():
        sheet.add_font(_FONT, style, path)
    sheet.add_page()
    draw(sheet)
    return bytes(sheet.output())


def _qr(url: str) -> io.BytesIO:
    picture = io.BytesIO()
    segno.make(url, error="m").save(picture, kind="png", scale=12, border=2)
    picture.seek(0)
    return picture


@lru_cache(maxsize=1)
def fonts() -> dict[str, Path]:
    """The fonts as TrueType files, which is what the PDF maker reads; unpacked from the web fonts once per process.

    Raises FileNotFoundError when the front end was not built.
    """
    folder = Path(mkdtemp(prefix="buurtpoort-fonts-"))
    unpacked = {}
    for style, name in _FILES.items():
        source = finders.find(f"print/{name}")
        if source is None:
            raise FileNotFoundError(f"print/{name}: build the front end first (npm run build)")
        font = TTFont(source)
        font.flavor = None
        unpacked[style] = folder / f"{Path(name).stem}.ttf"
        font.save(unpacked[style])
    return unpacked

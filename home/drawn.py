"""Pictures drawn from a site's profile: its icon in the theme's colours, and the picture that goes with a shared link."""

import io
from functools import lru_cache
from hashlib import sha256

from django.contrib.staticfiles import finders
from django.urls import reverse
from PIL import Image, ImageDraw, ImageFont

from home import themes
from home.models import SiteProfile

ICON_SIZES = (32, 180, 192, 512)
LARGEST_ICON = ICON_SIZES[-1]
SHARE_SIZE = (1200, 630)
_FINER = 4  # drawn so many times larger, then made smaller: Pillow draws no soft edges
_FONTS = {True: "print/source-sans-3-latin-700-normal.woff", False: "print/source-sans-3-latin-400-normal.woff"}
_ROOFS = (118, 150, 132, 170, 126, 158, 140, 122, 164, 136, 150, 128)  # heights of houses in a row


def picture_path(name: str, profile: SiteProfile, **parts: int) -> str:
    """Where a picture of the site is fetched; another profile gives another address, so that it may be kept for long."""
    drawn_from = f"{profile.theme}\n{profile.name}\n{profile.tagline}"
    return f"{reverse(f'home:{name}', kwargs=parts)}?v={sha256(drawn_from.encode()).hexdigest()[:8]}"


@lru_cache(maxsize=60)  # each theme in each size
def icon(theme: str, size: int, kind: str = "PNG") -> bytes:
    """The gate with the house, `size` pixels square, in the colours of `theme`."""
    made = io.BytesIO()
    _icon(themes.colours(theme), size).save(made, kind, optimize=True)
    return made.getvalue()


@lru_cache(maxsize=60)  # some 20 kB each
def share(theme: str, name: str, tagline: str) -> bytes:
    """A PNG of 1200 × 630: the name of the site over a row of houses."""
    colours = themes.colours(theme)
    picture = Image.new("RGB", SHARE_SIZE, colours["brand"])
    _houses(ImageDraw.Draw(picture), colours)
    emblem = _icon(colours, 132, ground=colours["brand-strong"])
    picture.paste(emblem, (80, 76), emblem)
    below = _write(picture, name, top=236, size=76, bold=True, lines=2)
    _write(picture, tagline, top=below + 14, size=40, bold=False, lines=1)
    made = io.BytesIO()
    picture.quantize(64).save(made, "PNG", optimize=True)
    return made.getvalue()


def _icon(colours: dict[str, str], size: int, ground: str = "") -> Image.Image:
    """The lines of favicon.svg, whose picture is 64 units wide."""
    unit = size * _FINER / 64
    picture = Image.new("RGBA", (size * _FINER, size * _FINER))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((0, 0, 64 * unit - 1, 64 * unit - 1), 13 * unit, fill=ground or colours["brand"])

    def at(x: float, y: float) -> tuple[float, float]:
        return (10 + 0.92 * x) * unit, (9 + 0.92 * y) * unit

    def line(colour: str, *points: tuple[float, float]) -> None:
        width = 4.5 * 0.92 * unit
        places = [at(*point) for point in points]
        draw.line(places, fill=colour, width=round(width), joint="curve")
        for x, y in places:
            draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=colour)

    half = 4.5 * 0.92 * unit / 2
    (left, top), (right, bottom) = at(5, 3), at(43, 41)
    draw.arc((left - half, top - half, right + half, bottom + half), 180, 360, fill="#ffffff", width=round(2 * half))
    for points in (((5, 22), (5, 45)), ((43, 22), (43, 45)), ((2, 45), (46, 45))):
        line("#ffffff", *points)
    line("#ffffff", (15, 45), (15, 29), (24, 21), (33, 29), (33, 45))
    line("#ffd766", (24, 45), (24, 37))
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def _houses(draw: ImageDraw.ImageDraw, colours: dict[str, str]) -> None:
    width, ground = SHARE_SIZE[0] / len(_ROOFS), SHARE_SIZE[1]
    for number, height in enumerate(_ROOFS):
        left = number * width
        roof = (left + width / 2, ground - height - 34)
        walls = [(left, ground), (left, ground - height), roof, (left + width, ground - height), (left + width, ground)]
        draw.polygon(walls, fill=colours["brand-strong"])
        for window in range(2):
            x, y = left + 22 + window * 40, ground - height + 22
            lit = (number + window) % 3 == 0
            draw.rectangle((x, y, x + 18, y + 28), fill=colours["accent"] if lit else colours["brand"])


def _write(picture: Image.Image, text: str, *, top: int, size: int, bold: bool, lines: int) -> int:
    """Write `text` in at most so many lines, smaller where it must; the y below it."""
    draw, room = ImageDraw.Draw(picture), SHARE_SIZE[0] - 160
    while size > 24 and len(_broken(draw, text, _font(size, bold=bold), room)) > lines:
        size -= 4
    for line in _broken(draw, text, _font(size, bold=bold), room)[:lines]:
        draw.text((80, top), line, fill="#ffffff", font=_font(size, bold=bold))
        top += round(size * 1.15)
    return top


def _broken(draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """The font of our leaflets. Raises FileNotFoundError when the front end was not built."""
    found = finders.find(_FONTS[bold])
    if not found:
        raise FileNotFoundError(f"{_FONTS[bold]}: build the front end first (npm run build)")
    return ImageFont.truetype(found, size)

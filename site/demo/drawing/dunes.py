"""A village by the sea: waves, beach huts, a boulevard with a white church, dunes with grass, a beacon."""

import itertools
import random

from demo.drawing.pen import DARK, GLASS, LIT, ROOFS, SIZE, WHITE, Colour, Pen, shade

_SEA = {"morning": "#8db4bd", "day": "#4f93b8", "evening": "#58679c"}
_SAND = {"morning": "#f3dcb4", "day": "#f0d9a8", "evening": "#cdb19a"}
_HUTS = ["#c9483a", "#22608f", "#e9b44c", "#2f7a5a", "#8a5aa8"]
_HORIZON = 440


def dunes(pen: Pen, chance: random.Random, light: str) -> None:
    sand = _SAND[light]
    _sea(pen, chance, _SEA[light])
    pen.shape([(0, 545), (420, 520), (SIZE[0], 560), (SIZE[0], SIZE[1]), (0, SIZE[1])], sand)
    _boulevard(pen, chance, light, sand)
    _huts(pen, chance, chance.randint(60, 180))
    _dune(pen, chance, sand, 1.0, [(0, 690), (260, 640), (560, 716), (900, 660), (SIZE[0], 700)])
    _path(pen, chance.randint(520, 660))
    _dune(pen, chance, shade(sand, 0.9), 1.5, [(0, 720), (200, 700), (430, 792), (460, SIZE[1])])
    _dune(pen, chance, shade(sand, 0.9), 1.5, [(780, SIZE[1]), (900, 740), (1060, 700), (SIZE[0], 730)])


def _sea(pen: Pen, chance: random.Random, colour: Colour) -> None:
    pen.box((0, _HORIZON, SIZE[0], 600), colour)
    pen.box((0, _HORIZON, SIZE[0], _HORIZON + 14), shade(colour, 0.84))
    _ship(pen, chance.randint(220, 420))
    for y in (470, 494, 516, 536):
        x = -chance.randint(0, 120)
        while x < SIZE[0]:
            length = chance.randint(60, 180)
            pen.box((x, y, x + length, y + (y - 440) / 16), shade(colour, 1.25) if y < 520 else WHITE, 3)
            x += length + chance.randint(30, 120)


def _ship(pen: Pen, x: float) -> None:
    pen.shape([(x - 46, 428), (x + 50, 426), (x + 38, 446), (x - 36, 446)], "#22405e")
    pen.box((x - 26, 408, x + 4, 428), WHITE, 2)
    pen.line([(x + 14, 428), (x + 14, 386)], DARK, 3)
    pen.line([(x + 14, 390), (x + 38, 426)], DARK, 2)


def _boulevard(pen: Pen, chance: random.Random, light: str, sand: Colour) -> None:
    """A terrace above the beach on the right, with houses, a white church, and the beacon at its end."""
    pen.shape([(560, 500), (SIZE[0], 470), (SIZE[0], 600), (640, 590)], shade(sand, 0.92))
    pen.shape([(560, 496), (SIZE[0], 464), (SIZE[0], 476), (560, 504)], "#b9ab97")
    for x in (660, 1010, 1094):
        _house(pen, chance, x, light)
    _beacon(pen, 590)
    _church(pen, 800, light)


def _house(pen: Pen, chance: random.Random, x: float, light: str) -> None:
    width, floor = 78, 494 - (x - 560) * 0.05
    brick, top = chance.choice(["#e9dcc3", "#d9a878", "#c6714a", "#fbf8f2"]), floor - chance.randint(96, 128)
    pen.box((x, top, x + width, floor), brick)
    pen.shape(
        [(x - 6, top + 2), (x + width / 2, top - 48), (x + width + 6, top + 2)], chance.choice([*ROOFS, "#a8482f"])
    )
    glass = LIT if light == "evening" else GLASS
    for dx in (10, 44):
        for row in range(2):
            y = top + 14 + row * 40
            pen.box((x + dx, y, x + dx + 24, y + 28), WHITE, 2)
            pen.box((x + dx + 3, y + 3, x + dx + 21, y + 25), glass)


def _church(pen: Pen, x: float, light: str) -> None:
    wall = "#fdfbf6" if light != "evening" else "#e4dde6"
    pen.box((x + 56, 404, x + 190, 486), wall)
    pen.shape([(x + 50, 408), (x + 76, 336), (x + 176, 336), (x + 196, 408)], "#8a4a34")
    pen.box((x, 300, x + 60, 488), wall)
    pen.box((x + 52, 300, x + 60, 488), shade("#fdfbf6", 0.88))
    pen.shape([(x - 6, 302), (x + 30, 214), (x + 66, 302)], "#5c6672")
    pen.line([(x + 30, 216), (x + 30, 190)], DARK, 3)
    pen.disc(x + 30, 332, 13, "#22405e")
    pen.disc(x + 30, 332, 10, WHITE)
    pen.box((x + 20, 446, x + 40, 488), "#22405e", 8)
    for dx in (76, 110, 144):
        pen.box((x + dx, 424, x + dx + 16, 470), LIT if light == "evening" else GLASS, 8)


def _beacon(pen: Pen, x: float) -> None:
    """A square white lighthouse, as small harbours had them."""
    pen.shape([(x, 498), (x + 5, 372), (x + 43, 372), (x + 48, 498)], WHITE)
    pen.shape([(x + 34, 498), (x + 34, 372), (x + 43, 372), (x + 48, 498)], "#e0dbd2")
    pen.box((x - 2, 362, x + 50, 374), "#c9483a", 2)
    pen.box((x + 12, 336, x + 36, 362), LIT)
    pen.shape([(x + 6, 338), (x + 24, 318), (x + 42, 338)], "#c9483a")
    pen.box((x + 17, 466, x + 31, 498), "#5b4332", 6)


def _huts(pen: Pen, chance: random.Random, start: float) -> None:
    for number, colour in enumerate(chance.sample(_HUTS, 5)):
        x = start + number * 82
        pen.box((x, 556, x + 60, 620), colour)
        for stripe in range(4, 60, 12):
            pen.box((x + stripe, 556, x + stripe + 5, 620), shade(colour, 1.2))
        pen.shape([(x - 6, 560), (x + 30, 528), (x + 66, 560)], WHITE)
        pen.box((x + 20, 580, x + 40, 620), WHITE, 2)


def _dune(pen: Pen, chance: random.Random, sand: Colour, size: float, crest: list[tuple[float, float]]) -> None:
    """A dune under the line of `crest`, with tufts of grass along it."""
    smooth = _smooth(crest)
    pen.shape([*smooth, (crest[-1][0], SIZE[1]), (crest[0][0], SIZE[1])], sand)
    for x, y in smooth[:: max(1, len(smooth) // 26)]:
        if chance.random() < 0.75:
            _tuft(pen, chance, x, y + chance.randint(4, 36), size)


def _smooth(crest: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The crest with its corners cut off, three times (Chaikin)."""
    for _round in range(3):
        cut = [crest[0]]
        for (x, y), (right, below) in itertools.pairwise(crest):
            cut += [
                (x * 0.75 + right * 0.25, y * 0.75 + below * 0.25),
                (x * 0.25 + right * 0.75, y * 0.25 + below * 0.75),
            ]
        crest = [*cut, crest[-1]]
    return crest


def _tuft(pen: Pen, chance: random.Random, x: float, y: float, size: float) -> None:
    for _blade in range(11):
        dx, dy = chance.randint(-30, 30) * size, chance.randint(28, 60) * size
        pen.line([(x + dx / 5, y), (x + dx / 2, y - dy * 0.7), (x + dx, y - dy)],
                 chance.choice(["#7f9a55", "#98ad66", "#6b8449", "#b3b878"]), 3)  # fmt: skip


def _path(pen: Pen, x: float) -> None:
    pen.shape([(x, 690), (x + 34, 692), (x + 130, SIZE[1]), (x - 90, SIZE[1])], "#e3cfa2")
    for step in range(5):
        y, half = 704 + step * 22, 20 + step * 16
        for side in (-1, 1):
            post = x + 17 + side * half * 1.5
            pen.box((post - 4, y - 24, post + 4, y + 10), "#8a6a45", 2)

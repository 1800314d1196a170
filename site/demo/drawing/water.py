"""A village on the water: a dike with houses, sailing boats, a jetty, reeds; now and then a mill."""

import random

from demo.drawing.pen import BRICKS, DARK, GLASS, LIT, ROOFS, SIZE, WHITE, Colour, Pen, shade

SHORE = 452  # where the water begins
_WATER = {"morning": "#8fb9c9", "day": "#5f9fc4", "evening": "#5d6ba8"}
_SAILS = ["#fbf8f2", "#f3e3c3", "#c9483a", "#e9b44c"]
_HULLS = ["#7a3b22", "#22405e", "#f2efe8", "#1d5b43"]


def water(pen: Pen, chance: random.Random, light: str) -> None:
    _bank(pen, chance, light)
    _surface(pen, chance, _WATER[light])
    for x in chance.sample(range(120, 1100, 190), chance.randint(1, 3)):
        _sailing_boat(pen, chance, x, chance.randint(560, 625))
    _jetty(pen, chance)
    _reeds(pen, chance)


def harbour(pen: Pen, chance: random.Random, light: str) -> None:
    """Boats at rest along two jetties, their sails down."""
    _bank(pen, chance, light)
    _surface(pen, chance, _WATER[light])
    for y, gap in ((560, 96), (680, 148)):
        for x in range(chance.randint(20, 80), SIZE[0], gap):
            if chance.random() < 0.85:
                _moored_boat(pen, x, y, gap / 110, chance.choice(_HULLS))
        pen.box((0, y + 14, SIZE[0], y + 14 + gap / 6), "#a9855a")
        pen.box((0, y + 14 + gap / 6, SIZE[0], y + 18 + gap / 6), "#7b5f3d")
        for x in range(30, SIZE[0], gap):
            pen.box((x, y - 4, x + gap / 12, y + 40), "#5b4332", 3)


def _moored_boat(pen: Pen, x: float, y: float, size: float, hull: Colour) -> None:
    pen.line([(x, y - 8), (x, y - 190 * size)], "#e4dccf", 4 * size)
    pen.line([(x, y - 188 * size), (x + 38 * size, y - 12)], "#c9c2b4", 1.5)
    pen.line([(x, y - 188 * size), (x - 36 * size, y - 12)], "#c9c2b4", 1.5)
    pen.box((x + 2, y - 44 * size, x + 34 * size, y - 34 * size), "#22608f", 4)
    pen.box((x - 20 * size, y - 34 * size, x + 18 * size, y - 14 * size), WHITE, 4)
    pen.shape([(x - 42 * size, y - 20 * size), (x + 44 * size, y - 20 * size), (x + 34 * size, y + 12),
               (x - 32 * size, y + 12)], hull)  # fmt: skip


def _bank(pen: Pen, chance: random.Random, light: str) -> None:
    for x in range(-20, SIZE[0], 56):
        pen.disc(x + chance.randint(-16, 16), 412, chance.randint(20, 38), "#6f9a6b" if x % 112 else "#5c8a62")
    pen.shape([(0, 412), (SIZE[0], 406), (SIZE[0], SHORE), (0, SHORE)], "#74a457")
    left: float = chance.randint(-40, 40)
    mill = chance.randint(2, 13)  # a large number: no mill here
    for number in range(9):
        if number == mill:
            _mill(pen, left + 60)
            left += 150
        else:
            left += _house(pen, chance, left, light) + chance.choice([8, 14, 60])
    pen.box((0, SHORE - 12, SIZE[0], SHORE), "#6b8f52")
    pen.box((0, SHORE - 4, SIZE[0], SHORE + 3), "#7b6a54")


def _house(pen: Pen, chance: random.Random, x: float, light: str) -> float:
    """A small house on the dike; gives its width."""
    width, height = chance.randint(84, 116), chance.randint(54, 66)
    brick, roof, floor = chance.choice([*BRICKS[:4], WHITE]), chance.choice([*ROOFS, "#a8482f", "#b5532f"]), 440
    top, eaves = floor - height - chance.randint(50, 64), floor - height
    pen.box((x + width * 0.7, top + 4, x + width * 0.7 + 15, eaves), shade(brick, 0.8))
    pen.shape([(x - 8, eaves + 4), (x + 14, top), (x + width - 14, top), (x + width + 8, eaves + 4)], roof)
    pen.box((x, eaves, x + width, floor), brick)
    glass = LIT if light == "evening" else GLASS
    for at in (0.2, 0.8):
        pen.box((x + width * at - 14, eaves + 14, x + width * at + 14, eaves + 40), WHITE, 2)
        pen.box((x + width * at - 11, eaves + 17, x + width * at + 11, eaves + 37), glass)
    pen.box((x + width / 2 - 10, floor - 40, x + width / 2 + 10, floor), "#1d5b43", 2)
    pen.box((x + width / 2 - 12, top + 18, x + width / 2 + 12, top + 36), WHITE)
    pen.box((x + width / 2 - 9, top + 21, x + width / 2 + 9, top + 34), glass)
    return width


def _mill(pen: Pen, x: float) -> None:
    pen.shape([(x - 40, 440), (x - 25, 300), (x + 25, 300), (x + 40, 440)], "#6a5140")
    pen.shape([(x - 30, 302), (x - 16, 268), (x + 16, 268), (x + 30, 302)], "#4d3a2e")
    pen.box((x - 50, 376, x + 50, 383), "#8a7258")
    pen.box((x - 9, 404, x + 9, 440), "#1d5b43", 2)
    for ends in (((-86, -70), (86, 70)), ((70, -86), (-70, 86))):
        pen.line([(x + dx, 288 + dy) for dx, dy in ends], "#f2efe8", 6)
        for dx, dy in ends:
            pen.shape([(x + dx, 288 + dy), (x + dx * 0.25, 288 + dy * 0.25),
                       (x + dx * 0.25 - dy * 0.16, 288 + dy * 0.25 + dx * 0.16),
                       (x + dx - dy * 0.16, 288 + dy + dx * 0.16)], "#d9cdb8")  # fmt: skip
    pen.disc(x, 288, 6, DARK)


def _surface(pen: Pen, chance: random.Random, colour: Colour) -> None:
    pen.box((0, SHORE + 3, SIZE[0], SIZE[1]), colour)
    pen.box((0, SHORE + 3, SIZE[0], SHORE + 40), shade(colour, 0.86))
    for _ripple in range(90):
        y = chance.randint(SHORE + 12, SIZE[1])
        x, length = chance.randint(-60, SIZE[0]), (y - SHORE) * 0.3 + chance.randint(10, 60)
        pen.box((x, y, x + length, y + 2 + (y - SHORE) / 110), shade(colour, chance.choice([0.92, 1.12, 1.2])), 2)


def _sailing_boat(pen: Pen, chance: random.Random, x: float, y: float) -> None:
    size, sail = (y - 430) / 160, chance.choice(_SAILS)
    hull = chance.choice(_HULLS)
    pen.box((x - 84 * size, y + 3, x + 84 * size, y + 12), "#47708f", 5)
    pen.line([(x, y), (x, y - 210 * size)], "#5b4332", 5 * size)
    pen.shape([(x + 7 * size, y - 200 * size), (x + 7 * size, y - 34 * size), (x + 86 * size, y - 34 * size)], sail)
    pen.shape([(x - 6 * size, y - 180 * size), (x - 6 * size, y - 30 * size), (x - 60 * size, y - 30 * size)],
              shade(sail, 0.92))  # fmt: skip
    pen.shape([(x - 88 * size, y - 26 * size), (x + 92 * size, y - 26 * size), (x + 70 * size, y + 6),
               (x - 62 * size, y + 6)], hull)  # fmt: skip
    pen.box((x - 88 * size, y - 30 * size, x + 92 * size, y - 24 * size), "#c9a06a", 2)
    pen.shape([(x, y - 212 * size), (x + 26 * size, y - 204 * size), (x, y - 196 * size)], "#d8472f")


def _jetty(pen: Pen, chance: random.Random) -> None:
    left = chance.choice([-20, 700])
    for x in range(left + 30, left + 520, 110):
        pen.box((x, 700, x + 16, SIZE[1]), "#5b4332", 3)
    for step in range(3):
        y = 700 + step * 18
        pen.box((left, y, left + 520, y + 16), shade("#a9855a", 1.08 - step * 0.08), 3)
    for x in range(left + 20, left + 520, 42):
        pen.line([(x, 702), (x - 8, 752)], "#8a6a45", 2)
    _rowing_boat(pen, left + (660 if left < 0 else -140), chance.choice(_HULLS[:2]))


def _rowing_boat(pen: Pen, x: float, colour: Colour) -> None:
    pen.box((x - 120, 748, x + 120, 760), "#47708f", 6)
    pen.shape([(x - 126, 704), (x + 126, 698), (x + 92, 752), (x - 88, 752)], colour)
    pen.shape([(x - 126, 704), (x + 126, 698), (x + 116, 712), (x - 116, 716)], "#c9a06a")
    for at in (-40, 30):
        pen.box((x + at, 702, x + at + 26, 712), "#8a6a45", 2)


def _reeds(pen: Pen, chance: random.Random) -> None:
    start = chance.choice([560, 40]) + chance.randint(-30, 30)
    for _reed in range(46):
        x = start + chance.randint(0, 180)
        top = chance.randint(650, 730)
        pen.line(
            [(x, SIZE[1]), (x + chance.randint(-14, 14), top)], chance.choice(["#5f8a48", "#7aa255", "#4b7540"]), 4
        )
        if chance.random() < 0.3:
            pen.box((x - 4, top - 4, x + 5, top + 30), "#7a4f2c", 4)

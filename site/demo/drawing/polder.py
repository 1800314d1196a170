"""Farmland behind a dike: a farmhouse, a church far off, cows, ditches, pollard willows, a gate."""

import random

from demo.drawing.pen import DARK, GLASS, LIT, SIZE, WHITE, Colour, Pen, shade

_GRASS = {"morning": "#a3bf6a", "day": "#86b04f", "evening": "#6f8f57"}
_HORIZON = 430


def polder(pen: Pen, chance: random.Random, light: str) -> None:
    grass = _GRASS[light]
    _church(pen, chance.randint(140, 420))
    _far_trees(pen, chance)
    _dike(pen, chance, grass)
    _fields(pen, grass, light)
    _farm(pen, chance, chance.randint(620, 860), light)
    for x in chance.sample(range(80, 1120, 130), 4):
        _cow(pen, chance, x, chance.randint(560, 660))
    for x in (chance.randint(40, 150), chance.randint(960, 1120)):
        _willow(pen, chance, x)
    _gate(pen, chance.randint(330, 620))


def _church(pen: Pen, x: float) -> None:
    stone = "#9c7a68"
    pen.box((x, 300, x + 46, _HORIZON), stone)
    pen.shape([(x - 5, 302), (x + 23, 176), (x + 51, 302)], "#5c6672")
    pen.line([(x + 23, 178), (x + 23, 154)], DARK, 3)
    pen.disc(x + 23, 328, 11, WHITE)
    pen.box((x + 46, 366, x + 170, _HORIZON), shade(stone, 1.1))
    pen.shape([(x + 40, 370), (x + 66, 318), (x + 160, 318), (x + 178, 370)], "#6f5148")
    for at in (68, 98, 128):
        pen.box((x + at, 382, x + at + 14, 418), GLASS, 7)


def _far_trees(pen: Pen, chance: random.Random) -> None:
    for x in range(-20, SIZE[0], 40):
        pen.disc(
            x + chance.randint(-14, 14), _HORIZON + 2, chance.randint(12, 30), chance.choice(["#7d9f74", "#6c9168"])
        )


def _dike(pen: Pen, chance: random.Random, grass: Colour) -> None:
    """The dike runs along the far side, with a road and poles on it."""
    pen.shape([(0, 408), (SIZE[0], 432), (SIZE[0], 510), (0, 510)], shade(grass, 0.8))
    pen.shape([(0, 408), (SIZE[0], 432), (SIZE[0], 440), (0, 416)], "#b9ab97")
    for x in range(chance.randint(20, 80), SIZE[0], 150):
        y = 408 + x * 24 / SIZE[0]
        pen.box((x, y - 34, x + 5, y + 4), "#8a7a5f")


def _fields(pen: Pen, grass: Colour, light: str) -> None:
    pen.shape([(0, 478), (SIZE[0], 486), (SIZE[0], SIZE[1]), (0, SIZE[1])], grass)
    ditch = "#8fb9d6" if light != "evening" else "#8d97c4"
    for far, near in ((240, -420), (470, 260), (700, 900), (940, 1560)):
        pen.shape([(far, 482), (far + 7, 482), (near + 90, SIZE[1]), (near, SIZE[1])], shade(grass, 0.72))
        pen.shape([(far + 2, 482), (far + 6, 482), (near + 74, SIZE[1]), (near + 16, SIZE[1])], ditch)


def _farm(pen: Pen, chance: random.Random, x: float, light: str) -> None:
    """A farmhouse under one large roof, with thatch above and tiles below."""
    glass = LIT if light == "evening" else GLASS
    for dx in (-70, 250):
        pen.box((x + dx, 440, x + dx + 10, 520), "#6b4a35")
        pen.disc(x + dx + 5, 420, 48, "#4d7d46")
        pen.disc(x + dx - 12, 410, 28, "#63925a")
    pen.box((x, 460, x + 230, 522), chance.choice(["#9d4632", "#b4553a", "#8a5546"]))
    pen.shape([(x - 22, 466), (x + 84, 322), (x + 146, 322), (x + 252, 466)], "#8b7a52")
    pen.shape([(x - 22, 466), (x + 6, 428), (x + 224, 428), (x + 252, 466)], "#8a3f2c")
    pen.box((x + 104, 300, x + 126, 330), "#8a5546")
    pen.box((x + 88, 448, x + 142, 522), "#1d5b43", 2)
    pen.line([(x + 115, 448), (x + 115, 522)], WHITE, 2)
    for at in (18, 52, 164, 196):
        pen.box((x + at, 474, x + at + 24, 506), WHITE, 2)
        pen.box((x + at + 3, 477, x + at + 21, 503), glass)


def _cow(pen: Pen, chance: random.Random, x: float, y: float) -> None:
    size, way = (y - 380) / 240, chance.choice([-1, 1])
    coat, spot = chance.choice([(WHITE, DARK), (WHITE, "#8a4b32"), (DARK, WHITE)])

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + way * dx * size, y + dy * size

    for leg in (-44, -30, 26, 40):
        pen.line([at(leg, -12), at(leg, 26)], shade(coat, 0.85) if coat != DARK else "#3d424b", 9 * size)
    pen.shape([at(-56, -54), at(50, -56), at(56, -34), at(48, -4), at(-50, -4), at(-60, -30)], coat)
    pen.disc(*at(-24, -36), 15 * size, spot)
    pen.disc(*at(14, -26), 18 * size, spot)
    pen.shape([at(48, -56), at(80, -66), at(94, -48), at(84, -36), at(52, -30)], coat)
    pen.line([at(-58, -48), at(-66, -10)], spot, 4 * size)
    pen.disc(*at(76, -54), 3 * size, spot)
    pen.shape([at(62, -64), at(54, -78), at(70, -68)], spot)


def _willow(pen: Pen, chance: random.Random, x: float) -> None:
    """A pollard willow: a knotty trunk, and thin branches from its head."""
    for _branch in range(34):
        dx, dy = chance.randint(-86, 86), chance.randint(90, 170)
        pen.line(
            [(x + dx / 6, 520), (x + dx, 520 - dy + abs(dx) / 2)], chance.choice(["#7fa04c", "#93b35c", "#6b8d42"]), 5
        )
    pen.shape([(x - 26, 730), (x - 18, 530), (x + 20, 526), (x + 30, 730)], "#6d5a44")
    pen.disc(x, 524, 30, "#6d5a44")
    for dx, dy in ((-14, -10), (12, -14), (2, 6)):
        pen.disc(x + dx, 524 + dy, 13, "#5a4936")
    pen.line([(x - 4, 560), (x - 8, 700)], "#5a4936", 4)


def _gate(pen: Pen, x: float) -> None:
    for post in (x, x + 230):
        pen.box((post, 620, post + 20, 770), "#7b6a54", 4)
    for bar in (636, 672, 708):
        pen.box((x, bar, x + 240, bar + 14), "#d9cdb8", 3)
    pen.line([(x + 18, 718), (x + 226, 642)], "#d9cdb8", 11)

"""Streets drawn by code: gabled houses, trees and a bicycle, another street for every seed. No photo, so nobody's home."""

import io
import math
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw

SIZE = (1200, 800)
_SCALE = 2  # drawn larger and then reduced, which smooths the edges
_GROUND = 690
_KERB = 730
Colour = str
Box = tuple[float, float, float, float]

SKIES = {
    "morning": ("#ffe3c2", "#fff6e8", "#f3d9cf"),
    "day": ("#a9d0f5", "#eaf2fb", "#c9def3"),
    "evening": ("#7f8fc9", "#fbd9c6", "#b3b2d6"),
}
BRICKS = ["#b4553a", "#9d4632", "#c6714a", "#d9a878", "#e9dcc3", "#8a5546", "#6d8296", "#cf8f6b", "#7d3b34"]
DOORS = ["#0f4c96", "#1d5b43", "#7a1f26", "#22303f", "#c28a1c", "#0a2f5f"]
ROOFS = ["#5a4a4a", "#6f4338", "#47505c"]
LEAVES = [("#3d7d4a", "#579a5c"), ("#4d8a3f", "#74ab52"), ("#2f6f54", "#4b8f6c")]
WHITE, GLASS, LIT, STONE, DARK = "#fbf8f2", "#35536e", "#ffd978", "#e4dccf", "#2b2f36"


class Pen:
    """Draws in the picture's own units (1200 × 800)."""

    def __init__(self, image: Image.Image) -> None:
        self.draw = ImageDraw.Draw(image)

    def box(self, box: Box, fill: Colour, radius: float = 0) -> None:
        self.draw.rounded_rectangle([value * _SCALE for value in box], radius * _SCALE, fill=fill)

    def shape(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        self.draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        self.draw.ellipse([v * _SCALE for v in (x - radius, y - radius, x + radius, y + radius)], fill=fill)

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float = 3) -> None:
        box = [v * _SCALE for v in (x - radius, y - radius, x + radius, y + radius)]
        self.draw.ellipse(box, outline=colour, width=round(width * _SCALE))

    def line(self, points: Sequence[tuple[float, float]], colour: Colour, width: float = 3) -> None:
        scaled = [(x * _SCALE, y * _SCALE) for x, y in points]
        self.draw.line(scaled, fill=colour, width=round(width * _SCALE), joint="curve")


def street(seed: int, light: str = "day") -> bytes:
    """A street as PNG, 1200 × 800. `light` is a key of SKIES; the same seed draws the same street."""
    chance = random.Random(seed)  # noqa: S311
    image = _sky(*SKIES[light][:2])
    pen = Pen(image)
    _clouds(pen, chance, light)
    _skyline(pen, chance, SKIES[light][2])
    _houses(pen, chance, light)
    _road(pen)
    _foreground(pen, chance)
    out = io.BytesIO()
    image.resize(SIZE, Image.Resampling.LANCZOS).quantize(160).save(out, "PNG", optimize=True)
    return out.getvalue()


def _sky(top: Colour, bottom: Colour) -> Image.Image:
    column = Image.linear_gradient("L").resize((SIZE[0] * _SCALE, SIZE[1] * _SCALE))
    size = column.size
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), column)


def _clouds(pen: Pen, chance: random.Random, light: str) -> None:
    pen.disc(chance.randint(150, 1050), chance.randint(80, 170), 46, "#ffe9a8" if light != "day" else "#fff4cf")
    for _cloud in range(3):
        x, y = chance.randint(0, SIZE[0]), chance.randint(50, 190)
        for step in range(4):
            pen.disc(x + step * 34, y - (10 if step in (1, 2) else 0), 26 + 8 * (step in (1, 2)), "#ffffff")
        pen.box((x - 26, y, x + 128, y + 27), "#ffffff", 13)


def _skyline(pen: Pen, chance: random.Random, colour: Colour) -> None:
    x = -40
    while x < SIZE[0]:
        width, top = chance.randint(70, 150), chance.randint(300, 380)
        pen.shape(
            [(x, _GROUND), (x, top + 40), (x + width / 2, top), (x + width, top + 40), (x + width, _GROUND)], colour
        )
        x += width
    tower = chance.randint(200, 1000)
    pen.box((tower, 230, tower + 44, _GROUND), colour)
    pen.shape([(tower - 6, 232), (tower + 22, 130), (tower + 50, 232)], colour)


def _houses(pen: Pen, chance: random.Random, light: str) -> None:
    x, last = -chance.randint(10, 90), ""
    while x < SIZE[0]:
        house = House(pen, chance, x, light, last)
        house.paint()
        x, last = x + house.width, house.brick


class House:
    """One house: a front of brick, a gable, windows, a door."""

    def __init__(self, pen: Pen, chance: random.Random, x: int, light: str, beside: Colour) -> None:
        self.pen, self.chance, self.x = pen, chance, x
        self.columns = chance.choice([2, 2, 3])
        self.width = 78 * self.columns + chance.randint(6, 34)
        self.floors = chance.choice([2, 3, 3])
        self.eaves = _GROUND - 112 * self.floors - chance.randint(30, 60)
        self.brick = chance.choice([brick for brick in BRICKS if brick != beside])
        self.trim = STONE if self.brick in BRICKS[3:5] else WHITE
        self.gable = chance.choice([self._steps, self._bell, self._spout, self._neck, self._cornice, self._mansard])
        self.lit = 0.55 if light == "evening" else 0.12

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    def paint(self) -> None:
        self.gable()
        self.pen.box((self.x, self.eaves, self.right, _GROUND), self.brick)
        self._courses()
        door = self.chance.randrange(self.columns)
        bay = self.chance.random() < 0.4
        for floor in range(self.floors):
            for column in range(self.columns):
                x, y = self._place(column, floor)
                if floor == self.floors - 1 and column == door:
                    self._door(x)
                else:
                    self._window(x, y, plants=self.chance.random() < 0.35)
        if bay and self.floors > 2:
            self._bay(self._place((door + 1) % self.columns, self.floors - 2))
        self.pen.box((self.x, _GROUND - 14, self.right, _GROUND), "#8b8580")
        self.pen.box((self.right - 2, self.eaves, self.right + 1, _GROUND), _darker(self.brick, 0.75))

    def _place(self, column: int, floor: int) -> tuple[float, float]:
        """Centre and top of a window."""
        pitch = self.width / self.columns
        return self.x + pitch * (column + 0.5), _GROUND - 112 * (self.floors - floor) + 4

    def _courses(self) -> None:
        """Bands of stone, and a few bricks that differ."""
        for floor in range(1, self.floors):
            y = _GROUND - 112 * floor - 14
            self.pen.box((self.x, y, self.right, y + 5), _darker(self.brick, 0.86))
        for _brick in range(self.width // 5):
            x = self.chance.randint(self.x + 4, int(self.right) - 20)
            y = self.chance.randint(int(self.eaves) + 8, _GROUND - 24)
            self.pen.box((x, y, x + 13, y + 4), _darker(self.brick, self.chance.choice([0.9, 1.08])))

    def _window(self, x: float, y: float, *, plants: bool) -> None:
        pen, glass = self.pen, LIT if self.chance.random() < self.lit else GLASS
        pen.disc(x, y + 6, 24, self.trim)
        pen.box((x - 24, y, x + 24, y + 72), self.trim, 2)
        pen.disc(x, y + 7, 19, glass)
        pen.box((x - 19, y + 5, x + 19, y + 68), glass)
        if glass == GLASS:
            pen.shape([(x - 19, y + 62), (x - 19, y + 44), (x + 19, y + 14), (x + 19, y + 32)], "#4b6c89")
        pen.box((x - 19, y + 24, x + 19, y + 28), self.trim)
        pen.box((x - 2, y + 26, x + 2, y + 70), self.trim)
        pen.box((x - 28, y + 70, x + 28, y + 77), STONE, 2)
        if plants:
            self._plants(x, y + 70)

    def _plants(self, x: float, y: float) -> None:
        for step in range(-2, 3):
            self.pen.disc(x + step * 10, y - 5, 8, self.chance.choice(["#4d8a3f", "#3d7d4a", "#d8577a", "#f0b429"]))
        self.pen.box((x - 26, y - 2, x + 26, y + 9), "#8a4b32", 2)

    def _door(self, x: float) -> None:
        pen, colour = self.pen, self.chance.choice(DOORS)
        pen.disc(x, _GROUND - 102, 28, self.trim)
        pen.box((x - 28, _GROUND - 104, x + 28, _GROUND - 8), self.trim)
        pen.disc(x, _GROUND - 101, 22, LIT)
        pen.box((x - 22, _GROUND - 84, x + 22, _GROUND - 10), colour, 2)
        pen.box((x - 22, _GROUND - 100, x + 22, _GROUND - 86), LIT)
        for top in (-76, -44):
            pen.box((x - 14, _GROUND + top, x + 14, _GROUND + top + 24), _darker(colour, 1.25), 2)
        pen.disc(x + 16, _GROUND - 48, 3, "#f4cf6a")
        pen.box((x - 36, _GROUND - 10, x + 36, _GROUND - 4), STONE)
        pen.box((x - 44, _GROUND - 5, x + 44, _GROUND + 2), "#cfc6b8")

    def _bay(self, place: tuple[float, float]) -> None:
        """A bay window, as the houses of about 1900 have."""
        x, y = place
        self.pen.shape([(x - 46, y - 6), (x - 38, y - 20), (x + 38, y - 20), (x + 46, y - 6)], _darker(self.brick, 0.6))
        self.pen.box((x - 44, y - 8, x + 44, y + 84), WHITE, 3)
        for left in (-38, -11, 16):
            self.pen.box((x + left, y + 2, x + left + 23, y + 20), "#7ea3bf")
            self.pen.box((x + left, y + 24, x + left + 23, y + 62), GLASS)
        self.pen.shape([(x - 44, y + 80), (x + 44, y + 80), (x + 30, y + 92), (x - 30, y + 92)], STONE)

    def _attic(self, y: float) -> None:
        self._window(self.middle, y, plants=False)

    def _steps(self) -> None:
        height, count = 150, 6
        for step in range(count):
            inset = (self.width / 2 - 26) * step / (count - 1)
            top = self.eaves - height * (step + 1) / count
            self.pen.box((self.x + inset - 3, top - 6, self.right - inset + 3, top), self.trim)
            self.pen.box((self.x + inset, top, self.right - inset, self.eaves + 2), self.brick)
        self._attic(self.eaves - 88)

    def _bell(self) -> None:
        curve = [(math.sin(t / 20 * math.pi / 2) ** 2, t / 20) for t in range(21)]
        half = self.width / 2 - 30
        for grow, fill in ((6, self.trim), (0, self.brick)):
            left = [(self.x - grow + half * lift, self.eaves - grow - 130 * at) for lift, at in curve]
            outline = left + [(2 * self.middle - x, y) for x, y in reversed(left)]
            self.pen.shape([(self.x - grow, self.eaves + 4), *outline, (self.right + grow, self.eaves + 4)], fill)
            self.pen.disc(self.middle, self.eaves - 130, 30 + grow, fill)
        self._attic(self.eaves - 92)

    def _spout(self) -> None:
        for grow, fill in ((8, self.trim), (0, self.brick)):
            sides = [(self.x - grow, self.eaves + 4), (self.middle - 18 - grow, self.eaves - 142 - grow)]
            self.pen.shape(sides + [(2 * self.middle - x, y) for x, y in reversed(sides)], fill)
        self.pen.box((self.middle - 24, self.eaves - 162, self.middle + 24, self.eaves - 140), self.trim, 3)
        self._attic(self.eaves - 82)

    def _neck(self) -> None:
        top = self.eaves - 150
        self.pen.shape([(self.x, self.eaves), (self.x + 26, self.eaves - 70), (self.middle, self.eaves - 70),
                        (self.right - 26, self.eaves - 70), (self.right, self.eaves)], self.trim)  # fmt: skip
        self.pen.box((self.middle - 52, top, self.middle + 52, self.eaves + 2), self.brick)
        self.pen.shape([(self.middle - 60, top), (self.middle, top - 34), (self.middle + 60, top)], self.trim)
        self.pen.box((self.middle - 60, top - 2, self.middle + 60, top + 8), self.trim)
        self._attic(self.eaves - 104)

    def _cornice(self) -> None:
        self.pen.box((self.x - 4, self.eaves - 26, self.right + 4, self.eaves + 2), self.trim)
        for x in range(self.x + 8, int(self.right) - 8, 22):
            self.pen.box((x, self.eaves - 14, x + 8, self.eaves), _darker(self.brick, 0.7))
        self.pen.box((self.x - 8, self.eaves - 34, self.right + 8, self.eaves - 24), STONE, 2)
        self._chimney(self.x + 24, self.eaves - 34)

    def _mansard(self) -> None:
        roof = self.chance.choice(ROOFS)
        self._chimney(self.right - 46, self.eaves - 112)
        self.pen.shape([(self.x, self.eaves), (self.x + 18, self.eaves - 116), (self.right - 18, self.eaves - 116),
                        (self.right, self.eaves)], roof)  # fmt: skip
        self.pen.box((self.x - 6, self.eaves - 8, self.right + 6, self.eaves + 4), self.trim, 2)
        x, y = self.middle, self.eaves - 92
        self.pen.box((x - 32, y, x + 32, self.eaves - 8), WHITE)
        self.pen.shape([(x - 42, y + 2), (x, y - 34), (x + 42, y + 2)], WHITE)
        self.pen.box((x - 22, y + 12, x - 2, self.eaves - 20), GLASS)
        self.pen.box((x + 2, y + 12, x + 22, self.eaves - 20), GLASS)

    def _chimney(self, x: float, bottom: float) -> None:
        self.pen.box((x, bottom - 40, x + 26, bottom + 6), _darker(self.brick, 0.85))
        self.pen.box((x - 4, bottom - 46, x + 30, bottom - 38), STONE)


def _road(pen: Pen) -> None:
    pen.box((0, _GROUND, SIZE[0], _KERB), "#d8cfc4")
    for x in range(0, SIZE[0], 48):
        pen.line([(x, _GROUND), (x - 14, _KERB)], "#c8beb2", 1.5)
    pen.box((0, _KERB - 3, SIZE[0], _KERB + 5), "#a79d93")
    pen.box((0, _KERB + 5, SIZE[0], SIZE[1]), "#77808a")
    for x in range(20, SIZE[0], 150):
        pen.box((x, 768, x + 80, 774), "#dfe3e7", 3)


def _foreground(pen: Pen, chance: random.Random) -> None:
    places = list(range(70, SIZE[0], 160))
    chance.shuffle(places)
    for x in places[:3]:
        _tree(pen, chance, x + chance.randint(-20, 20))
    _lamp(pen, places[3])
    _bicycle(pen, places[4], chance.choice(DOORS))
    if chance.random() < 0.6:
        _bench(pen, places[5])


def _tree(pen: Pen, chance: random.Random, x: float) -> None:
    dark, light = chance.choice(LEAVES)
    top = chance.randint(440, 500)
    pen.disc(x, _KERB - 4, 26, "#8a7a5f")
    pen.box((x - 26, _KERB - 4, x + 26, _KERB + 24), "#a79d93")
    pen.box((x - 26, _KERB + 5, x + 26, _KERB + 24), "#77808a")
    pen.shape([(x - 10, _KERB - 6), (x - 6, top), (x + 6, top), (x + 10, _KERB - 6)], "#6b4a35")
    for dx, dy, radius in ((-40, 8, 44), (40, 4, 46), (0, -34, 56), (-6, 26, 46)):
        pen.disc(x + dx, top + dy, radius, dark)
    for dx, dy, radius in ((-36, -8, 26), (24, -36, 30), (42, -2, 20), (-10, 10, 22)):
        pen.disc(x + dx, top + dy, radius, light)


def _lamp(pen: Pen, x: float) -> None:
    pen.box((x - 3, 510, x + 3, _KERB - 6), DARK)
    pen.box((x - 9, _KERB - 26, x + 9, _KERB - 6), DARK, 3)
    pen.shape([(x - 11, 470), (x + 11, 470), (x + 8, 508), (x - 8, 508)], LIT)
    pen.shape([(x - 15, 472), (x, 454), (x + 15, 472)], DARK)
    pen.box((x - 10, 506, x + 10, 512), DARK, 2)


def _bicycle(pen: Pen, x: float, colour: Colour) -> None:
    y = _KERB - 26
    for wheel in (x - 34, x + 34):
        pen.ring(wheel, y, 24, DARK, 4)
        pen.disc(wheel, y, 4, DARK)
    pen.line([(x - 34, y), (x - 18, y - 38), (x + 22, y - 34), (x, y), (x - 34, y)], colour, 5)
    pen.line([(x - 18, y - 38), (x, y), (x + 22, y - 34)], colour, 5)
    pen.line([(x + 34, y), (x + 20, y - 52), (x + 8, y - 56)], colour, 5)
    pen.line([(x - 30, y - 50), (x - 8, y - 50)], DARK, 7)
    pen.line([(x - 18, y - 38), (x - 20, y - 50)], DARK, 4)
    pen.box((x + 26, y - 62, x + 60, y - 38), "#b98a4e", 4)


def _bench(pen: Pen, x: float) -> None:
    for top in (-52, -40, -26):
        pen.box((x - 48, _KERB + top, x + 48, _KERB + top + 8), "#8a5a36", 3)
    for leg in (-38, 32):
        pen.box((x + leg, _KERB - 52, x + leg + 6, _KERB - 4), DARK)


def _darker(colour: Colour, factor: float) -> Colour:
    """`colour` times `factor`; above 1 it gets lighter."""
    parts = [min(255, round(int(colour[at : at + 2], 16) * factor)) for at in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in parts)

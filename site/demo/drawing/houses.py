"""Houses with the gables that Dutch streets have: stepped, bell, spout, neck, cornice, mansard."""

import math
import random

from demo.drawing.pen import (
    BRICKS,
    DOORS,
    GLASS,
    GROUND,
    LIT,
    PALE_BRICKS,
    ROOFS,
    SIZE,
    STONE,
    WHITE,
    Colour,
    Pen,
    shade,
)


def row(pen: Pen, chance: random.Random, light: str) -> None:
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
        self.eaves = GROUND - 112 * self.floors - chance.randint(30, 60)
        self.brick = chance.choice([brick for brick in BRICKS if brick != beside])
        self.trim = STONE if self.brick in PALE_BRICKS else WHITE
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
        self.pen.box((self.x, self.eaves, self.right, GROUND), self.brick)
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
        self.pen.box((self.x, GROUND - 14, self.right, GROUND), "#8b8580")
        self.pen.box((self.right - 2, self.eaves, self.right + 1, GROUND), shade(self.brick, 0.75))

    def _place(self, column: int, floor: int) -> tuple[float, float]:
        """Centre and top of a window."""
        pitch = self.width / self.columns
        return self.x + pitch * (column + 0.5), GROUND - 112 * (self.floors - floor) + 4

    def _courses(self) -> None:
        """Bands of stone, and a few bricks that differ."""
        for floor in range(1, self.floors):
            y = GROUND - 112 * floor - 14
            self.pen.box((self.x, y, self.right, y + 5), shade(self.brick, 0.86))
        for _brick in range(self.width // 5):
            x = self.chance.randint(self.x + 4, int(self.right) - 20)
            y = self.chance.randint(int(self.eaves) + 8, GROUND - 24)
            self.pen.box((x, y, x + 13, y + 4), shade(self.brick, self.chance.choice([0.9, 1.08])))

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
        pen.disc(x, GROUND - 102, 28, self.trim)
        pen.box((x - 28, GROUND - 104, x + 28, GROUND - 8), self.trim)
        pen.disc(x, GROUND - 101, 22, LIT)
        pen.box((x - 22, GROUND - 84, x + 22, GROUND - 10), colour, 2)
        pen.box((x - 22, GROUND - 100, x + 22, GROUND - 86), LIT)
        for top in (-76, -44):
            pen.box((x - 14, GROUND + top, x + 14, GROUND + top + 24), shade(colour, 1.25), 2)
        pen.disc(x + 16, GROUND - 48, 3, "#f4cf6a")
        pen.box((x - 36, GROUND - 10, x + 36, GROUND - 4), STONE)
        pen.box((x - 44, GROUND - 5, x + 44, GROUND + 2), "#cfc6b8")

    def _bay(self, place: tuple[float, float]) -> None:
        """A bay window, as the houses of about 1900 have."""
        x, y = place
        self.pen.shape([(x - 46, y - 6), (x - 38, y - 20), (x + 38, y - 20), (x + 46, y - 6)], shade(self.brick, 0.6))
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
            self.pen.box((x, self.eaves - 14, x + 8, self.eaves), shade(self.brick, 0.7))
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
        self.pen.box((x, bottom - 40, x + 26, bottom + 6), shade(self.brick, 0.85))
        self.pen.box((x - 4, bottom - 46, x + 30, bottom - 38), STONE)

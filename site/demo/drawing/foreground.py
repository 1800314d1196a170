"""What stands before the houses: road, trees, a lamp, a bicycle, a bench."""

import random

from demo.drawing.pen import DARK, DOORS, GROUND, KERB, LIT, SIZE, Colour, Pen

LEAVES = [("#3d7d4a", "#579a5c"), ("#4d8a3f", "#74ab52"), ("#2f6f54", "#4b8f6c")]


def road(pen: Pen) -> None:
    pen.box((0, GROUND, SIZE[0], KERB), "#d8cfc4")
    for x in range(0, SIZE[0], 48):
        pen.line([(x, GROUND), (x - 14, KERB)], "#c8beb2", 1.5)
    pen.box((0, KERB - 3, SIZE[0], KERB + 5), "#a79d93")
    pen.box((0, KERB + 5, SIZE[0], SIZE[1]), "#77808a")
    for x in range(20, SIZE[0], 150):
        pen.box((x, 768, x + 80, 774), "#dfe3e7", 3)


def furniture(pen: Pen, chance: random.Random) -> None:
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
    pen.disc(x, KERB - 4, 26, "#8a7a5f")
    pen.box((x - 26, KERB - 4, x + 26, KERB + 24), "#a79d93")
    pen.box((x - 26, KERB + 5, x + 26, KERB + 24), "#77808a")
    pen.shape([(x - 10, KERB - 6), (x - 6, top), (x + 6, top), (x + 10, KERB - 6)], "#6b4a35")
    for dx, dy, radius in ((-40, 8, 44), (40, 4, 46), (0, -34, 56), (-6, 26, 46)):
        pen.disc(x + dx, top + dy, radius, dark)
    for dx, dy, radius in ((-36, -8, 26), (24, -36, 30), (42, -2, 20), (-10, 10, 22)):
        pen.disc(x + dx, top + dy, radius, light)


def _lamp(pen: Pen, x: float) -> None:
    pen.box((x - 3, 510, x + 3, KERB - 6), DARK)
    pen.box((x - 9, KERB - 26, x + 9, KERB - 6), DARK, 3)
    pen.shape([(x - 11, 470), (x + 11, 470), (x + 8, 508), (x - 8, 508)], LIT)
    pen.shape([(x - 15, 472), (x, 454), (x + 15, 472)], DARK)
    pen.box((x - 10, 506, x + 10, 512), DARK, 2)


def _bicycle(pen: Pen, x: float, colour: Colour) -> None:
    y = KERB - 26
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
        pen.box((x - 48, KERB + top, x + 48, KERB + top + 8), "#8a5a36", 3)
    for leg in (-38, 32):
        pen.box((x + leg, KERB - 52, x + leg + 6, KERB - 4), DARK)

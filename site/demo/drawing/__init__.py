"""Streets and villages drawn by code, another one for every seed. No photo, so nobody's home."""

import io
import random
from collections.abc import Callable

from PIL import Image

from demo.drawing import foreground, houses
from demo.drawing.dunes import dunes
from demo.drawing.pen import GROUND, SCALE, SIZE, Colour, Pen
from demo.drawing.polder import polder
from demo.drawing.water import harbour, water

SKIES = {
    "morning": ("#ffe3c2", "#fff6e8", "#f3d9cf"),
    "day": ("#a9d0f5", "#eaf2fb", "#c9def3"),
    "evening": ("#7f8fc9", "#fbd9c6", "#b3b2d6"),
}


def picture(scene: str, seed: int, light: str = "day") -> bytes:
    """A PNG of 1200 × 800. `scene` is a key of SCENES, `light` one of SKIES; the same seed draws the same picture."""
    chance = random.Random(seed)  # noqa: S311
    image = _sky(*SKIES[light][:2])
    pen = Pen(image)
    _clouds(pen, chance, light)
    SCENES[scene](pen, chance, light)
    out = io.BytesIO()
    # Half of a start's time goes into pictures: these are the cheapest ways that look as good and are as small.
    image.reduce(SCALE).quantize(160, Image.Quantize.FASTOCTREE).save(out, "PNG")
    return out.getvalue()


def street(pen: Pen, chance: random.Random, light: str) -> None:
    """A street in town, another one for every seed."""
    _skyline(pen, chance, SKIES[light][2])
    houses.row(pen, chance, light)
    foreground.road(pen)
    foreground.furniture(pen, chance)


SCENES: dict[str, Callable[[Pen, random.Random, str], None]] = {
    "street": street,
    "water": water,
    "harbour": harbour,
    "polder": polder,
    "dunes": dunes,
}


def _sky(top: Colour, bottom: Colour) -> Image.Image:
    column = Image.linear_gradient("L").resize((SIZE[0] * SCALE, SIZE[1] * SCALE))
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
            [(x, GROUND), (x, top + 40), (x + width / 2, top), (x + width, top + 40), (x + width, GROUND)], colour
        )
        x += width
    tower = chance.randint(200, 1000)
    pen.box((tower, 230, tower + 44, GROUND), colour)
    pen.shape([(tower - 6, 232), (tower + 22, 130), (tower + 50, 232)], colour)

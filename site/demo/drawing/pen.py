"""What the drawings are drawn with: simple shapes, in colours of our own."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

SIZE = (1200, 800)
SCALE = 2  # drawn larger and then reduced, which smooths the edges
GROUND = 690  # where the houses stand
KERB = 730
Colour = str
Box = tuple[float, float, float, float]

BRICKS = ["#b4553a", "#9d4632", "#c6714a", "#d9a878", "#e9dcc3", "#8a5546", "#6d8296", "#cf8f6b", "#7d3b34"]
PALE_BRICKS = BRICKS[3:5]
DOORS = ["#0f4c96", "#1d5b43", "#7a1f26", "#22303f", "#c28a1c", "#0a2f5f"]
ROOFS = ["#5a4a4a", "#6f4338", "#47505c"]
WHITE, GLASS, LIT, STONE, DARK = "#fbf8f2", "#35536e", "#ffd978", "#e4dccf", "#2b2f36"


class Pen:
    """Draws in the picture's own units (1200 × 800)."""

    def __init__(self, image: Image.Image) -> None:
        self.draw = ImageDraw.Draw(image)

    def box(self, box: Box, fill: Colour, radius: float = 0) -> None:
        self.draw.rounded_rectangle([value * SCALE for value in box], radius * SCALE, fill=fill)

    def shape(self, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        self.draw.ellipse([v * SCALE for v in (x - radius, y - radius, x + radius, y + radius)], fill=fill)

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float = 3) -> None:
        box = [v * SCALE for v in (x - radius, y - radius, x + radius, y + radius)]
        self.draw.ellipse(box, outline=colour, width=round(width * SCALE))

    def line(self, points: Sequence[tuple[float, float]], colour: Colour, width: float = 3) -> None:
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.draw.line(scaled, fill=colour, width=round(width * SCALE), joint="curve")


def shade(colour: Colour, factor: float) -> Colour:
    """`colour` times `factor`; above 1 it gets lighter."""
    parts = [min(255, round(int(colour[at : at + 2], 16) * factor)) for at in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in parts)

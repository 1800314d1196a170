"""Do two areas on the map cover the same ground? A warning for editors, no more: rules route, areas illustrate.

Seen are surfaces that cross or hold one another, a line that runs through a surface, and lines along the same street.
Streets that cross, and surfaces that share a border, do not overlap.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians

from groups import geojson, shown
from groups.areas import Geometry
from groups.models import WatchGroup

Point = tuple[float, float]  # metres
Edge = tuple[Point, Point]

# Metres within which two lines are the same street, and two borders the same border.
_NEAR = 4.0
_METRES_PER_DEGREE = 111_320.0
_SQUASH = cos(radians(52.1))  # how much shorter a degree of longitude is in the Netherlands


@dataclass(frozen=True)
class Shape:
    """A geometry on a flat ground. `chains` are the lines, or the rings of the surfaces."""

    surface: bool
    chains: list[list[Point]]

    def edges(self) -> Iterator[Edge]:
        for chain in self.chains:
            yield from pairwise(chain)

    def middles(self) -> Iterator[Point]:
        for (ax, ay), (bx, by) in self.edges():
            yield (ax + bx) / 2, (ay + by) / 2

    def witnesses(self) -> Iterator[Point]:
        """Points of it: if none lies in another surface and no borders cross, the two are apart."""
        for chain in self.chains:
            yield from chain
        yield from self.middles()
        if self.surface:
            yield from self._within()

    def _within(self) -> Iterator[Point]:
        """A point inside each ring: half-way between the first two borders on a level where no corner lies."""
        for ring in self.chains:
            levels = sorted({y for _x, y in ring})
            if len(levels) < 2:
                continue
            y = (levels[0] + levels[1]) / 2
            xs = sorted(
                ax + (y - ay) * (bx - ax) / (by - ay) for (ax, ay), (bx, by) in pairwise(ring) if (ay > y) != (by > y)
            )
            if len(xs) > 1:
                yield (xs[0] + xs[1]) / 2, y

    def holds(self, point: Point) -> bool:
        """Whether `point` lies in this surface, and not on its border."""
        if not self.surface or any(_distance(point, edge) < _NEAR for edge in self.edges()):
            return False
        x, y = point
        crossed = [
            ax + (y - ay) * (bx - ax) / (by - ay) > x for (ax, ay), (bx, by) in self.edges() if (ay > y) != (by > y)
        ]
        return sum(crossed) % 2 == 1


def of(group: WatchGroup) -> list[WatchGroup]:
    """The published groups of the same site and kind whose areas overlap that of `group`, by name.

    Of the same kind: the group of a district lies over those of its streets on purpose.
    """
    area, west, south, east, north = group.area, group.west, group.south, group.east, group.north
    if area is None or west is None or south is None or east is None or north is None:
        return []
    near = shown.on_the_map(group.neighbourhood.site).filter(kind=group.kind).exclude(pk=group.pk)
    found = geojson.within(near, (west, south, east, north)).order_by("name")
    return [other for other in found if other.area and overlap(area, other.area)]


def overlap(one: Geometry, other: Geometry) -> bool:
    """Whether two valid geometries overlap."""
    first, second = _flat(one), _flat(other)
    if not first.surface and not second.surface:
        return _along(first, second) or _along(second, first)
    if any(first.holds(point) for point in second.witnesses()) or any(
        second.holds(point) for point in first.witnesses()
    ):
        return True
    return first.surface and second.surface and any(_cross(a, b) for a in first.edges() for b in second.edges())


def _flat(geometry: Geometry) -> Shape:
    parts = geometry["coordinates"]
    if geometry["type"] == "LineString":
        parts = [parts]
    elif geometry["type"] == "MultiPolygon":
        parts = [ring for polygon in parts for ring in polygon]
    scale = _METRES_PER_DEGREE
    chains = [[(x * scale * _SQUASH, y * scale) for x, y, *_height in part] for part in parts]
    return Shape(geometry["type"].endswith("Polygon"), chains)


def _along(one: Shape, other: Shape) -> bool:
    """Whether `one` follows `other` for the length of a stretch between two of its points."""
    edges = list(other.edges())
    return any(
        all(_beside(point, edges) for point in (a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b)) for a, b in one.edges()
    )


def _beside(point: Point, edges: list[Edge]) -> bool:
    return any(_distance(point, edge) < _NEAR for edge in edges)


def _distance(point: Point, edge: Edge) -> float:
    """Metres from a point to a stretch."""
    (x, y), ((ax, ay), (bx, by)) = point, edge
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = 0.0 if length == 0 else max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))


def _cross(one: Edge, other: Edge) -> bool:
    """Whether two borders cross truly: each end well on another side."""
    return _sides(one, other) and _sides(other, one)


def _sides(line: Edge, ends: Edge) -> bool:
    (ax, ay), (bx, by) = line
    length = hypot(bx - ax, by - ay)
    if length == 0:
        return False
    left, right = (((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length for x, y in ends)
    return (left > _NEAR and right < -_NEAR) or (left < -_NEAR and right > _NEAR)

"""Lines and surfaces on the map, as GeoJSON."""

from typing import Any

Positions = list[tuple[float, float]]


def line(*positions: tuple[float, float]) -> dict[str, Any]:
    """A street, by its corners: (longitude, latitude)."""
    return {"type": "LineString", "coordinates": _listed(list(positions))}


def lines(*streets: Positions) -> dict[str, Any]:
    return {"type": "MultiLineString", "coordinates": [_listed(street) for street in streets]}


def surface(*corners: tuple[float, float]) -> dict[str, Any]:
    """A piece of town; the first corner closes it."""
    return {"type": "Polygon", "coordinates": [_listed([*corners, corners[0]])]}


def _listed(positions: Positions) -> list[list[float]]:
    return [list(position) for position in positions]  # as JSON gives them back

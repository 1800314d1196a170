"""Areas on the map: GeoJSON geometries (RFC 7946). They illustrate; rules route (see `groups.coverage`)."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

Geometry = dict[str, Any]
Bounds = tuple[float, float, float, float]

# How deep the positions lie: a line is a list of positions, a polygon a list of rings, and so on.
_DEPTHS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
# The Netherlands in Europe, generously: a swapped longitude and latitude falls outside.
_COUNTRY: Bounds = (3.0, 50.5, 7.5, 54.0)
MOST_POSITIONS = 5_000


def validate(geometry: Any) -> Geometry:
    """`geometry` when it is a line or polygon within the country. Raises ValidationError saying what is wrong with it."""
    if not isinstance(geometry, dict) or geometry.get("type") not in _DEPTHS:
        raise ValidationError(_("Teken een lijn of een vlak."), code="geometry")
    try:
        found = list(positions(geometry))
    except (TypeError, ValueError, KeyError, IndexError) as error:
        raise ValidationError(_("Dit is geen geldige GeoJSON-vorm."), code="geometry") from error
    if len(found) < 2:
        raise ValidationError(_("Deze vorm heeft te weinig punten."), code="geometry")
    if len(found) > MOST_POSITIONS:
        raise ValidationError(
            _("Deze vorm heeft te veel punten. Gebruik er hoogstens %(most)s."), params={"most": MOST_POSITIONS}
        )
    west, south, east, north = _COUNTRY
    if not all(west <= x <= east and south <= y <= north for x, y in found):
        raise ValidationError(_("Deze vorm ligt buiten Nederland. Staan lengte en breedte goed?"), code="geometry")
    return geometry


def positions(geometry: Geometry) -> Iterator[tuple[float, float]]:
    """Every (longitude, latitude) of a geometry. Raises TypeError, ValueError or KeyError for what is no geometry."""
    return _walk(geometry["coordinates"], _DEPTHS[geometry["type"]])


def _walk(coordinates: Any, depth: int) -> Iterator[tuple[float, float]]:
    if depth == 0:
        x, y = float(coordinates[0]), float(coordinates[1])
        yield x, y
        return
    for part in coordinates:
        yield from _walk(part, depth - 1)


def bounds(geometry: Geometry) -> Bounds:
    """(west, south, east, north) of a valid geometry, in degrees."""
    xs, ys = zip(*positions(geometry), strict=True)
    return min(xs), min(ys), max(xs), max(ys)

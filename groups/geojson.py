"""The areas of groups as GeoJSON (RFC 7946), by bounding box: a whole country is never served at once."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Site

from groups import shown
from groups.areas import Bounds, Geometry
from groups.models import WatchGroup

# A box may span this much, in degrees: some 55 km either way, a city with its surroundings.
WIDEST, TALLEST = 0.8, 0.5
MOST_GROUPS = 500
# Six decimals are 11 cm; more only make the answer longer.
_DECIMALS = 6
_SIZE = ("stated_size", "joined_delta", "size_limit", "unanswered")
_COLUMNS = ("uuid", "name", "slug", "kind", "sign_up", *_SIZE, "area", "neighbourhood__name")


class Malformed(ValueError):
    """The box is missing, or no box."""


class TooMuch(ValueError):
    """The box is too large, or holds more than MOST_GROUPS groups: the visitor has to zoom in."""


def box(text: str) -> Bounds:
    """The `bbox` of a request, “west,south,east,north” in degrees (RFC 7946, 5). Raises Malformed and TooMuch."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError as error:
        raise Malformed from error
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):  # NaN falls here too
        raise Malformed
    if east - west > WIDEST + 1e-9 or north - south > TALLEST + 1e-9:
        raise TooMuch
    return west, south, east, north


def within(groups: QuerySet[WatchGroup], bounds: Bounds) -> QuerySet[WatchGroup]:
    """Those of `groups` whose box touches `bounds`."""
    west, south, east, north = bounds
    return groups.filter(west__lte=east, east__gte=west, south__lte=north, north__gte=south)


def collection(site: Site, bounds: Bounds, language: str) -> dict[str, Any]:
    """The published groups of `site` in `bounds`, as a FeatureCollection. Raises TooMuch."""
    rows = within(shown.on_the_map(site), bounds).only(*_COLUMNS, "neighbourhood__slug")
    groups = list(rows.order_by("name", "pk")[: MOST_GROUPS + 1])
    if len(groups) > MOST_GROUPS:
        raise TooMuch
    page = shown.groups_page(site, language) if groups else None
    names = shown.first_names(groups)
    features = [
        feature(group, properties(group, names.get(group.pk, []), page.group_url(group) if page else ""))
        for group in groups
    ]
    return {"type": "FeatureCollection", "features": features}


def properties(group: WatchGroup, first_names: list[str], url: str) -> dict[str, Any]:
    """All that is told of a group. Whatever is added here is public."""
    state = shown.state(group)
    return {
        "id": str(group.uuid),
        "name": group.name,
        "neighbourhood": group.neighbourhood.name,
        "url": url,
        "state": state.value,
        "state_text": str(state.label),
        "size": shown.size(group),
        "coordinators": first_names,
    }


def feature(group: WatchGroup, told: dict[str, Any]) -> dict[str, Any]:
    """The group's area as a Feature with `told` as its properties."""
    assert group.area is not None  # asked by its box
    geometry: Geometry = group.area
    coordinates = _rounded(geometry["coordinates"])
    return {
        "type": "Feature",
        "id": str(group.uuid),
        "geometry": {"type": geometry["type"], "coordinates": coordinates},
        "properties": told,
    }


def outlines(groups: Iterable[WatchGroup]) -> dict[str, Any]:
    """The areas with no more than their names: what an editor sees around the area that he draws."""
    features = [feature(group, {"id": str(group.uuid), "name": group.name}) for group in groups]
    return {"type": "FeatureCollection", "features": features}


def refusal(error: Malformed | TooMuch) -> tuple[int, dict[str, str]]:
    """Status and body of an answer without a map, in words for people."""
    if isinstance(error, TooMuch):
        return 413, {"error": "zoom_in", "message": _("Zoom in om de groepen te zien.")}
    return 400, {"error": "bbox", "message": _("Geef een gebied: bbox=west,zuid,oost,noord in graden.")}


def _rounded(value: Any) -> Any:
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    return round(value, _DECIMALS)

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Site

from groups import geojson, shown
from groups.areas import Bounds
from groups.models import GroupsPage, WatchGroup
from home.context import profile_of

register = template.Library()


@register.filter
def address_on(group: WatchGroup, page: GroupsPage) -> str:
    """Where the group's own page stands, below a page of groups."""
    return page.group_url(group)


@register.inclusion_tag("groups/map.html", takes_context=True)
def group_map(
    context: template.Context, groups: Sequence[WatchGroup] | None = None, heading: str = ""
) -> dict[str, Any]:
    """The button that opens the map. With `groups`, the page lists them itself (elements with `data-group`); else a list comes along.

    Nothing at all is shown when no group has an area.
    """
    request = context["request"]
    site = Site.find_for_request(request)
    own_list = groups is None
    if own_list:
        groups = list(_listed(site)) if site else []
    bounds = _bounds(groups or [])
    if bounds is None:
        return {"bounds": ""}
    page = shown.groups_page(site, get_language() or "") if own_list and site else None
    return {
        "bounds": ",".join(f"{value:.6f}" for value in bounds),
        "heading": heading,
        "entries": entries(groups or [], page) if own_list else [],
        "groups_page": page,
        "states": [(state, state.label, shown.SIGNS[state]) for state in shown.State],
        "tiles": settings.MAP_TILE_URL,
        "tile_host": urlsplit(settings.MAP_TILE_URL).netloc.replace("{s}.", ""),
        "attribution": settings.MAP_ATTRIBUTION,
        "limits": f"{geojson.WIDEST},{geojson.TALLEST}",
        "words": json.dumps(words(site), ensure_ascii=False),
    }


@register.filter
def size_of(group: WatchGroup) -> str:
    """“42 van 100 leden”, or nothing."""
    return shown.size(group)


def entries(groups: Sequence[WatchGroup], page: Any) -> list[dict[str, Any]]:
    """What the list says: the same as the map does."""
    names = shown.first_names(groups)
    return [
        geojson.properties(group, names.get(group.pk, []), page.group_url(group) if page else "")
        | {"sign": shown.SIGNS[shown.state(group)]}
        for group in groups
    ]


def words(site: Site | None) -> dict[str, str]:
    """What the script says; it has no words of its own. On no site, as in the admin, it takes the usual ones."""
    leaders = profile_of(site).coordinators
    return {
        "map": _("Kaart van de groepen. Schuif met de pijltjes. Zoom met plus en min."),
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom uit"),
        "north": _("Schuif omhoog"),
        "south": _("Schuif omlaag"),
        "west": _("Schuif naar links"),
        "east": _("Schuif naar rechts"),
        "close": _("Sluit"),
        "find": _("Toon op de kaart"),
        "visit": _("Bekijk deze groep"),
        "leaders": f"{leaders[:1].upper()}{leaders[1:]}:",
        "closer": _("Zoom in om de groepen te zien."),
        "failed": _("De kaart laadt niet. Gebruik de lijst."),
        "noTiles": _("De achtergrond van de kaart laadt niet. De groepen staan er wel."),
        "ready": _("De kaart is open. Groepen op de kaart: #."),
    }


def _listed(site: Site) -> Any:
    """No more than the map shows at once; the page of groups has them all."""
    return shown.on_the_map(site).defer("area").order_by("name", "pk")[: geojson.MOST_GROUPS]


def _bounds(groups: Sequence[WatchGroup]) -> Bounds | None:
    boxes = [(g.west, g.south, g.east, g.north) for g in groups if g.west is not None]
    if not boxes:
        return None
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)

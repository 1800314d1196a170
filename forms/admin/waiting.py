"""The waiting room on the first page of the admin: how many wait where, and nothing about who they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.admin.ui.components import Component

from forms import waiting_room
from forms.models import Case
from groups import scope
from groups.scope import Viewer
from home.models import SiteProfile


@dataclass(frozen=True)
class Row:
    """One place, and how many have to wait there before all are asked."""

    site: str
    digits: str
    waiting: int
    enough: int


class WaitingRoom(Component):
    order = 70
    template_name = "modeladmin/forms/waiting.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {"rows": rows(parent_context["request"].user)}


def rows(user: Viewer) -> list[Row]:
    """Where people wait in the neighbourhoods of this editor, the fullest place first. Two queries."""
    places = waiting_room.places(scope.visible(user, Case))
    profiles = SiteProfile.objects.filter(site__in={place.site_id for place in places})
    known = {site: (name, enough) for site, name, enough in profiles.values_list("site", "name", "waiting_neighbours")}
    return [Row(known[place.site_id][0], place.digits, place.waiting, known[place.site_id][1]) for place in places]

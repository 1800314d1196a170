from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail_modeladmin.options import ModelAdminGroup, modeladmin_register

from groups import scope
from groups.admin import area, coverage, exchange, leaflets, police
from groups.admin.corrections import CorrectionAdmin
from groups.admin.people import CoordinatorAdmin, DeskAdmin
from groups.admin.places import NeighbourhoodAdmin, WatchGroupAdmin
from groups.admin.register import TaskAdmin, ToDo
from groups.admin.rights import RightsForm
from groups.models import WatchGroup


@modeladmin_register
class GroupsMenu(ModelAdminGroup):
    menu_label = _("Groepen")
    menu_item_name = "watch"
    menu_icon = "group"
    menu_order = 210
    items = (WatchGroupAdmin, CoordinatorAdmin, TaskAdmin, CorrectionAdmin, NeighbourhoodAdmin, DeskAdmin)

    def get_submenu_items(self) -> list[MenuItem]:
        own = [coverage.CoverageMenuItem(), exchange.ExchangeMenuItem(), police.PoliceMenuItem()]
        return [*super().get_submenu_items(), *own]


@hooks.register("register_admin_urls")
def coverage_urls() -> list[URLPattern]:
    return coverage.urls()


@hooks.register("register_admin_urls")
def exchange_urls() -> list[URLPattern]:
    return [*exchange.urls(), *police.urls()]


@hooks.register("register_admin_urls")
def leaflet_urls() -> list[URLPattern]:
    return [path("watch-groups/<int:group>/folder-<slug:kind>.pdf", leaflets.serve, name="watchgroup_leaflet")]


@hooks.register("register_admin_urls")
def outline_urls() -> list[URLPattern]:
    return [path("watch-groups/outlines.geojson", area.outlines, name="watchgroup_outlines")]


@hooks.register("construct_homepage_panels")
def to_do(request: HttpRequest, panels: list[Component]) -> None:
    if scope.may_open(request.user, WatchGroup):
        panels.append(ToDo())


@hooks.register("register_group_permission_panel")
def rights_panel() -> type[RightsForm]:
    return RightsForm


@hooks.register("construct_page_chooser_queryset")
def own_pages(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Editors of one site see nothing of another, also where they choose a page to link to."""
    return pages.filter(pk__in=scope.pages(request.user).values("pk"))

"""Neighbourhoods and groups."""

from typing import Any

from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel

from groups.admin import area, holes, leaflets
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.corrections import CorrectionsPanel
from groups.admin.invite import WatchGroupForm
from groups.admin.permissions import Editors, SiteEditors
from groups.admin.register import DraftFilter, OrphanFilter
from groups.admin.words import alarm, column, yes_no
from groups.models import Duty, Neighbourhood, WatchGroup


class NeighbourhoodAdmin(ScopedAdmin):
    model = Neighbourhood
    base_url_path = "neighbourhoods"
    menu_label = gettext_lazy("Buurten")
    menu_icon = "home"
    permission_helper_class = SiteEditors
    list_display = ("name", "place", "number_of_groups", "team", "site")
    list_filter = (("site", ScopedFilter),)
    list_select_related = ("site",)
    search_fields = ("name", "place")
    inspect_view_fields = ("name", "place", "site")
    panels = [FieldPanel("site"), TitleFieldPanel("name"), FieldPanel("slug"), FieldPanel("place")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).annotate(groups_here=Count("watch_groups"))
        return rows.prefetch_related(_duties())

    @column(gettext_lazy("groepen"))
    def number_of_groups(self, row: Any) -> int:
        return int(row.groups_here)

    @column(gettext_lazy("team"))
    def team(self, row: Neighbourhood) -> str:
        return _names(row)


class WatchGroupAdmin(ScopedAdmin):
    model = WatchGroup
    base_url_path = "watch-groups"
    menu_label = gettext_lazy("Groepen")
    menu_icon = "group"
    permission_helper_class = Editors
    form_class = WatchGroupForm
    create_view_class = area.AreaCreateView
    edit_view_class = area.AreaEditView
    list_display = ("name", "neighbourhood", "coverage", "leaders", "kind", "sign_up", "shown", "to_print")
    list_filter = (("neighbourhood", ScopedFilter), OrphanFilter, DraftFilter, "published", "sign_up", "kind")
    list_select_related = ("neighbourhood__site",)
    search_fields = ("name", "streets", "coverage_text")
    inspect_view_enabled = False
    panels = [
        CorrectionsPanel(),
        FieldPanel("neighbourhood"),
        FieldRowPanel([TitleFieldPanel("name"), FieldPanel("slug")]),
        MultiFieldPanel(
            [FieldPanel("coverage_text"), holes.panel, FieldPanel("streets"), FieldPanel("area")],
            heading=gettext_lazy("Waar"),
        ),
        FieldPanel("description"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("channel"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("sign_up"), FieldPanel("sign_up_url")]),
                FieldPanel("published"),
            ],
            heading=gettext_lazy("Aanmelden"),
        ),
        MultiFieldPanel(
            [FieldPanel("way_in"), FieldPanel("invite"), FieldPanel("remove_invite")],
            heading=gettext_lazy("De groep in"),
        ),
        FieldRowPanel(
            [FieldPanel("stated_size"), FieldPanel("stated_on"), FieldPanel("size_limit")],
            heading=gettext_lazy("Grootte"),
        ),
        FieldRowPanel([FieldPanel("verification"), FieldPanel("verified_until")], heading=gettext_lazy("Bekendheid")),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("show_picture")], heading=gettext_lazy("Foto")),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related(_duties(role=Duty.Role.MAIN))

    @column(gettext_lazy("op de website"), "published")
    def shown(self, row: WatchGroup) -> str:
        return alarm(_("concept: vul aan")) if row.origin and not row.published else yes_no(row.published)

    @column(gettext_lazy("afdrukken"))
    def to_print(self, row: WatchGroup) -> str:
        return leaflets.links(row)

    @column(gettext_lazy("gebied"))
    def coverage(self, row: WatchGroup) -> str:
        lines = [line.strip() for line in row.coverage_text.splitlines() if line.strip()]
        return ", ".join(lines[:2]) + (f" + {len(lines) - 2}" if len(lines) > 2 else "")

    @column(gettext_lazy("beheerders"))
    def leaders(self, row: WatchGroup) -> str:
        return _names(row) or alarm(_("niemand"))


def _duties(**only: Any) -> Prefetch[Any]:
    return Prefetch("duties", queryset=Duty.objects.filter(**only).select_related("coordinator"))


def _names(row: Any) -> str:
    """The active people among the prefetched duties."""
    return ", ".join(duty.coordinator.name for duty in row.duties.all() if duty.coordinator.active)

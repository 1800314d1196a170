from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from groups import state
from groups.models.group import WatchGroup
from home.addresses import in_language
from home.models import BasePage


class GroupsPage(RoutablePageMixin, BasePage):
    """The list of a site's groups, with a page for each."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Alle groepen van deze website. Elke groep krijgt vanzelf een eigen pagina.")

    class Meta:
        verbose_name = _("groepenpagina")
        verbose_name_plural = _("groepenpagina's")

    @path("")
    def all_groups(self, request: HttpRequest) -> HttpResponse:
        groups = self.watch_groups().defer("area").select_related("picture").prefetch_related("picture__renditions")
        return self.render(request, template="groups/groups_page.html", context_overrides={"groups": groups})

    @path("<slug:neighbourhood>/<slug:slug>/", name="group")
    def one_group(self, request: HttpRequest, neighbourhood: str, slug: str) -> HttpResponse:
        group = get_object_or_404(
            self.watch_groups().select_related("picture"), slug=slug, neighbourhood__slug=neighbourhood
        )
        return self.render(
            request,
            template="groups/group.html",
            context_overrides={"group": group, "first_names": group.coordinator_first_names()},
        )

    def watch_groups(self) -> Any:
        """The published groups of this page's site, each with its neighbourhood. Raises Http404 on a page without a site."""
        parts = self.get_url_parts()  # Wagtail remembers which site a path belongs to; `get_site` asks the database
        if parts is None:
            raise Http404
        found = WatchGroup.objects.filter(published=True, neighbourhood__site=parts[0]).select_related("neighbourhood")
        return state.with_reach(found)

    def shown_below(self) -> list[tuple[str, datetime | None]]:
        """The list, and the page of each group."""
        groups = self.watch_groups().values_list("neighbourhood__slug", "slug").order_by("neighbourhood__slug", "slug")
        return [*super().shown_below(), *((self.reverse_subpage("group", args=slugs), None) for slugs in groups)]

    def group_url(self, group: WatchGroup) -> str:
        """The path of a group's own page, in the visitor's language."""
        return in_language(self.path_on_site) + self.reverse_subpage(
            "group", args=[group.neighbourhood.slug, group.slug]
        )

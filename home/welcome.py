"""The admin's first page starts with what an editor most often comes for: his website, and the guide."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from wagtail.admin.ui.components import Component
from wagtail.models import Site
from wagtail.permission_policies.pages import PagePermissionPolicy

from home.guides import GUIDES

MOST = 8  # sites; who manages more finds them in the menu


def sites(user: User | AnonymousUser) -> list[Site]:
    """The first sites whose front page `user` may change."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return list(Site.objects.filter(root_page__in=pages).order_by("pk")[:MOST])


class Welcome(Component):
    """Links to see and to change each website, and to the guides."""

    name = "welcome"
    template_name = "home/admin/welcome.html"
    order = 50

    def __init__(self, user: User | AnonymousUser) -> None:
        self.sites = sites(user)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"sites": self.sites, "guides": GUIDES.values()}

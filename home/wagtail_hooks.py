from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry

from home import accessibility, guides
from home.guardrails import answer, staying
from home.links import RememberedLinks
from home.welcome import Welcome


@hooks.register("construct_homepage_panels")
def welcome(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(Welcome(request.user))


@hooks.register("insert_global_admin_css")
def looks() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("home/admin.css"))


@hooks.register("construct_homepage_panels")
def old_statements(request: HttpRequest, panels: list[Component]) -> None:
    if pages := accessibility.old(request.user):
        panels.append(accessibility.OldStatements(pages))


@hooks.register("register_rich_text_features", order=100)
def page_links(features: FeatureRegistry) -> None:
    features.register_link_type(RememberedLinks)


@hooks.register("register_admin_urls")
def guide_urls() -> list[URLPattern]:
    return guides.urls()


@hooks.register("register_help_menu_item")
def guide_for_editors() -> MenuItem:
    return guides.menu_item("redactie", 10)


@hooks.register("register_help_menu_item")
def guide_for_coordinators() -> MenuItem:
    return guides.menu_item("coordinator", 20)


@hooks.register("register_help_menu_item")
def guide_to_import() -> MenuItem:
    return guides.menu_item("import-export", 30)


@hooks.register("before_unpublish_page")
def unpublishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    needed = staying.why([page], below="include_descendants" in request.POST)
    return answer.stays(request, [page], needed, _above(page))


@hooks.register("before_delete_page")
def deleting(request: HttpRequest, page: Page) -> HttpResponse | None:
    return answer.stays(request, [page], staying.why([page], below=True, aliases=False), _above(page))


@hooks.register("before_move_page")
def moving(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    needed = staying.why(staying.leaving([page], destination), below=True, aliases=False)
    return answer.stays(request, [page], needed, _above(page))


@hooks.register("before_bulk_action")
def many_at_once(request: HttpRequest, act: str, pages: list[Any], action: Any) -> HttpResponse | None:
    if action.model is not Page:
        return None
    typed = action.cleaned_form.cleaned_data
    needed = {
        "unpublish": lambda: staying.why(pages, below=typed.get("include_descendants", False)),
        "delete": lambda: staying.why(pages, below=True, aliases=False),
        "move": lambda: staying.why(staying.leaving(pages, typed.get("chooser")), below=True, aliases=False),
    }
    return answer.stays(request, pages, needed[act](), action.next_url) if act in needed else None


def _above(page: Page) -> str:
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])

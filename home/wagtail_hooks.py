from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.rich_text.feature_registry import FeatureRegistry

from home import accessibility, guides
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

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.rich_text.feature_registry import FeatureRegistry

from home import accessibility
from home.links import RememberedLinks


@hooks.register("construct_homepage_panels")
def old_statements(request: HttpRequest, panels: list[Component]) -> None:
    if pages := accessibility.old(request.user):
        panels.append(accessibility.OldStatements(pages))


@hooks.register("register_rich_text_features", order=100)
def page_links(features: FeatureRegistry) -> None:
    features.register_link_type(RememberedLinks)

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from home import accessibility


@hooks.register("construct_homepage_panels")
def old_statements(request: HttpRequest, panels: list[Component]) -> None:
    if pages := accessibility.old(request.user):
        panels.append(accessibility.OldStatements(pages))

"""Statements about accessibility are good for a year: the admin's first page names those that are older."""

from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from home.models import AccessibilityPage
from home.models.accessibility import GOOD_FOR


def old(user: Any) -> list[AccessibilityPage]:
    """The live statements that `user` may edit and that were last checked more than a year ago."""
    limit = timezone.localdate() - GOOD_FOR
    pages = AccessibilityPage.objects.live().filter(checked_on__lt=limit).select_related("locale")
    return [page for page in pages if page.permissions_for_user(user).can_edit()]


class OldStatements(Component):
    """The warning on the admin's first page."""

    name = "old-statements"
    template_name = "home/admin/old_statements.html"
    order = 90

    def __init__(self, pages: list[AccessibilityPage]) -> None:
        self.pages = pages

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"pages": self.pages}

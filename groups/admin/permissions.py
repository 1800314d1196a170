"""What an editor may do with a row of a register. Without a row in `groups.scope` nothing is allowed."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper

from groups import scope
from groups.scope import Viewer


class ReadOnly(PermissionHelper):
    """Look, but do not touch."""

    def user_can_list(self, user: Viewer) -> bool:
        """Asked for every item of the menu: the answer is kept for this request's user."""
        known: dict[Any, bool] = user.__dict__.setdefault("_registers", {})
        if self.model not in known:
            known[self.model] = scope.may_open(user, self.model)
        return known[self.model]

    def user_can_create(self, user: Viewer) -> bool:
        return False

    def user_can_inspect_obj(self, user: Viewer, obj: Model) -> bool:
        return self.inspect_view_enabled and scope.holds(user, obj)

    def user_can_edit_obj(self, user: Viewer, obj: Model) -> bool:
        return self.editable(user).filter(pk=obj.pk).exists()

    def user_can_delete_obj(self, user: Viewer, obj: Model) -> bool:
        return False

    def editable(self, user: Viewer) -> QuerySet[Any]:
        """The rows that `user` may change."""
        return self.model._default_manager.none()


class SiteEditors(ReadOnly):
    """Rows that editors of a whole site write; editors of one neighbourhood only look."""

    def user_can_create(self, user: Viewer) -> bool:
        return scope.may_all(user, self.model)

    def user_can_delete_obj(self, user: Viewer, obj: Model) -> bool:
        return self.user_can_edit_obj(user, obj)

    def editable(self, user: Viewer) -> QuerySet[Any]:
        return scope.visible_by_site(user, self.model)


class Editors(SiteEditors):
    """Rows that editors of a neighbourhood write too."""

    def user_can_create(self, user: Viewer) -> bool:
        return scope.may_open(user, self.model)

    def editable(self, user: Viewer) -> QuerySet[Any]:
        return scope.visible(user, self.model)


class Buttons(ButtonHelper):
    """In a list the title leads to the row. Which rows may be changed is asked once for the whole list."""

    def get_primary_button(self, obj: Model) -> dict[str, Any] | None:
        if obj.pk in self._editable():
            return self.edit_button(obj.pk)
        return self.inspect_button(obj.pk) if self.permission_helper.inspect_view_enabled else None

    def get_buttons_for_obj(self, obj: Model, exclude: Any = None, **classnames: Any) -> list[dict[str, Any]]:
        if self.view.__class__.__name__.endswith("IndexView"):
            return []
        return super().get_buttons_for_obj(obj, exclude=exclude, **classnames)

    def _editable(self) -> set[Any]:
        if not hasattr(self, "_ids"):
            self._ids = set(self.permission_helper.editable(self.request.user).values_list("pk", flat=True))
        return self._ids

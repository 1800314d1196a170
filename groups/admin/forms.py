"""Forms of the registers: every select ends where the editor's scope ends."""

from typing import Any

from django.forms import ModelChoiceField
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm, WagtailAdminModelFormMetaclass

from groups import scope


class ScopedFormMetaclass(WagtailAdminModelFormMetaclass):
    """Rows inside a row (a coordinator's duties) get the same form."""

    @classmethod
    def child_form(cls) -> type:
        return ScopedForm


class ScopedForm(WagtailAdminModelForm, metaclass=ScopedFormMetaclass):
    """A form for `for_user`: he chooses from what he may see, and what he may not choose is refused."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        right = scope.right_of(self._meta.model)
        for field in self.fields.values():
            field.error_messages["required"] = _("Vul dit in: %(label)s.") % {"label": field.label}
            if isinstance(field, ModelChoiceField):
                self._limit(field, right)

    def _limit(self, field: ModelChoiceField, right: str) -> None:
        assert field.queryset is not None  # fields of a model form have one
        rows = scope.choices(self.for_user, field.queryset.model, right)
        if rows is not None:
            field.queryset = rows
            if field.required and not field.initial and rows.count() == 1:
                field.initial = rows.get().pk  # who has one site need not choose it

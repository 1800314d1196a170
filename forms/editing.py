"""What an editor may publish as a form: one that works, or a refusal with the reason."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm
from wagtail.models import Site

from forms import kinds
from groups.models import Desk


class FormPageForm(WagtailAdminFormPageForm):
    """Refuses a form that cannot do what its kind is for. Desks and boxes are those of the page's own site."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        site = (self.instance if self.instance.pk else self.parent_page).get_site()
        if "desk" in self.fields:
            self.fields["desk"].queryset = Desk.objects.filter(site=site)
        if "asks" in self.formsets:
            _limit_rows(self.formsets["asks"], site)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.defer_required_fields:
            for field, message in problems(self):
                self.add_error(field, message)
        return cleaned


def _limit_rows(formset: Any, site: Site | None) -> None:
    """Every row, the empty one too, that this formset is still to make."""
    from forms.models import Ask

    make = formset.add_fields

    def add_fields(form: Any, index: int | None) -> None:
        make(form, index)
        form.fields["ask"].queryset = Ask.objects.filter(site=site)

    formset.add_fields = add_fields


def problems(form: FormPageForm) -> list[tuple[str | None, ValidationError]]:
    """Why the form in the editor cannot work: (field or None, error) for each reason."""
    found: list[tuple[str | None, ValidationError]] = []
    kind = kinds.KINDS.get(form.cleaned_data.get("kind", ""))
    if kind is None:
        return found
    roles = [row["role"] for row in _rows(form, "form_fields")]
    labels = dict(_role_choices(form))
    for role in sorted(kind.needs - set(roles)):
        message = _("Dit soort formulier heeft een veld “%(role)s” nodig.") % {"role": capfirst(labels[role])}
        found.append((None, ValidationError(message)))
    for role in sorted({role for role in roles if role and roles.count(role) > 1}):
        message = _("Het veld “%(role)s” staat er twee keer in.") % {"role": capfirst(labels[role])}
        found.append((None, ValidationError(message)))
    if kind.consent not in {row["ask"].purpose for row in _rows(form, "asks") if row.get("ask") and row["required"]}:
        found.append((None, ValidationError(_("Zet de toestemming voor dit doel onder het formulier, als verplicht."))))
    if form.cleaned_data.get("routing") == "desk" and not form.cleaned_data.get("desk"):
        found.append(("desk", ValidationError(_("Kies het loket dat dit formulier behandelt."))))
    return found


def _rows(form: FormPageForm, name: str) -> list[dict[str, Any]]:
    """Cleaned rows of an inline formset, without the deleted ones."""
    if name not in form.formsets:
        return []
    rows = [row.cleaned_data for row in form.formsets[name].forms if row.is_valid()]
    return [row for row in rows if row and not row.get("DELETE")]


def _role_choices(form: FormPageForm) -> list[tuple[str, Any]]:
    from forms.models import FormField

    return FormField.Role.choices

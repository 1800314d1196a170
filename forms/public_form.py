"""The form that a resident sees: the editor's fields by role, the choice of groups, the boxes, and the defences."""

from dataclasses import asdict, dataclass
from typing import Any

from django import forms as django_forms
from django.conf import settings
from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder

from forms import kinds, roles
from forms.consent import Shown
from forms.models import FormField, FormPage
from groups.models import WatchGroup

PREFIX = "f"  # an editor may call a field csrfmiddlewaretoken
HONEYPOT = "website"
SEAL = "seal"
CLAIMED = "claimed"
_SEAL_SALT = "forms.public_form.seal"

Role = FormField.Role


class ResidentForm(BaseForm):
    """Base of the generated class. `shown` are the boxes, `page` the FormPage."""

    use_required_attribute = False  # the browser would speak up before our own words do (T-4)

    def __init__(self, *args: Any, shown: list[Shown], page: FormPage, **kwargs: Any) -> None:
        super().__init__(*args, prefix=PREFIX, page=page, **kwargs)
        self.shown = shown
        self.chosen: list[WatchGroup] = []
        for item in shown:
            self.fields[ask_name(item)] = _box(item)
        self.fields[HONEYPOT] = _honeypot()
        self.fields[SEAL] = django_forms.CharField(
            widget=django_forms.HiddenInput, required=False, initial=new_seal(page, shown).signed()
        )
        for field in self.fields.values():
            _say_required(field)

    def value(self, role: str) -> Any:
        """The cleaned answer to the field with `role`; None when the form has none."""
        name = self.name_of(role)
        return self.cleaned_data.get(name) if name else None

    def name_of(self, role: str) -> str | None:
        """The name of the form field with `role`; None when the form has none."""
        return next((name for name, field in self.by_name().items() if field.role == role), None)

    def by_name(self) -> dict[str, FormField]:
        """The editor's fields by the name of their form field."""
        return {clean_name(field): field for field in self.page.composed}

    def offer(self, groups: list[WatchGroup]) -> None:
        """Two groups claim the address with equal rank: put the choice before the resident (R-2)."""
        self.fields[CLAIMED] = django_forms.ChoiceField(
            label=_("Welke groep past bij u?"),
            choices=[(str(group.uuid), group.name) for group in groups],
            widget=django_forms.RadioSelect,
        )
        self.add_error(CLAIMED, _("Uw adres hoort bij meer dan één groep. Kies er een."))

    def renew(self, changed: list[Shown]) -> None:
        """The words of these boxes changed after they were shown: they must be read and ticked again (C-4)."""
        for item in changed:
            self.add_error(ask_name(item), _("Deze tekst is net veranderd. Lees hem en zet opnieuw een vinkje."))

    def ticked(self) -> list[Shown]:
        return [item for item in self.shown if self.cleaned_data.get(ask_name(item))]


class Builder(FormBuilder):
    """Wagtail's builder; fields with a role get the class and attributes of their role."""

    def __init__(self, page: FormPage, groups: list[WatchGroup]) -> None:
        super().__init__(page.composed)
        self.page = page
        self.groups = groups

    def get_form_class(self) -> type[ResidentForm]:
        return type("Form", (ResidentForm,), dict(self.formfields))

    def get_create_field_function(self, type: str) -> Any:  # noqa: A002 (Wagtail's name)
        create = super().get_create_field_function(type)
        return lambda field, options: self._with_role(field, options) or create(field, options)

    def _with_role(self, field: FormField, options: dict[str, Any]) -> django_forms.Field | None:
        if field.role == Role.GROUPS:
            one = kinds.KINDS[self.page.kind].one_group or not self.page.several_groups
            return roles.groups_field(self.groups, field.label, field.help_text, required=field.required, one=one)
        return roles.field(field.role, options)


def ask_name(item: Shown) -> str:
    return f"ask_{item.text.purpose}"


def clean_name(field: FormField) -> str:
    return field.clean_name or field.get_fieldclean_name()


def _box(item: Shown) -> django_forms.BooleanField:
    """One unticked box. Its message says which box it is (C-1)."""
    box = django_forms.BooleanField(label=item.text.label, required=item.required, initial=False)
    box.error_messages["required"] = _("Zet een vinkje bij: “%(label)s”") % {"label": item.text.label}
    box.notice_url = item.notice_url  # type: ignore[attr-defined]
    return box


def _honeypot() -> django_forms.CharField:
    trap = django_forms.CharField(label=_("Laat dit veld leeg"), required=False)
    trap.widget.attrs |= {"autocomplete": "off", "tabindex": "-1"}
    trap.is_honeypot = True  # type: ignore[attr-defined]
    return trap


def _say_required(field: django_forms.Field) -> None:
    """`aria-required`, and a message that says what to do."""
    if field.required and not isinstance(field.widget, django_forms.CheckboxSelectMultiple | django_forms.RadioSelect):
        field.widget.attrs["aria-required"] = "true"
    if not field.error_messages.get("required") or str(field.error_messages["required"]) == str(
        django_forms.Field.default_error_messages["required"]
    ):
        field.error_messages["required"] = _("Vul hier iets in: “%(label)s”.") % {"label": field.label}


@dataclass(frozen=True)
class Seal:
    """What the form was when it was shown: its page, the versions of its texts, and when. Nothing of the visitor."""

    page: int
    texts: list[str]
    at: float

    def signed(self) -> str:
        return signing.dumps(asdict(self), salt=_SEAL_SALT)


class BrokenSeal(Exception):
    """The hidden field is not what we wrote: the form must be shown afresh."""


def new_seal(page: FormPage, shown: list[Shown], at: float | None = None) -> Seal:
    """A seal for what is shown now; `at` keeps the first moment when a form is shown again."""
    texts = [str(item.text.pk) for item in shown]
    return Seal(page.pk, texts, timezone.now().timestamp() if at is None else at)


def open_seal(value: str, page: FormPage) -> Seal:
    """The seal that was posted. Raises BrokenSeal."""
    try:
        opened = Seal(**signing.loads(value, salt=_SEAL_SALT))
    except signing.BadSignature as error:
        raise BrokenSeal from error
    if opened.page != page.pk:
        raise BrokenSeal
    return opened


def too_fast(seal: Seal) -> bool:
    """True when the form came back sooner than a person can fill it in."""
    return timezone.now().timestamp() - seal.at < settings.MINIMUM_FILL_SECONDS

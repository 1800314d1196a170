"""What each role makes of a field under a form: its input, its checks, and where the answer is kept."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.utils.translation import gettext_lazy

from forms import fields
from forms.models import FormField
from groups.models import WatchGroup

Role = FormField.Role
# Roles whose answer has a column of its own in Submission; those of all others stand among its answers.
COLUMNS = (Role.NAME, Role.EMAIL, Role.PHONE, Role.POSTCODE, Role.HOUSE_NUMBER, Role.ADDITION, Role.STREET)
# Role → attributes of the input (WCAG 1.3.5, HTML's autofill tokens).
ATTRIBUTES: dict[str, dict[str, str]] = {
    Role.NAME: {"autocomplete": "name"},
    Role.EMAIL: {"autocomplete": "email", "inputmode": "email"},
    Role.PHONE: {"autocomplete": "tel", "inputmode": "tel"},
    Role.POSTCODE: {"autocomplete": "postal-code", "autocapitalize": "characters", "spellcheck": "false"},
    Role.HOUSE_NUMBER: {"autocomplete": "address-line2", "inputmode": "numeric"},
    Role.ADDITION: {"autocomplete": "address-line3"},
    Role.STREET: {"autocomplete": "address-line1"},
    Role.GROUP_SIZE: {"inputmode": "numeric"},
    Role.GROUP_URL: {"inputmode": "url"},
}
CHOICES: dict[str, Any] = {
    Role.GROUP_CHANNEL: WatchGroup.Channel.choices,
    Role.GROUP_SIGN_UP: WatchGroup.SignUp.choices,
}
MAKERS: dict[str, Callable[..., django_forms.Field]] = {
    Role.NAME: fields.OneLineField,
    Role.EMAIL: django_forms.EmailField,
    Role.PHONE: fields.PhoneField,
    Role.POSTCODE: fields.PostcodeField,
    Role.HOUSE_NUMBER: fields.HouseNumberField,
    Role.ADDITION: fields.AdditionField,
    Role.STREET: fields.OneLineField,
    Role.QUESTION: fields.TextField,
    Role.CORRECTION: fields.TextField,
    Role.GROUP_NAME: lambda **options: fields.PublicLineField(max_length=120, **options),
    Role.GROUP_STREETS: fields.PublicTextField,
    Role.GROUP_SIZE: lambda **options: django_forms.IntegerField(min_value=1, max_value=100_000, **options),
    Role.GROUP_URL: lambda **options: fields.PublicAddressField(max_length=200, assume_scheme="https", **options),
    Role.GROUP_CHANNEL: lambda **options: _radio(Role.GROUP_CHANNEL, **options),
    Role.GROUP_SIGN_UP: lambda **options: _radio(Role.GROUP_SIGN_UP, **options),
    Role.POLICE_DIRECT: lambda **options: django_forms.BooleanField(**options | {"initial": False}),
}
# “This field is required” helps nobody: say what to do.
MISSING: dict[str, Any] = {
    Role.NAME: gettext_lazy("Vul uw naam in."),
    Role.EMAIL: gettext_lazy("Vul uw e-mailadres in, zoals naam@voorbeeld.nl."),
    Role.PHONE: gettext_lazy("Vul uw mobiele nummer in, zoals 06 12345678."),
    Role.POSTCODE: gettext_lazy("Vul uw postcode in, zoals 1234 AB."),
    Role.HOUSE_NUMBER: gettext_lazy("Vul uw huisnummer in, zoals 12."),
    Role.STREET: gettext_lazy("Vul uw straat in, zoals Dorpsstraat."),
    Role.GROUPS: gettext_lazy("Kies een groep."),
    Role.QUESTION: gettext_lazy("Schrijf wat u wilt vragen of vertellen."),
    Role.CORRECTION: gettext_lazy("Schrijf wat er niet klopt."),
    Role.GROUP_NAME: gettext_lazy("Vul de naam van de groep in."),
    Role.GROUP_STREETS: gettext_lazy("Vul de straten van de groep in. Zet elke straat op een eigen regel."),
    Role.GROUP_SIZE: gettext_lazy("Vul een aantal in, zoals 40."),
}
_EMAIL_MESSAGE = gettext_lazy("Vul een e-mailadres in met een @, zoals naam@voorbeeld.nl.")
_WRONG: dict[str, Any] = {
    Role.EMAIL: _EMAIL_MESSAGE,
    Role.GROUP_SIZE: gettext_lazy("Vul een aantal in, zoals 40."),
    Role.GROUP_URL: gettext_lazy("Vul een webadres in, zoals https://www.example.org."),
}


def field(role: str, options: dict[str, Any]) -> django_forms.Field | None:
    """The form field for a role, from the options of Wagtail's builder; None for one that the role does not decide."""
    if role not in MAKERS:
        return None
    built = MAKERS[role](**options)
    built.widget.attrs |= ATTRIBUTES.get(role, {})
    if role in _WRONG:
        built.error_messages["invalid"] = _WRONG[role]
    built.error_messages["required"] = MISSING.get(role, "")
    return built


def groups_field(
    groups: list[WatchGroup], label: str, help_text: str = "", *, required: bool, one: bool
) -> django_forms.Field:
    """A choice from `groups`, by boxes, or of one; either way it cleans to a list of group UUIDs as text."""
    choices = [(str(group.uuid), group.name) for group in groups]
    made: django_forms.Field
    if one:
        made = fields.OneOfField(label=label, help_text=help_text, required=required, choices=choices)
    else:
        boxes = django_forms.CheckboxSelectMultiple
        made = django_forms.MultipleChoiceField(
            label=label, help_text=help_text, required=required, choices=choices, widget=boxes
        )
    made.error_messages["required"] = MISSING[Role.GROUPS]
    made.error_messages["invalid_choice"] = gettext_lazy(
        "Deze groep neemt hier geen aanmeldingen aan. Kies een andere groep."
    )
    return made


def _radio(role: str, **options: Any) -> django_forms.Field:
    choices = CHOICES[role]
    return django_forms.ChoiceField(choices=choices, widget=django_forms.RadioSelect, **options)

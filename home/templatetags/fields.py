"""Form fields with the classes and aria attributes of the NL Design System."""

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, FileInput, RadioSelect, Select, SelectMultiple, Textarea
from django.forms.widgets import CheckboxSelectMultiple
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def control(field: BoundField) -> SafeString:
    """The input of `field`. Django adds `aria-describedby` and `aria-invalid`; the class and `aria-required` are ours."""
    widget = field.field.widget
    attrs: dict[str, str | bool] = {"class": f"{widget.attrs.get('class', '')} {_css(field)}".strip()}
    if field.field.required:
        attrs["aria-required"] = "true"
    return field.as_widget(attrs=attrs)


@register.filter
def shape(field: BoundField) -> str:
    """Which markup a field needs: `trap` (honeypot), `box` (one checkbox), `choices` (a fieldset) or `line`."""
    if getattr(field.field, "is_honeypot", False):
        return "trap"
    if isinstance(field.field.widget, (RadioSelect, CheckboxSelectMultiple)):
        return "choices"
    return "box" if isinstance(field.field.widget, CheckboxInput) else "line"


@register.filter
def anchor(field: BoundField) -> str:
    """The id an error links to: the input, or the first of a set of choices."""
    return field.id_for_label or f"{field.auto_id}_0"


@register.filter
def questions(form: BaseForm) -> list[BoundField]:
    """The visible fields of a form without its boxes for consent."""
    return [field for field in form.visible_fields() if not field.name.startswith("ask_")]


@register.filter
def asks(form: BaseForm) -> list[BoundField]:
    """The boxes for consent, agreement and declarations."""
    return [field for field in form.visible_fields() if field.name.startswith("ask_")]


def _css(field: BoundField) -> str:
    widget = field.field.widget
    if isinstance(widget, CheckboxInput):
        return ""
    if isinstance(widget, Textarea):
        return "utrecht-textarea utrecht-textarea--html-textarea"
    if isinstance(widget, (Select, SelectMultiple)):
        return "utrecht-select utrecht-select--html-select"
    if isinstance(widget, FileInput):
        return "file-input"
    return "utrecht-textbox utrecht-textbox--html-input"

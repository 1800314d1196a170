"""Every text of a page, a form or a row, each with the words for where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Field, Model, TextField
from django.forms import BaseForm
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.documents.models import AbstractDocument
from wagtail.fields import StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.rich_text import RichText

_NOT_WRITTEN = {"draft_title", "url_path", "path"}  # columns of a page that no editor fills


@dataclass(frozen=True)
class Text:
    """`field` is the field an error belongs to, None in a row below the page; `block` the place in a body, from 0."""

    field: str | None
    where: str
    text: str
    block: int | None = None
    examples: bool = False


def of_page(page: Page) -> Iterator[Text]:
    """The texts of a page as it is, with the rows that belong to it (the fields of a form)."""
    yield from of_row(page)
    for relation in getattr(page._meta, "child_relations", []):
        for number, row in enumerate(getattr(page, relation.get_accessor_name()).all(), 1):
            yield from _of_child(type(row), _columns(row), number)


def of_row(row: Model, only: Iterable[str] = ()) -> Iterator[Text]:
    """The texts in the columns of `row`, or in `only` these."""
    for name, label, value in _columns(row):
        if not only or name in only:
            yield from _of_column(name, capfirst(label), value)


def of_form(form: Any) -> Iterator[Text]:
    """The texts in a page's form after it was cleaned, with the rows of its formsets."""
    for name, label, value in _cleaned(form):
        yield from _of_column(name, capfirst(label), value)
    for formset in form.formsets.values():
        rows = [row for row in formset.forms if row.is_valid() and not row.cleaned_data.get("DELETE")]
        for number, row in enumerate(rows, 1):
            yield from _of_child(formset.model, _cleaned(row), number)


def _of_column(name: str, label: str, value: Any) -> Iterator[Text]:
    if not isinstance(value, StreamValue):
        yield from (Text(name, where, text) for where, text in _texts(value, label))
        return
    place = _("%(where)s, blok %(number)s (%(kind)s)")
    for index, child in enumerate(value):
        where = place % {"where": label, "number": index + 1, "kind": child.block.label}
        yield from (Text(name, at, text, index) for at, text in _texts(child.value, where))


def _of_child(model: type[Model], columns: Iterable[tuple[str, str, Any]], number: int) -> Iterator[Text]:
    place = f"{capfirst(str(model._meta.verbose_name))} {number}"
    examples = getattr(model, "shows_examples", False)
    for _name, label, value in columns:
        yield from (Text(None, where, text, examples=examples) for where, text in _texts(value, f"{place}, {label}"))


def _columns(row: Model) -> Iterator[tuple[str, str, Any]]:
    for field in row._meta.get_fields():
        if isinstance(field, (CharField, TextField, StreamField)) and _written(field):
            yield field.name, str(field.verbose_name), field.value_from_object(row)


def _written(field: "Field[Any, Any]") -> bool:
    return field.editable and not field.choices and field.name not in _NOT_WRITTEN


def _cleaned(form: BaseForm) -> Iterator[tuple[str, str, Any]]:
    for name, value in form.cleaned_data.items():
        if name in form.fields and not hasattr(form.fields[name], "choices"):
            yield name, str(form.fields[name].label or name), value


def _texts(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """What one reads in a value of a field or block, and where."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, RichText):
        yield where, value.source
    elif isinstance(value, (StructValue, ListValue)):
        yield from _inside(value, where)
    elif isinstance(value, AbstractImage):
        yield where, getattr(value, "contextual_alt_text", "") or ""
    elif isinstance(value, AbstractDocument):
        yield where, value.title


def _inside(value: StructValue | ListValue, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, ListValue):
        for number, item in enumerate(value, 1):
            yield from _texts(item, f"{where} {number}")
        return
    for name, child in value.items():
        yield from _texts(child, f"{where}, {value.block.child_blocks[name].label}")

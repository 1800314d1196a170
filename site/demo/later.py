"""What a spec asks for and this version cannot make yet is left out, with every link to it."""

import re
from dataclasses import replace
from typing import Any

from django.apps import apps

from demo.spec import FormSpec, PageSpec, SiteSpec, Words
from forms import kinds
from forms.models import FormField, FormPage
from home.blocks import BodyBlock
from home.models import SiteProfile

_LINKED = re.compile(r"page:([a-z0-9-]+)")
_ANCHOR = re.compile(r'<a href="page:([a-z0-9-]+)">(.*?)</a>')


def possible(demo: SiteSpec) -> SiteSpec:
    """`demo` without pages, forms, blocks and columns that do not exist."""
    forms = [_columns(form) for form in demo.forms if form.kind in kinds.KINDS and _roles(form)]
    pages = [page for page in demo.pages if _model(page) and (page.model != "forms.FormPage" or _has(forms, page))]
    kept = {page.key for page in pages}
    pages = [page for page in pages if page.parent in kept]
    kept = {page.key for page in pages}
    columns = {field.name for field in SiteProfile._meta.get_fields()}
    return replace(
        demo,
        pages=[replace(page, dutch=_words(page.dutch, kept), english=_words(page.english, kept)) for page in pages],
        forms=[form for form in forms if form.page in kept],
        profile={name: value for name, value in demo.profile.items() if name in columns},
        start_page=demo.start_page if demo.start_page in kept else "",
    )


def _has(forms: list[FormSpec], page: PageSpec) -> bool:
    return page.key in {form.page for form in forms}


def _model(page: PageSpec) -> bool:
    try:
        apps.get_model(page.model)
    except LookupError:
        return False
    return True


def _roles(form: FormSpec) -> bool:
    return {field.role for field in form.fields} <= set(FormField.Role.values)


def _columns(form: FormSpec) -> FormSpec:
    known = {field.name for field in FormPage._meta.get_fields()}
    return replace(form, columns={name: value for name, value in form.columns.items() if name in known})


def _words(words: Words | None, kept: set[str]) -> Any:
    if words is None:
        return None
    body = [(name, _unlinked(value, kept)) for name, value in words.body if name in BodyBlock().child_blocks]
    return replace(words, body=[block for block in body if set(_LINKED.findall(str(block[1]))) <= kept])


def _unlinked(value: Any, kept: set[str]) -> Any:
    """`value` with the words of links that lead nowhere, without the links."""
    if isinstance(value, dict):
        return {key: _unlinked(item, kept) for key, item in value.items()}
    if isinstance(value, list):
        return [_unlinked(item, kept) for item in value]
    if not isinstance(value, str):
        return value
    return _ANCHOR.sub(lambda found: found[0] if found[1] in kept else found[2], value)

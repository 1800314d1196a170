"""Links in texts: Wagtail fetches the pages they lead to text by text; we ask for all of a page's at once, and remember."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from home import memory
from home.pagecache import reads

_shown_site: ContextVar[int | None] = ContextVar("shown_site", default=None)

Key = tuple[str, str | None, int]


@dataclass(frozen=True)
class Address:
    """Where a page is: its site, that site's address, and the path there."""

    site: int
    root: str
    path: str

    def __str__(self) -> str:
        return self.path if self.site == _shown_site.get() else f"{self.root}{self.path}"


@contextmanager
def within(site_id: int) -> Iterator[None]:
    """A page of this site is being shown: links within it need no host."""
    token = _shown_site.set(site_id)
    try:
        yield
    finally:
        _shown_site.reset(token)


class RememberedLinks(PageLinkHandler):
    """A link to a page, or to its translation into the language shown."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        ids = [int(attrs["id"]) if str(attrs.get("id", "")).isdecimal() else 0 for attrs in attrs_list]
        found = addresses(ids)
        return [f'<a href="{escape(str(found[pk]))}">' if pk in found else "<a>" for pk in ids]


def fetch(body: StreamValue) -> None:
    """Learn where all pages are that a body links to, whether in a text or with a button."""
    found = body.stream_block.extract_references(body)
    addresses({int(pk) for model, pk, *_paths in found if issubclass(model, Page) and pk.isdecimal()})


def addresses(ids: Iterable[int]) -> dict[int, Address]:
    """Where these pages are, in the language shown where they are translated; pages that are nowhere are left out."""
    language = get_language()
    keys: dict[int, Key] = {pk: ("link", language, pk) for pk in ids}
    known = memory.recall_all(list(keys.values()), _look_up)
    found = {pk: address for pk, key in keys.items() if (address := known.get(key)) is not None}
    for address in found.values():
        reads.tree(address.site)
    return found


def _look_up(keys: list[Key]) -> dict[Key, Address | None]:
    """In two queries at most: the pages, and their live translations."""
    language = keys[0][1]
    pages = Page.objects.select_related("locale").in_bulk([pk for *_rest, pk in keys])
    foreign = {page.translation_key for page in pages.values() if page.locale.language_code != language}
    translated = Page.objects.live().filter(translation_key__in=foreign, locale__language_code=language)
    instead = {page.translation_key: page for page in translated} if foreign else {}
    chosen = {pk: instead.get(page.translation_key, page) for pk, page in pages.items()}
    return {key: _address(chosen.get(key[2])) for key in keys}


def _address(page: Page | None) -> Address | None:
    parts = page.get_url_parts() if page else None
    return Address(parts[0], parts[1], parts[2] or "/") if parts else None

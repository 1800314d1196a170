"""Which tables public pages may be made of. Writing into one of them drops the pages that read it."""

from functools import cache

from django.apps import apps
from django.db.models import Model
from wagtail.models import Page

_public: set[str] = set()
# Read by pages, but what changes in them changes with something that is watched: a rendition with its picture.
HARMLESS = frozenset({"django_content_type", "wagtailimages_rendition", "wagtailcore_collection", "home_generation"})
TREE = "wagtailcore_page"


def public(*models: type[Model]) -> None:
    """Pages show rows of these models."""
    _public.update(model._meta.db_table for model in models)


def is_public(table: str) -> bool:
    return table in _public


@cache
def of_pages() -> frozenset[str]:
    """The tables of all kinds of page; what saving a page changes is told by `home.pagecache.pages`."""
    return frozenset(model._meta.db_table for model in apps.get_models() if issubclass(model, Page))


def unknown(tables: set[str]) -> set[str]:
    """Those of `tables` of whose changes nobody would tell us."""
    return tables - _public - HARMLESS - of_pages()

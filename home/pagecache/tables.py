"""Which tables public pages may be made of. Writing into one of them drops the pages that read it."""

from functools import cache

from django.apps import apps
from django.db.models import Model
from wagtail.models import Page

_public: set[str] = set()
# Read by pages, but what changes in them changes nothing that a page shows.
HARMLESS = frozenset({"django_content_type", "wagtailcore_collection", "home_generation", "home_change"})
TREE = "wagtailcore_page"
PICTURES, RENDITIONS = "wagtailimages_image", "wagtailimages_rendition"
# Which site answers and where it begins is known before a page is begun, or by Wagtail's cache: no statement tells it.
_NEVER_SEEN = frozenset({"wagtailcore_site", "wagtailcore_locale"})
# Rows of these belong to no site, whoever writes them.
OF_ALL_SITES = _NEVER_SEEN | {PICTURES, RENDITIONS, "wagtaildocs_document"}


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
    return tables - _public - HARMLESS - of_pages() - {RENDITIONS}


def watched(tables: set[str]) -> set[str]:
    """The tables whose changes concern who read these. Renditions come with their picture: often they are in Django's cache."""
    return (tables - HARMLESS) | _NEVER_SEEN | ({RENDITIONS} if PICTURES in tables else set())

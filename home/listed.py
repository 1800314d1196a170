"""What everybody may see of the tree of pages: published, with no restriction on it or above it. Every public list asks here.

An alias has the restrictions of its source, as Wagtail has it where a page is asked for. What closes all that is above the
source does not close the alias: who put it in an open place meant it to be read there.
"""

from functools import cache
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Left, Length
from wagtail.models import Page, PageViewRestriction

P = TypeVar("P", bound=Page)

# From a restriction to what it closes: its page, an alias of that, an alias of an alias. Nobody makes longer chains.
_CLOSES = ("page", "page__aliases", "page__aliases__aliases")


def public(pages: "QuerySet[P]") -> "QuerySet[P]":
    """Those of `pages` that everybody may see. Wagtail's own `public()` asks one time more, and lists aliases of closed pages."""
    return pages.live().filter(~closed())  # type: ignore[attr-defined]


def children(pages: "QuerySet[P]", parent: Page) -> "QuerySet[P]":
    """Those of `pages` right below `parent` for whoever may read `parent`: what closes that is no reason to leave them out."""
    itself = Q()
    for page in _CLOSES:
        itself |= Q(**{page: OuterRef("pk")})
    return pages.child_of(parent).live().filter(~_restricted(itself))  # type: ignore[attr-defined]


def is_open(page: Page) -> bool:
    """Whether everybody may see `page`, published or not. One query where nothing on the way to it is restricted or an alias,
    which is closed with its source: Wagtail always takes two."""
    way = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    doubtful = Page.objects.filter(Q(view_restrictions__isnull=False) | Q(alias_of__isnull=False), path__in=way)
    return not (doubtful.exists() and page.get_view_restrictions().exists())


@cache
def closed() -> Exists:
    """Whether there is a restriction on a page or above it, for a query of pages. Built once: every page with a list asks."""
    on_or_above = Q()
    for page in _CLOSES:
        on_or_above |= Q(**{f"{page}__path": Left(OuterRef("path"), Length(f"{page}__path"))})
    return _restricted(on_or_above)


def closed_paths() -> set[str]:
    """Below these paths of the tree not everybody may go. One query."""
    rows = PageViewRestriction.objects.values_list(*(f"{page}__path" for page in _CLOSES))
    return {path for row in rows for path in row if path}


def _restricted(which: Q) -> Exists:
    return Exists(PageViewRestriction.objects.filter(which))

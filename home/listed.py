"""What everybody may see of the tree of pages: published, with no restriction on it or above it. Every public list asks here."""

from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Left, Length
from wagtail.models import Page, PageViewRestriction

P = TypeVar("P", bound=Page)


def public(pages: "QuerySet[P]") -> "QuerySet[P]":
    """Those of `pages` that everybody may see. Wagtail's own `public()` asks one time more."""
    return pages.live().filter(~closed())  # type: ignore[attr-defined]


def children(pages: "QuerySet[P]", parent: Page) -> "QuerySet[P]":
    """Those of `pages` right below `parent` for whoever may read `parent`: what closes that is no reason to leave them out."""
    return pages.child_of(parent).live().filter(view_restrictions=None)  # type: ignore[attr-defined]


def is_open(page: Page) -> bool:
    """Whether everybody may see `page`, published or not. One query where nothing on the way to it is restricted or an alias,
    which is closed with its source: Wagtail always takes two."""
    way = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    doubtful = Page.objects.filter(Q(view_restrictions__isnull=False) | Q(alias_of__isnull=False), path__in=way)
    return not (doubtful.exists() and page.get_view_restrictions().exists())


def closed() -> Exists:
    """Whether there is a restriction on a page or above it, for a query of pages."""
    above = Left(OuterRef("path"), Length("page__path"))
    return Exists(PageViewRestriction.objects.filter(page__path=above))

"""Pages by another of Wagtail's search backends, where an administrator chose one (SEARCH_BACKEND). Groups stay with our index.

The answer is cards too, so that results look the same whoever found them.
"""

from django.conf import settings
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend

from search import fulltext
from search.fulltext import Question, Scope
from search.models import Card


def is_chosen() -> bool:
    return bool(settings.SITE_SEARCH_BACKEND)


def find(scope: Scope, text: str, question: Question, offset: int, limit: int) -> tuple[list[int], int]:
    """Cards from `offset` on, and how many there are: the other backend's pages first, in its order, then our groups."""
    pages, total = _pages(scope, text, question.every, offset, limit)
    groups = fulltext.find(Scope(scope.site, scope.language, pages=False, groups=scope.groups), question)
    after = max(0, offset - total)
    return [*pages, *groups[after : after + limit - len(pages)]], total + len(groups)


def _pages(scope: Scope, text: str, every: bool, offset: int, limit: int) -> tuple[list[int], int]:
    site = Site.objects.select_related("root_page").get(pk=scope.site)
    root = site.root_page.get_translations(inclusive=True).get(locale__language_code=scope.language)
    open_pages = Page.objects.descendant_of(root, inclusive=True).live().public()
    backend = get_search_backend(settings.SITE_SEARCH_BACKEND)
    found = backend.search(text, open_pages, operator="and" if every else "or")
    keys = [page.pk for page in found[offset : offset + limit]]
    cards = dict(Card.objects.filter(page__in=keys, site=site).values_list("page", "pk"))
    return [cards[key] for key in keys if key in cards], found.count()

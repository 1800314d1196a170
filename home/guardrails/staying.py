"""Pages that something else stands on stay where they are as long as it does.

What that is, rooms above know: they register who to ask, this room does not know them. The admin asks before a page is
unpublished, deleted or moved to another site; whoever publishes a page with a date on which it goes away is asked, too.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

Needs = Callable[[Collection[int]], list[str]]

_NEEDS: list[Needs] = []


def ask(needs: Needs) -> None:
    """From now on `needs` is asked what keeps the pages with these keys from going, a sentence each."""
    if needs not in _NEEDS:
        _NEEDS.append(needs)


def why(pages: Iterable[Page], *, below: bool = False, aliases: bool = True) -> list[str]:
    """What keeps these published pages from going: with all that is `below`, and with their `aliases`, which go along."""
    own = list(pages)
    which = Q(pk__in=[page.pk for page in own])
    if below:
        for page in own:
            which |= Q(path__startswith=page.path)
    going = set(Page.objects.live().filter(which).values_list("pk", flat=True))
    while aliases and (
        more := set(Page.objects.live().filter(alias_of__in=going).values_list("pk", flat=True)) - going
    ):
        going |= more
    return [sentence for needs in _NEEDS for sentence in needs(going)] if going else []


def until(page: Page, expires: datetime | None) -> list[str]:
    """Why this page may not be published with a date on which it goes away."""
    if not expires or not page.pk or not (needed := why([page])):
        return []
    return [_("Deze pagina kan niet vanzelf verdwijnen. Maak de vervaldatum leeg."), *needed]


def leaving(pages: Iterable[Page], destination: Page | None) -> list[Page]:
    """Those of `pages` that would not be below the same front page any more."""
    return [page for page in pages if destination and _front(page) != _front(destination)]


def _front(page: Page) -> str:
    return str(page.path)[: 2 * page.steplen]  # front pages hang right below the root

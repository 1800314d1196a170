"""Where somebody goes on who found nothing: only to pages that the site has, and that everybody may see."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from groups.models import GroupsPage
from home import listed, memory, tree
from home.addresses import in_language
from home.models import AgendaPage, ContactPage
from home.tree import known_site

_KINDS: tuple[type[Page], ...] = (AgendaPage, GroupsPage, ContactPage)


@dataclass(frozen=True)
class Way:
    title: str
    url: str


def ways(request: HttpRequest) -> list[Way]:
    """The agenda, the groups and the contact page of the visitor's site, in his language."""
    site = known_site(request)
    key = ("search.onward", site.pk if site else None, get_language())
    return memory.recall(key, lambda: _ways(request))


def _ways(request: HttpRequest) -> list[Way]:
    pages = listed.public(tree.of_visitor(request, Page.objects.type(*_KINDS))).order_by("path")
    return [Way(page.title, in_language(page.get_url(request) or "/")) for page in pages]

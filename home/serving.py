"""Pages by a known way: Wagtail walks from the root for each request, with a query or two at every step; we remember."""

import copy
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page

from home import links, listed, memory
from home.models import BasePage
from home.pagecache import changes, marks, reads, tables
from home.tree import known_site

Route = tuple[Page, list[Any], dict[str, Any], reads.Reads]


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own view, told the way when it is known, and marked to be kept. Pages with restrictions go Wagtail's way."""
    born = changes.current() if marks.may_be_kept(request) else 0  # before anything is known that may change meanwhile
    site = known_site(request)
    if site is None:
        return views.serve(request, path)
    key = ("route", site.pk, get_language(), path)
    with reads.reading() as way:
        known = memory.recall(key, lambda: _route(request, path))
    if known is None:
        return views.serve(request, path)
    page, args, kwargs, parts = known
    request._wagtail_route_for_request = (copy.copy(page), list(args), dict(kwargs))  # type: ignore[attr-defined]
    with links.within(site.pk), reads.reading() as read:
        response = views.serve(request, path)
        if isinstance(response, SimpleTemplateResponse):
            response.render()  # what it reads must be seen
    if marks.may_be_kept(request) and getattr(response, "keep", True):
        way.tables -= tables.of_pages()  # the way to a page changes with the tree and the page itself
        read.add(way)
        read.add(parts)
        marks.mark(response, page=page.pk, site=site.pk, read=read, born=born)
    return response


def _route(request: HttpRequest, path: str) -> Route | None:
    """The way to a page with all its parts, and what these were read from; None where not everybody may go."""
    found = Page.route_for_request(request, path)
    if found is None or not listed.is_open(found[0]):
        return None
    page, args, kwargs = found
    page.is_open = True
    with reads.reading() as parts:
        if isinstance(page, BasePage):
            page.fetch_parts()
    return page, list(args), dict(kwargs), parts

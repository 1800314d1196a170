"""Pages by a known way: Wagtail walks from the root for each request, with a query or two at every step; we remember."""

import copy
from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, Site

from home import links, memory, tree
from home.models import BasePage
from home.pagecache import changes, marks, reads, tables

Route = tuple[Page, list[Any], dict[str, Any]]


def known_site(request: HttpRequest) -> Site | None:
    """The Wagtail site of a request, from memory; None for a host that is not ours (the page of that refusal asks, too).

    It is left where `Site.find_for_request` looks first.
    """
    if not hasattr(request, "_wagtail_site"):
        try:
            key = ("site", request.get_host(), request.get_port())
        except DisallowedHost:
            return None
        request._wagtail_site = memory.recall(key, lambda: Site.find_for_request(request))  # type: ignore[attr-defined]
        memory.recall("roots", tree.learn_roots)
    return request._wagtail_site  # type: ignore[attr-defined]


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own view, told the way when it is known, and marked to be kept. Pages with restrictions go Wagtail's way."""
    site = known_site(request)
    if site is None:
        return views.serve(request, path)
    born = changes.current() if marks.may_be_kept(request) else 0
    key = ("route", site.pk, get_language(), path)
    with reads.reading() as way:
        known = memory.recall(key, lambda: _route(request, path))
    if known is None:
        return views.serve(request, path)
    page, args, kwargs = known
    request._wagtail_route_for_request = (copy.copy(page), list(args), dict(kwargs))  # type: ignore[attr-defined]
    with links.within(site.pk), reads.reading() as read:
        response = views.serve(request, path)
        if isinstance(response, SimpleTemplateResponse):
            response.render()  # what it reads must be seen
    if marks.may_be_kept(request) and getattr(response, "keep", True):
        read.tables |= way.tables - tables.of_pages()  # the way to a page changes with the tree and the page itself
        marks.mark(response, page=page.pk, site=site.pk, read=read, born=born)
    return response


def _route(request: HttpRequest, path: str) -> Route | None:
    found = Page.route_for_request(request, path)
    if found is None or found[0].get_view_restrictions().exists():
        return None
    page, args, kwargs = found
    page.is_open = True
    if isinstance(page, BasePage):
        page.fetch_parts()
    return page, list(args), dict(kwargs)

"""Pages by a known way: Wagtail walks from the root for each request, with a query or two at every step; we remember."""

import copy
from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, Site

from home import memory
from home.models import BasePage

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
    return request._wagtail_site  # type: ignore[attr-defined]


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own view, told the way when it is known. Pages with restrictions go Wagtail's way."""
    site = known_site(request)
    if site is not None:
        key = ("route", site.pk, get_language(), path)
        known = memory.recall(key, lambda: _route(request, path))
        if known is not None:
            page, args, kwargs = known
            request._wagtail_route_for_request = (copy.copy(page), list(args), dict(kwargs))  # type: ignore[attr-defined]
    return views.serve(request, path)


def _route(request: HttpRequest, path: str) -> Route | None:
    found = Page.route_for_request(request, path)
    if found is None or found[0].get_view_restrictions().exists():
        return None
    page, args, kwargs = found
    page.is_open = True
    if isinstance(page, BasePage):
        page.fetch_parts()
    return page, list(args), dict(kwargs)

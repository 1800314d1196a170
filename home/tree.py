"""On which site and where in the tree of pages a visitor is."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.core.cache import cache
from django.core.exceptions import DisallowedHost
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site, SiteRootPath, sites

from home import memory
from home.pagecache import reads

P = TypeVar("P", bound=Page)
_HOUR = 3600  # seconds; so long Wagtail keeps them, too


def known_site(request: HttpRequest) -> Site | None:
    """The Wagtail site of a request, from memory; None for a host that is not ours (the page of that refusal asks, too).

    It is left where `Site.find_for_request` looks first, and where all sites begin is left where `Page.get_url` does.
    """
    if not hasattr(request, "_wagtail_site"):
        try:
            key = ("site", request.get_host(), request.get_port())
        except DisallowedHost:
            return None
        request._wagtail_site = memory.recall(key, lambda: Site.find_for_request(request))  # type: ignore[attr-defined]
        request._wagtail_cached_site_root_paths = memory.recall("roots", _learn_roots)  # type: ignore[attr-defined]
    return request._wagtail_site  # type: ignore[attr-defined]


def site_of(request: HttpRequest) -> Site:
    """The same. Raises Http404 for a host that is not ours."""
    site = known_site(request)
    if site is None:
        raise Http404
    return site


def roots(request: HttpRequest | None) -> list[SiteRootPath]:
    """Where the visitor's site begins, in each of its languages; kept on the request, which asks often."""
    if request is None:
        return []
    if not hasattr(request, "_roots"):
        request._roots = roots_of(known_site(request))  # type: ignore[attr-defined]
    return request._roots  # type: ignore[attr-defined]


def roots_of(site: Site | None) -> list[SiteRootPath]:
    return [root for root in memory.recall("roots", _learn_roots) if root.site_id == site.pk] if site else []


def root_in(request: HttpRequest | None, language: str | None) -> SiteRootPath | None:
    """The root of the visitor's site in this language, or else in the site's first; None on no site."""
    found = roots(request)
    return next((root for root in found if root.language_code == language), found[0] if found else None)


def of_visitor(request: HttpRequest | None, pages: QuerySet[P]) -> QuerySet[P]:
    """The live ones of `pages` on the visitor's site, in the visitor's language; on a site without it in the site's first."""
    root = root_in(request, get_language())
    return pages.live().filter(url_path__startswith=root.root_path) if root else pages.none()  # type: ignore[attr-defined]


def of_site(request: HttpRequest | None, pages: QuerySet[P]) -> QuerySet[P]:
    """The live ones of `pages` on the visitor's site, in all languages."""
    below = Q(pk__in=[])
    for root in roots(request):
        below |= Q(url_path__startswith=root.root_path)
    return pages.live().filter(below)  # type: ignore[attr-defined]


def translated(pages: Iterable[P]) -> list[P]:
    """Of each page and its translations one: the visitor's language where there is it, else the first given."""
    chosen: dict[object, P] = {}
    for page in pages:
        if page.translation_key not in chosen or page.locale.language_code == get_language():
            chosen[page.translation_key] = page
    return list(chosen.values())


def _learn_roots() -> list[SiteRootPath]:
    """Where all sites begin, in two queries; Wagtail is told, for it asks for the front pages of each site, one by one."""
    with reads.reading() as read:
        every = _every_root()
    if not memory.in_doubt(read):
        cache.set(sites.SITE_ROOT_PATHS_CACHE_KEY, every, _HOUR, version=sites.SITE_ROOT_PATHS_CACHE_VERSION)
    return every


def _every_root() -> list[SiteRootPath]:
    known = Site.objects.select_related("root_page").order_by("-root_page__url_path", "-is_default_site", "hostname")
    fronts = defaultdict(list)
    keys = {site.root_page.translation_key for site in known}
    for front in Page.objects.filter(translation_key__in=keys).select_related("locale").order_by("path"):
        fronts[front.translation_key].append(front)
    return [
        SiteRootPath(site.pk, front.url_path, site.root_url, front.locale.language_code)
        for site in known
        for front in fronts[site.root_page.translation_key]
    ]

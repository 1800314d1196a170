"""Where in the tree of pages a visitor is."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.core.cache import cache
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site, SiteRootPath, sites

P = TypeVar("P", bound=Page)
_HOUR = 3600  # seconds; so long Wagtail keeps them, too


def of_visitor(request: HttpRequest | None, pages: QuerySet[P]) -> QuerySet[P]:
    """The live ones of `pages` on the visitor's site, in the visitor's language; on a site without it in the site's first."""
    roots = _roots(request)
    wanted = get_language()
    root = next((root for root in roots if root.language_code == wanted), roots[0] if roots else None)
    return pages.live().filter(url_path__startswith=root.root_path) if root else pages.none()  # type: ignore[attr-defined]


def of_site(request: HttpRequest | None, pages: QuerySet[P]) -> QuerySet[P]:
    """The live ones of `pages` on the visitor's site, in all languages."""
    below = Q(pk__in=[])
    for root in _roots(request):
        below |= Q(url_path__startswith=root.root_path)
    return pages.live().filter(below)  # type: ignore[attr-defined]


def translated(pages: Iterable[P]) -> list[P]:
    """Of each page and its translations one: the visitor's language where there is it, else the first given."""
    chosen: dict[object, P] = {}
    for page in pages:
        if page.translation_key not in chosen or page.locale.language_code == get_language():
            chosen[page.translation_key] = page
    return list(chosen.values())


def learn_roots() -> None:
    """Tell Wagtail in two queries where all sites begin; it asks for the front pages of each site by itself, one by one."""
    known = Site.objects.select_related("root_page").order_by("-root_page__url_path", "-is_default_site", "hostname")
    fronts = defaultdict(list)
    keys = {site.root_page.translation_key for site in known}
    for front in Page.objects.filter(translation_key__in=keys).select_related("locale").order_by("path"):
        fronts[front.translation_key].append(front)
    roots = [
        SiteRootPath(site.pk, front.url_path, site.root_url, front.locale.language_code)
        for site in known
        for front in fronts[site.root_page.translation_key]
    ]
    cache.set(sites.SITE_ROOT_PATHS_CACHE_KEY, roots, _HOUR, version=sites.SITE_ROOT_PATHS_CACHE_VERSION)


def _roots(request: HttpRequest | None) -> list[SiteRootPath]:
    site = Site.find_for_request(request) if request else None
    return [root for root in Site.get_site_root_paths() if site and root.site_id == site.pk]

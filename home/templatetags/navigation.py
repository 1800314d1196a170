"""Menu and language links for `base.html`. Both also work on pages outside Wagtail, and without a request."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.template import Context
from django.urls import translate_url
from django.utils import translation
from wagtail.models import Page, Site, SiteRootPath

from home.models import AccessibilityPage, PrivacyPage

register = template.Library()


@dataclass(frozen=True)
class MenuItem:
    """`current` is "page" on the page itself, "true" on pages below it, "" elsewhere: the values of aria-current."""

    title: str
    url: str
    description: str
    current: str


@dataclass(frozen=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool


@register.simple_tag(takes_context=True)
def site_menu(context: Context) -> dict[str, Any]:
    """`{"home": url, "main": [MenuItem, …], "foot": [MenuItem, …]}` of the visitor's site and language."""
    request = context.get("request")
    root = _root(request, translation.get_language())
    if root is None or request is None:
        return {"home": "/", "main": [], "foot": []}
    here = getattr(context.get("page"), "url_path", None) or ""
    pages = [page for page in _fetched(context, request) if _below(root, page)]
    return {
        "home": _home_url(root),
        "main": [_item(page, request, here) for page in pages if page.show_in_menus],
        "foot": [_item(page, request, here) for page in pages if page.content_type_id in _foot()],
    }


def _fetched(context: Context, request: HttpRequest) -> list[Page]:
    """In one query, once per request: the pages below the site's root that a menu may show, and the translations of this page."""
    if not hasattr(request, "_navigation"):
        request._navigation = list(_wanted(context, request))  # type: ignore[attr-defined]
    return request._navigation  # type: ignore[attr-defined]


def _wanted(context: Context, request: HttpRequest) -> QuerySet[Page]:
    root, page = _root(request, translation.get_language()), context.get("page")
    wanted = Q(pk__in=[])
    if root:
        in_menu = Q(show_in_menus=True) | Q(content_type__in=_foot())
        wanted |= Q(in_menu, depth=_depth(root) + 1, url_path__startswith=root.root_path)
    if isinstance(page, Page) and page.pk:
        wanted |= Q(translation_key=page.translation_key)
    return Page.objects.live().filter(wanted).select_related("locale").order_by("path")


def _foot() -> list[int]:
    """The types of the pages that every page links to at its foot, asked for or not."""
    return [kind.pk for kind in ContentType.objects.get_for_models(PrivacyPage, AccessibilityPage).values()]


def _depth(root: SiteRootPath) -> int:
    return root.root_path.count("/")


def _below(root: SiteRootPath, page: Page) -> bool:
    return page.depth == _depth(root) + 1 and page.url_path.startswith(root.root_path)


def _item(page: Page, request: HttpRequest, here: str) -> MenuItem:
    current = "page" if here == page.url_path else "true" if here.startswith(page.url_path) else ""
    return MenuItem(page.title, page.get_url(request) or "/", page.search_description, current)


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[LanguageLink]:
    """The same page in each language; empty where there is nothing to switch to."""
    request = context.get("request")
    if request is None:
        return []
    urls = _translated_urls(context, request)
    now = translation.get_language() or settings.LANGUAGE_CODE
    links = [
        LanguageLink(code, name, urls.get(code) or _fallback_url(request, code), code == now)
        for code, name in settings.LANGUAGES
    ]
    return links if len({link.url for link in links}) == len(links) else []


def _translated_urls(context: Context, request: HttpRequest) -> dict[str, str]:
    """URLs of the live translations of the page shown, by language; the rest of the path is kept (a group's own page)."""
    page = context.get("page")
    if not isinstance(page, Page) or not page.pk:
        return {}
    own = page.get_url(request) or ""
    rest = request.path.removeprefix(own) if own and request.path.startswith(own) else ""
    translated = [other for other in _fetched(context, request) if other.translation_key == page.translation_key]
    return {other.locale.language_code: f"{other.get_url(request)}{rest}" for other in translated}


def _fallback_url(request: HttpRequest, code: str) -> str:
    """The front page in that language when it has one of its own, otherwise the same path with the other prefix."""
    root = _root(request, code)
    match = request.resolver_match
    in_tree = match is None or match.url_name == "wagtail_serve"
    if root is not None and root.language_code == code and in_tree:
        return _home_url(root)
    return translate_url(request.get_full_path(), code)


def _root(request: HttpRequest | None, code: str | None) -> SiteRootPath | None:
    """The root of the visitor's site in a language, or else in the site's first; Wagtail keeps these in the cache."""
    site = Site.find_for_request(request) if request else None
    roots = [root for root in Site.get_site_root_paths() if site and root.site_id == site.pk]
    return next((root for root in roots if root.language_code == code), roots[0] if roots else None)


def _home_url(root: SiteRootPath) -> str:
    return "/" if root.language_code == settings.LANGUAGE_CODE else f"/{root.language_code}/"

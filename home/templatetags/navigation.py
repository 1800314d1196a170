"""Menu and language links for `base.html`. Both also work on pages outside Wagtail, and without a request."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import template
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.template import Context
from django.urls import translate_url
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page, SiteRootPath

from home import listed, memory
from home.addresses import front_page, in_language, unprefixed
from home.models import AccessibilityPage, ContactPage, PrivacyPage
from home.tree import root_in

register = template.Library()
register.simple_tag(front_page)
register.filter(in_language)
_FOOT = (PrivacyPage, AccessibilityPage)  # every page links to them at its foot, asked for or not


@dataclass(frozen=True)
class MenuItem:
    """`current` is "page" on the page itself, "true" on pages below it, "" elsewhere: the values of aria-current."""

    title: str
    url: str
    description: str
    current: str


@dataclass(frozen=True)
class Place:
    """A page as menus and language links need it; `path` is where it is on its site."""

    pk: int
    title: str
    description: str
    path: str
    url_path: str
    depth: int
    kind: int
    in_menus: bool
    translation_key: UUID
    language: str


@dataclass(frozen=True)
class LanguageLink:
    """`name` is in the language itself, and says so where it leads to the front page instead of to a translation."""

    code: str
    name: str
    url: str
    current: bool


@register.simple_tag(takes_context=True)
def site_menu(context: Context) -> dict[str, Any]:
    """`{"home": url, "main": [MenuItem, …], "foot": [MenuItem, …], "contact": [MenuItem, …], "language": code}`.

    Of the visitor's site, in his language where the site has pages in it; addresses keep his language in any case.
    """
    request = context.get("request")
    root = root_in(request, translation.get_language())
    if root is None or request is None:
        return {"home": front_page(), "main": [], "foot": [], "contact": [], "language": translation.get_language()}
    here = getattr(context.get("page"), "url_path", None) or ""
    places = [place for place in _known(context, request) if _below(root, place)]
    foot, contact = _kinds(*_FOOT), _kinds(ContactPage)
    return {
        "home": front_page(),
        "main": [_item(place, here) for place in places if place.in_menus],
        "foot": [_item(place, here) for place in places if place.kind in foot],
        "contact": [_item(place, here) for place in places if place.kind in contact],
        "language": root.language_code,
    }


@register.simple_tag(takes_context=True)
def content_language(context: Context) -> str:
    """The language of the page shown where it is not the visitor's, else ""."""
    page, request = context.get("page"), context.get("request")
    if request is None or not isinstance(page, Page) or not page.pk:
        return ""
    known = next((place for place in _known(context, request) if place.pk == page.pk), None)
    code = known.language if known else str(page.locale.language_code)
    return code if code != translation.get_language() else ""


def _known(context: Context, request: HttpRequest) -> list[Place]:
    """In one query, then from memory: the pages below the site's root that a menu may show, and the translations of this page."""
    root = root_in(request, translation.get_language())
    key = ("navigation", root, getattr(context.get("page"), "translation_key", None))
    return memory.recall(key, lambda: [_place(page) for page in _wanted(context, request)])


def _place(page: Page) -> Place:
    parts = page.get_url_parts()
    return Place(
        page.pk, page.title, page.search_description, parts[2] if parts else "/", page.url_path, page.depth,
        page.content_type_id, page.show_in_menus, page.translation_key, page.locale.language_code,
    )  # fmt: skip


def _wanted(context: Context, request: HttpRequest) -> QuerySet[Page]:
    root, page = root_in(request, translation.get_language()), context.get("page")
    wanted = Q(pk__in=[])
    if root:
        in_menu = Q(show_in_menus=True) | Q(content_type__in=_kinds(*_FOOT, ContactPage))
        wanted |= Q(in_menu, ~listed.closed(), depth=_depth(root) + 1, url_path__startswith=root.root_path)
    if isinstance(page, Page) and page.pk:
        wanted |= Q(translation_key=page.translation_key)
    return Page.objects.live().filter(wanted).select_related("locale").order_by("path")


def _kinds(*models: type[Page]) -> set[int]:
    return {kind.pk for kind in ContentType.objects.get_for_models(*models).values()}


def _depth(root: SiteRootPath) -> int:
    return root.root_path.count("/")


def _below(root: SiteRootPath, place: Place) -> bool:
    return place.depth == _depth(root) + 1 and place.url_path.startswith(root.root_path)


def _item(place: Place, here: str) -> MenuItem:
    current = "page" if here == place.url_path else "true" if here.startswith(place.url_path) else ""
    return MenuItem(place.title, in_language(place.path), place.description, current)


@register.simple_tag(takes_context=True)
def page_above(context: Context) -> MenuItem | None:
    """The page that this one is part of; None right below the front page, above it, and where not everybody may see it."""
    page, request = context.get("page"), context.get("request")
    if request is None or not isinstance(page, Page) or not page.pk:
        return None
    root = root_in(request, translation.get_language())
    if root is None or page.depth <= _depth(root) + 1:
        return None
    above = memory.recall(("above", page.pk), lambda: _above(page))
    return _item(above, page.url_path) if above else None


def _above(page: Page) -> Place | None:
    found = listed.public(Page.objects.parent_of(page)).select_related("locale").first()
    return _place(found) if found else None


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[LanguageLink]:
    """The same page in each language; empty where there is nothing to switch to."""
    request = context.get("request")
    if request is None:
        return []
    urls = translated_urls(context, request)
    links = [_language_link(request, urls.get(code), code, name) for code, name in settings.LANGUAGES]
    return links if len({link.url for link in links}) == len(links) else []


def _language_link(request: HttpRequest, url: str | None, code: str, name: str) -> LanguageLink:
    current = code == (translation.get_language() or settings.LANGUAGE_CODE)
    if not url and not current and (front := _own_front_page(request, code)):
        with translation.override(code):
            name, url = _("%(language)s (voorpagina)") % {"language": name}, front
    return LanguageLink(code, name, url or translate_url(request.get_full_path(), code), current)


def translated_urls(context: Context, request: HttpRequest) -> dict[str, str]:
    """URLs of the live translations of the page shown, by language; the rest of the path is kept (a group's own page)."""
    page = context.get("page")
    if not isinstance(page, Page) or not page.pk:
        return {}
    rest = below(page, request)
    translated = [place for place in _known(context, request) if place.translation_key == page.translation_key]
    return {place.language: f"{place.path}{rest}" for place in translated}


def below(page: Page, request: HttpRequest) -> str:
    """What follows the page's own address in that of the request (a group's own page), whatever their languages."""
    own, asked = unprefixed(page.get_url(request) or ""), unprefixed(request.path)
    return asked.removeprefix(own) if asked.startswith(own) else ""


def _own_front_page(request: HttpRequest, code: str) -> str:
    """The front page in that language, when the site has one and the request is for a page of the tree; else ""."""
    root, match = root_in(request, code), request.resolver_match
    in_tree = match is None or match.url_name == "wagtail_serve"
    if root is None or root.language_code != code or not in_tree:
        return ""
    return "/" if code == settings.LANGUAGE_CODE else f"/{code}/"

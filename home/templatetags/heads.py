"""What stands in the head of a page for other programs: search engines, phones, whoever shows a shared link."""

from dataclasses import dataclass, field

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.templatetags.static import static
from django.urls import reverse, translate_url
from django.utils.safestring import SafeString
from wagtail.models import Page

from home import memory, structured, themes
from home.addresses import absolute
from home.drawn import picture_path
from home.models import SiteProfile
from home.sitemap import with_default
from home.templatetags.navigation import below, translated_urls
from home.tree import known_site

register = template.Library()
_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_OPEN_VIEWS = ("search:find",)  # pages outside the tree that anybody may find


@dataclass(frozen=True)
class Head:
    """`address` is the one true address of the page; `alternates` by language, with `x-default`."""

    address: str
    language: str
    picture: str
    alternates: dict[str, str] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        return _LOCALES.get(self.language, self.language)


@register.simple_tag(takes_context=True)
def page_head(context: Context) -> Head | None:
    """None for a page that is nobody's to find: a preview, a page behind a link, an error."""
    request = context.get("request")
    site = known_site(request) if request else None
    if request is None or site is None or getattr(request, "is_preview", False):
        return None
    paths = _paths(context, request)
    if not paths:
        return None
    shown, _first = next(iter(paths.items()))
    return Head(
        address=absolute(site, paths[shown]),
        language=shown,
        picture=absolute(site, picture_path("share", context.get("profile") or SiteProfile.for_site(site))),
        alternates=with_default({code: absolute(site, path) for code, path in sorted(paths.items())}),
    )


def _paths(context: Context, request: HttpRequest) -> dict[str, str]:
    """Paths of the page by language, that of its own content first; empty when it is not to be found."""
    page = context.get("page")
    if isinstance(page, Page) and page.pk:
        path = (page.get_url(request) or "/") + below(page, request)
        urls = translated_urls(context, request)
        own = next((code for code, url in urls.items() if url == path), settings.LANGUAGE_CODE)
        return {own: _listed(context, request, path)} | {code: url for code, url in urls.items() if code != own}
    if request.resolver_match and request.resolver_match.view_name in _OPEN_VIEWS:
        now = context.get("LANGUAGE_CODE") or settings.LANGUAGE_CODE
        others = {code: translate_url(request.path, code) for code, _name in settings.LANGUAGES if code != now}
        return {now: request.path} | others
    return {}


def _listed(context: Context, request: HttpRequest, path: str) -> str:
    """A further page of a list is a page of its own."""
    name = context.get("page_parameter")
    number = request.GET.get(name, "") if name else ""
    return f"{path}?{name}={number}" if number.isdecimal() and number != "1" else path


@register.simple_tag(takes_context=True)
def site_icons(context: Context) -> dict[str, str]:
    """Addresses of the icons in the theme's colour, and the colour itself."""
    profile = context.get("profile") or SiteProfile()
    return memory.recall(("icons", profile.pk, profile.theme), lambda: _icons(profile))


def _icons(profile: SiteProfile) -> dict[str, str]:
    return {
        "svg": static(f"favicon-{profile.theme}.svg"),
        "ico": reverse("home:favicon"),
        "touch": picture_path("icon", profile, size=180),
        "manifest": reverse("home:manifest"),
        "colour": themes.colours(profile.theme)["header-paper"],
    }


@register.simple_tag(takes_context=True)
def organisation(context: Context) -> SafeString | str:
    """The site's organisation as data for search engines."""
    request, profile = context.get("request"), context.get("profile")
    site = known_site(request) if request else None
    if not (site and profile):
        return ""
    return memory.recall(("organisation", site.pk), lambda: structured.block(structured.organisation(site, profile)))

from django.core.exceptions import DisallowedHost
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home import context, drawn, memory, sitemap, themes
from home.models import SiteProfile
from home.tree import known_site, site_of

A_DAY = 86_400


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for an address that leads nowhere, in the site's own frame."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for when we fail, with what this process remembers of the site: asking the database may be what failed."""
    return HttpResponse(loader.get_template("500.html").render({"profile": _remembered(request)}), status=500)


def _remembered(request: HttpRequest) -> SiteProfile | None:
    try:
        site = memory.remembered(("site", request.get_host(), request.get_port()))
    except DisallowedHost:
        return None
    found = memory.remembered(("profile", site.pk)) if site else None
    return found if isinstance(found, SiteProfile) else None


@require_safe
@cache_control(max_age=A_DAY, public=True)
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this address when a page names no icon, such as a picture or a feed."""
    theme = context.profile_of(known_site(request)).theme
    return HttpResponse(drawn.icon(theme, 32, "ICO"), content_type="image/x-icon")


@require_safe
@cache_control(max_age=A_DAY, public=True)
def icon(request: HttpRequest, size: int) -> HttpResponse:
    """The site's icon. Raises Http404 for a size that nobody asks for."""
    if size not in drawn.ICON_SIZES:
        raise Http404
    theme = context.profile_of(known_site(request)).theme
    return HttpResponse(drawn.icon(theme, size), content_type="image/png")


@require_safe
@cache_control(max_age=A_DAY, public=True)
def share(request: HttpRequest) -> HttpResponse:
    """The picture beside a link to this site that somebody shares."""
    profile = context.profile_of(site_of(request))
    return HttpResponse(drawn.share(profile.theme, profile.name, profile.tagline), content_type="image/png")


@require_safe
@cache_control(max_age=A_DAY, public=True)
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to put the site on its first screen."""
    profile = context.profile_of(site_of(request))
    icons = [
        {"src": drawn.picture_path("icon", profile, size=size), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in drawn.ICON_SIZES[2:]
    ]
    said = {
        "name": profile.name,
        "short_name": profile.name[:30],
        "description": profile.tagline,
        "lang": "nl",
        "start_url": "/",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": themes.colours(profile.theme)["brand"],
        "icons": icons,
    }
    return JsonResponse(said, content_type="application/manifest+json")


@require_safe
@cache_control(max_age=3600, public=True)
def site_map(request: HttpRequest) -> HttpResponse:
    """The addresses of this site's pages. The host is the site's own, whatever the request says."""
    entries = sitemap.entries(site_of(request))
    return render(request, "sitemap.xml", {"entries": entries}, content_type="application/xml; charset=utf-8")

"""robots.txt of each site: what search engines need not look at, and where the map of the site is."""

from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from forms import urls as links
from home.addresses import absolute
from home.tree import known_site
from search import urls as finding

# From a group to its form: the way on from a leaflet, and nothing personal.
PUBLIC = {"groep"}


@require_safe
@cache_control(max_age=3600, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    site = known_site(request)
    if site is None:
        raise Http404
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in closed()),
        "",
        f"Sitemap: {absolute(site, '/sitemap.xml')}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def closed() -> list[str]:
    """The admin, every path behind a link in a mail (also one that is added later), and answers of the finder."""
    behind_links = {f"/{path}/" for path in _first_parts() if path not in PUBLIC}
    answers = {f"{prefix}/{_route(pattern)}?" for prefix in _prefixes() for pattern in finding.urlpatterns}
    return ["/admin/", *sorted(behind_links), *sorted(answers)]


def _first_parts() -> Iterator[str]:
    for pattern in links.urlpatterns:
        yield _route(pattern).partition("/")[0]


def _prefixes() -> list[str]:
    return ["" if code == settings.LANGUAGE_CODE else f"/{code}" for code, _name in settings.LANGUAGES]


def _route(pattern: URLPattern) -> str:
    return str(pattern.pattern)

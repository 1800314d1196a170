from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config import health, media, robots
from home.serving import serve as serve_page

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:name>", media.serve, name="media"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", robots.robots, name="robots"),
    path("", include("forms.urls")),
    path("", include("home.urls")),
]

# Every path could be a page's but those where Wagtail asks who may read a restricted one: its password, or to log in.
_PAGES = r"^(?!_util/)" + wagtail_urls.serve_pattern.removeprefix("^")

# Pages set no cookie, so that they can be cached and need no banner. Only a form page acts on a POST, and it checks the
# origin of the request itself (forms.views.apply); hence no CSRF token on pages.
urlpatterns += i18n_patterns(
    path("", include("home.agenda.urls")),
    path("", include("groups.urls")),
    path("", include("search.urls")),
    re_path(_PAGES, csrf_exempt(serve_page), name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)

handler404 = "home.views.not_found"
handler500 = "home.views.server_error"

from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Site

from groups import geojson


@require_safe
@gzip_page  # nothing secret is in it, so its length gives nothing away (BREACH)
@conditional_page
@cache_control(public=True, max_age=60)
def areas(request: HttpRequest) -> JsonResponse:
    """The areas of the visitor's site in `?bbox=west,south,east,north`, for the map. With an ETag: 304 when nothing changed."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    try:
        bounds = geojson.box(request.GET.get("bbox", ""))
        found = geojson.collection(site, bounds, get_language() or "")
    except (geojson.Malformed, geojson.TooMuch) as error:
        status, body = geojson.refusal(error)
        return JsonResponse(body, status=status)
    return JsonResponse(found, content_type="application/geo+json")

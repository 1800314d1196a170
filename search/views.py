"""Find your group. An address is posted and answered at once, a name stands in the URL.

An access log keeps URLs, and a browser its history: a postcode with a house number says where somebody lives, so it never
stands in one. A name may: such a page can be shared, cached and reloaded. The POST changes nothing, hence needs no CSRF token,
and pages that hold the form stay free of cookies.
"""

from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.models import Site

from search import finder, surroundings
from search.folding import fold

_SUGGESTIONS_LAST = 300  # seconds


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """The page of the finder: empty, with the answer, or with what was typed and what is wrong with it."""
    if request.method != "POST":
        return _by_name(request, request.GET.get("q", "")[: finder.MOST_LETTERS])
    text = request.POST.get("q", "")[: finder.MOST_LETTERS]
    if text.strip() and not finder.is_personal(text):
        return redirect(f"{reverse('search:find')}?{urlencode({'q': text.strip()})}")
    try:
        found = finder.find(_site(request).pk, text)
    except ValidationError as error:
        return _private(_render(request, text, error=error.messages[0], status=422))
    return _private(_render(request, text, found))


def _by_name(request: HttpRequest, text: str) -> HttpResponse:
    """An address in the URL was put there by hand: it waits in the box for the button."""
    if not text.strip():
        return _render(request, "")
    if finder.is_personal(text) and not finder.is_name(_site(request).pk, text):
        return _private(_render(request, text))
    return _render(request, text, finder.by_name(_site(request).pk, text))


@require_GET
@cache_control(public=True, max_age=_SUGGESTIONS_LAST)
def suggest(request: HttpRequest) -> JsonResponse:
    """Names of groups and streets like `q`, for the box with suggestions."""
    wanted = fold(request.GET.get("q", "")[: finder.MOST_LETTERS])
    site = _site(request)
    key = f"search.suggest.{site.pk}.{get_language()}.{wanted.replace(' ', '_')}"
    found = cache.get(key)
    if found is None:
        found = finder.suggestions(site.pk, wanted)
        cache.set(key, found, _SUGGESTIONS_LAST)
    return JsonResponse({"suggestions": found})


def _site(request: HttpRequest) -> Site:
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return site


def _render(
    request: HttpRequest, text: str, found: finder.Found | None = None, *, error: str = "", status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"text": text, "found": found, "error": error, "error_count": 1 if error else 0}
    if found:
        context |= surroundings.of(_site(request), get_language() or "")
    return render(request, "search/find.html", context, status=status)


def _private(response: HttpResponse) -> HttpResponse:
    """What says where somebody lives stays in no cache."""
    patch_cache_control(response, private=True, no_store=True)
    return response

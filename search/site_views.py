"""Search of the whole site. What was looked for stands in the URL, so that an answer can be shared and reloaded.

Only an address is no question for it: whoever types one is led to the finder, which takes it by POST.
"""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_safe
from wagtail.models import Site

from home.tree import known_site
from search import onward, site_search
from search.site_search import Answer


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The page with the box, and with what was found. Raises Http404 for a page of the answer that there is not."""
    text = " ".join(request.GET.get("q", "").split())
    if not text:
        return _render(request, "")
    if len(text) > site_search.MOST_LETTERS or len(text) < site_search.FEWEST_LETTERS:
        return _render(request, text[: site_search.MOST_LETTERS], trouble="long" if len(text) > 2 else "short")
    if site_search.is_address(_site(request), text):
        response = _render(request, "", address=text)
        patch_cache_control(response, private=True, no_store=True)
        return response
    answer = site_search.search(request, _site(request), get_language() or "nl", text, _number(request))
    if answer.number > answer.pages:
        raise Http404
    return _render(request, text, answer)


@require_GET
@cache_control(public=True, max_age=60)
def suggest(request: HttpRequest) -> JsonResponse:
    """Titles that hold `q`, for the box with suggestions; never what is like an address."""
    text = request.GET.get("q", "")[: site_search.MOST_LETTERS]
    site = _site(request)
    known = len(text.strip()) >= site_search.FEWEST_LETTERS and not site_search.is_address(site, text)
    found = site_search.suggestions(site, get_language() or "nl", text) if known else []
    return JsonResponse({"suggestions": found})


def _number(request: HttpRequest) -> int:
    """Which page of the answer is asked for."""
    given = request.GET.get("pagina", "1")
    if not given.isdecimal() or len(given) > 4 or int(given) < 1:
        raise Http404
    return int(given)


def _site(request: HttpRequest) -> Site:
    site = known_site(request)
    if site is None:
        raise Http404
    return site


def _render(request: HttpRequest, text: str, answer: Answer | None = None, **more: Any) -> HttpResponse:
    context: dict[str, Any] = {"text": text, "answer": answer, "has_own_search": True, **more}
    if answer and answer.total:
        context |= {
            "first": (answer.number - 1) * site_search.PER_PAGE + 1,
            "before_url": _url(text, answer.number - 1),
            "next_url": _url(text, answer.number + 1),
        }
    elif answer:
        context |= {"onward": onward.ways(request), "meant_url": _url(answer.meant, 1)}
    return render(request, "search/site_search.html", context)


def _url(text: str, number: int) -> str:
    return f"?{urlencode({'q': text} | ({'pagina': number} if number > 1 else {}))}"

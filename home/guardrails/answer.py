"""What an editor sees when a page was refused that did not come from its form: approved or published in bulk, taken away."""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.guardrails.checking import NotPublishable


class Refusals:
    """Middleware: back to the page that was refused, with the reasons. What had begun is undone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, NotPublishable):
            return None
        url = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        messages.error(
            request, _("“%(page)s” is niet gepubliceerd.") % {"page": exception.page.get_admin_display_title()}
        )
        for sentence in exception.messages:
            messages.error(request, sentence)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":  # Wagtail's dialogue of a workflow
            return JsonResponse({"step": "success", "redirect": url})
        return redirect(url)


def stays(request: HttpRequest, pages: Iterable[Page], why: list[str], back: str) -> HttpResponse | None:
    """These pages stay, here is why, and `back` is where the editor came from; None when nothing keeps them."""
    if not why:
        return None
    names = ", ".join(f"“{page.get_admin_display_title()}”" for page in pages)
    for sentence in [_("%(pages)s: er is niets veranderd.") % {"pages": names}, *why]:
        messages.error(request, sentence)
    return redirect(back)

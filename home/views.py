from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader
from django.templatetags.static import static
from django.views.decorators.cache import cache_control


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for an address that leads nowhere, in the site's own frame."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for when we fail. No request in its context: a context processor would ask the database."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)


@cache_control(max_age=86_400, public=True)
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this address when a page names no icon, such as a picture or a feed."""
    return redirect(static("favicon.ico"))

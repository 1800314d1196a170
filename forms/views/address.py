from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from forms import confirming, links
from forms.models import Link
from forms.views.access import with_link


@with_link(Link.Purpose.ADDRESS, used_too=True)
def confirm(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """GET asks; POST says that the address is the coordinator's own, once."""
    if request.method == "POST" and not link.used_at:
        confirming.confirm(link, timezone.now())
        return redirect(links.clean_path(link))
    return render(request, "forms/address.html", {"link": link, "minimal_nav": True})

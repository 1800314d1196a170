from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from forms import confirming, links
from forms.models import Link
from forms.views.access import with_link


@with_link(Link.Purpose.ADDRESS, used_too=True)
def confirm(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """GET asks; POST says that the address is the coordinator's own, once. Where an editor's newer one stands, it says so."""
    if request.method == "POST" and not link.used_at:
        confirming.confirm(link, timezone.now())
        return redirect(links.clean_path(link))
    assert link.coordinator is not None  # an address link is held by a coordinator
    stands = bool(link.used_at) and confirming.stands(link.coordinator)
    return render(request, "forms/address.html", {"link": link, "stands": stands, "minimal_nav": True})

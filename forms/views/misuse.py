from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from forms import links, misuse
from forms.models import Link
from forms.views.access import with_link


@with_link(Link.Purpose.MISUSE, used_too=True)
def report(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """GET asks; POST kills all links of the coordinator and tells the team."""
    if request.method == "POST" and not link.used_at:
        misuse.report(link, timezone.now())
        return redirect(links.clean_path(link))
    return render(request, "forms/misuse.html", {"link": link, "minimal_nav": True})

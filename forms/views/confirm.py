"""The resident's page behind the first mail: one button that confirms, one that erases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from forms import intake, links, pagewords, withdrawal
from forms.models import Case, Link
from forms.views.access import with_link
from home import context
from home.tree import known_site


@with_link(Link.Purpose.CONFIRM, used_too=True)
def confirm(request: HttpRequest, link: Link, session: links.Session) -> HttpResponse:
    """GET asks; POST confirms or erases, once; afterwards the page says what happened."""
    if request.method == "POST" and not link.used_at:
        act = {"confirm": intake.confirm, "refuse": withdrawal.refuse}.get(request.POST.get("act", ""))
        if act is None:
            return _page(request, link, status=400)
        act(link, timezone.now())
        return redirect(links.clean_path(link))
    return _page(request, link)


def _page(request: HttpRequest, link: Link, status: int = 200) -> HttpResponse:
    assert link.submission is not None
    words = pagewords.on(context.profile_of(known_site(request)), link.submission.kind)
    shown = {"submission": link.submission, "words": words, "link": link, "minimal_nav": True}
    if link.submission.confirmed_at:
        waits = link.submission.cases.filter(status=Case.Status.WAITING).exists()
        return render(request, "forms/confirmed.html", shown | {"waits": waits})
    if link.submission.scrubbed_at:
        return render(request, "forms/refused.html", shown)
    return render(request, "forms/confirm.html", shown, status=status)

"""How link pages are entered: token → cookie → clean path; and what a dead or sleeping link is told."""

import uuid
from collections.abc import Callable
from functools import partial, wraps

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from forms import guard, links, renewal
from forms.models import Link

_SALT = "forms.views.access.fresh"
View = Callable[..., HttpResponse]


@never_cache
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Trade the token in the path for a cookie, and go to a path without it. Changes nothing: scanners open links."""
    link = links.find(token)
    alive = link is not None and links.state(link) == links.State.ALIVE
    if alive and link:
        response: HttpResponse = HttpResponseRedirect(links.clean_path(link))
        links.remember(response, link)
    else:
        with translation.override(_language_of_the_dead(request, link)):
            response = gone(request, link, token)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def _language_of_the_dead(request: HttpRequest, link: Link | None) -> str:
    """The holder's where the page says what came of a used link; else the browser's, for it may not tell whether there is a holder."""
    return links.language(link) if link and link.used_at else translation.get_language_from_request(request)


def with_link(purpose: Link.Purpose, *, used_too: bool = False) -> Callable[[View], View]:
    """A view behind a link of `purpose`: it gets (request, link, session, …) in the language of the link's holder.

    Without a session it answers 403 and offers a fresh link; with a dead link 410. `used_too` lets a consumed link through,
    so that its page can say what came of it.
    """

    def decorate(view: View) -> View:
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, link_id: uuid.UUID, **parts: str) -> HttpResponse:
            link = links.get(link_id, purpose)
            with translation.override(links.language(link) if link else translation.get_language_from_request(request)):
                session = links.session(request, link_id) if link else None
                if link and session:
                    response = _enter(request, link, session, partial(view, **parts), used_too=used_too)
                else:
                    response = render(request, "forms/link_asleep.html", _offer(link_id), status=403)
            response["Referrer-Policy"] = "same-origin"
            response["X-Robots-Tag"] = "noindex"
            return response

        return guarded

    return decorate


def _enter(request: HttpRequest, link: Link, session: links.Session, view: View, *, used_too: bool) -> HttpResponse:
    state = links.state(link)
    if state == links.State.ALIVE or (used_too and state == links.State.USED):
        return view(request, link, session)
    return gone(request, link)


def gone(request: HttpRequest, link: Link | None, token: str = "") -> HttpResponse:
    """One page and status for every dead link, known or not; where it was used, it says what came of it."""
    # An unknown token has an id too, always the same: else reloading the page would tell it from a known one.
    link_id = link.pk if link else uuid.UUID(hex=links.digest(token)[:32], version=4)
    return render(request, "forms/link_gone.html", {"what": renewal.what_became(link)} | _offer(link_id), status=410)


def _offer(link_id: uuid.UUID) -> dict[str, str]:
    """What the button for a fresh link sends. It names the link, and is good for as long as the page lies open."""
    return {"fresh": signing.dumps(str(link_id), salt=_SALT)}


@never_cache
@csrf_exempt  # whoever posts here gets no right: the mail goes to the stored address of the holder alone
@require_POST
def fresh(request: HttpRequest) -> HttpResponse:
    """Mail a fresh link to the stored address of the holder, if he still has the duty. The answer is always the same."""
    try:
        link_id = uuid.UUID(signing.loads(request.POST.get("fresh", ""), salt=_SALT))
    except (signing.BadSignature, ValueError):
        link_id = uuid.uuid4()
    with translation.override(translation.get_language_from_request(request)):
        if not guard.fresh_within_limit(request, link_id):
            return render(request, "429.html", status=429)
        renewal.renew(link_id, timezone.now())
        return render(request, "forms/link_fresh.html")

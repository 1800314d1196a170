"""The defences of a public form: where a post comes from, how often, and a proof of work once that is too often."""

import base64
import json
import uuid
from urllib.parse import parse_qsl, urlsplit

import altcha
from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from forms import limits
from forms.models import SolvedChallenge

_LONGEST_PAYLOAD = 2_000  # characters; a real one has some 350


def same_origin(request: HttpRequest) -> bool:
    """False when a browser says that another site made it post here.

    Public forms carry no cookie and no right, so they need no token; this only keeps other sites from using our visitors.
    A client that sends neither header is let through.
    """
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "same-site", "none"):
        return False
    origin = request.headers.get("Origin")
    return origin in (None, "null") or urlsplit(origin or "").netloc == request.get_host()


def within_limit(request: HttpRequest) -> bool:
    """True while this visitor posts at a human rate, or has solved a challenge that was not used before."""
    if limits.hit(settings.LIMIT_PER_ADDRESS, "apply", limits.client_address(request)):
        return True
    return solved(request.POST.get("altcha", ""))


def mailbox_within_limit(site_id: int, email: str) -> bool:
    """Nobody's mailbox can be flooded through our form, whoever asks. Who gives no address has no mailbox to flood.

    `sanne+1@…` and `sanne+2@…` are one mailbox (RFC 5233).
    """
    if not email:
        return True
    local, _at, domain = email.strip().lower().rpartition("@")
    return limits.hit(settings.LIMIT_PER_MAILBOX, "mailbox", str(site_id), f"{local.partition('+')[0]}@{domain}")


def solved(payload: str) -> bool:
    """True the first time that a valid solution is shown; remembered in the database, for all workers."""
    challenge = _solved_challenge(payload)
    return bool(challenge) and _first_use(challenge)


def _solved_challenge(payload: str) -> str:
    """The challenge that `payload` solves; empty when it solves none.

    A payload can be spelled in many ways, so it is the challenge that works once. Of two `expires` in a salt altcha would
    check the first and sign the last: only one is taken.
    """
    if not payload or len(payload) > _LONGEST_PAYLOAD:
        return ""
    try:
        claim = json.loads(base64.b64decode(payload))
        names = [name for name, _value in parse_qsl(claim["salt"].partition("?")[2])]
        valid, _error = altcha.verify_solution(claim, settings.ALTCHA_HMAC_KEY, check_expires=True)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ""
    return claim["challenge"] if valid and names.count("expires") == 1 else ""


def _first_use(challenge: str) -> bool:
    try:
        with transaction.atomic():
            SolvedChallenge.objects.create(challenge=challenge, used_at=timezone.now())
    except IntegrityError:
        return False
    return True


def fresh_within_limit(request: HttpRequest, link_id: uuid.UUID) -> bool:
    """Fresh links are rationed per visitor and per link."""
    visitor = limits.hit(settings.LIMIT_PER_ADDRESS, "fresh", limits.client_address(request))
    return limits.hit(settings.LIMIT_FRESH_LINK, "fresh", str(link_id)) and visitor

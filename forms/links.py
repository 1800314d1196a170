"""Links in mails: a narrow, expiring right for who holds one mail.

A token is derived, HMAC-SHA256(link key, link id + nonce), 256 bits in 43 characters: every retry of a mail carries the
same working token, and the database holds only its SHA-256. Opening a link changes nothing, because scanners open links:
it trades the token for a signed cookie that is good for one link, one path and half an hour (OWASP ASVS 7.3).
"""

import base64
import hashlib
import hmac
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from forms import routing
from forms.models import Case, Link, Submission
from groups.models import Coordinator
from home.addresses import absolute

LIFETIMES = {
    Link.Purpose.CONFIRM: settings.CONFIRM_LIFETIME,
    Link.Purpose.REVIEW: settings.REVIEW_LIFETIME,
    Link.Purpose.MINE: settings.MINE_LIFETIME,
    Link.Purpose.MISUSE: settings.REVIEW_LIFETIME,
    Link.Purpose.ADDRESS: settings.ADDRESS_LIFETIME,
}
# Of each link only what its page needs: a join costs as much as a query, because its rows become objects.
_PARTIES = {
    Link.Purpose.CONFIRM: ("submission",),
    Link.Purpose.MINE: ("submission",),
    Link.Purpose.REVIEW: ("coordinator", "case__submission", "case__neighbourhood", "case__desk", "case__watch_group"),
    Link.Purpose.MISUSE: ("coordinator",),
    Link.Purpose.ADDRESS: ("coordinator",),
}
_SALT = "forms.links.session"


class State(StrEnum):
    """What became of a link. Only an ALIVE one gives a right."""

    ALIVE = "alive"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"
    NO_DUTY = "no_duty"
    GONE = "gone"


def new(
    purpose: Link.Purpose,
    *,
    coordinator: Coordinator | None = None,
    submission: Submission | None = None,
    case: Case | None = None,
    now: datetime | None = None,
    expires_at: datetime | None = None,
) -> Link:
    """A link with its nonce and digest, not saved: save it in the transaction that queues its mail."""
    now = now or timezone.now()
    link = Link(
        purpose=purpose,
        coordinator=coordinator,
        submission=submission,
        case=case,
        nonce=secrets.token_hex(16),
        key_id=next(iter(settings.LINK_KEYS)),
        created_at=now,
        expires_at=expires_at or now + LIFETIMES[purpose],
    )
    link.sha256 = digest(token(link))
    return link


def token(link: Link) -> str:
    """The secret of a link, derived anew. Raises KeyError when its key is no longer in LINK_KEYS."""
    message = f"{link.pk}{link.nonce}".encode()
    mac = hmac.new(settings.LINK_KEYS[link.key_id], message, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def url(link: Link) -> str:
    """The address that goes into a mail. Its host is the site's and its scheme that of BASE_URL, never the request's."""
    site = link.case.site if link.case else link.coordinator.site if link.coordinator else link.submission.site  # type: ignore[union-attr]
    return absolute(site, reverse("forms:open_link", args=[token(link)]))


def find(secret: str) -> Link | None:
    """The link of a token, whatever its state; None for an unknown one."""
    return Link.objects.select_related("submission", "case").filter(sha256=digest(secret)).first()


def get(link_id: uuid.UUID, purpose: Link.Purpose) -> Link | None:
    """The link with this id, if it is for `purpose`, with what a page behind such a link shows."""
    return Link.objects.select_related(*_PARTIES[purpose]).filter(pk=link_id, purpose=purpose).first()


def state(link: Link, now: datetime | None = None) -> State:
    """What became of `link`. A coordinator's link lives only as long as his duty for the case does."""
    if link.used_at:
        return State.USED
    if link.revoked_at:
        return State.REVOKED
    if link.expires_at <= (now or timezone.now()):
        return State.EXPIRED
    if link.submission and link.submission.scrubbed_at:
        return State.GONE
    return State.ALIVE if holder_has_duty(link) else State.NO_DUTY


def holder_has_duty(link: Link) -> bool:
    """True for a resident, and for a coordinator who is responsible for the link's case at this moment."""
    if link.coordinator_id is None:
        return True
    if link.case is None:
        return bool(link.coordinator and link.coordinator.active)
    return routing.is_responsible(link.case, link.coordinator_id)


def language(link: Link) -> str:
    """The language of whoever holds the link."""
    holder = link.coordinator or link.submission
    return str(holder.language) if holder else settings.LANGUAGE_CODE


def clean_path(link: Link) -> str:
    """Where a link leads: a path that says its purpose and id, not its token."""
    return reverse(f"forms:{link.purpose}", args=[link.pk])


@dataclass(frozen=True)
class Session:
    """What the cookie of a link says: that its holder came by the mail, and whether he asked to see the details."""

    shown: bool = False


def remember(response: HttpResponse, link: Link, session: Session = Session()) -> None:
    """Put the link's session on `response`, good for half an hour from now, for the link's own path only."""
    value = signing.dumps({"id": str(link.pk), "shown": session.shown}, salt=_SALT)
    response.set_cookie(
        _cookie_name(),
        value,
        max_age=settings.LINK_SESSION,
        path=clean_path(link),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def session(request: HttpRequest, link_id: uuid.UUID) -> Session | None:
    """The session that `request` carries for this link; None when there is none or it fell asleep."""
    try:
        value = signing.loads(
            request.COOKIES.get(_cookie_name(), ""), salt=_SALT, max_age=timedelta(seconds=_session_seconds())
        )
    except signing.BadSignature:
        return None
    return Session(shown=value["shown"]) if value["id"] == str(link_id) else None


def _cookie_name() -> str:
    # __Host- would need Path=/; the path is the point here.
    return "__Secure-link" if settings.HTTPS else "link"


def _session_seconds() -> float:
    return settings.LINK_SESSION.total_seconds()


def use(link: Link, now: datetime) -> bool:
    """Consume a single-use link. False when somebody was first, or it was revoked or has expired."""
    return bool(Link.objects.filter(pk=link.pk, used_at=None, revoked_at=None, expires_at__gt=now).update(used_at=now))


def revoke(links: QuerySet[Link], now: datetime | None = None) -> int:
    """Kill every living link among `links`; returns how many. A used one stays as it is: its page says what came of it."""
    return links.filter(revoked_at=None, used_at=None).update(revoked_at=now or timezone.now())

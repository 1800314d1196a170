"""Who holds which mails: claim, lease, put back."""

import mmap
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F
from wagtail.models import Site

from forms import emails
from forms.models import Link, Mail

State = Mail.State
_halted = mmap.mmap(-1, 1)


@dataclass(frozen=True)
class Claim:
    """What one worker holds: `mails` are its own until `until`."""

    id: uuid.UUID
    mails: list[Mail]
    until: datetime


def begin() -> None:
    """Start a worker: it and the processes that it forks share one byte, for only the first hears of the shutdown."""
    global _halted
    _halted = mmap.mmap(-1, 1)


def halt() -> None:
    """Take nothing more and put back what is not yet on its way."""
    _halted[0] = 1


def halted() -> bool:
    """Whether this worker was told to stop."""
    return bool(_halted[0])


def claim(now: datetime, size: int, ids: Collection[str] | None = None) -> Claim:
    """Take up to `size` mails that are due (of `ids`, if given), the longest waiting first.

    PostgreSQL skips rows that another worker is just taking; SQLite has one writer at a time (IMMEDIATE).
    """
    key, until = uuid.uuid4(), now + settings.OUTBOX_LEASE
    due = Mail.objects.filter(state=State.QUEUED, due_at__lte=now).order_by("due_at")
    if ids is not None:
        due = due.filter(pk__in=ids)
    with transaction.atomic():
        taken = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:size])
        if not taken:
            return Claim(key, [], until)
        Mail.objects.filter(pk__in=taken, state=State.QUEUED).update(state=State.CLAIMED, claim=key, leased_until=until)
    return Claim(key, _load(key), until)


def _load(key: uuid.UUID) -> list[Mail]:
    """The mails of a claim with all that `emails.compose` reads of them, in two queries.

    The site and the holder of the link are tied by hand, not joined: joined rows are objects, and half of the work was
    making them anew for every mail.
    """
    mails = list(Mail.objects.filter(claim=key, state=State.CLAIMED).select_related(*emails.RELATED).order_by("due_at"))
    sites = Site.objects.select_related("siteprofile").in_bulk({mail.site_id for mail in mails})
    for mail in mails:
        mail.site = sites[mail.site_id]
        for holder in (mail.coordinator, mail.submission, mail.case):
            if holder and holder.site_id == mail.site_id:
                holder.site = mail.site
        if mail.link:
            _tie(mail.link, mail)
    return mails


def _tie(link: Link, mail: Mail) -> None:
    """Let `link` know the objects of `mail` where they are the same."""
    if link.coordinator_id and link.coordinator_id == mail.coordinator_id:
        link.coordinator = mail.coordinator
    if link.submission_id and link.submission_id == mail.submission_id:
        link.submission = mail.submission
    if link.case_id and link.case_id == mail.case_id:
        link.case = mail.case


def put_back(claim: Claim, ids: Collection[uuid.UUID]) -> None:
    """Give up the mails `ids` as if they had never been claimed."""
    if ids:
        held = Mail.objects.filter(claim=claim.id, state=State.CLAIMED, pk__in=ids)
        held.update(state=State.QUEUED, claim=None, leased_until=None)


def take_back(now: datetime) -> int:
    """Queue again what died with its worker; park what did so too often. How many were parked."""
    lost = Mail.objects.filter(state=State.CLAIMED, leased_until__lte=now)
    hopeless = lost.filter(leases__gte=settings.OUTBOX_MAX_LEASES)
    free = {"claim": None, "leased_until": None, "leases": F("leases") + 1}
    parked = hopeless.update(state=State.PARKED, error="LeaseExpired", **free)
    lost.update(state=State.QUEUED, **free)
    return parked

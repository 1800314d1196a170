"""Rows in and out of the queue: what other rooms and the admin do with mails."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from forms.after_commit import gather
from forms.models import Case, Link, Mail, Submission
from forms.outbox import doorbell
from groups.models import Coordinator

State = Mail.State


def new(
    kind: str,
    *,
    site_id: int,
    language: str,
    coordinator: Coordinator | None = None,
    submission: Submission | None = None,
    case: Case | None = None,
    link: Link | None = None,
    keys: Mapping[str, Any] | None = None,
    due_at: datetime | None = None,
) -> Mail:
    """An unsaved mail to `coordinator`, or else to the resident of `submission`; due now unless `due_at` says later.

    `link` is the right that it carries; `keys` holds other ids. The Message-ID (RFC 5322, 3.6.4) is made here, so that
    every attempt carries the same one.
    """
    now, key = timezone.now(), uuid.uuid4()
    return Mail(
        id=key,
        site_id=site_id,
        kind=kind,
        language=language,
        coordinator=coordinator,
        submission=submission,
        case=case,
        link=link,
        keys=dict(keys or {}),
        message_id=f"<{key}@{_domain()}>",
        created_at=now,
        due_at=due_at or now,
    )


def queue(*mails: Mail) -> None:
    """Write `mails` in the caller's transaction, which must be open; after its commit ring for those that are due.

    After `one_ring` it rings once for all that the transaction queues.
    """
    assert transaction.get_connection().in_atomic_block, "queue mails in the transaction that gives the reason for them"
    Mail.objects.bulk_create(mails)
    now = timezone.now()
    due = [str(mail.id) for mail in mails if mail.due_at <= now]
    if due:
        gather(doorbell.ring, *due)


def one_ring() -> None:
    """Whatever this transaction queues from now on is rung for once: not by each decision in it."""
    gather(doorbell.ring)


def retry(mails: QuerySet[Mail], now: datetime) -> int:
    """Give parked mails a fresh start; how many there were."""
    return mails.filter(state=State.PARKED).update(
        state=State.QUEUED, due_at=now, created_at=now, attempts=0, leases=0, error=""
    )


def relink(mail: Mail, link: Link) -> bool:
    """Let `mail` carry another right. False when it is with a worker meanwhile, or left."""
    return bool(Mail.objects.filter(pk=mail.pk, state__in=[State.QUEUED, State.PARKED]).update(link=link))


def cancel(mails: QuerySet[Mail]) -> int:
    """Call off what waits or got stuck; what a worker holds or has sent stays as it is. How many were called off."""
    return mails.filter(state__in=[State.QUEUED, State.PARKED]).update(state=State.CANCELLED)


def _domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]

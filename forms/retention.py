"""What goes when. Submissions are scrubbed, not deleted: the ledger keeps pointing at their UUID."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from forms import consent, limits, links, notices, outbox
from forms.models import Link, Mail, Submission

PERSONAL: dict[str, Any] = {
    "name": "",
    "email": "",
    "phone": "",
    "postcode": "",
    "house_number": None,
    "addition": "",
    "street": "",
    "answers": [],
    "salt": "",
    "fingerprint": "",
}


def tidy(now: datetime | None = None) -> None:
    """The clock's work: remind of what is unconfirmed, erase what stayed so, forget old counts. Safe to run twice."""
    now = now or timezone.now()
    for submission in unconfirmed(now).filter(created_at__lte=now - settings.CONFIRM_LIFETIME):
        with transaction.atomic():
            erase_unconfirmed(submission, now)
    for submission in to_remind(now):
        remind(submission, now)
    limits.forget_old()


def unconfirmed(now: datetime) -> QuerySet[Submission]:
    """Submissions that wait for their confirmation."""
    return Submission.objects.filter(confirmed_at=None, scrubbed_at=None, created_at__lte=now)


def to_remind(now: datetime) -> QuerySet[Submission]:
    """Unconfirmed submissions of three days and older that were not reminded yet."""
    reminded = Mail.objects.filter(kind="confirm_reminder").values("submission")
    return (
        unconfirmed(now).filter(created_at__lte=now - settings.CONFIRM_REMINDER, suspicion="").exclude(pk__in=reminded)
    )


def remind(submission: Submission, now: datetime) -> None:
    """Ask once more to confirm, with a fresh link that ends when the submission does."""
    with transaction.atomic():
        deadline = submission.created_at + settings.CONFIRM_LIFETIME
        notices.to_resident("confirm_reminder", submission, Link.Purpose.CONFIRM, now, expires_at=deadline)


def erase_unconfirmed(submission: Submission, now: datetime) -> bool:
    """Erase a submission that nobody confirmed. False when it was confirmed or erased meanwhile."""
    if not Submission.objects.filter(pk=submission.pk, confirmed_at=None, scrubbed_at=None).update(
        scrubbed_at=now, **PERSONAL
    ):
        return False
    links.revoke(submission.links.all(), now)
    outbox.cancel(submission.mails.all())
    consent.expire(submission, now)
    _forget_principal(submission)
    return True


def _forget_principal(submission: Submission) -> None:
    """The digest that finds a mailbox goes with the last data of that mailbox."""
    principal = submission.principal
    if not principal.submissions.filter(scrubbed_at=None).exists():
        principal.digest = ""
        principal.save(update_fields=["digest"])

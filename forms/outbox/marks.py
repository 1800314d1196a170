"""What became of the mails of one claim, written down in batches."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from forms.models import Mail
from forms.outbox import claims, rows
from forms.outbox.failures import Failure, Outcome, due_after
from groups import people, state
from groups.models import Coordinator

State = Mail.State
UNDELIVERABLE = "undeliverable"  # the kind of mail that tells a human; never about one of its own kind


@dataclass
class Counts:
    """How many mails of a run went which way."""

    sent: int = 0
    retried: int = 0
    parked: int = 0
    cancelled: int = 0
    put_back: int = 0


class Marks:
    """The answers for one claim that are not in the database yet. Only rows that the claim still holds are written."""

    def __init__(self, claim: claims.Claim, counts: Counts) -> None:
        self._claim, self._counts = claim, counts
        self._sent: list[Mail] = []
        self._others: list[tuple[Mail, dict[str, Any], bool]] = []
        self._bounced: list[Mail] = []

    def sent(self, mail: Mail) -> None:
        self._sent.append(mail)
        self._counts.sent += 1

    def cancelled(self, mail: Mail) -> None:
        self._others.append((mail, {"state": State.CANCELLED}, False))
        self._counts.cancelled += 1

    def failed(self, mail: Mail, failure: Failure) -> None:
        """Plan the next attempt, or park: at once, or when the lifetime of the mail is over."""
        now = timezone.now()
        attempts = mail.attempts + (failure.outcome is not Outcome.LATER)
        due = due_after(failure, attempts, now)
        fields: dict[str, Any] = {"error": failure.error, "attempts": attempts}
        again = failure.outcome in {Outcome.RETRY, Outcome.LATER} and due <= mail.created_at + settings.OUTBOX_LIFETIME
        if again:
            self._counts.retried += 1
            self._others.append((mail, fields | {"state": State.QUEUED, "due_at": due}, False))
        else:
            self._counts.parked += 1
            self._others.append((mail, fields | {"state": State.PARKED}, failure.outcome is not Outcome.PARK))
            if failure.outcome is Outcome.PERMANENT:
                self._bounced.append(mail)

    def flush(self) -> None:
        """Write all answers in one transaction."""
        if not self._sent and not self._others:
            return
        with transaction.atomic():
            self._write(self._sent, {"state": State.SENT, "sent_at": timezone.now(), "error": ""})
            for mail, fields, tell in self._others:
                if self._write([mail], fields) and tell:
                    tell_a_human(mail)
            for mail in self._bounced:
                if mail.coordinator_id:
                    state.push_bounced(mail.coordinator_id, timezone.now())
        self._sent, self._others, self._bounced = [], [], []

    def _write(self, mails: list[Mail], fields: dict[str, Any]) -> int:
        held = Mail.objects.filter(
            pk__in=[mail.pk for mail in mails], claim=self._claim.id, state=State.CLAIMED
        ).order_by()
        return held.update(claim=None, leased_until=None, **fields)


def tell_a_human(mail: Mail) -> None:
    """Queue a mail to the site's team about `mail`, which will not arrive."""
    if mail.kind == UNDELIVERABLE:
        return
    team = people.of_site_team(mail.site_id).exclude(mails=mail)
    rows.queue(*(_about(mail, person) for person in team))


def _about(mail: Mail, person: Coordinator) -> Mail:
    return rows.new(
        UNDELIVERABLE,
        site_id=mail.site_id,
        language=person.language,
        coordinator=person,
        submission=mail.submission,
        case=mail.case,
        keys={"mail": str(mail.pk)},
    )

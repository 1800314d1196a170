"""What goes when. Submissions are scrubbed, not deleted: the ledger keeps pointing at their UUID."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.timezone import localtime

from forms import consent, effects, kinds, limits, links, notices, outbox
from forms.clock import safely
from forms.consent.ledger import VALID
from forms.models import Case, ConsentEvent, FormField, Link, Mail, Submission
from groups import changes
from groups.models import Coordinator, Correction, Duty

_ENDED = [Case.Status.REJECTED, Case.Status.WITHDRAWN, Case.Status.LEFT, Case.Status.HANDLED]

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
    changes.note_leaving(now)
    for rows, act in (
        (unconfirmed(now).filter(created_at__lte=now - settings.CONFIRM_LIFETIME), erase_unconfirmed),
        (to_remind(now), remind),
        (changes.gone(now - settings.RETENTION_AFTER_END), changes.forget),
        (finished(now), erase_finished),
        (waited_out(now), erase_finished),
        (settled(now), thin_out),
        (corrected(), forget_words),
    ):
        for row in rows:
            safely(act, row, now)
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
    deadline = submission.created_at + settings.CONFIRM_LIFETIME
    notices.to_resident("confirm_reminder", submission, Link.Purpose.CONFIRM, now, expires_at=deadline)


def erase_unconfirmed(submission: Submission, now: datetime) -> bool:
    """Erase a submission that nobody confirmed. False when it was confirmed or erased meanwhile."""
    if not Submission.objects.filter(pk=submission.pk, confirmed_at=None, scrubbed_at=None).update(
        scrubbed_at=now, **PERSONAL
    ):
        return False
    _cut_ties(submission, now)
    consent.expire(submission, now)
    return True


def finished(now: datetime) -> QuerySet[Submission]:
    """Submissions whose every case was rejected, withdrawn, left or handled longer ago than RETENTION_AFTER_END.

    Not of who works here by it, or stands on the list for the police: he must be able to take that back (C-8), for which
    he gets a link by mail. Who took back what was handled long ago finds his proof on his page for as long as his receipt says.
    """
    ago = now - settings.RETENTION_AFTER_END
    running = Case.objects.exclude(status__in=_ENDED, status_at__lte=ago)
    just_withdrawn = Mail.objects.filter(kind="withdrawal_receipt", created_at__gt=ago, submission=OuterRef("pk"))
    confirmed = Submission.objects.filter(confirmed_at__isnull=False, scrubbed_at=None)
    over = confirmed.exclude(pk__in=running.values("submission")).exclude(Exists(just_withdrawn))
    return over.exclude(Exists(Duty.objects.filter(origin=OuterRef("uuid")))).exclude(
        pk__in=_on_the_list().values("pk")
    )


def _on_the_list() -> QuerySet[Submission]:
    """Whose consent for the police stands by a form that was taken over, and in the register."""
    lines = ConsentEvent.objects.filter(submission_uuid=OuterRef("uuid"), purpose=effects.POLICE).order_by("-seq")
    consented = Coordinator.objects.filter(police=Coordinator.Police.CONSENTED, site=OuterRef("site"))
    there = consented.annotate(address=Lower("email")).filter(address=Lower(OuterRef("email")))
    taken_over = Submission.objects.filter(Exists(there), scrubbed_at=None, cases__status=Case.Status.HANDLED)
    return taken_over.annotate(says=Subquery(lines.values("state")[:1])).filter(says__in=VALID)


def erase_finished(submission: Submission, now: datetime) -> bool:
    """Erase what is no longer needed for anything; the ledger keeps its proof without it. False when it was done before.

    What somebody says is wrong on the map stays until it is put right there, without a trace of who said it.
    """
    left = PERSONAL | {"answers": _to_put_right(submission)}
    if not Submission.objects.filter(pk=submission.pk, scrubbed_at=None).update(scrubbed_at=now, **left):
        return False
    _cut_ties(submission, now)
    if not consent.stands(submission):
        changes.forget_draft(submission.uuid)
    return True


def _to_put_right(submission: Submission) -> list[Any]:
    """The words of a correction that the team took over and did not do yet; none once consent for them was taken back."""
    if not _open_corrections().filter(pk=submission.pk).exists() or not consent.stands(submission):
        return []
    return [answer for answer in submission.answers if answer[2] == FormField.Role.CORRECTION]


def _open_corrections() -> QuerySet[Submission]:
    to_do = Correction.objects.filter(done_at=None)
    return Submission.objects.filter(kind=kinds.MAP_CORRECTION.name, cases__reference__in=to_do.values("reference"))


def corrected() -> QuerySet[Submission]:
    """Erased submissions whose words are still there, while nobody has to do anything with them any more."""
    rest = Submission.objects.filter(kind=kinds.MAP_CORRECTION.name, scrubbed_at__isnull=False).exclude(answers=[])
    return rest.exclude(pk__in=_open_corrections().values("pk"))


def forget_words(submission: Submission, now: datetime) -> None:
    """The last that was left of a correction."""
    Submission.objects.filter(pk=submission.pk).update(answers=[])


def waited_out(now: datetime) -> QuerySet[Submission]:
    """Submissions of who waited for a group as long as agreed: they go from the day after the mail that says so has left,
    because it says that one can look until then.

    A mail that cannot leave holds it up no longer than the outbox tries.
    """
    today = localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    over = Case.objects.filter(status=Case.Status.WITHDRAWN, status_at__lt=today, events__act="lapse")
    running = Case.objects.exclude(status__in=_ENDED)
    on_its_way = Q(state__in=[Mail.State.QUEUED, Mail.State.CLAIMED], created_at__gt=now - settings.OUTBOX_LIFETIME)
    unread = Mail.objects.filter(on_its_way | Q(sent_at__gte=today), kind="lapsed")
    done = Submission.objects.filter(scrubbed_at=None, pk__in=over.values("submission"))
    return done.exclude(pk__in=running.values("submission")).exclude(pk__in=unread.values("submission"))


def settled(now: datetime) -> QuerySet[Submission]:
    """Submissions of members, and of who works here by one, since longer than RETENTION_AFTER_END that still hold more than
    their names, addresses and numbers."""
    open_cases = Case.objects.exclude(
        status__in=[*_ENDED, Case.Status.JOINED], status_at__lte=now - settings.RETENTION_AFTER_END
    )
    confirmed = Submission.objects.filter(confirmed_at__isnull=False, scrubbed_at=None)
    rest = confirmed.exclude(postcode="", house_number=None, addition="", answers=[])
    return rest.exclude(pk__in=open_cases.values("submission"))


def thin_out(submission: Submission, now: datetime) -> None:
    """Of who stays we keep name, e-mail, phone and street; all other answers go."""
    Submission.objects.filter(pk=submission.pk).update(postcode="", house_number=None, addition="", answers=[])


def _cut_ties(submission: Submission, now: datetime) -> None:
    """What points at erased data: links stop, mails that wait lapse, the mailbox cannot be found any more."""
    links.revoke(submission.links.all(), now)
    outbox.cancel(Mail.objects.filter(Q(submission=submission) | Q(case__submission=submission)))
    _forget_principal(submission)


def _forget_principal(submission: Submission) -> None:
    """The digest that finds a mailbox goes with the last data of that mailbox."""
    principal = submission.principal
    if not principal.submissions.filter(scrubbed_at=None).exists():
        principal.digest = ""
        principal.save(update_fields=["digest"])

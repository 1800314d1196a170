"""Taking consent back: at once, without an account, as easily as it was given (GDPR art. 7(3))."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from forms import consent, effects, evenings, links, moderation, notices, outbox, retention, routing
from forms.models import Case, Link, Mail, Submission

_METHOD = "button on the personal page"
_ACTS = {
    Case.Status.OPEN: "withdraw",
    Case.Status.WAITING: "withdraw",
    Case.Status.QUEUED: "withdraw",
    Case.Status.APPROVED: "withdraw",
    Case.Status.JOINED: "leave",
}


def withdraw(submission: Submission, link: Link, now: datetime) -> bool:
    """Withdraw all consent of one submission: cases close, coordinators are told (art. 19), waiting mails lapse.

    False when it was withdrawn before. Events that stand in the ledger stay.
    """
    actor = moderation.Actor(moderation.Who.RESIDENT, f"link:{link.pk}", "link")
    with transaction.atomic():
        evenings.hold(submission)
        # Locked first: nobody approves between our look and our act, and no mail of theirs is queued behind our back.
        found = submission.cases.select_for_update(of=("self",))
        cases = list(found.select_related("watch_group__neighbourhood", "desk", "neighbourhood").order_by("pk"))
        outbox.cancel(_moot(submission, cases))
        for case in cases:
            _close(case, actor, now)
        withdrawn = consent.withdraw(submission, now, method=_METHOD)
        if withdrawn:
            _leave_the_register(submission, cases, now)
            notices.to_resident("withdrawal_receipt", submission, Link.Purpose.MINE, now)
    return bool(withdrawn)


def withdraw_police(submission: Submission, now: datetime) -> bool:
    """Take back consent for the police alone: the rest goes on. The register follows, and who has to tell the police is told.

    False when it does not stand.
    """
    with transaction.atomic():
        cases = list(submission.cases.select_for_update(of=("self",)).order_by("pk"))
        if not consent.withdraw(submission, now, method=_METHOD, purpose=effects.POLICE):
            return False
        if effects.undo_police(submission):
            for case in cases:
                notices.to_coordinators("no_police", routing.receivers(case), case, now)
    return True


def _leave_the_register(submission: Submission, cases: list[Case], now: datetime) -> None:
    """Whoever took the form over hears that its sender is out of the register (art. 19)."""
    if effects.undo(submission):
        for case in cases:
            if case.status == Case.Status.HANDLED:
                notices.to_coordinators("withdrawn", routing.receivers(case), case, now)


def _moot(submission: Submission, cases: list[Case]) -> QuerySet[Mail]:
    """What need not be said any more. The receipt of a first press is not moot because of a second."""
    theirs = Mail.objects.filter(submission=submission).exclude(kind__in=["withdrawal_receipt", "fresh_link"])
    return theirs | Mail.objects.filter(case__in=cases, kind="new_case")


def _close(case: Case, actor: moderation.Actor, now: datetime) -> None:
    status = Case.Status(case.status)
    closed = status in _ACTS and moderation.act(case, _ACTS[status], actor, now=now)
    if closed and case.event_key is None:  # of an evening nobody was told who comes
        notices.to_coordinators("withdrawn", routing.receivers(case), case, now)


def refuse(link: Link, now: datetime) -> bool:
    """Before confirming: the holder of the mailbox says “this was not me”, or thinks better of it. All is erased at once.

    False when the link was used, or the submission confirmed, before.
    """
    assert link.submission is not None  # a confirm link is held by a submission
    with transaction.atomic():
        Submission.objects.select_for_update().get(pk=link.submission.pk)  # before its links, as confirming does
        return links.use(link, now) and retention.erase_unconfirmed(link.submission, now)

"""Taking consent back: at once, without an account, as easily as it was given (GDPR art. 7(3))."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from forms import consent, effects, evenings, kinds, links, moderation, notices, outbox, retention, routing, undoing
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
    """Withdraw all consent of one submission: cases close, who decides is told (art. 19), waiting mails lapse.

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
        if running := consent.running(submission):
            undone = undoing.undo(submission, now, police=effects.POLICE in running)
            for case in cases:
                _tell(case, undone, now)
            notices.to_resident("withdrawal_receipt", submission, Link.Purpose.MINE, now)
        return bool(consent.withdraw(submission, now, method=_METHOD))  # last: it locks the head of the site's chain


def withdraw_police(submission: Submission, now: datetime) -> bool:
    """Take back consent for the police alone: the rest goes on. The register follows, and who has to tell the police is told.

    False when it does not stand.
    """
    with transaction.atomic():
        cases = list(submission.cases.select_for_update(of=("self",)).order_by("pk"))
        if effects.POLICE not in consent.running(submission):
            return False
        if undoing.undo_police(submission):
            for case in cases:
                notices.to_coordinators("no_police", routing.receivers(case), case, now)
        # Last: it locks the head of the site's chain.
        return bool(consent.withdraw(submission, now, method=_METHOD, purpose=effects.POLICE))


def _moot(submission: Submission, cases: list[Case]) -> QuerySet[Mail]:
    """What need not be said any more. The receipt of a first press is not moot because of a second."""
    theirs = Mail.objects.filter(submission=submission).exclude(kind__in=["withdrawal_receipt", "fresh_link"])
    return theirs | Mail.objects.filter(case__in=cases, kind="new_case")


def _close(case: Case, actor: moderation.Actor, now: datetime) -> None:
    """End a case that runs. One that was rejected or handled keeps its status: that is what happened to it."""
    status = Case.Status(case.status)
    if status in _ACTS:
        moderation.act(case, _ACTS[status], actor, now=now)


def _tell(case: Case, undone: dict[str, bool], now: datetime) -> None:
    """Whoever had the data hears that they are to go, also of a case that was decided (art. 19).

    Of an evening nobody was told who comes.
    """
    if case.kind != kinds.EVENING.name:
        notices.to_coordinators("withdrawn", routing.receivers(case), case, now, keys=undone)


def refuse(link: Link, now: datetime) -> bool:
    """Before confirming: the holder of the mailbox says “this was not me”, or thinks better of it. All is erased at once.

    False when the link was used, or the submission confirmed, before.
    """
    assert link.submission is not None  # a confirm link is held by a submission
    with transaction.atomic():
        Submission.objects.select_for_update().get(pk=link.submission.pk)  # before its links, as confirming does
        return links.use(link, now) and retention.erase_unconfirmed(link.submission, now)

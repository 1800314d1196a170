"""What taking consent back does in the register. Called by `forms.withdrawal`, in its transaction, before the ledger is written:
the head of its chain is locked last. The people it is about are locked first, so that of two forms taken back at once the
second sees what the first did.
"""

from datetime import datetime

from django.db.models import Q

from forms import consent
from forms.effects import POLICE
from forms.models import Case, Submission
from groups import changes
from groups.models import Coordinator, Duty


def undo(submission: Submission, now: datetime, *, police: bool) -> dict[str, bool]:
    """All consent is taken back: nobody works here by this form any more. `police`: that for the police was among it.

    The draft of a group goes with the form, see `forms.retention`: until then the team may give it to somebody else.
    Returns what changed in the register: `tasks`, `police`.
    """
    persons = changes.hold(submission.site, submission.email, submission.uuid)
    stepped_down = changes.step_down(submission.uuid, now)
    return {"tasks": bool(stepped_down), "police": police and _no_police(submission, persons)}


def undo_police(submission: Submission) -> bool:
    """Consent for the police is taken back. True when the police may not have somebody's data any more."""
    return _no_police(submission, changes.hold(submission.site, submission.email, submission.uuid))


def _no_police(submission: Submission, persons: list[Coordinator]) -> bool:
    return not _elsewhere(submission, persons) and changes.no_police(persons)


def _elsewhere(submission: Submission, persons: list[Coordinator]) -> bool:
    """He gave consent for the police by another form too that was taken over, be it under an earlier pseudonym."""
    origins = Duty.objects.filter(coordinator__in=persons, origin__isnull=False).values("origin")
    same_person = Q(principal=submission.principal_id) | Q(uuid__in=origins)
    others = Submission.objects.filter(same_person, cases__status=Case.Status.HANDLED).exclude(pk=submission.pk)
    return any(POLICE in purposes for purposes in consent.standing(others).values())

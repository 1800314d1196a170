"""The sealed invite link of a group, shown to an approved resident who asks for it, and to nobody else."""

from datetime import datetime

from django.db import transaction

from forms import consent
from forms.models import Case, CaseEvent, Link


def available(case: Case) -> bool:
    """True when the resident of `case` may see an invite: approved, consent not withdrawn, and the group uses one."""
    return by_invite(case) and consent.stands(case.submission)


def by_invite(case: Case) -> bool:
    """True when the resident of `case` was approved for a group that lets people in by its invite."""
    approved = case.status in (Case.Status.APPROVED, Case.Status.JOINED)
    return bool(approved and case.watch_group and case.watch_group.uses_invite)


def reveal(case: Case, link: Link, now: datetime) -> str | None:
    """The invite link in the clear, with the look written down; None when there is none to show.

    Raises groups.invite.Unreadable when it was sealed with a key that is gone.
    """
    if not available(case) or case.watch_group is None:
        return None
    url = case.watch_group.invite_url
    with transaction.atomic():
        Case.objects.filter(pk=case.pk, invite_shown_at=None).update(invite_shown_at=now)
        CaseEvent.objects.create(case=case, at=now, act="invite", actor=f"link:{link.pk}", source="link")
    return url

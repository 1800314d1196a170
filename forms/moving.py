"""A coordinator gets another e-mail address: what lies in the old mailbox is worth nothing any more.

An address is corrected because somebody else reads it, or nobody. Whoever does must decide nothing and see nobody's data.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from forms import links, notices, outbox, routing
from forms.models import Case, Link, Mail
from groups.models import Coordinator

_UNDECIDED = (Case.Status.OPEN, Case.Status.WAITING)


def moved(coordinator: Coordinator, now: datetime | None = None) -> int:
    """Kill the open links of `coordinator`, and send anew what still waits for him. How many links died.

    A mail that did not leave yet gets a link of its own. Of those that left, he gets the last one about each case that is
    undecided and still his: the new mailbox has none of them.
    """
    now = now or timezone.now()
    with transaction.atomic():
        open_links = Link.objects.filter(coordinator=coordinator, used_at=None, revoked_at=None, expires_at__gt=now)
        mails = list(Mail.objects.filter(link__in=open_links).select_related("link", "case").order_by("created_at"))
        dead = links.revoke(open_links, now)
        kept = {mail.pk for mail in mails if _relinked(mail, now)}
        waiting = {mail.case_id for mail in mails if mail.pk in kept}
        left = {mail.case_id: mail for mail in mails if mail.pk not in kept and mail.case_id not in waiting}
        _again(coordinator, left.values(), now)
    return dead


def _relinked(mail: Mail, now: datetime) -> bool:
    """Whether `mail` still waits here, and now carries a right that nobody has seen."""
    assert mail.link is not None  # asked for by its link
    if mail.state not in (Mail.State.QUEUED, Mail.State.PARKED) or mail.link.purpose == Link.Purpose.ADDRESS:
        return False  # whether the old address is his need not be asked any more
    fresh = links.new(Link.Purpose(mail.link.purpose), coordinator=mail.coordinator, case=mail.link.case, now=now)
    fresh.save(force_insert=True)
    return outbox.relink(mail, fresh)


def _again(coordinator: Coordinator, mails: Iterable[Mail], now: datetime) -> None:
    for mail in mails:
        case = mail.case
        if case and case.status in _UNDECIDED and routing.is_responsible(case, coordinator.pk):
            notices.to_coordinators(mail.kind, [coordinator], case, now)

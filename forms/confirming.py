"""Coordinators who came in with a file say that their address is their own, before the first case reaches them.

Each is asked once, and once more after a week; an editor may ask again by hand. A file of thousands is no flood: so many mails
leave in an hour, and the clock goes on with the rest. An address that an editor types counts as confirmed.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from forms import links, outbox
from forms.models import Link, Mail
from groups import people, state
from groups.models import Coordinator

ASK, REMIND = "confirm_address", "confirm_address_reminder"
_AN_HOUR = timedelta(hours=1)


def ask(now: datetime | None = None) -> int:
    """Ask who was not asked yet, then remind who did not answer, as far as this hour has room. How many mails were queued.

    Safe to run twice, also at once.
    """
    now = now or timezone.now()
    with transaction.atomic():
        asked = _send(ASK, people.to_confirm().exclude(_has(ASK)), now)
        week_ago = now - settings.ADDRESS_REMINDER
        waited = people.to_confirm().filter(_has(ASK, sent_at__lte=week_ago)).exclude(_has(REMIND))
        return asked + _send(REMIND, waited, now)


def ask_again(coordinator: Coordinator, now: datetime | None = None) -> bool:
    """An editor asks by hand. False when a mail is under way or has just left, or when there is nothing to confirm."""
    now = now or timezone.now()
    with transaction.atomic():
        person = Coordinator.objects.select_for_update(of=("self",)).get(pk=coordinator.pk)
        fresh = _mails(coordinator=person, created_at__gt=now - settings.CONFIRM_AGAIN)
        under_way = _mails(coordinator=person, state__in=[Mail.State.QUEUED, Mail.State.CLAIMED])
        if person.email_confirmed_at or not person.active or fresh.exists() or under_way.exists():
            return False
        _queue(ASK, [person], now)
    return True


def confirm(link: Link, now: datetime) -> bool:
    """The coordinator pressed the button in his mail. False when he did before, or the link died meanwhile.

    Where an editor typed another address since, that one stands: what the old mailbox says changes nothing.
    """
    assert link.coordinator_id is not None  # an address link is held by a coordinator
    with transaction.atomic():
        # Before his links, in the order of who reports misuse.
        Coordinator.objects.select_for_update(no_key=True).get(pk=link.coordinator_id)
        if not links.use(link, now):
            return False
        if Coordinator.objects.filter(pk=link.coordinator_id, email_confirmed_at=None).exists():
            state.push_reached(link.coordinator_id, now)
    return True


def stands(person: Coordinator) -> bool:
    """Whether cases go to the address that he confirmed himself, by any of his mails: no editor typed or vouched for one."""
    confirmed = Link.objects.filter(purpose=Link.Purpose.ADDRESS, coordinator=person)
    return confirmed.filter(used_at=person.email_confirmed_at, used_at__isnull=False).exists()


def _mails(**which: object) -> QuerySet[Mail]:
    return Mail.objects.filter(kind__in=[ASK, REMIND], **which).exclude(state=Mail.State.CANCELLED)


def _has(kind: str, **which: object) -> Exists:
    """Whether a coordinator got such a mail. One that was called off does not count: he did not work here just then."""
    mails = Mail.objects.filter(kind=kind, coordinator=OuterRef("pk"), **which)
    return Exists(mails.exclude(state=Mail.State.CANCELLED))


def _send(kind: str, coordinators: QuerySet[Coordinator], now: datetime) -> int:
    """Mail as many of `coordinators` as this hour has room for.

    They are locked first and looked at again after that, in a statement of their own: only so does PostgreSQL show what
    somebody else sent while we waited for the lock.
    """
    room = settings.ADDRESS_MAILS_PER_HOUR - _mails(created_at__gt=now - _AN_HOUR).count()
    locked = list(coordinators.select_for_update(of=("self",), no_key=True).order_by("pk")[: max(room, 0)])
    got = set(_mails(kind=kind, coordinator__in=locked).values_list("coordinator", flat=True))
    return _queue(kind, [person for person in locked if person.pk not in got], now)


def _queue(kind: str, coordinators: list[Coordinator], now: datetime) -> int:
    """Each with a link of his own."""
    rights = [links.new(Link.Purpose.ADDRESS, coordinator=person, now=now) for person in coordinators]
    Link.objects.bulk_create(rights)
    outbox.queue(
        *(
            outbox.new(kind, site_id=person.site_id, language=person.language, coordinator=person, link=right)
            for person, right in zip(coordinators, rights, strict=True)
        )
    )
    return len(rights)

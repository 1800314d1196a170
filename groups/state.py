"""Whether a group takes sign-ups, and what the public reads of that (R-10, R-12).

Sizes, unanswered cases and bounced mail are pushed to here by who sees them happen: this room knows no cases and no mails.
"""

from datetime import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from groups.models.group import WatchGroup
from groups.models.people import Coordinator, Duty

UNANSWERED_MAX = 3  # so many cases that reached the deputy close a group


class State(models.TextChoices):
    OPEN = "open", gettext_lazy("u kunt zich aanmelden")
    FULL = "full", gettext_lazy("vol")
    CLOSED = "closed", gettext_lazy("tijdelijk geen aanmeldingen")
    ELSEWHERE = "elsewhere", gettext_lazy("aanmelden op een andere website")
    NONE = "none", gettext_lazy("aanmelden kan niet")


def of(group: WatchGroup) -> State:
    """The state of `group`. No query when it was asked for by `with_reach`, else one at most."""
    if group.sign_up == WatchGroup.SignUp.NONE:
        return State.NONE
    if group.sign_up == WatchGroup.SignUp.HERE and not answers(group):
        return State.CLOSED
    if is_full(group):
        return State.FULL
    return State.ELSEWHERE if group.sign_up == WatchGroup.SignUp.ELSEWHERE else State.OPEN


def answers(group: WatchGroup) -> bool:
    """Whether somebody reads the cases of `group`: a reachable coordinator or deputy, and few cases left lying."""
    if group.unanswered >= UNANSWERED_MAX:
        return False
    known = vars(group).get("within_reach")
    return bool(known) if known is not None else reachable().filter(watch_group=group.pk).exists()


def size(group: WatchGroup) -> int | None:
    """What the coordinator stated, plus and minus what happened here since; None when nobody stated a size."""
    return None if group.stated_size is None else max(0, group.stated_size + group.joined_delta)


def is_full(group: WatchGroup) -> bool:
    count = size(group)
    return count is not None and count >= group.size_limit


def size_words(group: WatchGroup) -> str:
    """“42 van hoogstens 100 leden”; "" when nobody stated a size."""
    count = size(group)
    return (
        ""
        if count is None
        else _("%(size)s van hoogstens %(limit)s leden")
        % {
            "size": count,
            "limit": group.size_limit,
        }
    )


def reachable() -> QuerySet[Duty]:
    """The duties, main or deputy, of who is active, confirmed his address, and whose mail does not bounce."""
    return Duty.objects.filter(
        role__in=(Duty.Role.MAIN, Duty.Role.DEPUTY),
        coordinator__active=True,
        coordinator__bounced_at=None,
        coordinator__email_confirmed_at__isnull=False,
    )


def with_reach(groups: QuerySet[WatchGroup]) -> QuerySet[WatchGroup]:
    """`groups`, each with the answer that `of` needs, in the same query."""
    return groups.annotate(within_reach=Exists(_of_each()))


def _of_each() -> QuerySet[Duty]:
    return reachable().filter(watch_group=OuterRef("pk"))


def taking(groups: QuerySet[WatchGroup]) -> QuerySet[WatchGroup]:
    """Those of `groups` that one can sign up for on this website now: published, and `of` says open."""
    room = Q(stated_size=None) | Q(stated_size__lt=F("size_limit") - F("joined_delta"))
    here = groups.filter(room, published=True, sign_up=WatchGroup.SignUp.HERE, unanswered__lt=UNANSWERED_MAX)
    return here.filter(Exists(_of_each()))


def orphans(groups: QuerySet[WatchGroup]) -> QuerySet[WatchGroup]:
    """Those of `groups` with sign-up here that nobody answers for: no coordinator or deputy within reach, or too much left lying."""
    here = groups.filter(sign_up=WatchGroup.SignUp.HERE)
    return here.filter(~Exists(_of_each()) | Q(unanswered__gte=UNANSWERED_MAX))


def push_joined(group_id: int, by: int) -> None:
    """Somebody came into the group (+1) or left it (−1)."""
    WatchGroup.objects.filter(pk=group_id).update(joined_delta=F("joined_delta") + by)


def push_unanswered(group_id: int) -> None:
    """One more case of the group reached the deputy, because the coordinator did not answer."""
    WatchGroup.objects.filter(pk=group_id).update(unanswered=F("unanswered") + 1)


def push_answered(group_id: int, coordinator_id: int) -> None:
    """A main coordinator of the group acts: what was left lying counts no longer. Others who act say nothing about him."""
    own = Duty.objects.filter(watch_group=group_id, coordinator=coordinator_id, role=Duty.Role.MAIN)
    WatchGroup.objects.filter(Exists(own), pk=group_id, unanswered__gt=0).update(unanswered=0)


def push_bounced(coordinator_id: int, now: datetime) -> None:
    """The coordinator's address takes no mail. It stands until his address changes, or an editor says it works."""
    Coordinator.objects.filter(pk=coordinator_id, bounced_at=None).update(bounced_at=now)


def push_reached(coordinator_id: int, now: datetime) -> None:
    """The address takes mail and is the coordinator's own: he said so himself, or an editor vouches for it."""
    Coordinator.objects.filter(pk=coordinator_id).update(bounced_at=None)
    Coordinator.objects.filter(pk=coordinator_id, email_confirmed_at=None).update(email_confirmed_at=now)


def push_no_police(persons: QuerySet[Coordinator]) -> bool:
    """Consent for the police was taken back: the next list for the police is without these people. True when one changed."""
    consented = Coordinator.objects.filter(pk__in=persons.values("pk"), police=Coordinator.Police.CONSENTED)
    return bool(consented.update(police=Coordinator.Police.NO, police_consented_at=None))

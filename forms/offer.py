"""Which groups a form offers to choose from: each kind asks for something else of a group."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from groups import people, state
from groups.models import Duty, WatchGroup

LED_BY_OTHERS = (WatchGroup.Kind.NEIGHBOURING, WatchGroup.Kind.POLICE_RELAY)


def groups(kind: str, site_id: int) -> QuerySet[WatchGroup]:
    """The groups of a site that a form of this kind may be about."""
    there = WatchGroup.objects.filter(neighbourhood__site=site_id, published=True)
    if kind == "join":
        return state.taking(there)
    if kind == "contact":
        return answering(there)
    return there.exclude(kind=WatchGroup.Kind.NEIGHBOURING) if kind == "coordinator" else there


def answering(there: QuerySet[WatchGroup]) -> QuerySet[WatchGroup]:
    """Those of `there` that somebody answers for here. Of our own groups the team does, when no coordinator can; of one
    that neighbours or the police lead only people whom we know."""
    leads = Duty.objects.filter(watch_group=OuterRef("pk"), role__in=people.LEADS, coordinator__active=True)
    return there.filter(~Q(kind__in=LED_BY_OTHERS) | Exists(leads))

"""Which groups a form offers to choose from: each kind asks for something else of a group."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from groups import people, state
from groups.models import Duty, WatchGroup


def groups(kind: str, site_id: int) -> QuerySet[WatchGroup]:
    """The groups of a site that a form of this kind may be about."""
    there = WatchGroup.objects.filter(neighbourhood__site=site_id, published=True)
    if kind == "join":
        return state.taking(there)
    if kind == "contact":
        return answering(there)
    return there.exclude(kind=WatchGroup.Kind.NEIGHBOURING) if kind == "coordinator" else there


def answering(there: QuerySet[WatchGroup]) -> QuerySet[WatchGroup]:
    """Those of `there` whose coordinators one can write to here: ours, and of neighbouring ones those with people we know."""
    leads = Duty.objects.filter(watch_group=OuterRef("pk"), role__in=people.LEADS, coordinator__active=True)
    return there.filter(~Q(kind=WatchGroup.Kind.NEIGHBOURING) | Exists(leads))

"""What a new coordinator brings to do: the team puts him into the chat group of the district's coordinators."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from groups import people
from groups.models import CoordinatorTask, Duty, Neighbourhood, WatchGroup


def coordinators_group(neighbourhood: Neighbourhood) -> WatchGroup | None:
    """The site's group of coordinators: the neighbourhood's own, else the first of another; None when it has none."""
    groups = WatchGroup.objects.filter(kind=WatchGroup.Kind.COORDINATORS, neighbourhood__site=neighbourhood.site_id)
    return groups.filter(neighbourhood=neighbourhood).first() or groups.first()


@receiver(post_save, sender=Duty)
def duty_given(instance: Duty, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """The first duty as coordinator or deputy is when somebody has to be added; later ones change nothing."""
    group = instance.watch_group
    if raw or not created or group is None or instance.role not in people.LEADS or not instance.coordinator.active:
        return
    if instance.role == Duty.Role.MAIN and group.unanswered:
        WatchGroup.objects.filter(pk=group.pk).update(unanswered=0)  # what his predecessor left lying is not his
    wanted = coordinators_group(group.neighbourhood)
    if wanted is not None and wanted != group:
        CoordinatorTask.objects.get_or_create(coordinator=instance.coordinator, watch_group=wanted)

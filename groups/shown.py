"""What the public sees of a group, the same on the map, in the list beside it and on its page (T-12, R-12)."""

from collections import defaultdict
from collections.abc import Collection

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from groups import state as group_state
from groups.models import Duty, GroupsPage, WatchGroup


class State(models.TextChoices):
    """Each has a sign and words besides its colour: who sees no colours must see the state (WCAG 1.4.1)."""

    OPEN = "open", gettext_lazy("u kunt zich aanmelden")
    FULL = "full", gettext_lazy("vol")
    CLOSED = "closed", gettext_lazy("aanmelden kan nu niet")
    NEIGHBOURING = "neighbouring", gettext_lazy("groep van een buurwijk")


SIGNS = {State.OPEN: "✓", State.FULL: "!", State.CLOSED: "–", State.NEIGHBOURING: "→"}

_COLOURS = {
    group_state.State.OPEN: State.OPEN,
    group_state.State.ELSEWHERE: State.OPEN,
    group_state.State.FULL: State.FULL,
    group_state.State.CLOSED: State.CLOSED,
    group_state.State.NONE: State.CLOSED,
}


def state(group: WatchGroup) -> State:
    """A group that is full still says so when its sign-up is elsewhere; one that takes nobody is not called full."""
    if group.kind == WatchGroup.Kind.NEIGHBOURING:
        return State.NEIGHBOURING
    return _COLOURS[group_state.of(group)]


def size(group: WatchGroup) -> str:
    """“42 van hoogstens 100 leden”; "" when nobody stated a size."""
    return group_state.size_words(group)


def first_names(groups: Collection[WatchGroup]) -> dict[int, list[str]]:
    """Of each group's active coordinators, sorted; by the key of the group. One query; nothing but first names leaves here."""
    duties = Duty.objects.filter(
        watch_group__in=[group.pk for group in groups], role=Duty.Role.MAIN, coordinator__active=True
    )
    found: dict[int, list[str]] = defaultdict(list)
    for duty in duties.select_related("coordinator").only("watch_group_id", "coordinator__name"):
        assert duty.watch_group_id is not None  # asked by group
        found[duty.watch_group_id].append(duty.coordinator.first_name)
    return {group: sorted(names) for group, names in found.items()}


def groups_page(site: Site, language: str) -> GroupsPage | None:
    """The site's page of groups in `language`, else in another; None when it has none. One query and the site's root."""
    roots = site.root_page.get_translations(inclusive=True)
    below = models.Q(pk__in=[])
    for root in roots:
        below |= models.Q(path__startswith=root.path, depth=root.depth + 1)
    pages = list(GroupsPage.objects.live().filter(below).select_related("locale"))
    return next((page for page in pages if page.locale.language_code == language), pages[0] if pages else None)


def on_the_map(site: Site) -> QuerySet[WatchGroup]:
    """The published groups of `site` that have an area."""
    found = WatchGroup.objects.filter(published=True, west__isnull=False, neighbourhood__site=site)
    return group_state.with_reach(found.select_related("neighbourhood"))

"""Who may see what in the admin (R-16).

A Wagtail group holds *rights* for whole sites (Wagtail's `GroupSitePermission`) or for single neighbourhoods
(`EditorNeighbourhood`, which carries every right). Global permissions and the right to edit pages give nothing here; only a
superuser sees everything. Each room registers its models: which right they need, and where they lie.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser, Permission, User
from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupPagePermission, GroupSitePermission, Page, Site

from groups.models import (
    Coordinator,
    CoordinatorTask,
    Correction,
    CoverageRule,
    Desk,
    Duty,
    EditorNeighbourhood,
    Neighbourhood,
    WatchGroup,
)

M = TypeVar("M", bound=Model)
Viewer = User | AnonymousUser
Within = Callable[[QuerySet[Site], QuerySet[Neighbourhood]], Q]

REGISTER = "groups.change_watchgroup"
RIGHTS: dict[str, Promise | str] = {REGISTER: _("Mag het groepenregister bijhouden van deze websites")}


@dataclass(frozen=True)
class Reach:
    """`within` says which rows lie on these sites or in these neighbourhoods; `local`: somebody of one neighbourhood has any."""

    right: str
    within: Within
    local: bool


_REACH: dict[type[Model], Reach] = {}


def register(model: type[Model], right: str, within: Within, *, local: bool = True) -> None:
    """Tell where the rows of `model` lie and which of RIGHTS they need."""
    _REACH[model] = Reach(right, within, local)


def paths(site: str, *neighbourhoods: str) -> Within:
    """`within` for a model that has lookups to its site and to its neighbourhoods, none of them to many rows."""

    def within(sites: QuerySet[Site], places: QuerySet[Neighbourhood]) -> Q:
        found = Q((f"{site}__in", sites))
        for lookup in neighbourhoods:
            found |= Q((f"{lookup}__in", places))
        return found

    return within


def sites(user: Viewer, right: str) -> QuerySet[Site]:
    """The sites for which `user` has `right` as a whole."""
    if not user.is_active:
        return Site.objects.none()
    if user.is_superuser:
        return Site.objects.all()
    held = GroupSitePermission.objects.filter(group__user=user.pk, permission__in=_permissions(right))
    return Site.objects.filter(pk__in=held.values("site"))


def own_neighbourhoods(user: Viewer) -> QuerySet[Neighbourhood]:
    """The neighbourhoods that were given to `user` one by one."""
    if not user.is_active:
        return Neighbourhood.objects.none()
    given = EditorNeighbourhood.objects.filter(group__user=user.pk)
    return Neighbourhood.objects.filter(pk__in=given.values("neighbourhood"))


def neighbourhoods(user: Viewer, right: str) -> QuerySet[Neighbourhood]:
    """All neighbourhoods where `user` has `right`: those of his sites, and his own."""
    return Neighbourhood.objects.filter(
        Q(site__in=sites(user, right)) | Q(pk__in=own_neighbourhoods(user).values("pk"))
    )


def visible(user: Viewer, model: type[M], right: str = "") -> QuerySet[M]:
    """The rows of `model` that `user` may see by its right, or another. Raises KeyError for a model nobody registered."""
    return _rows(user, model, right, own_neighbourhoods(user))


def visible_by_site(user: Viewer, model: type[M]) -> QuerySet[M]:
    """Those that he may see because he has the right for their whole site."""
    return _rows(user, model, "", Neighbourhood.objects.none())


def _rows(user: Viewer, model: type[M], right: str, places: QuerySet[Neighbourhood]) -> QuerySet[M]:
    reach = _REACH[model]
    rows = model._default_manager.all()
    if user.is_active and user.is_superuser:
        return rows
    return rows.filter(reach.within(sites(user, right or reach.right), places))


def choices(user: Viewer, model: type[Any], right: str) -> QuerySet[Any] | None:
    """What `user` may choose from in a field that points to `model`; None when there is no limit of ours."""
    if model is Site:
        return Site.objects.filter(
            Q(pk__in=sites(user, right).values("pk")) | Q(neighbourhoods__in=own_neighbourhoods(user))
        ).distinct()
    if model is Page:
        return pages(user)
    return visible(user, model, right) if model in _REACH else None


def pages(user: Viewer) -> QuerySet[Page]:
    """The pages of the sites that `user` works for: by a right of ours, or because he edits pages there."""
    if user.is_active and user.is_superuser:
        return Page.objects.all()
    edited = list(GroupPagePermission.objects.filter(group__user=user.pk).values_list("page__path", flat=True))
    trees = Q(pk__in=[])
    for path in edited:
        trees |= Q(path__startswith=path)
    for site in Site.objects.select_related("root_page"):
        if _works_for(user, site, edited):
            for root in site.root_page.get_translations(inclusive=True):
                trees |= Q(path__startswith=root.path)
    return Page.objects.filter(trees)


def _works_for(user: Viewer, site: Site, edited: list[str]) -> bool:
    if any(path.startswith(site.root_page.path) or site.root_page.path.startswith(path) for path in edited):
        return True
    held = GroupSitePermission.objects.filter(group__user=user.pk, site=site)
    return held.exists() or own_neighbourhoods(user).filter(site=site).exists()


def holds(user: Viewer, row: Model) -> bool:
    """Whether `user` may see `row`."""
    return visible(user, type(row)).filter(pk=row.pk).exists()


def right_of(model: type[Model]) -> str:
    """Which of RIGHTS the register of `model` needs."""
    return _REACH[model].right


def may_open(user: Viewer, model: type[Model]) -> bool:
    """Whether the register of `model` is for `user` at all, be it empty."""
    reach = _REACH[model]
    return may_all(user, model) or (reach.local and own_neighbourhoods(user).exists())


def may_all(user: Viewer, model: type[Model]) -> bool:
    """Whether `user` has the right of `model` for a whole site."""
    return sites(user, _REACH[model].right).exists()


def grant(group: AuthGroup, site: Site, *rights: str) -> None:
    """Give `group` these rights (all when none is named) for the whole of `site`, and let it into the admin."""
    with transaction.atomic():
        for right in rights or RIGHTS:
            permission = _permissions(right).get()
            GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission)
        _let_in(group)


def grant_neighbourhood(group: AuthGroup, neighbourhood: Neighbourhood) -> None:
    """Give `group` all rights for one neighbourhood, and let it into the admin."""
    with transaction.atomic():
        EditorNeighbourhood.objects.get_or_create(group=group, neighbourhood=neighbourhood)
        _let_in(group)


def granted(group: AuthGroup, right: str) -> QuerySet[GroupSitePermission]:
    """The rows that give `group` this right, one for each site."""
    return GroupSitePermission.objects.filter(group=group, permission__in=_permissions(right))


def _permissions(right: str) -> QuerySet[Permission]:
    app_label, codename = right.split(".")
    return Permission.objects.filter(content_type__app_label=app_label, codename=codename)


def _let_in(group: AuthGroup) -> None:
    group.permissions.add(_permissions("wagtailadmin.access_admin").get())


def _coordinators(sites: QuerySet[Site], places: QuerySet[Neighbourhood]) -> Q:
    there = Duty.objects.filter(Q(neighbourhood__in=places) | Q(watch_group__neighbourhood__in=places))
    return Q(site__in=sites) | Q(pk__in=there.values("coordinator"))


def _tasks(sites: QuerySet[Site], places: QuerySet[Neighbourhood]) -> Q:
    """A task lies where its coordinator works, not where the coordinators' group happens to be."""
    return Q(coordinator__in=Coordinator.objects.filter(_coordinators(sites, places)).values("pk"))


register(Neighbourhood, REGISTER, paths("site", "pk"))
register(WatchGroup, REGISTER, paths("neighbourhood__site", "neighbourhood"))
register(CoverageRule, REGISTER, paths("watch_group__neighbourhood__site", "watch_group__neighbourhood"))
register(Coordinator, REGISTER, _coordinators)
register(CoordinatorTask, REGISTER, _tasks)
register(Correction, REGISTER, paths("watch_group__neighbourhood__site", "watch_group__neighbourhood"))
register(Duty, REGISTER, paths("coordinator__site", "neighbourhood", "watch_group__neighbourhood"))
register(Desk, REGISTER, paths("site"), local=False)

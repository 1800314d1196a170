"""Who is responsible for what, at this moment."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import ngettext
from wagtail.models import Site

from groups.models import Coordinator, Desk, Duty, Neighbourhood, WatchGroup
from home.models import SiteProfile

LEADS = (Duty.Role.MAIN, Duty.Role.DEPUTY)


def of_group(group: WatchGroup, roles: Iterable[Duty.Role] = (Duty.Role.MAIN,)) -> QuerySet[Coordinator]:
    """Active coordinators with one of `roles` in `group`."""
    return Coordinator.objects.filter(active=True, duties__watch_group=group, duties__role__in=list(roles)).distinct()


def too_many_mains(group: WatchGroup, besides: int | None = None) -> str:
    """Why `group` cannot have one more coordinator, as the site's profile says; "" when it can. `besides` is not counted."""
    profile = SiteProfile.for_site(group.neighbourhood.site)
    most = profile.coordinators_per_group_max
    there = Duty.objects.filter(watch_group=group, role=Duty.Role.MAIN, coordinator__active=True)
    if most is None or there.exclude(coordinator=besides).count() < most:
        return ""
    message = ngettext(
        "%(group)s heeft al een %(who)s. Meer mag niet op deze website. Kies plaatsvervanger.",
        "%(group)s heeft al %(most)s %(who)s. Meer mag niet op deze website. Kies plaatsvervanger.",
        most,
    )
    return message % {"group": group, "most": most, "who": profile.coordinator if most == 1 else profile.coordinators}


def called(role: str, site: Site) -> str:
    """A role in the words of a site, in the active language."""
    return SiteProfile.for_site(site).coordinator if role == Duty.Role.MAIN else str(Duty.Role(role).label)


def of_team(neighbourhood: Neighbourhood) -> QuerySet[Coordinator]:
    """The active team of a neighbourhood."""
    return Coordinator.objects.filter(active=True, duties__neighbourhood=neighbourhood, duties__role=Duty.Role.TEAM)


def team_duties(site_id: int) -> QuerySet[Duty]:
    """The duties of active people in the teams of a site's neighbourhoods."""
    return Duty.objects.filter(role=Duty.Role.TEAM, coordinator__active=True, neighbourhood__site=site_id)


def of_desk(desk: Desk) -> QuerySet[Coordinator]:
    """The active people of a desk."""
    return desk.people.filter(active=True)


def of_site_team(site_id: int) -> QuerySet[Coordinator]:
    """Everybody in a team of the site's neighbourhoods: who hears when nobody else can."""
    return Coordinator.objects.filter(
        active=True, duties__neighbourhood__site=site_id, duties__role=Duty.Role.TEAM
    ).distinct()


def confirmed(people: QuerySet[Coordinator]) -> QuerySet[Coordinator]:
    """Those of `people` whose address is known to be theirs: typed in by an editor, or confirmed by themselves.

    Who came in with a file has to confirm it before the first case reaches him.
    """
    return people.filter(email_confirmed_at__isnull=False)


def within_reach(people: QuerySet[Coordinator]) -> QuerySet[Coordinator]:
    """Those of `people` who are confirmed and whose mail does not bounce."""
    return confirmed(people).filter(bounced_at=None)


def to_confirm() -> QuerySet[Coordinator]:
    """Who came in with a file, has work here, and is still to confirm his address, which takes mail as far as we know.

    Coordinators of a neighbouring district's groups get no cases from here: they are left in peace.
    """
    own_groups = Q(role__in=LEADS) & ~Q(watch_group__kind=WatchGroup.Kind.NEIGHBOURING)
    duties = Duty.objects.filter(Q(role=Duty.Role.TEAM) | own_groups, coordinator=OuterRef("pk"))
    seats = Desk.people.through.objects.filter(coordinator=OuterRef("pk"))
    unconfirmed = Coordinator.objects.filter(active=True, bounced_at=None, email_confirmed_at=None)
    return unconfirmed.filter(Exists(duties) | Exists(seats))


def works_for(coordinator: Coordinator) -> list[str]:
    """The groups, neighbourhoods and desks that somebody works for, by name."""
    duties = coordinator.duties.exclude(role=Duty.Role.LIAISON).select_related("watch_group", "neighbourhood")
    return [*(str(duty.watch_group or duty.neighbourhood) for duty in duties), *map(str, coordinator.desks.all())]


def mains_within_reach(group: WatchGroup) -> QuerySet[Coordinator]:
    """The main coordinators of `group` whom a mail reaches."""
    return within_reach(of_group(group))

"""The neighbourhoods of a demo site, their groups, and the invented people who look after them."""

from django.utils import timezone
from wagtail.images.models import Image
from wagtail.models import Site

from demo.spec import GroupSpec, NeighbourhoodSpec, PersonSpec, SiteSpec
from groups import coverage, territory
from groups.models import Coordinator, Desk, Duty, Neighbourhood, WatchGroup


def make(demo: SiteSpec, site: Site, pictures: dict[str, Image]) -> None:
    """Make people, neighbourhoods with teams and groups, and desks. Raises ValidationError on data that cannot be."""
    people = {spec.key: _person(spec, site) for spec in demo.people}
    for person in people.values():
        person.full_clean()
        person.save()
    for spec in demo.neighbourhoods:
        _neighbourhood(spec, site, people, pictures)
    for desk in demo.desks:
        made = Desk.objects.create(site=site, slug=desk.slug, name=desk.name, topic=desk.topic)
        made.people.set(people[key] for key in desk.people)


def _person(spec: PersonSpec, site: Site) -> Coordinator:
    consented = spec.police == Coordinator.Police.CONSENTED
    return Coordinator(
        site=site,
        name=spec.name,
        email=spec.email,
        phone=f"+316{spec.number:08d}" if spec.number else "",
        police=spec.police,
        police_consented_at=timezone.now() if consented else None,
    )


def _neighbourhood(
    spec: NeighbourhoodSpec, site: Site, people: dict[str, Coordinator], pictures: dict[str, Image]
) -> None:
    neighbourhood = Neighbourhood.objects.create(site=site, slug=spec.slug, name=spec.name, place=spec.place)
    for key in spec.team:
        Duty.objects.create(
            coordinator=people[key],
            role=Duty.Role.TEAM,
            neighbourhood=neighbourhood,
            police_contact=key in spec.police_contacts,
        )
    if spec.territory:
        territory.replace(neighbourhood, territory.check(spec.territory.read_bytes()))
    for group in spec.groups:
        _duties(group, _group(group, neighbourhood, pictures.get(group.slug)), people)


def _group(spec: GroupSpec, neighbourhood: Neighbourhood, picture: Image | None) -> WatchGroup:
    group = WatchGroup(
        neighbourhood=neighbourhood,
        slug=spec.slug,
        name=spec.name,
        streets="\n".join(spec.streets),
        description=spec.description,
        coverage_text="\n".join(spec.coverage),
        picture=picture,
        **spec.columns,
    )
    if spec.invite:
        group.seal_invite(spec.invite)
    group.full_clean()
    group.save()
    coverage.replace(group)
    return group


def _duties(spec: GroupSpec, group: WatchGroup, people: dict[str, Coordinator]) -> None:
    roles = Duty.Role
    for role, keys in ((roles.MAIN, spec.main), (roles.DEPUTY, spec.deputy), (roles.LIAISON, spec.liaison)):
        for key in keys:
            Duty.objects.create(coordinator=people[key], role=role, watch_group=group)

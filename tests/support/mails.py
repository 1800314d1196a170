"""Mails to send, with the people they go to. Uses the database that Django uses."""

from django.db import transaction
from wagtail.models import Site

from forms import links, outbox
from forms.models import Link, Mail
from groups.models import Coordinator, Duty, Neighbourhood
from home.models import SiteProfile


def site() -> Site:
    """The default site, with the profile from which mails take their sender."""
    found = Site.objects.get(is_default_site=True)
    SiteProfile.objects.get_or_create(site=found, defaults={"name": "Buurt Voorbeeld"})
    return found


def coordinator(name: str, **fields) -> Coordinator:
    return Coordinator.objects.create(site=site(), name=name, email=f"{name.lower()}@example.org", **fields)


def team(*people: Coordinator) -> None:
    """Make `people` the team that hears of what cannot be delivered."""
    place, _new = Neighbourhood.objects.get_or_create(
        site=site(), slug="voorbeeldbuurt", defaults={"name": "Voorbeeldbuurt", "place": "Voorbeeldstad"}
    )
    for person in people:
        Duty.objects.create(coordinator=person, neighbourhood=place, role=Duty.Role.TEAM)


def fresh_link(person: Coordinator, **fields) -> Mail:
    """An unsaved mail that carries a new link."""
    link = links.new(Link.Purpose.REVIEW, coordinator=person)
    link.save(force_insert=True)
    return outbox.new(
        "fresh_link", site_id=person.site_id, language=person.language, coordinator=person, link=link, **fields
    )


def queued(*people: Coordinator, **fields) -> list[Mail]:
    """A queued mail to each of `people`, in this order."""
    with transaction.atomic():
        mails = [fresh_link(person, **fields) for person in people]
        outbox.queue(*mails)
    return mails


def many(number: int) -> list[Coordinator]:
    """`number` coordinators: Persoon0, Persoon1, …"""
    home = site()
    return Coordinator.objects.bulk_create(
        Coordinator(site=home, name=f"Persoon{index}", email=f"persoon{index}@example.org") for index in range(number)
    )

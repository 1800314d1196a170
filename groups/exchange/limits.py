"""What the site's profile allows: people in contact with the police officer of a neighbourhood, and coordinators of a group.

A line is refused when it adds one too many; what was there before a limit was set stays.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from groups.exchange.columns import BY_FIELD
from groups.exchange.people_cell import Person
from groups.exchange.plan import Change, Plan, current_people, place_key
from groups.exchange.sheet import Problem
from groups.models import Duty
from groups.people import LEADS
from home.models import SiteProfile


def problems(plan: Plan) -> list[Problem]:
    """The lines of `plan` that go beyond a limit. Two queries, however many lines."""
    changes = sorted((each for each in (*plan.made, *plan.changed) if each.people), key=lambda each: each.line)
    if not changes:
        return []
    profile = SiteProfile.for_site(plan.ground.site)
    found = [*_officers(plan, changes, profile.police_contacts_max)]
    if profile.coordinators_per_group_max is not None:
        found += _mains(changes, profile.coordinators_per_group_max, profile)
    return found


def _mains(changes: list[Change], most: int, profile: SiteProfile) -> Iterator[Problem]:
    for change in changes:
        mains = {person.key for person in change.people or () if person.role == Duty.Role.MAIN}
        before = {person.key for person in _before(change) if person.role == Duty.Role.MAIN}
        if len(mains) > most and mains - before:
            message = ngettext(
                "Een groep mag hier één %(who)s hebben. Schrijf (plaatsvervanger) achter de anderen.",
                "Een groep mag hier %(most)s %(who)s hebben. Schrijf (plaatsvervanger) achter de anderen.",
                most,
            )
            who = profile.coordinator if most == 1 else profile.coordinators
            yield Problem(change.line, BY_FIELD["people"].header, message % {"most": most, "who": who})


def _officers(plan: Plan, changes: list[Change], most: int) -> Iterator[Problem]:
    """Who stays in contact is counted first, so that a line is refused for what it adds, not for what another one adds."""
    there = _elsewhere(plan)
    for change in changes:
        there[place_key(change.group.neighbourhood)] |= _contacts(change.people or []) & _contacts(_before(change))
    for change in changes:
        place = change.group.neighbourhood
        contacts = there[place_key(place)] | _contacts(change.people or [])
        if len(contacts) > most and contacts != there[place_key(place)]:
            message = _("In %(place)s hebben dan meer dan %(most)s mensen contact met de wijkagent. Haal er een weg.")
            yield Problem(change.line, BY_FIELD["people"].header, message % {"place": place.name, "most": most})
        else:
            there[place_key(place)] = contacts


def _elsewhere(plan: Plan) -> dict[Any, set[str]]:
    """Who is in contact, by neighbourhood, apart from coordinators of groups whose people the file replaces."""
    replaced = {change.group.pk for change in plan.changed if change.people is not None}
    moved = {change.group.pk: place_key(change.group.neighbourhood) for change in plan.changed}
    duties = Duty.objects.filter(coordinator__site=plan.ground.site, coordinator__active=True, police_contact=True)
    there: dict[Any, set[str]] = defaultdict(set)
    for email, role, group, place, team in duties.values_list(
        "coordinator__email", "role", "watch_group", "watch_group__neighbourhood", "neighbourhood"
    ):
        if not (group in replaced and role in LEADS):
            there[moved.get(group, place) or team].add(email.lower())
    return there


def _before(change: Change) -> list[Person]:
    return current_people(change.group) if change.group.pk else []


def _contacts(persons: list[Person]) -> set[str]:
    return {person.key for person in persons if person.officer}

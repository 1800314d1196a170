"""What comes into the register by itself: groups, coordinators and corrections that somebody of the team took over from a form.

`origin` names what they came from, by UUID alone: this room knows no forms. It leads back when consent is taken back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, Q, QuerySet
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, Site

from groups import people, state, verification
from groups.models import Coordinator, Correction, Duty, Neighbourhood, WatchGroup
from home import guardrails

UNFINISHED = Q(published=False, origin__isnull=False)  # a group that came in by a form and that nobody completed yet
_EMAIL_GOOD_FOR = timedelta(days=365)


class Refused(ValidationError):
    """The register cannot take this over; its one message tells the reviewer why."""


@dataclass(frozen=True)
class Newcomer:
    """Who becomes a coordinator: he confirmed his address himself, at `confirmed_at`.

    `police`: a value of `Coordinator.Police`, "" when he said nothing about it; consent counts from `confirmed_at`.
    """

    site: Site
    name: str
    email: str
    phone: str
    language: str
    confirmed_at: datetime
    police: str = ""


def draft(place: Neighbourhood, name: str, origin: UUID, confirmed_at: datetime, **columns: Any) -> WatchGroup:
    """A group that is not on the website yet: an editor completes it.

    Raises Refused when the neighbourhood has it already, and when what everybody would read of it may not be public.
    """
    Neighbourhood.objects.select_for_update(no_key=True).get(pk=place.pk)  # who brings the same group meanwhile waits
    if WatchGroup.objects.filter(neighbourhood=place, name__iexact=name).exists():
        raise Refused(_("%(place)s heeft al een groep “%(name)s”.") % {"place": place, "name": name})
    group = WatchGroup(
        neighbourhood=place,
        name=name,
        slug=_free_slug(place, name),
        published=False,
        origin=origin,
        verification=verification.Level.EMAIL,
        verified_until=localdate(confirmed_at) + _EMAIL_GOOD_FOR,
        **columns,
    )
    _check(group)
    with _or_refused():
        group.save()
    return group


def _check(group: WatchGroup) -> None:
    """An invite link is a secret, and a number or an address is somebody's: a draft may hold neither. What it lacks is for
    the editor to fill in."""
    try:
        group.clean_fields()
        guardrails.check_row(group, guardrails.of_site(group.neighbourhood.site), WatchGroup.PUBLIC)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error


@contextmanager
def _or_refused() -> Iterator[None]:
    """Somebody wrote the same thing in the same moment, past our locks: the reviewer reads that, and looks again."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise Refused(
            _("Iemand anders veranderde dit in het register. Kijk nog eens, en probeer het opnieuw.")
        ) from error


def _free_slug(place: Neighbourhood, name: str) -> str:
    wanted = slugify(name)[:110] or "groep"
    taken = set(WatchGroup.objects.filter(neighbourhood=place, slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for n in range(1, len(taken) + 2) if (slug := wanted if n == 1 else f"{wanted}-{n}") not in taken)


def appoint(newcomer: Newcomer, group: WatchGroup, role: Duty.Role, origin: UUID) -> Duty:
    """Make somebody coordinator or deputy of `group`; who is in the register by this address already stays one person.

    Raises Refused when he does not work here any more, has a task in this group already, or when the group has as many
    coordinators as the site's profile allows.
    """
    WatchGroup.objects.select_for_update(no_key=True).get(pk=group.pk)  # who comes into the same group meanwhile waits
    same = Coordinator.objects.select_for_update(no_key=True).filter(site=newcomer.site)
    person = same.filter(email__iexact=newcomer.email).first()
    if person and not person.active:
        raise Refused(_("Deze persoon staat op niet actief. Zet dat eerst goed, onder Groepen, Beheerders."))
    if person and person.duties.filter(watch_group=group).exists():
        raise Refused(_("%(name)s heeft al een taak bij %(group)s.") % {"name": person.name, "group": group})
    if role == Duty.Role.MAIN and (trouble := people.too_many_mains(group)):
        raise Refused(trouble)
    with _or_refused():
        return Duty.objects.create(coordinator=_enter(person, newcomer), watch_group=group, role=role, origin=origin)


def _enter(person: Coordinator | None, newcomer: Newcomer) -> Coordinator:
    """Write what is new of a person; his name and number, once there, are his and the editors'."""
    person = person or Coordinator(
        site=newcomer.site, name=newcomer.name, email=newcomer.email, email_confirmed_at=newcomer.confirmed_at
    )
    person.phone = person.phone or newcomer.phone
    person.language = person.language if person.pk else newcomer.language
    if newcomer.police == Coordinator.Police.CONSENTED:
        person.police, person.police_consented_at = Coordinator.Police.CONSENTED, newcomer.confirmed_at
    elif newcomer.police and person.police == Coordinator.Police.NO:
        person.police = newcomer.police
    person.save()
    state.push_reached(person.pk, newcomer.confirmed_at)
    return person


def correct(group: WatchGroup, reference: str) -> Correction:
    """Somebody says that something about `group` is wrong: a task for its editors. What he wrote stays with the case."""
    return Correction.objects.get_or_create(reference=reference, defaults={"watch_group": group})[0]


def hold(site: Site, email: str, origin: UUID) -> list[Coordinator]:
    """Lock whoever came in with this form, or has the address of who sent it, until the caller's transaction ends."""
    came_with = Q(pk__in=Duty.objects.filter(origin=origin).values("coordinator"))
    theirs = came_with | Q(site=site, email__iexact=email) if email else came_with
    return list(Coordinator.objects.select_for_update(no_key=True).filter(theirs).order_by("pk"))


def step_down(origin: UUID, now: datetime) -> list[Duty]:
    """Consent was taken back: the tasks that came with it go; who has none left works here no longer. Returns what went.

    The caller holds the people, see `hold`.
    """
    gone = list(Duty.objects.filter(origin=origin).select_related("coordinator", "watch_group"))
    for duty in gone:
        person = duty.coordinator
        duty.delete()
        if not person.duties.exists() and not person.desks.exists():
            person.active, person.police, person.left_at = False, Coordinator.Police.NO, now
            person.save()
    return gone


def note_leaving(now: datetime) -> None:
    """Whom an editor set inactive leaves when he has no task and no desk any more; who got one again has not left.

    Nobody tells when the last of these happened: the clock looks, so `left_at` is as late as the clock.
    """
    inactive = Coordinator.objects.filter(active=False)
    inactive.filter(left_at=None, duties=None, desks=None).update(left_at=now)
    at_work = Q(duties__isnull=False) | Q(desks__isnull=False)
    inactive.filter(at_work, left_at__isnull=False).update(left_at=None)


def gone(before: datetime) -> QuerySet[Coordinator]:
    """Who left before then, and has no work here since."""
    return Coordinator.objects.filter(active=False, left_at__lte=before, duties=None, desks=None)


def forget(person: Coordinator, now: datetime) -> None:
    """Erase somebody who left: his name goes out of the history too, which goes on saying by which link he acted."""
    _forget_in_history(person)
    person.delete()


def _forget_in_history(row: Coordinator | WatchGroup) -> None:
    """The history names what it is about, and holds what was changed in it."""
    ModelLogEntry.objects.for_instance(row).update(label=str(row.uuid), data={})


def forget_draft(origin: UUID) -> None:
    """Whoever wrote this took consent back, and no editor put it on the website: the draft goes, by its name too.

    One in which somebody else works, or to which rooms above hold on, is no longer his alone: only his own words go out of it.
    """
    for group in WatchGroup.objects.select_for_update().filter(origin=origin, published=False):
        if group.duties.exists() or not _removed(group):
            group.streets = group.sign_up_url = ""
            group.save(update_fields=["streets", "sign_up_url"])


def _removed(group: WatchGroup) -> bool:
    """Take `group` out of the register and its name out of the history. False when a row that may not go holds on to it."""
    try:
        with transaction.atomic():
            _forget_in_history(group)
            group.delete()
    except ProtectedError:
        return False
    return True


def no_police(persons: list[Coordinator]) -> bool:
    """These people no longer want the police to have their data. False when nobody's choice changed by it."""
    return state.push_no_police(Coordinator.objects.filter(pk__in=[person.pk for person in persons]))

"""What accepting a form does in the register, what its reviewer may choose, and what was made of it; `forms.undoing` undoes it.

Called by `forms.moderation`, in its transaction: a decision and its effect happen together.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms import consent, routing
from forms.models import Case, FormField, Submission
from groups import changes, people
from groups.changes import Newcomer, Refused
from groups.models import Coordinator, Duty, WatchGroup

Role = FormField.Role
POLICE = "police"  # the purpose of the box about the police


@dataclass(frozen=True)
class Choice:
    """What the reviewer chose: `group` is a UUID as text, `role` a value of `Duty.Role`; "" leaves it to us."""

    group: str = ""
    role: str = ""


@dataclass(frozen=True)
class Options:
    """What the reviewer of a case may choose from, and what is chosen beforehand."""

    groups: list[WatchGroup]
    group: str
    roles: list[tuple[str, str]]
    role: str


def run(case: Case, choice: Choice) -> None:
    """Take over what `case` brings. Raises Refused, with the reason for the reviewer, when the register cannot."""
    _EFFECTS[case.kind](case, choice)


def _take_group(case: Case, choice: Choice) -> None:
    """A group that is there, or is to be: a draft, with who sent the form as its coordinator."""
    submission = case.submission
    place = case.neighbourhood or routing.place_of(submission)
    if place is None or submission.confirmed_at is None:
        raise Refused(_("De website heeft nog geen buurt. Maak er eerst een, onder Groepen, Buurten."))
    streets = str(submission.answer(Role.GROUP_STREETS))
    name = _name(str(submission.answer(Role.GROUP_NAME)), streets)
    group = changes.draft(place, name, submission.uuid, submission.confirmed_at, streets=streets, **_told(submission))
    changes.appoint(_newcomer(submission), group, Duty.Role.MAIN, submission.uuid)


def _name(said: str, streets: str) -> str:
    """What the group is called: as the form says, else after its first street. Raises Refused when it says neither."""
    pieces = (piece.strip() for piece in [said, *re.split(r"[\n,;]", streets)])
    name = next((piece for piece in pieces if piece), "")
    if not name:
        raise Refused(
            _("Het formulier zegt niet hoe de groep heet, en noemt geen straat. Maak de groep zelf, onder Groepen.")
        )
    return name[:120].strip()


def _told(submission: Submission) -> dict[str, object]:
    """What else the form says of the group, by column."""
    said: dict[str, object] = {
        "channel": submission.answer(Role.GROUP_CHANNEL),
        "sign_up": submission.answer(Role.GROUP_SIGN_UP),
        "sign_up_url": submission.answer(Role.GROUP_URL),
    }
    if size := submission.answer(Role.GROUP_SIZE):
        assert submission.confirmed_at is not None  # it has a case
        said |= {"stated_size": int(size), "stated_on": submission.confirmed_at.date()}
    return {column: value for column, value in said.items() if value}


def _take_coordinator(case: Case, choice: Choice) -> None:
    group = next((each for each in _groups(case) if str(each.uuid) == (choice.group or _chosen(case))), None)
    if group is None:
        raise Refused(_("Kies de groep die deze persoon gaat leiden."))
    role = Duty.Role(choice.role) if choice.role in (Duty.Role.MAIN, Duty.Role.DEPUTY) else _usual_role(group)
    changes.appoint(_newcomer(case.submission), group, role, case.submission.uuid)


def _take_correction(case: Case, choice: Choice) -> None:
    group = case.submission.watch_groups.first()
    if group is None:
        raise Refused(_("De groep waar dit over gaat, staat niet meer in het register."))
    changes.correct(group, case.reference)


_EFFECTS: dict[str, Callable[[Case, Choice], None]] = {
    "register_group": _take_group,
    "start_group": _take_group,
    "coordinator": _take_coordinator,
    "map_correction": _take_correction,
}


def _newcomer(submission: Submission) -> Newcomer:
    """Who sent the form. For the police counts what stands in the ledger now: it may have been taken back meanwhile."""
    assert submission.confirmed_at is not None  # it has a case
    police = Coordinator.Police.DIRECT if submission.answer(Role.POLICE_DIRECT) else ""
    if consent.stands(submission, POLICE):
        police = Coordinator.Police.CONSENTED
    return Newcomer(
        site=submission.site,
        name=submission.name[:120],
        email=submission.email,
        phone=submission.phone,
        language=submission.language,
        confirmed_at=submission.confirmed_at,
        police=police,
    )


def options(case: Case) -> Options | None:
    """What there is to choose before a case can be accepted; None for kinds of form that say everything themselves."""
    if case.kind != "coordinator" or case.status != Case.Status.OPEN:
        return None
    groups, chosen = _groups(case), _chosen(case)
    roles = [(role.value, people.called(role, case.site)) for role in (Duty.Role.MAIN, Duty.Role.DEPUTY)]
    usual = next((_usual_role(group) for group in groups if str(group.uuid) == chosen), Duty.Role.MAIN)
    return Options(groups, chosen, roles, usual)


def _groups(case: Case) -> list[WatchGroup]:
    """Where somebody may become coordinator: the groups of the case's neighbourhood; of the site, when it has none."""
    there = WatchGroup.objects.filter(neighbourhood__site=case.site_id).exclude(kind=WatchGroup.Kind.NEIGHBOURING)
    return list(
        (there.filter(neighbourhood=case.neighbourhood_id) if case.neighbourhood_id else there).order_by("name")
    )


def _chosen(case: Case) -> str:
    group = case.submission.watch_groups.first()
    return str(group.uuid) if group else ""


def _usual_role(group: WatchGroup) -> Duty.Role:
    """The first is coordinator, who comes beside him deputy."""
    mains = group.duties.filter(role=Duty.Role.MAIN, coordinator__active=True)
    return Duty.Role.DEPUTY if mains.exists() else Duty.Role.MAIN


def made(case: Case) -> list[str]:
    """What became of an accepted case in the register, a sentence each; it names groups and tasks, never a person."""
    return made_of([case]).get(case.pk, [])


def made_of(cases: Iterable[Case]) -> dict[int, list[str]]:
    """The same of several of one site, by their keys. Their number costs no query; none when no form changes the register."""
    accepted = [case for case in cases if case.kind in _EFFECTS and case.status == Case.Status.HANDLED]
    if not accepted:
        return {}
    origins = {case.submission.uuid for case in accepted}
    groups = list(WatchGroup.objects.filter(origin__in=origins))
    duties = list(Duty.objects.filter(origin__in=origins).select_related("watch_group"))
    called = {role: people.called(role, accepted[0].submission.site) for role in {duty.role for duty in duties}}
    return {case.pk: _said(case, groups, duties, called) for case in accepted}


def _said(case: Case, groups: list[WatchGroup], duties: list[Duty], called: dict[str, str]) -> list[str]:
    """What is said of `case`, of all that came from forms; `called`: the roles in the words of the site."""
    origin = case.submission.uuid
    said = [_group(group) for group in groups if group.origin == origin]
    said += [
        _("Taak in het register: %(role)s van %(group)s.") % {"group": duty.watch_group, "role": called[duty.role]}
        for duty in duties
        if duty.origin == origin
    ]
    if case.kind == "map_correction":
        said.append(
            _(
                "De redactie kijkt wat er op de kaart moet veranderen. Tot dan bewaren we wat u schreef, zonder uw gegevens."
            )
        )
    return said


def _group(group: WatchGroup) -> str:
    if group.published:
        return _("De groep %(group)s staat op de website.") % {"group": group}
    return _("De groep %(group)s staat klaar als concept. De redactie vult haar aan.") % {"group": group}

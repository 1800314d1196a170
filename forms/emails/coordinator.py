"""To who decides: coordinators, teams and desks."""

from forms import mailwords
from forms.emails.letters import (
    Moot,
    case_of,
    coordinator_of,
    kind,
    of_case,
    of_site,
    to_coordinator,
    to_resident,
    words_of,
)
from forms.letter import Letter
from forms.models import Case, Mail
from groups import people
from groups.models import Coordinator

_MOST_NAMES = 5  # of groups, in a sentence


@kind
def new_case(mail: Mail) -> Letter:
    case = case_of(mail)
    if case.status != Case.Status.OPEN:
        raise Moot
    return to_coordinator(mail, **of_case(case))


@kind
def withdrawn(mail: Mail) -> Letter:
    """GDPR art. 19: who got the data hears that consent was withdrawn."""
    case = case_of(mail)
    return to_coordinator(mail, **of_case(case), taak=mailwords.after_withdrawal(case.status, **mail.keys))


@kind
def no_police(mail: Mail) -> Letter:
    """GDPR art. 19: who gave the data to the police hears that consent for it was withdrawn."""
    return to_coordinator(mail, **of_case(case_of(mail)))


@kind
def decisions(mail: Mail) -> Letter:
    """What was decided in the coordinator's name since the last summary, with a way to say “that was not me”."""
    events = mail.told_events.select_related("case__watch_group", "case__desk", "case__neighbourhood").order_by("at")
    lines = [f"{event.case.reference}: {mailwords.decision(event.act)} ({event.case.home})" for event in events]
    if not lines:
        raise Moot
    return to_coordinator(mail, besluiten="\n".join(lines), aantal=str(len(lines)))


@kind
def fresh_link(mail: Mail) -> Letter:
    return to_coordinator(mail) if mail.coordinator_id else to_resident(mail)


@kind
def confirm_address(mail: Mail) -> Letter:
    """To who came in with a file: is this address yours? It names the groups that he looks after."""
    coordinator = coordinator_of(mail)
    if coordinator.email_confirmed_at:
        raise Moot
    names = people.works_for(coordinator)
    return to_coordinator(mail, groep=", ".join(names[:_MOST_NAMES]) + " …" * (len(names) > _MOST_NAMES) or "–")


@kind
def confirm_address_reminder(mail: Mail) -> Letter:
    return confirm_address(mail)


@kind
def undeliverable(mail: Mail) -> Letter:
    """A mail was refused for good: a human has to find another way. `keys` holds the kind of that mail."""
    what = mail.case.reference if mail.case else mail.submission.reference if mail.submission else "–"
    coordinator = coordinator_of(mail)
    values = of_site(mail) | {"voornaam": coordinator.first_name, "kenmerk": what}
    return Letter(coordinator.email, words_of(mail), values)


@kind
def misuse(mail: Mail) -> Letter:
    """To the team: a coordinator says that decisions in his name were not his."""
    coordinator = coordinator_of(mail)
    about = Coordinator.objects.get(pk=mail.keys["about"])
    values = of_site(mail) | {"voornaam": coordinator.first_name, "beheerder": about.first_name}
    return Letter(coordinator.email, words_of(mail), values)

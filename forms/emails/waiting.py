"""About the waiting room: to who waits, and to the team."""

from forms import mailwords, waiting_room
from forms.emails.coordinator import new_case
from forms.emails.letters import Moot, case_of, kind, of_case, to_coordinator, to_resident, with_receipt
from forms.letter import Letter
from forms.models import Case, Mail, WaitingQuestion


@kind
def waits(mail: Mail) -> Letter:
    """Instead of `received`, for who goes into the waiting room."""
    return with_receipt(mail)


@kind
def new_waiting(mail: Mail) -> Letter:
    """To the team: one more neighbour waits. How many there are is counted when the mail leaves."""
    case = case_of(mail)
    if case.status != Case.Status.WAITING:
        raise Moot
    number = waiting_room.neighbours(case).count()
    enough = number >= mail.site.siteprofile.waiting_neighbours
    return to_coordinator(mail, **of_case(case), aantal=str(number), vervolg=mailwords.who_wait(enough))


@kind
def wants_group(mail: Mail) -> Letter:
    """To the team: who waited wants to start a group with others."""
    return new_case(mail)


@kind
def asked_start(mail: Mail) -> Letter:
    question = _question(mail)
    number = waiting_room.neighbours(question.case).count()
    return to_resident(mail, aantal=str(number), kenmerk=question.case.reference)


@kind
def asked_join(mail: Mail) -> Letter:
    question = _question(mail)
    return to_resident(mail, groep=str(question.watch_group), kenmerk=question.case.reference)


@kind
def asked_still(mail: Mail) -> Letter:
    return to_resident(mail, kenmerk=_question(mail).case.reference)


def _question(mail: Mail) -> WaitingQuestion:
    """What the mail asks; `keys` holds which. Raises Moot when it was answered, or he waits no longer."""
    found = WaitingQuestion.objects.select_related("case__submission", "watch_group").filter(
        uuid=mail.keys["question"], answered_at=None, case__status=Case.Status.WAITING
    )
    question = found.first()
    if question is None:
        raise Moot
    return question


@kind
def resumed(mail: Mail) -> Letter:
    """He waits no longer: his case lies with a group, or with the team."""
    return to_resident(mail, **of_case(case_of(mail)))


@kind
def lapsed(mail: Mail) -> Letter:
    return to_resident(mail, **of_case(case_of(mail)))

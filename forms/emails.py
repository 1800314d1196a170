"""One function per mail: whom it goes to, what it says, which right it carries. Rendered at delivery, never stored.

A function takes the row of the outbox and returns a Letter. It raises Moot when there is nothing to say any more.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext as _

from forms import consent, effects, evenings, kinds, links, mailtexts, mailwords, waiting_room
from forms.letter import Envelope, Letter, Words, message, one_line
from forms.models import Case, Mail, Submission, WaitingQuestion
from forms.reasons import REASONS
from groups import people
from groups.models import Coordinator
from home.agenda import sign_up
from home.agenda.words import full_date, hours

# What `compose` reads of a mail besides its site: a claim is loaded with these, so that a drain asks once per batch.
RELATED = (
    "coordinator",
    "link",
    "submission",
    "case__submission",
    "case__watch_group",
    "case__desk",
    "case__neighbourhood",
)
_MOST_NAMES = 5  # of groups, in a sentence


class Moot(Exception):
    """There is nothing to say any more: the data were erased, the case has moved on, the holder has left."""


Composer = Callable[[Mail], Letter]
KINDS: dict[str, Composer] = {}


def kind(composer: Composer) -> Composer:
    """Register a function as the mail of its own name."""
    KINDS[composer.__name__] = composer
    return composer


def compose(mail: Mail) -> EmailMultiAlternatives:
    """The message of an outbox row. Raises Moot, or whatever is wrong with the row (then it is parked)."""
    with translation.override(mail.language):
        return message(KINDS[mail.kind](mail), envelope(mail))


def envelope(mail: Mail) -> Envelope:
    """Sender, answer address and footer of a mail, in the active language."""
    profile = mail.site.siteprofile
    address = profile.sender_address or settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip(">")
    name = one_line(profile.sender_name or profile.name).replace('"', "")
    return Envelope(
        sender=f'"{name}" <{address}>',
        reply_to=profile.contact_email,
        message_id=mail.message_id,
        language=mail.language,
        footer=_("U krijgt deze e-mail van %(site)s. Vragen? Mail naar %(contact)s.")
        % {"site": profile.name, "contact": profile.contact_email},
        site_name=profile.name,
        theme=profile.theme,
    )


def _resident(mail: Mail) -> Submission:
    if mail.submission is None or mail.submission.scrubbed_at or not mail.submission.email:
        raise Moot
    return mail.submission


def _coordinator(mail: Mail) -> Coordinator:
    if mail.coordinator is None or not mail.coordinator.active:
        raise Moot
    return mail.coordinator


def _case(mail: Mail) -> Case:
    if mail.case is None or mail.case.submission.scrubbed_at:
        raise Moot
    return mail.case


def _link(mail: Mail) -> dict[str, str]:
    if mail.link is None or mail.link.revoked_at:
        raise Moot
    return {"link": links.url(mail.link)}


def _words(mail: Mail) -> Words:
    """In the words of the kind of form that the mail is about: the editors' of this site, or ours."""
    about = mail.case or mail.submission
    return mailtexts.of(mail.site_id, mail.kind, kinds.words(about.kind) if about else "")


def _common(mail: Mail) -> dict[str, str]:
    """What every mail may say: the website, and what the form was for."""
    about = mail.case or mail.submission
    subject = str(kinds.KINDS[about.kind].label) if about and about.kind in kinds.KINDS else "–"
    return {"website": mail.site.siteprofile.name, "onderwerp": subject}


def _to_resident(mail: Mail, **values: str) -> Letter:
    to = _resident(mail).email
    return Letter(to, _words(mail), _common(mail) | values, _link(mail))


def _to_coordinator(mail: Mail, **values: str) -> Letter:
    coordinator = _coordinator(mail)
    values = _common(mail) | {"voornaam": coordinator.first_name} | values
    return Letter(coordinator.email, _words(mail), values, _link(mail))


def _of_case(case: Case) -> dict[str, str]:
    """What a mail may say of a case: no name, address or number of the resident."""
    submission = case.submission
    return {
        "groep": str(case.home),
        "kenmerk": case.reference,
        "initialen": submission.initials or "–",
        "straat": submission.street or submission.postcode[:4] or "–",
    }


@kind
def confirm(mail: Mail) -> Letter:
    if _resident(mail).confirmed_at:
        raise Moot
    return _to_resident(mail)


@kind
def confirm_reminder(mail: Mail) -> Letter:
    return confirm(mail)


@kind
def received(mail: Mail) -> Letter:
    return _with_receipt(mail)


def _with_receipt(mail: Mail, **values: str) -> Letter:
    """With the receipt of consent as an attachment (C-6): it names the resident by pseudonym only."""
    submission = _resident(mail)
    letter = _to_resident(mail, kenmerk=submission.reference, bewijs=str(consent.receipt_id(submission)), **values)
    receipt = consent.receipt_json(submission)
    return Letter(
        letter.to,
        letter.words,
        letter.values,
        letter.links,
        attachments=(("toestemming.json", receipt, "application/json"),),
    )


@kind
def new_case(mail: Mail) -> Letter:
    case = _case(mail)
    if case.status != Case.Status.OPEN:
        raise Moot
    return _to_coordinator(mail, **_of_case(case))


@kind
def approved(mail: Mail) -> Letter:
    case = _case(mail)
    group = case.watch_group
    letter = _to_resident(
        mail,
        **_of_case(case),
        vervolg=mailwords.way_in(bool(group and group.uses_invite)),
    )
    rules = consent.agreed_words(case.submission, "rules")
    html = {"regels": rules["html"] if rules else ""}
    return Letter(letter.to, letter.words, letter.values, letter.links, html)


@kind
def rejected(mail: Mail) -> Letter:
    case = _case(mail)
    event = case.events.filter(to_status=Case.Status.REJECTED).last()
    return _to_resident(mail, **_of_case(case), reden=str(REASONS.get(event.reason, "")) if event else "")


@kind
def added(mail: Mail) -> Letter:
    return _to_resident(mail, **_of_case(_case(mail)))


@kind
def waits(mail: Mail) -> Letter:
    """Instead of `received`, for who goes into the waiting room."""
    return _with_receipt(mail)


@kind
def new_waiting(mail: Mail) -> Letter:
    """To the team: one more neighbour waits. How many there are is counted when the mail leaves."""
    case = _case(mail)
    if case.status != Case.Status.WAITING:
        raise Moot
    number = waiting_room.neighbours(case).count()
    enough = number >= mail.site.siteprofile.waiting_neighbours
    return _to_coordinator(mail, **_of_case(case), aantal=str(number), vervolg=mailwords.who_wait(enough))


@kind
def wants_group(mail: Mail) -> Letter:
    """To the team: who waited wants to start a group with others."""
    return new_case(mail)


@kind
def asked_start(mail: Mail) -> Letter:
    question = _question(mail)
    number = waiting_room.neighbours(question.case).count()
    return _to_resident(mail, aantal=str(number), kenmerk=question.case.reference)


@kind
def asked_join(mail: Mail) -> Letter:
    question = _question(mail)
    return _to_resident(mail, groep=str(question.watch_group), kenmerk=question.case.reference)


@kind
def asked_still(mail: Mail) -> Letter:
    return _to_resident(mail, kenmerk=_question(mail).case.reference)


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
    return _to_resident(mail, **_of_case(_case(mail)))


@kind
def lapsed(mail: Mail) -> Letter:
    return _to_resident(mail, **_of_case(_case(mail)))


@kind
def handled(mail: Mail) -> Letter:
    return _to_resident(mail, **_of_case(_case(mail)))


@kind
def accepted(mail: Mail) -> Letter:
    """With what became of the form in the register."""
    case = _case(mail)
    return _to_resident(mail, **_of_case(case), gevolg=" ".join(effects.made(case)))


@kind
def admitted(mail: Mail) -> Letter:
    """A place at an evening: at once, or from the waiting list."""
    return _of_evening(mail, Case.Status.APPROVED)


@kind
def queued(mail: Mail) -> Letter:
    """Which place in line is counted when the mail leaves."""
    case = _case(mail)
    number = evenings.place_in_line(case) if case.event_key else 0
    return _of_evening(mail, Case.Status.QUEUED, plaats=str(number))


@kind
def too_late(mail: Mail) -> Letter:
    return _of_evening(mail, Case.Status.HANDLED)


@kind
def called_off(mail: Mail) -> Letter:
    return _of_evening(mail, Case.Status.HANDLED)


def _of_evening(mail: Mail, status: Case.Status, **values: str) -> Letter:
    """Raises Moot when the case has moved on."""
    case = _case(mail)
    if case.status != status:
        raise Moot
    event = evenings.in_words(case)
    one = sign_up.occurrence(event, case.event_day) if event else None
    about = {
        "avond": event.title if event else "–",
        "wanneer": f"{full_date(one.start.date())}, {hours(one.start.time(), one.end.time())}" if one else "–",
        "waar": one.place if one and one.place else "–",
        "kenmerk": case.reference,
    }
    return _to_resident(mail, **about | values)


@kind
def withdrawn(mail: Mail) -> Letter:
    """GDPR art. 19: who got the data hears that consent was withdrawn."""
    case = _case(mail)
    return _to_coordinator(mail, **_of_case(case), taak=mailwords.after_withdrawal(case.status))


@kind
def no_police(mail: Mail) -> Letter:
    """GDPR art. 19: who gave the data to the police hears that consent for it was withdrawn."""
    return _to_coordinator(mail, **_of_case(_case(mail)))


@kind
def withdrawal_receipt(mail: Mail) -> Letter:
    return _to_resident(mail, kenmerk=_resident(mail).reference)


@kind
def decisions(mail: Mail) -> Letter:
    """What was decided in the coordinator's name since the last summary, with a way to say “that was not me”."""
    events = mail.told_events.select_related("case__watch_group", "case__desk", "case__neighbourhood").order_by("at")
    lines = [f"{event.case.reference}: {mailwords.decision(event.act)} ({event.case.home})" for event in events]
    if not lines:
        raise Moot
    return _to_coordinator(mail, besluiten="\n".join(lines), aantal=str(len(lines)))


@kind
def fresh_link(mail: Mail) -> Letter:
    return _to_coordinator(mail) if mail.coordinator_id else _to_resident(mail)


@kind
def confirm_address(mail: Mail) -> Letter:
    """To who came in with a file: is this address yours? It names the groups that he looks after."""
    coordinator = _coordinator(mail)
    if coordinator.email_confirmed_at:
        raise Moot
    names = people.works_for(coordinator)
    return _to_coordinator(mail, groep=", ".join(names[:_MOST_NAMES]) + " …" * (len(names) > _MOST_NAMES) or "–")


@kind
def confirm_address_reminder(mail: Mail) -> Letter:
    return confirm_address(mail)


@kind
def undeliverable(mail: Mail) -> Letter:
    """A mail was refused for good: a human has to find another way. `keys` holds the kind of that mail."""
    what = mail.case.reference if mail.case else mail.submission.reference if mail.submission else "–"
    coordinator = _coordinator(mail)
    values = {"website": mail.site.siteprofile.name, "voornaam": coordinator.first_name, "kenmerk": what}
    return Letter(coordinator.email, _words(mail), values)


@kind
def misuse(mail: Mail) -> Letter:
    """To the team: a coordinator says that decisions in his name were not his."""
    coordinator = _coordinator(mail)
    about = Coordinator.objects.get(pk=mail.keys["about"])
    values = {"website": mail.site.siteprofile.name, "voornaam": coordinator.first_name, "beheerder": about.first_name}
    return Letter(coordinator.email, _words(mail), values)

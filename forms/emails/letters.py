"""What all letters have in common: the register of kinds, who gets one, and what it may say of a case."""

from collections.abc import Callable

from forms import consent, kinds, links, mailtexts
from forms.letter import Letter, Words
from forms.models import Case, Mail, Submission
from groups.models import Coordinator


class Moot(Exception):
    """There is nothing to say any more: the data were erased, the case has moved on, the holder has left."""


Composer = Callable[[Mail], Letter]
KINDS: dict[str, Composer] = {}


def kind(composer: Composer) -> Composer:
    """Register a function as the mail of its own name."""
    KINDS[composer.__name__] = composer
    return composer


def resident_of(mail: Mail) -> Submission:
    if mail.submission is None or mail.submission.scrubbed_at or not mail.submission.email:
        raise Moot
    return mail.submission


def coordinator_of(mail: Mail) -> Coordinator:
    if mail.coordinator is None or not mail.coordinator.active:
        raise Moot
    return mail.coordinator


def case_of(mail: Mail) -> Case:
    if mail.case is None or mail.case.submission.scrubbed_at:
        raise Moot
    return mail.case


def link_of(mail: Mail) -> dict[str, str]:
    if mail.link is None or mail.link.revoked_at:
        raise Moot
    return {"link": links.url(mail.link)}


def words_of(mail: Mail) -> Words:
    """In the words of the kind of form that the mail is about: the editors' of this site, or ours."""
    about = mail.case or mail.submission
    return mailtexts.of(mail.site_id, mail.kind, kinds.words(about.kind) if about else "")


def common(mail: Mail) -> dict[str, str]:
    """What every mail may say: the website, its word for who leads a group, and what the form was for."""
    about = mail.case or mail.submission
    subject = str(kinds.KINDS[about.kind].label) if about and about.kind in kinds.KINDS else "–"
    return of_site(mail) | {"onderwerp": subject}


def of_site(mail: Mail) -> dict[str, str]:
    profile = mail.site.siteprofile
    return {"website": profile.name, "rol": profile.coordinator}


def to_resident(mail: Mail, **values: str) -> Letter:
    to = resident_of(mail).email
    return Letter(to, words_of(mail), common(mail) | values, link_of(mail))


def to_coordinator(mail: Mail, **values: str) -> Letter:
    coordinator = coordinator_of(mail)
    values = common(mail) | {"voornaam": coordinator.first_name} | values
    return Letter(coordinator.email, words_of(mail), values, link_of(mail))


def of_case(case: Case) -> dict[str, str]:
    """What a mail may say of a case: no name, address or number of the resident."""
    submission = case.submission
    return {
        "groep": str(case.home),
        "kenmerk": case.reference,
        "initialen": submission.initials or "–",
        "straat": submission.street or submission.postcode[:4] or "–",
    }


def with_receipt(mail: Mail, **values: str) -> Letter:
    """With the receipt of consent as an attachment (C-6): it names the resident by pseudonym only."""
    submission = resident_of(mail)
    letter = to_resident(mail, kenmerk=submission.reference, bewijs=str(consent.receipt_id(submission)), **values)
    receipt = consent.receipt_json(submission)
    return Letter(
        letter.to,
        letter.words,
        letter.values,
        letter.links,
        attachments=(("toestemming.json", receipt, "application/json"),),
    )

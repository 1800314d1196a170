"""To residents: about what they sent."""

from forms import consent, effects, kinds, mailwords
from forms.emails.letters import Moot, case_of, kind, of_case, resident_of, to_resident, with_receipt
from forms.letter import Letter
from forms.models import Case, CaseEvent, Mail
from forms.reasons import REASONS
from home.addresses import absolute, all_absolute


@kind
def confirm(mail: Mail) -> Letter:
    if resident_of(mail).confirmed_at:
        raise Moot
    return to_resident(mail)


@kind
def confirm_reminder(mail: Mail) -> Letter:
    return confirm(mail)


@kind
def received(mail: Mail) -> Letter:
    return with_receipt(mail)


@kind
def approved(mail: Mail) -> Letter:
    case = case_of(mail)
    group = case.watch_group
    letter = to_resident(
        mail,
        **of_case(case),
        vervolg=mailwords.way_in(bool(group and group.uses_invite), mail.site.siteprofile.coordinator),
    )
    return Letter(letter.to, letter.words, letter.values, letter.links, {"regels": _rules(case)})


def _rules(case: Case) -> str:
    """The house rules that were agreed to, with addresses that work in a mail; "" when the form asked for no agreement."""
    rules = consent.agreed_words(case.submission, "rules")
    return all_absolute(rules["html"], absolute(case.site, rules["url"] or "/")) if rules else ""


@kind
def rejected(mail: Mail) -> Letter:
    case = case_of(mail)
    event = case.events.filter(to_status=Case.Status.REJECTED).last()
    return to_resident(mail, **of_case(case), reden=str(REASONS.get(event.reason, "")) if event else "")


@kind
def added(mail: Mail) -> Letter:
    return to_resident(mail, **of_case(case_of(mail)))


@kind
def handled(mail: Mail) -> Letter:
    return to_resident(mail, **of_case(case_of(mail)))


@kind
def accepted(mail: Mail) -> Letter:
    """With what became of the form in the register."""
    case = case_of(mail)
    return to_resident(mail, **of_case(case), gevolg=" ".join(effects.made(case)))


@kind
def withdrawal_receipt(mail: Mail) -> Letter:
    submission = resident_of(mail)
    event = CaseEvent.objects.filter(case__submission=submission, act="withdraw").last()
    family, who = kinds.words(submission.kind), mail.site.siteprofile.coordinator
    came = mailwords.what_came_of_it(family, event.from_status if event else "", who)
    return to_resident(mail, kenmerk=submission.reference, gevolg=came)

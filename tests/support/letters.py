"""Every kind of mail, made by what really causes it, and sent."""

from datetime import time, timedelta
from typing import Any

import time_machine
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from forms import confirming, intake, misuse, moderation, renewal, retention, waiting, withdrawal
from forms.models import Case, Link, Mail, Submission
from forms.outbox.marks import tell_a_human
from groups.models import Coordinator
from tests.support import cases, evenings, forms, road
from tests.support import waiting as waiting_room
from tests.support.cast import INVITE, Village

# Somebody whose data are easy to find again in a text, and whom no mail to a coordinator may name.
PERSON = {
    "name": "Xandra van Quickelberghe",
    "email": "xandra@example.org",
    "phone": "+31600000087",
    "postcode": "2582AB",
    "house_number": 37,
    "addition": "bis",
    "street": "Statenlaan 37 bis",
}
TRACES = ("Xandra", "Quickelberghe", "xandra", "00000087", "0000 0087", "2582", " 37", "bis")


def every_letter(here: Village, language: str = "nl") -> list[tuple[str, EmailMultiAlternatives]]:
    """(kind, message) of at least one mail of each kind, to residents who use `language`."""
    for person in (here.coordinator, here.deputy, here.team):
        person.language = language
        person.save()
    sent: list[EmailMultiAlternatives] = []
    with time_machine.travel(timezone.now(), tick=True) as clock:
        sent += _asked_to_confirm(here, language, clock)
        sent += _decided(here, language, clock)
        sent += _of_other_kinds(here, language)
        sent += _waiting(here, language, clock)
        sent += _evenings(here, language, clock)
        sent += _exceptions(here, language)
        sent += _came_in_with_a_file(here, clock)
    kinds = dict(Mail.objects.values_list("message_id", "kind"))
    return [(kinds[message.extra_headers["Message-ID"]], message) for message in sent]


def _asked_to_confirm(here: Village, language: str, clock: Any) -> list[EmailMultiAlternatives]:
    waiting = _submitted(here, language, email="later@example.org")
    sent = road.send_mails()
    clock.shift(timedelta(days=3, hours=1))
    retention.tidy()
    sent += road.send_mails()
    withdrawal.refuse(waiting.links.first(), timezone.now())
    return sent


def _decided(here: Village, language: str, clock: Any) -> list[EmailMultiAlternatives]:
    """Approved by both ways in, added, rejected; withdrawn before and after joining; and the summary of it all."""
    joined, invited, refused, early = (_case(here, language, email=f"xandra+{n}@example.org") for n in range(4))
    sent = road.send_mails()
    _act(joined, "approve", here.coordinator)
    here.group.way_in = "invite"
    here.group.seal_invite(INVITE)
    here.group.save()
    _act(invited, "approve", here.coordinator)
    _act(joined, "add", here.coordinator)
    _act(refused, "reject", here.coordinator, reason="outside")
    sent += road.send_mails()
    for case in (joined, early):
        link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
        withdrawal.withdraw(case.submission, link, timezone.now())
    clock.shift(timedelta(minutes=11))
    return sent + road.send_mails()


def _of_other_kinds(here: Village, language: str) -> list[EmailMultiAlternatives]:
    """A question that was answered and one that was taken back; a form about the register that was taken over, and one that
    was not."""
    sent: list[EmailMultiAlternatives] = []
    ends = {"contact": ["handle", "withdraw"], "register_group": ["accept", "no_police", "reject", "withdraw"]}
    for kind, acts in ends.items():
        page = forms.page(here, kind)
        for number, act in enumerate(acts):
            person = PERSON | {"email": f"xandra+{kind}{number}@example.org", "group_name": f"Nieuw {number}"}
            case = forms.case(page, here, language, **person, police=True)
            sent += road.send_mails()
            if act == "no_police":
                _act(case, "accept", here.team)
                withdrawal.withdraw_police(case.submission, timezone.now())
            elif act == "withdraw":
                link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
                withdrawal.withdraw(case.submission, link, timezone.now())
            else:
                _act(case, act, here.team, reason="known")
            sent += road.send_mails()
    return sent


def _waiting(here: Village, language: str, clock: Any) -> list[EmailMultiAlternatives]:
    """Two who wait are asked to start; one says yes, one is asked to join; another's time runs out after a last question."""
    waiting_room.open_room(here, enough=2)
    waiters = [_waits(here, language, number) for number in range(2)]
    sent = road.send_mails()
    _says_yes(waiters[0], "start")
    waiting_room.starts(here, "2590 AA")
    sent += road.send_mails()
    clock.shift(timedelta(days=184))
    waiting.tidy()
    sent += road.send_mails()
    clock.shift(timedelta(days=184))
    waiting.tidy()
    return sent + road.send_mails()


def _waits(here: Village, language: str, number: int) -> Case:
    person = PERSON | {"postcode": "2590AA", "email": f"xandra+wait{number}@example.org"}
    submission = waiting_room.submitted(here, **person)
    Submission.objects.filter(pk=submission.pk).update(language=language)
    submission.mails.update(language=language)
    submission.refresh_from_db()
    assert intake.confirm(submission.links.get(), timezone.now())
    return submission.cases.get()


def _says_yes(case: Case, about: str) -> None:
    link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
    assert waiting.answer(case.waiting_questions.get(about=about), link, timezone.now(), yes=True)


def _evenings(here: Village, language: str, clock: Any) -> list[EmailMultiAlternatives]:
    """A place and a place in line, one place too many, an evening that moves and then does not go on, and somebody who
    confirms afterwards."""
    tomorrow = timezone.localdate() + timedelta(days=2)
    event = evenings.evening(here, places=1, start_date=tomorrow)
    page = evenings.form(here, event)
    late = forms.submitted(page, here, language, **PERSON | {"email": "xandra+late@example.org"})
    taken = [
        forms.case(page, here, language, **PERSON | {"email": f"xandra+evening{number}@example.org"})
        for number in range(3)
    ]
    sent = road.send_mails()
    _act(taken[0], "retract", here.team, reason="other")
    link = cases.new_link(Link.Purpose.MINE, submission=taken[1].submission)
    withdrawal.withdraw(taken[1].submission, link, timezone.now())
    forms.case(page, here, language, **PERSON | {"email": "xandra+evening2@example.org", "phone": "+31600000088"})
    event.start_time = time(20, 0)
    evenings.published(event)
    sent += road.send_mails()
    event.cancelled = True
    evenings.published(event)
    intake.confirm(late.links.get(), timezone.now())
    return sent + road.send_mails()


def _exceptions(here: Village, language: str) -> list[EmailMultiAlternatives]:
    """Fresh links to both sides, a mail that did not arrive, and a report of misuse."""
    case = _case(here, language, email="xandra+5@example.org")
    now = timezone.now()
    renewal.renew(cases.review_link(case, here.coordinator).pk, now)
    renewal.renew(cases.new_link(Link.Purpose.MINE, submission=case.submission).pk, now)
    tell_a_human(Mail.objects.filter(kind="received").latest("created_at"))
    sent = road.send_mails()
    misuse.report(cases.new_link(Link.Purpose.MISUSE, coordinator=here.coordinator), now)
    return sent + road.send_mails()


def _came_in_with_a_file(here: Village, clock: Any) -> list[EmailMultiAlternatives]:
    """Asked to confirm his address, and once more after a week."""
    Coordinator.objects.filter(pk=here.deputy.pk).update(email_confirmed_at=None)
    confirming.ask()
    sent = road.send_mails()
    clock.shift(timedelta(days=7, hours=1))
    confirming.ask()
    return sent + road.send_mails()


def _submitted(here: Village, language: str, **person: Any) -> Submission:
    submission = cases.submitted(here, here.group, **(PERSON | person))
    Submission.objects.filter(pk=submission.pk).update(language=language)
    submission.mails.update(language=language)
    submission.refresh_from_db()
    return submission


def _case(here: Village, language: str, **person: Any) -> Case:
    submission = _submitted(here, language, **person)
    assert intake.confirm(submission.links.get(), timezone.now())
    return submission.cases.get()


def _act(case: Case, name: str, who: Coordinator, **more: Any) -> None:
    actor = moderation.Actor(moderation.Who.COORDINATOR, "link:test", "link", who)
    case.refresh_from_db()
    assert moderation.act(case, name, actor, **more)

"""Taking consent back reaches what it is about and nothing else, and whoever had the data is told (GDPR art. 7(3) and 19)."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forms import consent, evenings, moderation, waiting, withdrawal
from forms.moderation import CLOCK
from groups.models import Coordinator
from tests.support import cases, forms, road
from tests.support import evenings as nights
from tests.support import waiting as room
from tests.support.consents import states
from tests.support.register import TEAM, accepted, desk, mine, noor, open_case

pytestmark = pytest.mark.django_db


def take_back(case) -> bool:
    return withdrawal.withdraw(case.submission, mine(case), timezone.now())


def noted_by_an_editor(person: Coordinator) -> Coordinator:
    person.police = "consented"
    person.save()
    return person


def police_of(person: Coordinator) -> str:
    return Coordinator.objects.get(pk=person.pk).police


@pytest.mark.parametrize("kind", ["contact", "map_correction", "register_group"])
def test_c08_a_form_that_said_nothing_of_the_police_takes_nothing_back_from_them(here, kind):
    person = noted_by_an_editor(here.coordinator)
    groups = [here.group] if kind == "map_correction" else []
    case = open_case(here, kind, *groups, email=person.email)
    assert take_back(case)
    assert police_of(person) == "consented"


def test_c08_a_form_that_gave_them_consent_takes_it_back(here):
    person = noted_by_an_editor(here.coordinator)
    case = accepted(here, "register_group", email=person.email, police=True)
    assert take_back(case)
    assert police_of(person) == "no"


def test_c08_consent_by_an_earlier_form_stands_under_its_own_pseudonym(here):
    first = accepted(here, "register_group", police=True)
    principal = first.submission.principal
    principal.digest = ""  # as when the last data of a mailbox go
    principal.save()
    second = forms.case(forms.page(here, "coordinator"), here, "nl", here.group, police=True)
    assert second.submission.principal != principal
    moderation.act(second, "accept", desk(here))
    take_back(second)
    assert noor().police == "consented"
    take_back(first)
    assert noor().police == "no"


def test_c08_consent_by_a_form_that_was_not_taken_over_holds_nothing_up(here):
    first = accepted(here, "register_group", police=True)
    second = forms.case(forms.page(here, "coordinator"), here, "nl", here.group, police=True)
    moderation.act(second, "reject", desk(here), reason="known")
    withdrawal.withdraw_police(first.submission, timezone.now())
    assert noor().police == "no"


def test_c08_who_got_another_address_is_found_by_what_he_came_in_with(here):
    case = accepted(here, "register_group", police=True)
    here.desk.people.add(noor())  # he goes on working here
    Coordinator.objects.filter(pk=noor().pk).update(email="nieuw@example.org")
    take_back(case)
    assert police_of(Coordinator.objects.get(email="nieuw@example.org")) == "no"


def test_c08_who_handled_a_question_hears_that_it_was_taken_back_and_nothing_of_the_register(here):
    case = open_case(here, "contact")
    moderation.act(case, "handle", desk(here))
    road.send_mails()
    take_back(case)
    told = road.to(TEAM, [mail for mail in road.send_mails() if "Ingetrokken" in mail.subject])
    assert "U hoeft niets meer te doen. Wis de gegevens" in told.body
    assert "register" not in told.body


def test_c08_who_rejected_a_sign_up_hears_that_the_data_are_to_go(here):
    case = cases.case(here)
    actor = moderation.Actor(moderation.Who.COORDINATOR, "link:1", "link", here.coordinator)
    moderation.act(case, "reject", actor, reason="full")
    road.send_mails()
    take_back(case)
    sent = road.send_mails()
    assert "Wis de gegevens" in road.to(here.coordinator.email, sent).body
    assert "De beheerder weet dit ook." in road.to("sanne@example.org", sent).body
    take_back(case)
    assert road.send_mails() == []


def test_c08_who_knew_nothing_of_an_evening_is_told_nothing(here):
    with time_machine.travel("2026-02-03 12:00", tick=False):
        case = nights.registered(nights.form(here, nights.evening(here, places=3)), here, "Anna")
        road.send_mails()
        take_back(case)
        assert [mail.to for mail in road.send_mails()] == [[case.submission.email]]


def test_c08_the_receipt_of_an_evening_says_what_became_of_the_place(here):
    with time_machine.travel("2026-02-03 12:00", tick=False):
        form = nights.form(here, nights.evening(here, places=1))
        first, second, third = (nights.registered(form, here, f"Persoon{n}") for n in range(3))
        third.refresh_from_db()
        moderation.act(third, "call_off", CLOCK)
        said = []
        for case in (second, first, third):
            case.refresh_from_db()
            road.send_mails()
            take_back(case)
            said.append(road.to(case.submission.email, road.send_mails()).body)
    assert evenings.line(first.event_key, first.event_day).count() == 0
    assert "U staat niet meer op de wachtlijst." in said[0]
    assert "Uw plaats is nu voor iemand anders." in said[1]
    assert "Deze aanmelding was al niet meer geldig." in said[2]


def writes_while_the_chain_is_held(act) -> set[str]:
    """The tables that `act` writes once it has asked for the head of the chain."""
    with CaptureQueriesContext(connection) as done:
        act()
    asked = [query["sql"] for query in done]
    held = next(number for number, sql in enumerate(asked) if "forms_ledgerhead" in sql)
    written = [sql.split('"')[1] for sql in asked[held:] if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
    return set(written)


def test_whoever_takes_consent_back_locks_the_head_of_the_chain_last(here):
    now = timezone.now()
    first, second = (
        accepted(here, kind, *groups, police=True)
        for kind, groups in {"register_group": [], "coordinator": [here.group]}.items()
    )
    link, ledger = mine(first), {"forms_consentevent", "forms_ledgerhead"}
    assert writes_while_the_chain_is_held(lambda: withdrawal.withdraw(first.submission, link, now)) == ledger
    assert writes_while_the_chain_is_held(lambda: withdrawal.withdraw_police(second.submission, now)) == ledger
    assert consent.verify() is None


def test_whoever_waits_no_longer_locks_the_head_of_the_chain_last(here):
    waits = room.open_room(here, enough=1) and room.arrives(here)
    link, question = mine(waits), waits.waiting_questions.get()
    yes = lambda: waiting.answer(question, link, timezone.now(), yes=True)  # noqa: E731
    assert writes_while_the_chain_is_held(yes) == {"forms_consentevent", "forms_ledgerhead"}
    assert road.to(TEAM, [mail for mail in road.send_mails() if "wil een groep beginnen" in mail.subject])


def test_r02_consent_to_wait_ends_for_who_need_not_wait(here):
    room.open_room(here, enough=9)
    waits = room.arrives(here, 1)
    assert waits.status == "waiting"
    assert states(waits.submission)["waiting"] == "ConsentGiven"
    taken = room.arrives(here, 2, postcode="2582AB", email="klaar@example.org")
    assert taken.status == "open"
    assert states(taken.submission) == states(waits.submission) | {"waiting": "ConsentExpired"}
    assert consent.verify() is None

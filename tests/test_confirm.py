"""Double opt-in: nothing goes to a coordinator before the resident pressed confirm, and what nobody confirms is gone."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from forms import consent, retention
from forms.models import Case, ConsentEvent, Link, Mail, Submission
from tests.support import road

pytestmark = pytest.mark.django_db

NOW = timezone.now().replace(hour=10)


def test_c07_before_the_button_nothing_goes_to_the_coordinator(here, browser):
    road.apply(browser, here.form)
    (only,) = road.send_mails()
    assert only.to == ["sanne@example.org"]
    road.enter(browser, road.link(only))
    assert road.send_mails() == []
    assert not Case.objects.exists()


def test_c07_the_button_opens_the_case_and_tells_both(here, browser):
    mails = road.confirmed(browser, here.form)
    assert {message.to[0] for message in mails} == {"sanne@example.org", here.coordinator.email}


def test_c07_on_day_three_one_reminder_whose_link_confirms(here, browser):
    with time_machine.travel(NOW, tick=False) as clock:
        road.apply(browser, here.form)
        road.send_mails()
        clock.shift(timedelta(days=2, hours=23))
        retention.tidy()
        assert road.send_mails() == []
        clock.shift(timedelta(hours=2))
        retention.tidy()
        retention.tidy()
        (reminder,) = road.send_mails()
        road.press(browser, road.enter(browser, road.link(reminder)), "confirm")
        assert Case.objects.count() == 1


def test_c07_after_seven_days_the_data_are_gone_and_the_chain_stands(here, browser):
    with time_machine.travel(NOW, tick=False) as clock:
        road.apply(browser, here.form, wilt_u_iets_vertellen="Ik heb een hond.")
        (first,) = road.send_mails()
        clock.shift(timedelta(days=6, hours=23))
        retention.tidy()
        assert Submission.objects.get().name == "Sanne de Vries"
        clock.shift(timedelta(hours=2))
        retention.tidy()
        row = Submission.objects.values().get()
        assert not {"Sanne de Vries", "sanne@example.org", "+31600000001", "2582AB"} & set(map(str, row.values()))
        assert (row["salt"], row["answers"], row["principal_id"] and Submission.objects.get().principal.digest) == (
            "",
            [],
            "",
        )
        assert road.enter(browser, road.link(first)).status_code == 410
        assert consent.verify() is None
        assert set(ConsentEvent.objects.order_by("seq").values_list("state", flat=True)) == {
            "ConsentRequested",
            "ConsentExpired",
        }


def test_c07_what_was_confirmed_is_not_touched_by_the_clock(here, browser):
    with time_machine.travel(NOW, tick=False) as clock:
        road.confirmed(browser, here.form)
        clock.shift(timedelta(days=8))
        retention.tidy()
        assert Submission.objects.get().name == "Sanne de Vries"


def test_whoever_did_not_ask_for_this_erases_everything_at_once(here, browser):
    road.apply(browser, here.form)
    (first,) = road.send_mails()
    page = road.press(browser, road.enter(browser, road.link(first)), "refuse")
    assert "gewist" in road.soup(page).h1.get_text()
    assert Submission.objects.get().email == ""
    road.press(browser, page, "confirm")
    assert not Case.objects.exists()


def test_a_second_press_on_confirm_says_that_it_is_done(here, browser):
    road.apply(browser, here.form)
    (first,) = road.send_mails()
    page = road.enter(browser, road.link(first))
    road.press(browser, page, "confirm")
    again = road.press(browser, page, "confirm")
    assert again.status_code == 200
    assert "bevestigd" in road.soup(again).h1.get_text()
    assert Case.objects.count() == 1


def test_c06_the_receipt_comes_as_words_and_as_json_and_names_nobody(here, browser):
    mails = road.confirmed(browser, here.form)
    received = road.to("sanne@example.org", mails)
    (name, content, mimetype) = received.attachments[0]
    receipt = json.loads(content)
    assert (name, mimetype) == ("toestemming.json", "application/json")
    assert receipt["receipt_id"] in received.body
    assert receipt["created"]
    assert len(receipt["records"]) == 3
    assert all(record["record_id"] for record in receipt["records"])
    assert "sanne@example.org" not in json.dumps(receipt)


def test_c06_the_personal_page_offers_the_same_receipt(here, browser):
    mails = road.confirmed(browser, here.form)
    page = road.enter(browser, road.link(road.to("sanne@example.org", mails)))
    href = road.soup(page).select_one("a[href$='.json']")["href"]
    receipt = json.loads(browser.get(href).content)
    assert receipt["receipt_id"] in road.soup(page).get_text()


def test_c08_withdrawing_takes_one_link_and_one_press(here, browser):
    """Consent took three acts: the box, “send”, “confirm”."""
    mails = road.confirmed(browser, here.form)
    page = road.enter(browser, road.link(road.to("sanne@example.org", mails)))
    road.press(browser, page, "withdraw", reference=Submission.objects.get().reference)

    assert Case.objects.get().status == "withdrawn"
    told = road.send_mails()
    assert "ingetrokken" in road.to(here.coordinator.email, told).subject.lower()
    assert "ingetrokken" in road.to("sanne@example.org", told).body
    states = list(ConsentEvent.objects.filter(purpose="membership").order_by("seq").values_list("state", flat=True))
    assert states == ["ConsentRequested", "ConsentGiven", "ConsentWithdrawn"]
    assert consent.verify() is None


def test_c08_every_mail_to_a_resident_leads_to_the_way_out(here, browser):
    mails = road.confirmed(browser, here.form)
    review = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, review, "approve")
    mails += road.send_mails()
    road.press(browser, review, "add")
    mails += road.send_mails()
    to_resident = [message for message in mails if message.to == ["sanne@example.org"]]
    assert len(to_resident) == 3
    for message in to_resident:
        page = road.enter(browser, road.link(message))
        assert road.soup(page).select_one("button[value=withdraw]"), message.subject


def test_c08_a_member_who_withdraws_leaves_and_the_coordinator_must_take_the_number_out(here, browser):
    mails = road.confirmed(browser, here.form)
    review = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, review, "approve")
    road.press(browser, review, "add")
    mine = road.enter(browser, road.link(road.to("sanne@example.org", mails)))
    road.send_mails()
    road.press(browser, mine, "withdraw", reference=Submission.objects.get().reference)
    assert Case.objects.get().status == "left"
    assert "Haal het nummer uit de groep" in road.to(here.coordinator.email, road.send_mails()).body


def test_c08_somebody_elses_application_cannot_be_withdrawn(here, browser):
    mine = road.confirmed(browser, here.form)
    road.confirmed(browser, here.form, naam="Kees Ander", e_mailadres="kees@example.org")
    other = Submission.objects.get(email="kees@example.org")
    page = road.enter(browser, road.link(road.to("sanne@example.org", mine)))
    assert road.press(browser, page, "withdraw", reference=other.reference).status_code == 404
    assert other.cases.get().status == "open"


def test_withdrawing_twice_changes_nothing_more(here, browser):
    mails = road.confirmed(browser, here.form)
    page = road.enter(browser, road.link(road.to("sanne@example.org", mails)))
    reference = Submission.objects.get().reference
    road.press(browser, page, "withdraw", reference=reference)
    events = ConsentEvent.objects.count()
    road.press(browser, page, "withdraw", reference=reference)
    assert ConsentEvent.objects.count() == events


def test_a_mail_about_a_withdrawn_application_does_not_leave(here, browser):
    road.apply(browser, here.form)
    (first,) = road.send_mails()
    road.press(browser, road.enter(browser, road.link(first)), "confirm")
    mine = Link.objects.get(purpose="mine")
    from forms import links

    page = road.enter(browser, f"/l/{links.token(mine)}/")
    road.press(browser, page, "withdraw", reference=Submission.objects.get().reference)
    kinds = [message.subject for message in road.send_mails()]
    assert not any("Nieuwe aanmelding" in subject for subject in kinds)
    assert Mail.objects.get(kind="new_case").state == Mail.State.CANCELLED


def test_what_is_unconfirmed_never_shows_on_the_personal_page(here, browser):
    mails = road.confirmed(browser, here.form)
    road.apply(browser, here.form, huisnummer="15")
    page = road.enter(browser, road.link(road.to("sanne@example.org", mails)))
    assert Submission.objects.get(confirmed_at=None).reference not in road.soup(page).get_text()


def test_the_ledger_command_agrees_after_a_whole_road(here, browser):
    road.confirmed(browser, here.form)
    call_command("verify_consent_log")


def test_who_sends_the_form_again_later_gets_the_mail_again_and_a_double_press_does_not(here, browser):
    with time_machine.travel(NOW, tick=False) as clock:
        road.apply(browser, here.form)
        clock.shift(timedelta(minutes=9))
        road.apply(browser, here.form)
        assert len(road.send_mails()) == 1
        clock.shift(timedelta(minutes=2))
        road.apply(browser, here.form)
        (again,) = road.send_mails()
        road.press(browser, road.enter(browser, road.link(again)), "confirm")
        assert (Submission.objects.count(), Case.objects.count()) == (1, 1)

"""Approve, reject with a reason, added to the group: what each does, and what each side is told."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms.models import Case
from tests.support import road
from tests.support.cast import INVITE

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(here, browser):
    """The coordinator's page of a fresh case."""
    mails = road.confirmed(browser, here.form)
    return road.enter(browser, road.link(road.to(here.coordinator.email, mails)))


def mine(browser, message):
    return road.enter(browser, road.link(message))


def test_r06_approval_sends_the_rules_that_were_agreed_to_and_says_what_comes_next(here, browser, review):
    here.rules.intro = "Bel altijd eerst 112."
    here.rules.save_revision().publish()
    road.press(browser, review, "approve")
    told = road.to("sanne@example.org", road.send_mails())
    assert "De beheerder voegt uw nummer toe" in told.body
    assert "Bel eerst 112." in told.body
    assert "altijd" not in told.body


def test_r06_a_refusal_gives_its_reason(here, browser, review):
    road.press(browser, review, "reject", reason="full")
    told = road.to("sanne@example.org", road.send_mails())
    assert "De groep is vol." in told.body
    assert Case.objects.get().status == "rejected"


def test_r06_a_refusal_without_a_reason_is_not_taken(here, browser, review):
    page = road.press(browser, review, "reject")
    assert page.status_code == 422
    assert "Kies een reden." in road.soup(page).get_text()
    assert Case.objects.get().status == "open"
    assert road.press(browser, review, "reject", reason="because").status_code == 422


def test_r06_added_tells_the_resident(here, browser, review):
    road.press(browser, review, "approve")
    road.send_mails()
    road.press(browser, review, "add")
    assert "toegevoegd" in road.to("sanne@example.org", road.send_mails()).body


def test_r06_nothing_is_added_that_was_not_approved(here, browser, review):
    assert road.press(browser, review, "add").status_code == 409
    assert Case.objects.get().status == "open"


def test_r11_the_coordinator_gets_the_number_and_a_card_for_the_telephone(here, browser, review):
    assert "600000001" not in review.content.decode()
    page = road.press(browser, review, "approve")
    assert road.soup(page).select_one("a[href='tel:+31600000001']")
    card = browser.get(road.soup(page).select_one("a[href$='.vcf']")["href"])
    assert "TEL;TYPE=CELL:+31600000001" in card.content.decode()


def test_r11_the_card_is_refused_before_the_details_were_asked_for(here, browser, review):
    assert browser.get(review.request["PATH_INFO"] + "nummer.vcf").status_code == 403


@pytest.fixture
def by_invite(here):
    here.group.way_in = "invite"
    here.group.seal_invite(INVITE)
    here.group.save()


def test_r11_the_invite_shows_once_asked_for_after_approval_and_never_before(here, browser, by_invite):
    mails = road.confirmed(browser, here.form)
    received = road.to("sanne@example.org", mails)
    reference = Case.objects.get().reference
    page = mine(browser, received)
    assert not road.soup(page).select("button[value=invite]")
    assert road.press(browser, page, "invite", case=reference).status_code == 404

    review = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, review, "approve")
    page = mine(browser, received)
    assert INVITE not in page.content.decode()
    shown = road.press(browser, page, "invite", case=reference)
    assert INVITE in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert Case.objects.get().invite_shown_at


def test_r11_the_invite_is_sealed_at_rest_and_in_no_mail(here, browser, by_invite):
    mails = road.confirmed(browser, here.form)
    review = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, review, "approve")
    mails += road.send_mails()
    here.group.refresh_from_db()
    assert INVITE not in here.group.invite_sealed
    assert INVITE not in " ".join(message.message().as_string() for message in mails)
    assert INVITE not in browser.get(here.groups_page.group_url(here.group)).content.decode()


def test_r11_a_withdrawn_resident_sees_no_invite(here, browser, by_invite):
    mails = road.confirmed(browser, here.form)
    road.press(browser, road.enter(browser, road.link(road.to(here.coordinator.email, mails))), "approve")
    page = mine(browser, road.to("sanne@example.org", mails))
    case = Case.objects.select_related("submission").get()
    road.press(browser, page, "withdraw", reference=case.submission.reference)
    assert road.press(browser, page, "invite", case=case.reference).status_code == 404


def test_r11_a_seal_of_another_group_does_not_open(here, by_invite):
    from groups import invite

    with pytest.raises(invite.Unreadable):
        invite.unseal(here.group.invite_sealed, here.other_group.uuid)
    assert invite.unseal(here.group.invite_sealed, here.group.uuid) == INVITE


def test_a20_who_goes_on_deciding_cannot_put_off_the_summary_for_ever(here, browser):
    left = []
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for number in range(1, 16, 2):
            mails = road.confirmed(browser, here.form, e_mailadres=f"n{number}@example.org", huisnummer=str(number))
            page = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
            road.press(browser, page, "approve")
            clock.shift(timedelta(minutes=9, seconds=30))
            left += road.send_mails()
    assert [message.subject for message in left if "Uw besluiten" in message.subject] == [
        "Uw besluiten bij Buurtwacht Proefdorp: 7"
    ]

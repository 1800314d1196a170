"""The coordinator's page: what it shows before and after a deliberate press, and what a decision leaves behind."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forms import moderation
from forms.models import Case, Link, Mail
from tests.support import cases, road

pytestmark = pytest.mark.django_db

HIDDEN = ["600000001", "06 00000001", "sanne@example.org", "2582 AB 13", "Statenlaan 13", "Ik woon boven de bakker"]


@pytest.fixture
def case(here) -> Case:
    made = cases.case(here)
    made.submission.answers = [["Wilt u iets vertellen?", "Ik woon boven de bakker", ""]]
    made.submission.save()
    return made


@pytest.fixture
def link(here, case) -> Link:
    return cases.review_link(case, here.coordinator)


def text(response) -> str:
    return " ".join(road.soup(response).select_one("main").get_text(" ").split())


def test_a11_the_page_shows_name_street_group_and_why_and_no_more(here, browser, link):
    page = road.enter(browser, cases.path(link))
    said = text(page)
    for least in ("Sanne de Vries", "Statenlaan", here.group.name, "De bewoner koos zelf voor Statenlaan"):
        assert least in said
    for hidden in HIDDEN:
        assert hidden not in page.content.decode()
    assert not road.soup(page).select("main :is(a[href^='tel:'], a[href^='mailto:'], a[href*='wa.me'])")


def test_a11_a_street_with_the_number_typed_behind_it_does_not_tell_the_number(here, browser):
    """Browsers fill in “Statenlaan 13” where a street is asked; mails and the first look name the street."""
    for street in ("Statenlaan 13", "Statenlaan 13 A", "Statenlaan 13-2, 2582 AB Den Haag", "Statenlaan, 13"):
        made = cases.case(here, street=street, email=f"{len(street)}@example.org")
        assert made.submission.street == "Statenlaan"
    for street in ("Plein 1813", "Laan van 13 eiken", "Statenlaan 113", "13e Straat"):
        made = cases.case(here, street=street, email=f"x{len(street)}@example.org")
        assert made.submission.street == street
    mails = " ".join(f"{mail.subject} {mail.body}" for mail in road.send_mails())
    assert "Statenlaan" in mails
    assert "Statenlaan 13" not in mails


def test_a11_a_rule_for_one_house_does_not_tell_its_number(here, browser):
    from groups import coverage

    here.group.coverage_text = "2582 AB 13"
    here.group.save()
    coverage.replace(here.group)
    made = cases.confirmed(here).cases.get()
    assert made.rule == "2582 AB 13"
    page = road.enter(browser, cases.path(cases.review_link(made, here.coordinator)))
    assert "2582 AB 13" not in page.content.decode()
    assert "gebied “2582 AB”" in text(page)


def test_a11_who_asks_for_the_details_gets_them_with_buttons_to_ring_and_it_is_written_down(here, browser, case, link):
    page = road.press(browser, road.enter(browser, cases.path(link)), "show")
    for detail in ("06 00000001", "sanne@example.org", "Statenlaan 13", "Ik woon boven de bakker"):
        assert detail in text(page)
    assert road.soup(page).select_one("a[href='tel:+31600000001']")
    assert road.soup(page).select_one("a[href='https://wa.me/31600000001']")
    look = case.events.get(act="look")
    assert (look.actor, look.coordinator, look.source) == (f"link:{link.pk}", here.coordinator, "link")
    assert (look.from_status, look.to_status) == ("", "")
    assert Case.objects.get().status == "open"


def test_a11_what_one_asked_to_see_does_not_show_to_another(here, browser, case, link):
    road.press(browser, road.enter(browser, cases.path(link)), "show")
    scanner = road.enter(Client(), cases.path(link))
    deputy = road.enter(Client(), cases.path(cases.review_link(case, here.deputy)))
    assert "sanne@example.org" not in scanner.content.decode() + deputy.content.decode()
    assert "sanne@example.org" not in road.enter(browser, cases.path(link)).content.decode()  # opened anew: asked anew


def test_a11_after_approval_the_number_is_there_without_asking(here, browser, link):
    page = road.press(browser, road.enter(browser, cases.path(link)), "approve")
    assert road.soup(page).select_one("a[href='tel:+31600000001']")


def test_a11_after_a_refusal_there_is_nothing_to_ring_for(here, browser, link):
    page = road.press(browser, road.enter(browser, cases.path(link)), "reject", reason="full")
    assert "sanne@example.org" not in page.content.decode()


def test_a11_nothing_that_a_resident_types_becomes_markup(here, browser):
    made = cases.case(here, name="<script>alert(1)</script>", street="<b>Laan</b>")
    page = road.enter(browser, cases.path(cases.review_link(made, here.coordinator)))
    assert "<script>alert" not in page.content.decode()
    assert "<b>Laan" not in page.content.decode()


def test_a20_a_decision_says_who_when_what_and_by_which_road(here, browser, case, link, time_machine):
    when = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
    time_machine.move_to(when, tick=False)
    link.expires_at = when + timedelta(days=1)
    link.save()
    road.press(browser, road.enter(browser, cases.path(link)), "reject", reason="full")
    event = case.events.get(act="reject")
    assert (event.from_status, event.to_status, event.at) == ("open", "rejected", when)
    assert (event.actor, event.coordinator, event.source) == (f"link:{link.pk}", here.coordinator, "link")
    assert event.reason == "full"


def test_a20_all_decisions_of_an_evening_are_one_mail_with_a_way_to_say_it_was_not_me(here, browser, time_machine):
    time_machine.move_to(datetime(2026, 11, 20, 19, 30, tzinfo=UTC), tick=False)
    for number in range(5):
        made = cases.case(here, email=f"{number}@example.org")
        page = road.enter(browser, cases.path(cases.review_link(made, here.coordinator)))
        road.press(browser, page, "approve" if number else "reject", reason="full")
        time_machine.shift(timedelta(minutes=3))
    assert [mail.to for mail in road.send_mails() if "besluiten" in mail.subject] == []
    time_machine.shift(timedelta(minutes=11))
    summary = road.to(here.coordinator.email, road.send_mails())
    for made in Case.objects.all():
        assert summary.body.count(f"{made.reference}: ") == 1
    assert summary.body.count("goedgekeurd") == 4
    assert "5" in summary.subject
    assert road.enter(browser, road.link(summary)).request["PATH_INFO"].startswith("/misbruik/")


def test_a20_the_next_batch_is_the_next_mail_and_each_coordinator_gets_his_own(here, browser, time_machine):
    time_machine.move_to(datetime(2026, 11, 20, 19, 30, tzinfo=UTC), tick=False)

    def decide(email: str, who) -> None:
        made = cases.case(here, email=email)
        road.press(browser, road.enter(browser, cases.path(cases.review_link(made, who))), "approve")

    decide("a@example.org", here.coordinator)
    decide("b@example.org", here.deputy)
    time_machine.shift(timedelta(minutes=11))
    first = [mail for mail in road.send_mails() if "besluiten" in mail.subject]
    assert sorted(mail.to[0] for mail in first) == sorted([here.coordinator.email, here.deputy.email])
    decide("c@example.org", here.coordinator)
    time_machine.shift(timedelta(minutes=11))
    second = [mail for mail in road.send_mails() if "besluiten" in mail.subject]
    assert [mail.to[0] for mail in second] == [here.coordinator.email]
    assert "goedgekeurd" in second[0].body


def test_a20_a_residents_own_act_is_in_nobodys_summary(here):
    from forms import withdrawal

    made = cases.case(here)
    withdrawal.withdraw(made.submission, cases.new_link(Link.Purpose.MINE, submission=made.submission), timezone.now())
    assert made.events.get(act="withdraw").told_in is None
    assert not Mail.objects.filter(kind="decisions").exists()


def test_a06_the_second_coordinator_sees_who_decided_and_cannot_decide_again(here, browser, case, link):
    deputys = Client(enforce_csrf_checks=True)
    his_page = road.enter(deputys, cases.path(cases.review_link(case, here.deputy)))
    road.press(browser, road.enter(browser, cases.path(link)), "approve")
    answer = road.press(deputys, his_page, "reject", reason="full")
    assert answer.status_code == 409
    assert "Al beslist door Bea op" in text(answer)
    assert Case.objects.get().status == "approved"
    assert [event.act for event in case.events.all()] == ["open", "approve"]
    assert Mail.objects.filter(kind__in=["approved", "rejected"]).count() == 1


def test_a06_the_same_button_pressed_twice_is_one_decision(here, browser, case, link):
    page = road.enter(browser, cases.path(link))
    road.press(browser, page, "approve")
    assert road.press(browser, page, "approve").status_code == 409
    assert Mail.objects.filter(kind="approved").count() == 1


def test_r06_an_approval_can_be_taken_back_with_a_reason_by_an_act_of_its_own(here, browser, case, link):
    page = road.press(browser, road.enter(browser, cases.path(link)), "approve")
    assert [button["value"] for button in road.soup(page).select("main button[name=act]")] == ["add", "retract"]
    assert road.press(browser, page, "retract").status_code == 422
    road.press(browser, page, "retract", reason="unknown")
    assert Case.objects.get().status == "rejected"
    told = [mail.body for mail in road.send_mails() if mail.to == ["sanne@example.org"]]
    assert any("We konden niet nagaan of u hier woont." in body for body in told)


def test_a_withdrawn_case_is_not_called_a_decision_of_the_team(here, browser, case, link):
    moderation.act(case, "withdraw", moderation.Actor(moderation.Who.RESIDENT, "link:x", "link"))
    page = road.enter(browser, cases.path(link))
    assert "De bewoner heeft de aanmelding zelf ingetrokken op" in text(page)
    assert "Al beslist" not in text(page)

"""Registering for an evening: places, the line, and what happens when it does not go on."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forms import evenings, moderation, retention, withdrawal
from forms.models import Case, FormPage, Link, Mail
from home.models import ContactPage, EventException, EventPlaces
from tests.support import cases, forms, meetings, road
from tests.support import evenings as support
from tests.support.forms import filled

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-02-03 12:00")]


@pytest.fixture
def event(here):
    return support.evening(here)


@pytest.fixture
def form(here, event) -> FormPage:
    return support.form(here, event)


@pytest.fixture
def three(here, form) -> list[Case]:
    """Two who have a place and one in line."""
    return [support.registered(form, here, name) for name in ("Anna", "Bram", "Carla")]


def statuses(found: list[Case]) -> list[str]:
    for case in found:
        case.refresh_from_db()
    return [case.status for case in found]


def withdraw(case: Case) -> bool:
    link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
    return withdrawal.withdraw(case.submission, link, timezone.now())


def subjects(mails, address: str) -> list[str]:
    return [mail.subject for mail in mails if mail.to == [address]]


def about(mails, address: str):
    """The mail to `address` that names the evening."""
    (found,) = [mail for mail in mails if mail.to == [address] and "Avond over inbraak" in mail.subject]
    return found


def test_a_desk_offers_an_evening_until_it_begins(here, form, client, time_machine):
    here.home.add_child(instance=ContactPage(title="Contact", slug="contact"))
    assert f'href="{form.path_on_site}"' in client.get("/contact/").text
    time_machine.move_to("2026-03-05 20:00")
    assert f'href="{form.path_on_site}"' not in client.get("/contact/").text


def test_e04_who_confirms_gets_a_place_and_reads_when_and_where(form, browser):
    place = about(road.sent(browser, form, filled(form)), "noor@example.org")
    assert place.subject == "U hebt een plaats: Avond over inbraak"
    assert "donderdag 5 maart 2026, 19.30–21.00 uur" in place.body
    assert "Buurthuis Lindehof" in place.body
    page = road.enter(browser, road.link(place))
    assert "U hebt een plaats. Tot dan!" in road.soup(page).get_text()


def test_e04_who_comes_after_the_last_place_stands_in_line_and_reads_where(three, here, form):
    support.registered(form, here, "Daan")
    mails = road.send_mails()
    assert statuses(three) == ["approved", "approved", "queued"]
    assert "U bent nummer 1." in about(mails, "carla@example.org").body
    assert "U bent nummer 2." in about(mails, "daan@example.org").body


def test_e04_who_withdraws_gives_the_place_to_the_first_in_line(three, here, form):
    later = support.registered(form, here, "Daan")
    road.send_mails()
    assert withdraw(three[0])
    assert statuses([*three, later]) == ["withdrawn", "approved", "approved", "queued"]
    mails = road.send_mails()
    assert subjects(mails, "carla@example.org") == ["U hebt een plaats: Avond over inbraak"]
    assert subjects(mails, "daan@example.org") == []


def test_who_withdraws_from_the_line_frees_nothing(three):
    assert withdraw(three[2])
    assert statuses(three) == ["approved", "approved", "withdrawn"]


def test_who_is_taken_off_by_the_desk_frees_a_place_too(three, here):
    actor = moderation.Actor(moderation.Who.COORDINATOR, "link:x", "link", here.team)
    assert moderation.act(three[0], "retract", actor, reason="other")
    assert statuses(three) == ["rejected", "approved", "approved"]


def test_nobody_decides_about_places_by_hand(three, here):
    actor = moderation.Actor(moderation.Who.COORDINATOR, "link:x", "link", here.team)
    with pytest.raises(moderation.Forbidden):
        moderation.act(three[2], "admit", actor)
    assert statuses(three)[2] == "queued"


def test_more_places_bring_in_who_stands_in_line(three, event):
    event.places = 3
    support.published(event)
    assert statuses(three) == ["approved"] * 3


def test_without_a_limit_everybody_has_a_place(here):
    form = support.form(here, support.evening(here, places=None))
    assert statuses([support.registered(form, here, f"Persoon{i}") for i in range(5)]) == ["approved"] * 5


def test_the_page_of_the_evening_says_how_many_places_are_left(here, event, form, browser):
    def said() -> str:
        return road.soup(browser.get(event.url)).select_one(".event__acts").get_text(" ", strip=True)

    assert "Nog 2 plaatsen." in said()
    support.registered(form, here, "Anna")
    assert "Nog 1 plaats." in said()
    case = support.registered(form, here, "Bram")
    assert "Vol. U kunt op de wachtlijst." in said()
    assert road.soup(browser.get(event.url)).select_one(".event__sign-up a")["href"] == form.url
    withdraw(case)
    assert "Nog 1 plaats." in said()


def test_without_a_form_there_is_no_button(event, browser):
    assert not road.soup(browser.get(event.url)).select(".event__sign-up")


def test_a_form_that_was_taken_off_takes_its_button_along(event, form, browser):
    form.unpublish()
    assert not road.soup(browser.get(event.url)).select(".event__sign-up")


@pytest.mark.parametrize("moment", ["2026-03-05 19:31", "2026-05-01 12:00"])
def test_after_the_beginning_nobody_registers(event, form, browser, time_machine, moment):
    page = browser.get(form.url)
    data = road.hidden(page) | {f"f-{name}": value for name, value in filled(form).items()}
    time_machine.move_to(f"{moment} +0100")
    assert "U kunt zich hier niet meer aanmelden." in browser.get(form.url).content.decode()
    assert browser.post(form.url, data).status_code == 409
    assert not road.soup(browser.get(event.url)).select(".event__sign-up")


def test_who_confirms_too_late_is_told(here, form, time_machine):
    time_machine.move_to("2026-03-04 12:00 +0100")
    link = support.waiting_to_confirm(form, here, "Anna")
    road.send_mails()
    time_machine.move_to("2026-03-05 19:31 +0100")
    assert support.confirm(link)
    assert link.submission.cases.get().status == "handled"
    assert "U kunt zich niet meer aanmelden: Avond over inbraak" in subjects(road.send_mails(), "anna@example.org")


def test_e04_a_cancelled_evening_tells_everybody_who_registered_once(three, event, form, browser):
    road.send_mails()
    event.cancelled = True
    support.published(event)
    assert statuses(three) == ["handled"] * 3
    mails = road.send_mails()
    assert sorted(mail.to[0] for mail in mails) == ["anna@example.org", "bram@example.org", "carla@example.org"]
    assert {mail.subject for mail in mails} == {"Gaat niet door: Avond over inbraak"}
    evenings.tidy()
    assert road.send_mails() == []
    assert "niet meer aanmelden" in browser.get(form.url).content.decode()


def test_e04_an_evening_that_moves_tells_everybody_who_registered_once(three, event):
    withdraw(three[1])
    road.send_mails()
    event.start_date, event.place_name = date(2026, 3, 12), "De Schuur"
    for _again in range(2):
        support.published(event)
    mails = road.send_mails()
    assert sorted(mail.to[0] for mail in mails) == ["anna@example.org", "carla@example.org"]
    for mail in mails:
        assert mail.subject == "Verplaatst: Avond over inbraak"
        assert "donderdag 12 maart 2026, 19.30–21.00 uur" in mail.body
        assert "De Schuur" in mail.body
    assert statuses(three) == ["approved", "withdrawn", "approved"]


def test_what_does_not_move_an_evening_tells_nobody(three, event):
    road.send_mails()
    event.intro, event.places = "Nog een zin.", 2
    support.published(event)
    assert road.send_mails() == []


def test_of_an_evening_that_repeats_the_one_date_that_moves_is_told(here):
    event = support.evening(here, repeats="weekly")
    other = support.form(here, event, date(2026, 3, 12))
    support.registered(other, here, "Anna")
    road.send_mails()
    event.exceptions = [EventException(day=date(2026, 3, 5), act="move", new_day=date(2026, 3, 6))]
    event = support.published(event)
    assert road.send_mails() == []
    event.exceptions = [EventException(day=date(2026, 3, 12), act="move", new_day=date(2026, 3, 13))]
    support.published(event)
    (mail,) = road.send_mails()
    assert "vrijdag 13 maart 2026" in mail.body


def test_who_registers_after_it_moved_is_told_the_new_date_alone(here, form, event):
    event.start_date = date(2026, 3, 12)
    support.published(event)
    support.registered(form, here, "Anna")
    subjects_of_anna = subjects(road.send_mails(), "anna@example.org")
    assert not [subject for subject in subjects_of_anna if subject.startswith("Verplaatst")]


def test_a_mailbox_gets_two_places_in_two_names_and_then_a_kind_word(here):
    form = support.form(here, support.evening(here, places=5))
    names = ("Anna", "ANNA ", "Bram", "Carla")
    found = [forms.case(form, here, name=name, email="thuis@example.org") for name in names]
    assert statuses(found) == ["approved", "handled", "approved", "handled"]
    told = [mail for mail in road.send_mails() if mail.subject == "U bent al aangemeld: Avond over inbraak"]
    assert len(told) == 2
    assert EventPlaces.objects.get().taken == 2


def test_who_gave_a_place_back_may_register_again(here):
    form = support.form(here, support.evening(here))
    first = support.registered(form, here, "Anna")
    assert withdraw(first)
    again = support.registered(form, here, "Anna")
    assert statuses([first, again]) == ["withdrawn", "approved"]


def test_a_draft_that_cancels_tells_nobody(three, event):
    event.cancelled = True
    event.save_revision()
    evenings.tidy()
    assert statuses(three) == ["approved", "approved", "queued"]


def test_an_event_that_was_deleted_does_not_go_on(three, event):
    event.delete()
    evenings.tidy()
    assert statuses(three) == ["handled"] * 3


def test_of_an_evening_that_repeats_one_date_is_meant(here, browser):
    days = {"repeats": "monthly", "every": 3, "start_date": support.DAY, "end_time": time(21)}
    event = support.evening(here, places=1, **days)
    form = support.form(here, event, date(2026, 6, 4))
    here_case = support.registered(form, here, "Anna")
    assert here_case.event_day == date(2026, 6, 4)
    said = road.soup(browser.get(event.url)).select_one(".event__sign-up").get_text(" ", strip=True)
    assert "Donderdag 4 juni 2026" in said
    event.exceptions = [meetings.EventException(day=date(2026, 6, 4), act="cancel")]
    support.published(event)
    assert statuses([here_case]) == ["handled"]


def test_a_form_used_again_for_the_next_date_starts_with_all_places(here):
    event = support.evening(here, places=1, repeats="monthly", every=3, start_date=support.DAY)
    form = support.form(here, event, date(2026, 6, 4))
    first = support.registered(form, here, "Anna")
    form.event_day = date(2026, 9, 3)
    form.save_revision().publish()
    second = support.registered(FormPage.objects.get(pk=form.pk), here, "Bram")
    assert statuses([first, second]) == ["approved", "approved"]
    assert list(EventPlaces.objects.order_by("day").values_list("day", "taken")) == [
        (date(2026, 6, 4), 1),
        (date(2026, 9, 3), 1),
    ]


def test_thirty_days_after_the_evening_the_data_go(three, time_machine):
    time_machine.move_to("2026-03-05 22:00 +0100")
    evenings.tidy()
    assert statuses(three) == ["handled"] * 3
    time_machine.move_to(timezone.now() + timedelta(days=29))
    retention.tidy()
    assert three[0].submission.__class__.objects.get(pk=three[0].submission_id).email
    time_machine.move_to(timezone.now() + timedelta(days=2))
    retention.tidy()
    assert not three[0].submission.__class__.objects.get(pk=three[0].submission_id).email


def test_the_desk_gets_no_mail_for_each_registration(three):
    assert not Mail.objects.filter(kind="new_case").exists()


def test_the_form_costs_at_most_twelve_queries(form, browser):
    browser.get(form.url)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(form.url).status_code == 200
    assert len(queries) <= 12


def test_the_event_with_places_costs_at_most_twelve_queries(event, form, browser):
    browser.get(event.url)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(event.url).status_code == 200
    assert len(queries) <= 12


def test_e01_an_editor_sees_the_form_in_a_preview_and_a_visitor_that_it_is_closed(here, event, form, browser, rf):
    event.unpublish()
    page = FormPage.objects.get(pk=form.pk)
    assert "niet meer aanmelden" in browser.get(form.url).text
    shown = page.make_preview_request().render()
    assert 'name="f-naam"' in shown.text
    page.event = None
    assert 'name="f-naam"' in page.make_preview_request().render().text


def test_a20_what_the_clock_did_is_not_said_to_be_the_teams(three, here, client):
    link = cases.review_link(three[0], here.team)
    said = road.soup(road.enter(client, cases.path(link))).get_text(" ", strip=True)
    assert "Dit ging vanzelf, op 3 februari 2026" in said
    assert "Al beslist door" not in said
    actor = moderation.Actor(moderation.Who.COORDINATOR, f"link:{link.pk}", "link", here.team)
    assert moderation.act(three[0], "retract", actor, reason="other")
    said = road.soup(road.enter(client, cases.path(link))).get_text(" ", strip=True)
    assert "Al beslist door Tim op 3 februari 2026" in said

"""A form that ends with an answer: a question to a desk, to the team, or to the coordinators of a group."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from forms import consent, moderation, retention, routing
from forms.models import Case, CaseEvent, ConsentEvent, Submission
from forms.moderation import Actor, Forbidden, Who
from groups.models import Duty, Neighbourhood
from tests.support import evenings, forms, road
from tests.support.cast import watch_group

pytestmark = pytest.mark.django_db

QUESTION = "Mag mijn hond mee op de ronde?"
TEAM = "tim.localhost@example.org"


@pytest.fixture
def form(here):
    return forms.page(here, "contact")


def ask(browser, form, **more):
    return road.sent(browser, form, forms.filled(form, **more))


def test_c01_a_question_has_one_unticked_box_of_its_own(browser, form):
    boxes = road.soup(browser.get(form.url)).select("input[type=checkbox]")
    assert [(box["name"], box.has_attr("checked")) for box in boxes] == [("f-ask_contact", False)]


def form_of(here, kind):
    """A form of any kind that takes people now."""
    return evenings.form(here, evenings.evening(here)) if kind == "evening" else forms.page(here, kind)


@pytest.mark.parametrize("kind", sorted(forms.ROLES))
@time_machine.travel("2026-03-01T12:00:00+01:00", tick=False)
def test_c01_without_the_consent_of_its_kind_no_form_is_taken(here, browser, kind):
    form = form_of(here, kind)
    answers = forms.filled(form, kies_een_groep=str(here.group.uuid))
    needed = next(row.ask.purpose for row in form.asks.all() if row.required)
    page = road.send(browser, form, {name: value for name, value in answers.items() if not name.startswith("ask_")})
    assert page.status_code == 422
    assert f'href="#id_f-ask_{needed}"' in page.text
    assert not Submission.objects.exists()


@pytest.mark.parametrize("kind", sorted(forms.ROLES))
@time_machine.travel("2026-03-01T12:00:00+01:00", tick=False)
def test_c02_of_every_kind_submission_and_consent_are_stored_together_or_not_at_all(here, browser, monkeypatch, kind):
    form = form_of(here, kind)
    answers = forms.filled(form, kies_een_groep=str(here.group.uuid))

    def fail(*args, **kwargs):
        raise RuntimeError("the disk says no")

    with monkeypatch.context() as broken:
        broken.setattr(consent, "request", fail)
        with pytest.raises(RuntimeError):
            road.send(browser, form, answers)
    assert (Submission.objects.count(), ConsentEvent.objects.count()) == (0, 0)
    assert road.send(browser, form, answers).status_code == 302
    assert (Submission.objects.count(), ConsentEvent.objects.count()) == (1, 1)


def test_a_question_asks_for_no_more_than_it_needs(here, browser, form):
    road.send(browser, form, forms.filled(form))
    row = Submission.objects.get()
    assert (row.name, row.email) == ("Noor Nieuw", "noor@example.org")
    assert (row.phone, row.postcode, row.street, row.house_number) == ("", "", "", None)
    assert row.answer("question") == QUESTION


def test_the_mails_and_pages_speak_of_a_question_and_never_of_a_sign_up(here, browser, form):
    mails = []
    road.send(browser, form, forms.filled(form))
    mails += road.send_mails()
    confirm = road.enter(browser, road.link(mails[0]))
    done = road.press(browser, confirm, "confirm")
    mails += road.send_mails()
    review = road.enter(browser, road.link(road.to(TEAM, mails)))
    road.press(browser, review, "handle")
    mails += road.send_mails()
    own = road.enter(browser, road.link(mails[-1]))
    for page in (confirm, done, review, own):
        text = road.soup(page).select_one("main").get_text().lower()
        assert "vraag" in text
        assert "aanmelding" not in text
    for message in mails:
        assert "aanmelding" not in (message.subject + message.body).lower()
        assert QUESTION not in message.body
    assert [message.subject.split(" (")[0] for message in mails] == [
        "Bevestig uw vraag aan Buurtwacht Proefdorp",
        "Nieuwe vraag voor Vragen",
        "Wij hebben uw vraag ontvangen",
        "Uw vraag is afgehandeld",
    ]


def test_a11_the_question_and_the_address_show_after_a_press(here, browser, form):
    review = road.enter(browser, road.link(road.to(TEAM, ask(browser, form))))
    for hidden in (QUESTION, "noor@example.org"):
        assert hidden not in review.text
    shown = road.press(browser, review, "show")
    for words in (QUESTION, "mailto:noor@example.org"):
        assert words in shown.text
    assert "wa.me" not in shown.text  # nobody asked for a number
    assert CaseEvent.objects.filter(act="look").exists()


def test_a_handled_question_is_done_and_the_resident_hears_it_once(here, browser, form):
    review = road.enter(browser, road.link(road.to(TEAM, ask(browser, form))))
    buttons = [button["value"] for button in road.soup(review).select("button[name=act]")]
    assert buttons == ["show", "handle"]
    road.press(browser, review, "handle")
    again = road.press(browser, review, "handle")
    assert "Al beslist door Tim" in again.text
    assert Case.objects.get().status == "handled"
    (told,) = road.send_mails()
    assert told.to == ["noor@example.org"]


def test_r05_a_question_is_not_approved_and_a_sign_up_not_handled(here, browser, form):
    ask(browser, form)
    case = Case.objects.get()
    desk = Actor(Who.COORDINATOR, "link:1", "link", here.team)
    for act in ("approve", "reject", "accept", "add"):
        with pytest.raises(Forbidden):
            moderation.act(case, act, desk, reason="full")
    for stranger in (here.coordinator, here.other_coordinator):
        with pytest.raises(Forbidden):
            moderation.act(case, "handle", Actor(Who.COORDINATOR, "link:2", "link", stranger))
    assert moderation.act(case, "handle", desk)


def test_c15_a_handled_question_is_erased_after_thirty_days_with_its_words(here, browser, form):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        ask(browser, form)
        moderation.act(Case.objects.get(), "handle", Actor(Who.EDITOR, "user:1", "admin"))
        clock.shift(timedelta(days=29, hours=23))
        retention.tidy()
        assert Submission.objects.get().answer("question") == QUESTION
        clock.shift(timedelta(hours=2))
        retention.tidy()
    row = Submission.objects.get()
    assert (row.name, row.email, row.answers) == ("", "", [])
    assert consent.verify() is None


def test_c15_a_question_that_nobody_answered_stays(here, browser, form):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        ask(browser, form)
        clock.shift(timedelta(days=90))
        retention.tidy()
    assert Submission.objects.get().email


def test_a_question_about_a_group_goes_to_its_coordinators_and_to_nobody_else(here, browser):
    form = forms.page(here, "contact", routing="choice")
    mails = ask(browser, form, kies_een_groep=str(here.group.uuid))
    case = Case.objects.get()
    assert (case.watch_group, case.routed_by) == (here.group, "choice")
    assert {message.to[0] for message in mails} == {"noor@example.org", here.coordinator.email}
    assert set(routing.responsible(case)) == {here.coordinator, here.deputy}


def test_a_question_about_no_group_goes_to_the_team(here, browser):
    form = forms.page(here, "contact", routing="choice")
    mails = ask(browser, form)
    assert Case.objects.get().home == here.neighbourhood
    assert road.to(TEAM, mails)


def test_a_question_about_a_group_that_nobody_answers_for_goes_to_the_team(here, browser):
    form = forms.page(here, "contact", routing="choice")
    here.group.duties.all().delete()
    assert road.to(TEAM, ask(browser, form, kies_een_groep=str(here.group.uuid)))


def test_the_page_of_a_group_leads_to_the_form_when_the_site_has_one(here, browser):
    page = here.groups_page.group_url(here.group)
    door = reverse("forms:contact", args=[here.group.uuid])
    assert door not in browser.get(page).text
    assert browser.get(door).status_code == 404
    form = forms.page(here, "contact", routing="choice")
    assert door in browser.get(page).text
    there = browser.get(door)
    assert there.url == f"{form.url}?groep={here.group.uuid}"
    chosen = road.soup(browser.get(there.url)).select("select[name=f-kies_een_groep] option[selected]")
    assert [option["value"] for option in chosen] == [str(here.group.uuid)]
    form.unpublish()
    assert door not in browser.get(page).text


def test_a_form_that_goes_to_a_desk_is_no_way_to_a_group(here, browser, form):
    door = reverse("forms:contact", args=[here.group.uuid])
    assert door not in browser.get(here.groups_page.group_url(here.group)).text
    assert browser.get(door).status_code == 404


@pytest.mark.parametrize("kind", ["neighbouring", "police_relay"])
def test_a_group_that_others_lead_takes_questions_only_if_we_know_its_people(here, browser, kind):
    form = forms.page(here, "contact", routing="choice")
    theirs = watch_group(here.neighbourhood, "Overkant", kind=kind, sign_up="none")
    door = reverse("forms:contact", args=[theirs.uuid])
    assert door not in browser.get(here.groups_page.group_url(theirs)).text
    assert browser.get(door).status_code == 404
    offered = [option.get_text() for option in road.soup(browser.get(form.url)).select("option")]
    assert "Overkant" not in offered
    assert here.group.name in offered
    Duty.objects.create(coordinator=here.coordinator, watch_group=theirs, role="main")
    assert door in browser.get(here.groups_page.group_url(theirs)).text
    assert browser.get(door).status_code == 302


def test_a_question_to_a_site_without_any_neighbourhood_waits_with_its_editors(here, browser):
    form = forms.page(here, "contact", routing="team")
    road.send(browser, form, forms.filled(form))
    (first,) = road.send_mails()
    here.group.delete()
    here.other_group.delete()
    Duty.objects.all().delete()
    Neighbourhood.objects.all().delete()
    page = road.press(browser, road.enter(browser, road.link(first)), "confirm")
    assert page.status_code == 200
    assert "Uw vraag is bevestigd" in page.text
    case = Case.objects.get()
    assert (case.routed_by, str(case.home), list(routing.responsible(case))) == ("site", "de redactie", [])
    assert [message.to for message in road.send_mails()] == [["noor@example.org"]]
    assert moderation.act(case, "handle", Actor(Who.EDITOR, "user:1", "admin"))

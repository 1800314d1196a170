"""Agents of change: a form that is accepted ends in the register, once, and goes out of it when consent is taken back."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from forms import consent, effects, moderation, retention, withdrawal
from forms.effects import Choice, Refused
from forms.models import Case, ConsentEvent, Mail, Submission
from forms.moderation import Actor, Who
from groups.models import Coordinator, CoordinatorTask, Correction, Duty, WatchGroup
from tests.support import cases, forms, road
from tests.support.admin_cast import editor_of
from tests.support.cast import village, watch_group
from tests.support.commits import committed
from tests.support.register import TEAM, accepted, desk, mine, noor, on_the_list, open_case

pytestmark = pytest.mark.django_db


def test_an_existing_group_comes_in_as_a_draft_with_its_coordinator(here):
    case = accepted(here, "register_group")
    group = WatchGroup.objects.get(name="Parklaan")
    assert (group.published, group.neighbourhood, group.slug) == (False, here.neighbourhood, "parklaan")
    assert (group.channel, group.sign_up, group.stated_size) == ("signal", "here", 42)
    assert group.street_list == ["Parklaan", "Vijverweg"]
    assert (group.verification_level, group.origin) == ("email", case.submission.uuid)
    person = noor()
    assert (person.name, person.phone, person.police) == ("Noor Nieuw", "+31600000031", "no")
    assert person.email_confirmed_at == case.submission.confirmed_at
    assert list(person.duties.values_list("watch_group", "role")) == [(group.pk, "main")]


def test_the_draft_holds_nothing_of_who_sent_it(here):
    accepted(here, "register_group")
    row = str(WatchGroup.objects.filter(name="Parklaan").values())
    for trace in ("Noor", "noor@", "00000031"):
        assert trace not in row


def test_accepting_twice_makes_one(here):
    case = open_case(here, "register_group")
    assert moderation.act(case, "accept", desk(here))
    stale = Case.objects.get(pk=case.pk)
    assert not moderation.act(stale, "accept", desk(here))
    assert WatchGroup.objects.filter(name="Parklaan").count() == 1
    assert Coordinator.objects.filter(email="noor@example.org").count() == 1


def test_when_the_register_fails_nothing_happened(here, monkeypatch):
    case = open_case(here, "register_group")
    mails = Mail.objects.count()

    def fail(*args, **kwargs):
        raise RuntimeError("the disk says no")

    monkeypatch.setattr("groups.changes.appoint", fail)
    with pytest.raises(RuntimeError):
        moderation.act(case, "accept", desk(here))
    case.refresh_from_db()
    assert (case.status, Mail.objects.count()) == ("open", mails)
    assert not WatchGroup.objects.filter(name="Parklaan").exists()


def test_a_group_that_is_there_already_is_not_made_again_and_the_reviewer_reads_why(here):
    watch_group(here.neighbourhood, "Parklaan")
    case = open_case(here, "register_group")
    with pytest.raises(Refused, match="heeft al een groep “Parklaan”"):
        moderation.act(case, "accept", desk(here))
    assert case.status == Case.objects.get(pk=case.pk).status == "open"
    assert moderation.act(case, "reject", desk(here), reason="known")


def test_a_reason_of_another_kind_of_form_is_none(here):
    case = open_case(here, "register_group")
    with pytest.raises(ValueError, match="full"):
        moderation.act(case, "reject", desk(here), reason="full")


def test_nobody_but_who_handles_the_form_accepts_it(here):
    case = open_case(here, "register_group")
    for stranger in (here.coordinator, here.deputy, here.other_coordinator):
        with pytest.raises(moderation.Forbidden):
            moderation.act(case, "accept", Actor(Who.COORDINATOR, "link:2", "link", stranger))
    with pytest.raises(moderation.Forbidden):
        moderation.act(case, "accept", Actor(Who.RESIDENT, "link:3", "link"))
    assert not WatchGroup.objects.filter(name="Parklaan").exists()


def test_who_is_a_coordinator_already_stays_one_person_with_his_own_name_and_number(here):
    accepted(here, "register_group", email=here.coordinator.email.upper(), name="Iemand Anders")
    person = Coordinator.objects.get(pk=here.coordinator.pk)
    assert (person.name, person.phone) == ("Bea Proef", "+31600000009")
    assert set(person.duties.values_list("watch_group__name", flat=True)) == {"Statenlaan", "Parklaan"}


def test_who_works_here_no_more_is_not_taken_back_by_a_form(here):
    Coordinator.objects.filter(pk=here.coordinator.pk).update(active=False)
    case = open_case(here, "register_group", email=here.coordinator.email)
    with pytest.raises(Refused, match="niet actief"):
        moderation.act(case, "accept", desk(here))


def test_an_address_of_another_site_is_another_person(here):
    elsewhere = village("elders.localhost", 8001)
    accepted(here, "register_group", email=elsewhere.coordinator.email)
    assert Coordinator.objects.filter(email=elsewhere.coordinator.email).count() == 2


def test_a_new_coordinator_is_to_be_added_to_the_group_of_coordinators(here):
    together = watch_group(here.neighbourhood, "Beheerders", kind="coordinators")
    accepted(here, "register_group")
    assert CoordinatorTask.objects.get(coordinator=noor()).watch_group == together


def test_without_a_name_a_new_group_is_called_after_its_first_street(here):
    accepted(here, "start_group", group_streets="Vijverweg, Parklaan")
    assert WatchGroup.objects.get(name="Vijverweg").duties.get().coordinator == noor()


def test_r02_a_started_group_asks_who_waits_only_once_it_is_on_the_website(here, monkeypatch):
    asked = []
    shown = WatchGroup.objects.filter(published=True)
    monkeypatch.setattr("forms.waiting.groups_changed", lambda keys: asked.extend(shown.filter(pk__in=keys)))
    with committed():
        accepted(here, "start_group")
    assert asked == []
    group = WatchGroup.objects.get(name="Parklaan")
    group.published = True
    with committed():
        group.save()
    assert asked == [group]


@pytest.mark.parametrize("streets", [", Vijverweg", "\n;Vijverweg\nParklaan", "Vijverweg"])
def test_a_started_group_is_called_after_the_first_street_that_has_a_name(here, streets):
    accepted(here, "start_group", group_streets=streets)
    assert [group.name for group in WatchGroup.objects.filter(published=False)] == ["Vijverweg"]


@pytest.mark.parametrize("streets", ["", " , \n; "])
def test_a_group_that_has_neither_name_nor_street_is_refused_with_the_reason(here, streets):
    case = forms.case(forms.page(here, "start_group"), here, group_streets=streets)
    with pytest.raises(Refused, match="zegt niet hoe de groep heet"):
        moderation.act(case, "accept", desk(here))
    case.refresh_from_db()
    assert case.status == "open"
    assert not WatchGroup.objects.filter(published=False).exists()


def test_a_coordinator_comes_beside_the_one_who_is_there_as_deputy(here):
    accepted(here, "coordinator", here.group)
    assert noor().duties.get().role == "deputy"


def test_the_first_of_a_group_becomes_its_coordinator(here):
    here.group.duties.all().delete()
    accepted(here, "coordinator", here.group)
    assert noor().duties.get().role == "main"


def test_the_reviewer_chooses_group_and_task_and_only_from_what_is_offered(here):
    elsewhere = village("elders.localhost", 8001)
    case = open_case(here, "coordinator")
    for wrong in ("", str(elsewhere.group.uuid), "x"):
        with pytest.raises(Refused, match="Kies de groep"):
            moderation.act(case, "accept", desk(here), choice=Choice(group=wrong))
    assert moderation.act(case, "accept", desk(here), choice=Choice(str(here.other_group.uuid), "main"))
    assert noor().duties.get().watch_group == here.other_group
    assert noor().duties.get().role == "main"


def test_a_site_with_one_coordinator_per_group_takes_deputies_and_says_so(here):
    profile = here.profile
    profile.coordinators_per_group_max = 1
    profile.save()
    case = open_case(here, "coordinator", here.group)
    with pytest.raises(Refused, match="heeft al een beheerder"):
        moderation.act(case, "accept", desk(here), choice=Choice(role="main"))
    assert moderation.act(case, "accept", desk(here), choice=Choice(role="deputy"))
    assert Duty(coordinator=here.team, watch_group=here.group, role="deputy").clean() is None
    with pytest.raises(Refused.__mro__[1], match="Kies plaatsvervanger"):
        Duty(coordinator=here.team, watch_group=here.group, role="main").clean()


def test_a_correction_is_a_task_of_the_group_and_holds_no_words(here):
    case = accepted(here, "map_correction", here.other_group)
    task = Correction.objects.get()
    assert (task.watch_group, task.reference, task.done_at) == (here.other_group, case.reference, None)
    assert "Parklaan" not in str(Correction.objects.values())


def test_c15_the_words_of_a_correction_stay_until_it_is_done_without_who_said_them(here):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        case = accepted(here, "map_correction", here.other_group)
        clock.shift(timedelta(days=31))
        for _again in range(2):
            retention.tidy()
        submission = Submission.objects.get()
        assert (submission.email, submission.name, submission.scrubbed_at) == ("", "", timezone.now())
        assert [answer[1] for answer in submission.answers] == ["De Parklaan hoort er niet bij."]
        client = Client()
        client.force_login(editor_of(here.site))
        page = client.get(f"/admin/cases/inspect/{case.pk}/").text
        assert "De Parklaan hoort er niet bij." in page
        Correction.objects.update(done_at=timezone.now())
        retention.tidy()
    submission.refresh_from_db()
    assert submission.answers == []


def test_c15_words_go_with_everything_else_when_consent_was_taken_back(here):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        case = accepted(here, "map_correction", here.other_group)
        withdrawal.withdraw(case.submission, mine(case), timezone.now())
        clock.shift(timedelta(days=31))
        retention.tidy()
    assert Submission.objects.get().answers == []


@pytest.mark.parametrize("kind", ["register_group", "start_group", "coordinator", "map_correction"])
def test_the_sender_reads_what_became_of_it_in_his_mail_and_on_his_page(here, browser, kind):
    case = accepted(here, kind, *([here.group] if kind in {"coordinator", "map_correction"} else []))
    message = next(mail for mail in road.send_mails() if "verwerkt" in mail.subject)
    page = road.enter(browser, cases.path(mine(case)))
    said = effects.made(case)
    assert said
    for sentence in said:
        assert sentence in message.body
        assert sentence in road.soup(page).get_text()
    assert "{" not in message.body


def test_the_whole_road_by_links_on_a_phone(here, browser):
    form = forms.page(here, "coordinator", routing="team")
    mails = road.sent(browser, form, forms.filled(form, kies_een_groep=str(here.group.uuid), ask_police="on"))
    review = road.enter(browser, road.link(road.to(TEAM, mails)))
    html = road.soup(review)
    assert html.select_one("option[selected]").get_text() == "Statenlaan"
    assert html.select_one("input[name=role][checked]")["value"] == "deputy"
    done = road.press(browser, review, "accept", group=str(here.group.uuid), role="deputy")
    assert "Taak in het register: plaatsvervanger van Statenlaan." in road.soup(done).get_text()
    assert noor().police == "consented"
    assert on_the_list(here) == {"noor@example.org"}


def test_the_reviewer_reads_on_his_page_why_the_register_refuses(here, browser):
    case = open_case(here, "coordinator")
    page = road.enter(browser, cases.path(cases.review_link(case, here.team)))
    answer = road.press(browser, page, "accept", group="", role="main")
    assert answer.status_code == 422
    assert "Kies de groep die deze persoon gaat leiden." in answer.text


def test_c14_who_ticked_the_box_stands_on_the_list_since_he_confirmed(here):
    case = accepted(here, "register_group", police=True)
    assert noor().police_consented_at == case.submission.confirmed_at
    assert on_the_list(here) == {"noor@example.org"}


def test_c14_who_registers_there_himself_does_not(here):
    accepted(here, "register_group", police_direct=True)
    assert noor().police == "direct"
    assert on_the_list(here) == set()


def test_c14_consent_that_was_taken_back_before_accepting_never_counts(here):
    case = open_case(here, "register_group", police=True)
    assert withdrawal.withdraw_police(case.submission, timezone.now())
    assert moderation.act(case, "accept", desk(here))
    assert noor().police == "no"
    assert on_the_list(here) == set()


def test_c14_taking_back_consent_for_the_police_alone_leaves_the_task(here, browser):
    case = accepted(here, "register_group", police=True)
    road.send_mails()
    page = road.enter(browser, cases.path(mine(case)))
    after = road.press(browser, page, "no_police", reference=case.submission.reference)
    assert "no_police" not in [button["value"] for button in road.soup(after).select("button[name=act]")]
    assert (noor().police, noor().police_consented_at, noor().active) == ("no", None, True)
    assert on_the_list(here) == set()
    states = dict(ConsentEvent.objects.order_by("seq").values_list("purpose", "state"))
    assert states == {"coordinator": "ConsentGiven", "police": "ConsentWithdrawn"}
    assert consent.verify() is None
    (told,) = road.send_mails()
    assert told.to == [TEAM]
    assert "Vraag de politie om ze te wissen." in told.body
    road.press(browser, page, "no_police", reference=case.submission.reference)
    assert road.send_mails() == []


def test_c14_consent_by_another_form_of_the_same_person_goes_on(here):
    first = accepted(here, "register_group", police=True)
    form = forms.page(here, "coordinator")
    second = forms.case(form, here, "nl", here.group, police=True)
    moderation.act(second, "accept", desk(here))
    withdrawal.withdraw_police(first.submission, timezone.now())
    assert noor().police == "consented"
    withdrawal.withdraw_police(second.submission, timezone.now())
    assert noor().police == "no"


def test_c08_taking_back_all_consent_ends_the_task_and_the_team_is_told(here, browser):
    case = accepted(here, "register_group", police=True)
    road.send_mails()
    page = road.enter(browser, cases.path(mine(case)))
    road.press(browser, page, "withdraw", reference=case.submission.reference)
    assert (noor().active, noor().police, noor().duties.count()) == (False, "no", 0)
    assert on_the_list(here) == set()
    told = road.to(TEAM, road.send_mails())
    assert "De taken in het register zijn weg." in told.body
    assert Case.objects.get(pk=case.pk).status == "handled"
    assert WatchGroup.objects.filter(name="Parklaan", published=False).exists()


def test_c08_who_had_other_tasks_keeps_them(here):
    case = accepted(here, "register_group", email=here.coordinator.email)
    withdrawal.withdraw(case.submission, mine(case), timezone.now())
    person = Coordinator.objects.get(pk=here.coordinator.pk)
    assert person.active
    assert [duty.watch_group for duty in person.duties.all()] == [here.group]


def test_c08_who_takes_back_before_the_decision_never_comes_into_the_register(here):
    case = open_case(here, "register_group", police=True)
    withdrawal.withdraw(case.submission, mine(case), timezone.now())
    case.refresh_from_db()
    assert case.status == "withdrawn"
    assert not moderation.act(case, "accept", desk(here))
    assert not Coordinator.objects.filter(email="noor@example.org").exists()


SECRETS = {
    "group_streets": "Parklaan, kom erin: https://chat.whatsapp.com/INVENTEDinvented",
    "group_name": "chat . whatsapp . com/INVENTEDinvented",
    "group_url": "https://signal.group/#INVENTED",
}


@pytest.mark.parametrize("role", SECRETS)
def test_r11_an_invite_link_never_comes_into_a_draft(here, role):
    case = open_case(here, "register_group", **{role: SECRETS[role]})
    with pytest.raises(Refused, match="een link naar een chat"):
        moderation.act(case, "accept", desk(here))
    assert (WatchGroup.objects.count(), Coordinator.objects.filter(email="noor@example.org").count()) == (2, 0)


def test_r11_the_address_of_a_website_does(here):
    accepted(here, "register_group", group_url="https://www.example.org/parklaan", group_sign_up="elsewhere")
    assert WatchGroup.objects.get(name="Parklaan").sign_up_url == "https://www.example.org/parklaan"


def test_a_draft_may_still_lack_what_the_editor_fills_in(here):
    accepted(here, "register_group", group_sign_up="elsewhere")
    assert WatchGroup.objects.get(name="Parklaan").sign_up_url == ""


def test_a_correction_of_a_group_that_is_gone_is_refused_with_the_reason(here, browser):
    case = open_case(here, "map_correction", here.other_group)
    here.other_group.duties.all().delete()
    here.other_group.delete()
    page = road.enter(browser, cases.path(cases.review_link(case, here.team)))
    answer = road.press(browser, page, "accept")
    assert answer.status_code == 422
    assert "staat niet meer in het register" in answer.text
    client = Client()
    client.force_login(editor_of(here.site))
    told = client.post(f"/admin/cases/decide/{case.pk}/", {"act": "accept"}, follow=True)
    assert "staat niet meer in het register" in told.text
    case.refresh_from_db()
    assert case.status == "open"
    assert moderation.act(case, "reject", desk(here), reason="not_possible")

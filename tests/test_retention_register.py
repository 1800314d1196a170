"""What stays of who works here by a form, so that he can take it back at any time; and what goes once he did (C-8, C-15)."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forms import consent, moderation, retention, withdrawal
from forms.models import CaseEvent, Link, Mail, Submission
from groups.models import Coordinator, WatchGroup
from tests.support import cases, road
from tests.support.register import accepted, desk, mine, noor, open_case

pytestmark = pytest.mark.django_db

TRACES = ("Noor", "noor@example.org", "00000031", "Parklaan\nVijverweg")


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller


def traces() -> set[str]:
    """What the database still holds of Noor, anywhere."""
    rows = [str(value) for rows in cases.everything().values() for row in rows for value in row.values()]
    return {trace for trace in TRACES if any(trace in row for row in rows)}


def later(clock, days: int) -> None:
    clock.shift(timedelta(days=days))
    retention.tidy()


def test_c08_who_works_here_by_a_form_takes_it_back_by_a_fresh_link_when_the_old_ones_died(here, browser, clock):
    accepted(here, "register_group", police=True)
    old = road.to("noor@example.org", [mail for mail in road.send_mails() if "verwerkt" in mail.subject])
    later(clock, settings.MINE_LIFETIME.days + 1)
    dead = road.enter(browser, road.link(old))
    assert dead.status_code == 410
    browser.post("/link/nieuw/", road.hidden(dead))
    fresh = road.to("noor@example.org", road.send_mails())
    page = road.enter(browser, road.link(fresh))
    road.press(browser, page, "withdraw", reference=Submission.objects.get().reference)
    assert (noor().active, noor().police) == (False, "no")
    assert consent.verify() is None


def test_c15_of_who_works_here_by_a_form_the_contact_stays_and_the_rest_goes(here, clock):
    accepted(here, "register_group", postcode="2582AB")
    later(clock, 31)
    row = Submission.objects.get()
    assert (row.name, row.email, row.phone) == ("Noor Nieuw", "noor@example.org", "+31600000031")
    assert (row.postcode, row.answers, row.scrubbed_at) == ("", [], None)


def test_c15_when_an_editor_took_the_task_away_the_form_goes(here, clock):
    accepted(here, "register_group")
    noor().duties.all().delete()
    later(clock, 31)
    assert Submission.objects.get().email == ""


def test_c08_who_stands_on_the_list_for_the_police_without_a_task_can_take_that_back_too(here, clock):
    case = accepted(here, "register_group", police=True)
    noor().duties.all().delete()
    here.desk.people.add(noor())
    later(clock, 31)
    assert withdrawal.withdraw_police(Submission.objects.get(), timezone.now())
    assert noor().police == "no"
    later(clock, 1)
    assert Submission.objects.get(pk=case.submission_id).email == ""


def test_c15_a_rejected_form_with_the_box_of_the_police_goes_all_the_same(here, clock):
    here.coordinator.police = "consented"
    here.coordinator.save()
    case = open_case(here, "register_group", email=here.coordinator.email, police=True)
    moderation.act(case, "reject", desk(here), reason="known")
    later(clock, 31)
    assert Submission.objects.get().email == ""


def test_c15_thirty_days_after_it_was_taken_back_nothing_is_left_of_a_coordinator(here, clock):
    case = accepted(here, "register_group", police=True)
    person = noor()
    ModelLogEntry.objects.log_action(person, "wagtail.edit")
    work = cases.case(here, WatchGroup.objects.get(name="Parklaan"))
    actor = moderation.Actor(moderation.Who.COORDINATOR, "link:hers", "link", person)
    moderation.act(work, "approve", actor)
    later(clock, 200)
    withdrawal.withdraw(Submission.objects.get(pk=case.submission_id), mine(case), timezone.now())
    road.send_mails()
    later(clock, 29)
    assert traces() == set(TRACES)
    assert Submission.objects.get(pk=case.submission_id).email
    later(clock, 2)
    assert traces() == set()
    assert CaseEvent.objects.get(case=work, act="approve").actor == "link:hers"
    assert WatchGroup.objects.filter(name="Parklaan", published=False).exists()
    assert consent.verify() is None


def test_c15_the_streets_of_a_group_that_an_editor_published_stay(here, clock):
    case = accepted(here, "register_group")
    WatchGroup.objects.filter(name="Parklaan").update(published=True)
    withdrawal.withdraw(case.submission, mine(case), timezone.now())
    later(clock, 31)
    assert WatchGroup.objects.get(name="Parklaan").street_list == ["Parklaan", "Vijverweg"]


def test_c15_who_came_back_in_time_stays(here, clock):
    case = accepted(here, "register_group")
    withdrawal.withdraw(case.submission, mine(case), timezone.now())
    person = noor()
    assert person.left_at == timezone.now()
    person.active = True
    person.save()
    later(clock, 31)
    assert noor().left_at is None


def set_inactive(person: Coordinator) -> Coordinator:
    """What an editor does in the admin."""
    person.active = False
    person.save()
    return person


def is_there(person: Coordinator) -> bool:
    return Coordinator.objects.filter(pk=person.pk).exists()


def test_c15_whom_an_editor_set_inactive_goes_thirty_days_after_his_last_work_here(here, clock):
    person = set_inactive(here.coordinator)
    here.desk.people.add(person)
    ModelLogEntry.objects.log_action(person, "wagtail.edit")
    later(clock, 31)
    assert is_there(person), "he has a task and a desk"
    person.duties.all().delete()
    later(clock, 31)
    assert is_there(person), "he has a desk"
    here.desk.people.remove(person)
    retention.tidy()
    later(clock, 29)
    assert is_there(person)
    later(clock, 1)
    rows = str([list(rows) for rows in cases.everything().values()])
    assert not [trace for trace in ("Bea Proef", person.email) if trace in rows]


def test_c15_who_is_active_stays_also_without_work(here, clock):
    here.coordinator.duties.all().delete()
    later(clock, 31)
    later(clock, 31)
    assert is_there(here.coordinator)


def test_c15_who_gets_work_again_has_not_left_and_the_days_are_counted_anew(here, clock):
    person = set_inactive(here.coordinator)
    person.duties.all().delete()
    later(clock, 0)
    later(clock, 20)
    here.desk.people.add(person)
    later(clock, 1)
    here.desk.people.remove(person)
    later(clock, 0)
    later(clock, 29)
    assert is_there(person)
    later(clock, 1)
    assert not is_there(person)


def test_c15_who_is_active_again_in_time_stays_with_what_he_has_to_do_then(here, clock):
    person = set_inactive(here.coordinator)
    person.duties.all().delete()
    later(clock, 0)
    later(clock, 29)
    person = Coordinator.objects.get(pk=person.pk)
    person.active = True
    person.save()
    later(clock, 31)
    assert is_there(person)


def test_c15_with_whom_an_editor_set_inactive_his_form_goes_too(here, clock):
    case = accepted(here, "register_group", police=True)
    set_inactive(noor()).duties.all().delete()
    later(clock, 0)
    later(clock, 29)
    assert Submission.objects.get(pk=case.submission_id).email, "he must be able to take back what the police have"
    later(clock, 1)
    assert not Coordinator.objects.filter(email="noor@example.org").exists()
    assert Submission.objects.get(pk=case.submission_id).email == ""
    assert consent.verify() is None


def test_c15_the_day_that_somebody_left_is_noted_once(here, clock):
    set_inactive(here.coordinator).duties.all().delete()
    first = timezone.now()
    later(clock, 0)
    later(clock, 3)
    assert Coordinator.objects.get(pk=here.coordinator.pk).left_at == first


def test_c15_whom_an_editor_entered_stays_whatever_form_he_takes_back(here, clock):
    case = open_case(here, "contact", email=here.coordinator.email)
    withdrawal.withdraw(case.submission, mine(case), timezone.now())
    Coordinator.objects.filter(pk=here.coordinator.pk).update(active=False)
    later(clock, 31)
    assert Coordinator.objects.filter(pk=here.coordinator.pk).exists()


def test_c15_the_log_names_nobody_whom_it_could_not_erase(here, clock, monkeypatch, caplog):
    case = accepted(here, "register_group")
    withdrawal.withdraw(case.submission, mine(case), timezone.now())
    clock.shift(timedelta(days=31))
    monkeypatch.setattr(Coordinator, "delete", lambda self: 1 / 0)
    retention.tidy()
    assert f"forget of coordinator {noor().pk}" in caplog.text
    assert "Noor" not in caplog.text
    assert Submission.objects.get().email == ""
    assert not Mail.objects.filter(state="queued", submission__isnull=False).exists()
    assert not Link.objects.filter(submission__isnull=False, used_at=None, revoked_at=None).exists()

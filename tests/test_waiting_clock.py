"""How long somebody waits (C-15): asked again after half a year, over after a year without a yes, then erased."""

from datetime import timedelta

import pytest
import time_machine
from celery.exceptions import SoftTimeLimitExceeded
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime

from forms import consent, retention, tasks, waiting
from forms.models import Case, ConsentEvent, Mail, Submission
from home.models import SiteProfile
from tests.support import cases, road
from tests.support import waiting as room
from tests.support.consents import states
from tests.support.waiting import asked

pytestmark = pytest.mark.django_db

HALF_A_YEAR, A_YEAR, AN_HOUR = timedelta(days=183), timedelta(days=365), timedelta(hours=1)
ONE = ["buur1@example.org"]


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now().replace(hour=10), tick=False) as traveller:
        yield traveller


@pytest.fixture
def case(here, clock) -> Case:
    room.open_room(here)
    made = room.arrives(here)
    road.send_mails()
    return made


def says(case: Case, *, yes: bool) -> None:
    link = cases.new_link("mine", submission=case.submission)
    assert waiting.answer(case.waiting_questions.get(answered_at=None), link, timezone.now(), yes=yes)
    case.refresh_from_db()


def test_c15_after_half_a_year_and_not_before_he_is_asked_once(case, clock):
    clock.shift(HALF_A_YEAR - AN_HOUR)
    waiting.tidy()
    assert asked("still") == []
    clock.shift(AN_HOUR)
    waiting.tidy()
    clock.shift(timedelta(days=30))
    waiting.tidy()
    assert asked("still") == ONE
    (mail,) = road.send_mails()
    assert "Wilt u blijven wachten?" in mail.subject


def test_c15_a_yes_turns_the_clock_back_and_he_is_asked_again_in_time(case, clock, browser):
    clock.shift(HALF_A_YEAR + timedelta(days=20))
    waiting.tidy()
    page = road.enter(browser, road.link(road.to(ONE[0], road.send_mails())))
    assert "blijven wachten" in road.soup(page).get_text()
    road.press(browser, page, "yes", question=str(case.waiting_questions.get().uuid))
    case.refresh_from_db()
    assert (case.status, case.waits_since) == ("waiting", timezone.now())
    assert states(case.submission)["waiting"] == "RenewedConsentGiven"
    clock.shift(HALF_A_YEAR - AN_HOUR)
    waiting.tidy()
    assert asked("still") == ONE
    clock.shift(AN_HOUR)
    waiting.tidy()
    assert asked("still") == ONE * 2


def test_c15_a_no_withdraws(case, clock):
    clock.shift(HALF_A_YEAR)
    waiting.tidy()
    says(case, yes=False)
    assert case.status == "withdrawn"
    clock.shift(timedelta(days=31))
    retention.tidy()
    assert Submission.objects.get().scrubbed_at


def test_c15_after_a_year_without_a_yes_it_ends_kindly_and_all_is_erased(case, clock):
    clock.shift(HALF_A_YEAR)
    waiting.tidy()
    road.send_mails()
    clock.shift(A_YEAR - HALF_A_YEAR - AN_HOUR)
    tasks.tidy()
    assert Case.objects.get().status == "waiting"
    clock.shift(AN_HOUR)
    tasks.tidy()
    assert Case.objects.get().status == "withdrawn"
    assert Submission.objects.get().email == ONE[0], "the mail that says so has not left yet"
    (mail,) = road.send_mails()
    assert (mail.to, "Het wachten stopt" in mail.subject) == (ONE, True)
    assert "Vandaag ziet u dit nog op uw eigen pagina." in mail.body
    clock.move_to(localtime(timezone.now()).replace(hour=23, minute=59))
    tasks.tidy()
    assert Submission.objects.get().email == ONE[0], "he may look until the end of the day"
    assert road.enter(Client(), road.link(mail)).status_code == 200
    clock.shift(timedelta(minutes=1))
    tasks.tidy()
    row = Submission.objects.get()
    assert (row.name, row.email, row.phone, row.postcode, row.street, row.house_number) == ("", "", "", "", "", None)
    assert set(states(row).values()) == {"ConsentExpired", "ConsentTerminated"}
    assert consent.verify() is None


def test_c15_the_end_comes_once_and_a_second_run_writes_nothing(case, clock):
    clock.shift(A_YEAR)
    tasks.tidy()
    tasks.tidy()
    assert Mail.objects.filter(kind="lapsed").count() == 1
    assert Case.objects.get().events.filter(act="lapse").count() == 1
    road.send_mails()
    clock.shift(timedelta(days=1))
    tasks.tidy()
    lines = ConsentEvent.objects.count()
    before = Submission.objects.values().get()
    tasks.tidy()
    assert (ConsentEvent.objects.count(), Submission.objects.values().get()) == (lines, before)


def test_c15_a_mail_that_cannot_leave_holds_the_erasure_up_for_five_days_at_most(case, clock):
    clock.shift(A_YEAR)
    tasks.tidy()
    clock.shift(timedelta(days=4, hours=23))
    tasks.tidy()
    assert Submission.objects.get().email
    clock.shift(timedelta(hours=2))
    tasks.tidy()
    assert not Submission.objects.get().email


def test_c15_a_yes_in_the_last_moment_is_not_overrun_by_the_clock(case, clock):
    clock.shift(HALF_A_YEAR)
    waiting.tidy()
    clock.shift(A_YEAR - HALF_A_YEAR)
    old = Case.objects.get()
    says(case, yes=True)
    assert not waiting.lapse(old, timezone.now())
    waiting.tidy()
    assert Case.objects.get().status == "waiting"


def test_c15_what_fails_for_one_holds_up_no_other(here, case, clock, monkeypatch, caplog):
    other = room.arrives(here, 2)
    end = consent.end

    def fail_for_one(submission, *args, **kwargs):
        if submission.pk == case.submission_id:
            raise RuntimeError("stuck")
        return end(submission, *args, **kwargs)

    monkeypatch.setattr(consent, "end", fail_for_one)
    clock.shift(A_YEAR)
    waiting.tidy()
    other.refresh_from_db()
    case.refresh_from_db()
    assert (case.status, other.status) == ("waiting", "withdrawn")
    assert "lapse of case" in caplog.text
    assert ONE[0] not in caplog.text


def test_r02_what_fails_in_one_place_holds_up_no_other_place_and_no_other_question(
    here, case, clock, monkeypatch, caplog
):
    other = room.arrives(here, 2, postcode="2583AA")
    SiteProfile.objects.filter(site=here.site).update(waiting_neighbours=1)
    ask = waiting._ask_to_start
    monkeypatch.setattr(
        waiting, "_ask_to_start", lambda site, digits, now: 1 / 0 if digits == "2582" else ask(site, digits, now)
    )
    clock.shift(HALF_A_YEAR)
    waiting.tidy()
    assert asked("start") == [other.submission.email]
    assert asked("still") == [ONE[0], other.submission.email]
    assert ONE[0] not in caplog.text


def test_c15_of_the_clocks_work_one_part_that_fails_holds_up_no_other_and_the_task_fails(
    here, case, clock, monkeypatch, caplog
):
    def broken() -> None:
        raise RuntimeError("stuck")

    unconfirmed = room.submitted(here, email="later@example.org")
    monkeypatch.setattr(waiting, "tidy", broken)
    clock.shift(timedelta(days=8))
    with pytest.raises(tasks.Unfinished, match="broken"):
        tasks.tidy()
    unconfirmed.refresh_from_db()
    assert unconfirmed.scrubbed_at, "what comes after it was done"
    assert "stuck" in caplog.text


def test_of_the_clocks_work_the_time_limit_ends_all(case, monkeypatch):
    def too_long() -> None:
        raise SoftTimeLimitExceeded

    done = []
    monkeypatch.setattr(waiting, "tidy", too_long)
    monkeypatch.setattr(retention, "tidy", lambda: done.append(1))
    with pytest.raises(SoftTimeLimitExceeded):
        tasks.tidy()
    assert not done

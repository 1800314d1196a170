"""What is no longer needed goes by itself; the ledger stays provable."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms import consent, retention
from forms.models import Case, Link, Submission
from tests.support import road

pytestmark = pytest.mark.django_db

NOW = timezone.now().replace(hour=10)
PERSON = {"Sanne de Vries", "sanne@example.org", "+31600000001", "2582AB", "Statenlaan"}


def held() -> set[str]:
    """What the database still holds of the resident."""
    return PERSON & {str(value) for row in Submission.objects.values() for value in row.values()}


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def review_of(browser, here, mails):
    return road.enter(browser, road.link(road.to(here.coordinator.email, mails)))


def test_thirty_days_after_a_refusal_the_data_are_gone_and_not_before(here, browser, clock):
    mails = road.confirmed(browser, here.form)
    road.press(browser, review_of(browser, here, mails), "reject", reason="full")
    clock.shift(timedelta(days=29, hours=23))
    retention.tidy()
    assert held() == PERSON
    clock.shift(timedelta(hours=2))
    retention.tidy()
    assert held() == set()
    assert not Link.objects.filter(submission__isnull=False, used_at=None, revoked_at=None).exists()
    assert consent.verify() is None


def test_thirty_days_after_withdrawing_the_data_are_gone(here, browser, clock):
    mails = road.confirmed(browser, here.form)
    mine = road.enter(browser, road.link(road.to("sanne@example.org", mails)))
    road.press(browser, mine, "withdraw", reference=Submission.objects.get().reference)
    clock.shift(timedelta(days=31))
    retention.tidy()
    assert held() == set()
    assert Submission.objects.get().principal.digest == ""


def test_an_open_request_is_kept_however_long_it_lies(here, browser, clock):
    road.confirmed(browser, here.form)
    clock.shift(timedelta(days=300))
    retention.tidy()
    assert held() == PERSON


def test_of_a_member_the_address_and_other_answers_go_and_the_contact_stays(here, browser, clock):
    mails = road.confirmed(browser, here.form, wilt_u_iets_vertellen="Ik heb een hond.")
    page = review_of(browser, here, mails)
    road.press(browser, page, "approve")
    road.press(browser, page, "add")
    clock.shift(timedelta(days=31))
    retention.tidy()
    row = Submission.objects.get()
    assert held() == PERSON - {"2582AB"}
    assert (row.house_number, row.answers) == (None, [])


def test_one_group_s_refusal_does_not_erase_what_another_group_still_decides(here, browser, clock):
    both = [str(here.group.uuid), str(here.other_group.uuid)]
    mails = road.confirmed(browser, here.form, kies_een_groep=both)
    road.press(browser, review_of(browser, here, mails), "reject", reason="full")
    clock.shift(timedelta(days=31))
    retention.tidy()
    assert held() == PERSON


def test_both_sides_name_a_request_by_the_same_reference(here, browser):
    road.confirmed(browser, here.form)
    assert Case.objects.get().reference == Submission.objects.get().reference


def test_a_submission_that_cannot_be_erased_holds_up_no_other(here, browser, clock, monkeypatch, caplog):
    road.apply(browser, here.form)
    road.apply(browser, here.form, e_mailadres="kees@example.org")
    stuck = Submission.objects.earliest("pk")
    erase = retention.erase_unconfirmed

    def fail_for_one(submission, now):
        if submission.pk == stuck.pk:
            raise RuntimeError("stuck")
        return erase(submission, now)

    monkeypatch.setattr(retention, "erase_unconfirmed", fail_for_one)
    clock.shift(timedelta(days=8))
    retention.tidy()
    assert list(Submission.objects.filter(scrubbed_at=None)) == [stuck]

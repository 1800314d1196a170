"""“That was not me”: one press kills every link of a coordinator and tells the team."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forms import links, misuse
from forms.models import Case, Link, Mail
from tests.support import cases, road

pytestmark = pytest.mark.django_db


@pytest.fixture
def summary(here, browser, time_machine):
    """The mail that tells the coordinator what was decided in his name."""
    page = road.enter(browser, cases.path(cases.review_link(cases.case(here), here.coordinator)))
    road.press(browser, page, "approve")
    road.send_mails()
    time_machine.move_to(timezone.now() + timedelta(minutes=11))
    return road.to(here.coordinator.email, road.send_mails())


def test_a20_a_report_kills_all_links_of_the_coordinator_also_in_the_middle_of_a_session(here, browser, summary):
    waiting = cases.case(here, email="noor@example.org")
    stolen = Client(enforce_csrf_checks=True)
    page = road.enter(stolen, cases.path(cases.review_link(waiting, here.coordinator)))
    assert page.status_code == 200
    told = road.press(browser, road.enter(browser, road.link(summary)), "report")
    assert "Al uw links zijn nu ongeldig" in told.content.decode()
    assert road.press(stolen, page, "approve").status_code == 410
    for link in Link.objects.filter(coordinator=here.coordinator):
        assert links.state(link) != links.State.ALIVE
        assert Client().get(cases.path(link)).status_code == 410
    waiting.refresh_from_db()
    assert waiting.status == "open"


def test_a20_the_thief_gets_no_fresh_link_by_an_old_one(here, browser, summary):
    old = cases.review_link(Case.objects.get(), here.coordinator)
    road.press(browser, road.enter(browser, road.link(summary)), "report")
    road.send_mails()
    for link in Link.objects.filter(coordinator=here.coordinator, purpose="review"):
        browser.post("/link/nieuw/", road.hidden(browser.get(cases.path(link))))
    assert old.pk
    assert [mail for mail in road.send_mails() if mail.to == [here.coordinator.email]] == []


def test_a20_the_team_hears_of_it_once_and_the_mail_that_was_on_its_way_is_not_sent(here, browser, summary):
    cases.case(here, email="noor@example.org")  # its mail to the coordinator still waits
    page = road.enter(browser, road.link(summary))
    road.press(browser, page, "report")
    road.press(browser, page, "report")
    mails = road.send_mails()
    alarm = road.to(here.team.email, mails)
    assert "Bea meldt" in alarm.body
    assert "misbruik" in alarm.subject
    assert here.coordinator.email not in [to for mail in mails for to in mail.to]


def test_a20_the_links_of_others_keep_working(here, browser, summary):
    deputys = cases.review_link(Case.objects.get(), here.deputy)
    road.press(browser, road.enter(browser, road.link(summary)), "report")
    assert road.enter(browser, cases.path(deputys)).status_code == 200


def test_a20_looking_at_the_page_reports_nothing(here, browser, summary):
    before = cases.everything()
    for fetch in (browser.get, browser.head, browser.options):
        fetch(road.link(summary), follow=True)
    assert cases.everything() == before


def test_two_reports_at_once_are_one(here):
    link = cases.new_link(Link.Purpose.MISUSE, coordinator=here.coordinator)
    old = Link.objects.get(pk=link.pk)
    assert misuse.report(link, timezone.now())
    assert not misuse.report(old, timezone.now())
    assert Mail.objects.filter(kind="misuse").count() == 1


def test_who_reported_reads_that_it_was_done_when_he_comes_back(here, browser, summary):
    page = road.press(browser, road.enter(browser, road.link(summary)), "report")
    assert browser.get(page.request["PATH_INFO"]).status_code == 200
    again = Client().get(road.link(summary))
    assert again.status_code == 410
    assert "Deze link is al gebruikt op" in again.content.decode()

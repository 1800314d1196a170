"""What visitors read of the agenda: what is coming, a year, one event."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home import memory
from tests.support import meetings, road

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-02-03 12:00"), pytest.mark.once]

CANCELLED = {"day": date(2026, 3, 17), "act": "cancel", "note": "De zaal is bezet."}
MOVED = {"day": date(2026, 4, 21), "act": "move", "new_day": date(2026, 4, 23), "new_place": "Wijkcentrum"}
SKIPPED = {"day": date(2026, 5, 19), "act": "skip"}


@pytest.fixture
def agenda(here):
    return meetings.agenda(here.home)


@pytest.fixture
def meeting(agenda):
    return meetings.event(agenda, CANCELLED, MOVED, SKIPPED)


KNOWN, FORGOTTEN = 12, 15  # in the second all memory is empty: the way through the tree alone takes nine


def cost(browser, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(url).status_code == 200
    return len(queries)


def read(browser, url: str):
    page = browser.get(url)
    assert page.status_code == 200, page.status_code
    return road.soup(page)


def entries(page) -> list[str]:
    return [" ".join(row.select_one(".meeting__body").get_text(" ").split()) for row in page.select(".meeting")]


def test_e04_the_agenda_says_what_is_coming_by_month_in_words(agenda, meeting, browser):
    page = read(browser, agenda.url)
    assert [h2.get_text() for h2 in page.select(".agenda__month")][:3] == ["Februari 2026", "Maart 2026", "April 2026"]
    first, second, third, fourth = entries(page)[:4]
    assert "dinsdag 17 februari 2026, 19.30–21.00 uur Buurthuis Lindehof, Lindeplein 1, Proefdorp" in first
    assert "Afgelast" in second
    assert "De zaal is bezet." in second
    assert "Verplaatst. Eerst was het op dinsdag 21 april 2026." in third
    assert "donderdag 23 april 2026, 19.30–21.00 uur Wijkcentrum" in third
    assert "dinsdag 16 juni 2026" in fourth


def test_what_is_over_is_on_the_page_of_its_year_only(agenda, browser):
    meetings.once(agenda, "Nieuwjaar", date(2026, 1, 3))
    assert entries(read(browser, agenda.url)) == []
    assert "Nieuwjaar" in read(browser, f"{agenda.url}jaar/2026/").select_one(".plan").get_text()


def test_what_goes_on_now_is_not_over(agenda, browser):
    meetings.once(agenda, "Inloop", date(2026, 2, 3), start_time=time(12, 0), end_time=time(14, 0))
    assert "Inloop" in entries(read(browser, agenda.url))[0]


def test_a_year_has_twelve_months_with_their_dates(agenda, meeting, browser):
    page = read(browser, f"{agenda.url}jaar/2026/")
    names = [h3.get_text(strip=True) for h3 in page.select(".year__name")]
    assert (names[0], names[11], len(names)) == ("Januari", "December", 12)
    month = page.select(".year__month")
    assert "di 20 Overleg van het team" in " ".join(month[0].get_text(" ").split())
    assert "afgelast" in month[2].get_text()
    assert [cell.get_text(strip=True) for cell in month[3].select(".mini__busy")] == ["23"]
    assert "Niets" in month[6].get_text()


def test_a_year_without_anything_is_not_found(agenda, meeting, browser):
    assert browser.get(f"{agenda.url}jaar/2027/").status_code == 200
    assert browser.get(f"{agenda.url}jaar/2030/").status_code == 404
    assert browser.get(f"{agenda.url}jaar/2025/").status_code == 404


def test_an_event_says_in_one_sentence_when_it_is(agenda, meeting, browser):
    meeting.moments = [meetings.moment("De wijkagent is er voor iedereen", time(19, 30), time(20, 0))]
    meetings.publish(meeting)
    page = read(browser, meeting.url)
    summary = page.select_one(".event__summary").get_text(strip=True)
    assert summary == "Elke derde dinsdag van de maand, 19.30–21.00 uur, niet in juli en augustus."
    facts = " ".join(page.select_one(".facts").get_text(" ").split())
    assert "De wijkagent is er voor iedereen 19.30–20.00 uur" in facts


def test_a_cancelled_event_stays_and_says_so(agenda, browser):
    page = meetings.once(agenda, "Thema-avond", date(2026, 3, 5), cancelled=True)
    assert "Afgelast: dit gaat niet door." in read(browser, page.url).select_one("main").get_text()
    assert "Afgelast" in entries(read(browser, agenda.url))[0]


def test_a_draft_does_not_show(agenda, meeting, browser):
    meeting.unpublish()
    assert entries(read(browser, agenda.url)) == []


def test_what_is_for_some_people_only_does_not_show(agenda, meeting, browser):
    assert entries(read(browser, agenda.url))
    PageViewRestriction.objects.create(page=meeting, restriction_type="login")
    assert entries(read(browser, agenda.url)) == []


def test_a_change_of_an_exception_shows_at_once(agenda, meeting, browser):
    read(browser, agenda.url)
    meeting.exceptions = []
    meetings.publish(meeting)
    assert "Afgelast" not in read(browser, agenda.url).get_text()


@pytest.mark.parametrize("size", [1, 50])
@pytest.mark.parametrize("where", ["", "jaar/2026/", "event"])
def test_e04_the_agenda_costs_at_most_twelve_queries_however_much_is_in_it(agenda, browser, size, where):
    pages = [meetings.once(agenda, f"Avond {i}", date(2026, 3, 1 + i % 28)) for i in range(size)]
    url = pages[0].url if where == "event" else f"{agenda.url}{where}"
    browser.get(url)
    assert cost(browser, url) <= KNOWN
    memory.forget_here()
    assert cost(browser, url) <= FORGOTTEN

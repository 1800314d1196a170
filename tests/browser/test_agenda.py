"""The agenda in a browser: by keyboard, without scripts, on paper."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from wagtail.models import Site

from home.models import AgendaPage, EventPage
from tests.browser import keyboard
from tests.support import meetings
from tests.support.chromium import PHONE

pytestmark = pytest.mark.browser

TODAY = date.today()  # noqa: DTZ011 (the server is in this process, and its clock is real)
SOON = TODAY + timedelta(days=3)


@pytest.fixture
def agenda(demo_site: Site, served: str) -> Iterator[AgendaPage]:
    """An agenda of its own on the demo's front page: a weekly meeting of which one is moved and one cancelled, and an evening."""
    page = demo_site.root_page.specific.add_child(
        instance=AgendaPage(title="Wat is er te doen", slug="wat-is-er-te-doen", intro="Iedereen mag komen.")
    )
    days = [SOON + timedelta(days=7 * number) for number in range(1, 3)]
    meetings.event(
        page,
        {"day": days[0], "act": "cancel", "note": "De zaal is bezet."},
        {"day": days[1], "act": "move", "new_day": days[1] + timedelta(days=1), "new_place": "Wijkcentrum Noord"},
        title="Wekelijks overleg",
        slug="wekelijks",
        start_date=SOON,
        repeats="weekly",
        place_name="Buurthuis Lindehof",
        place_address="Lindeplein 1, Proefdorp",
    )
    meetings.once(page, "Avond over inbraak", SOON + timedelta(days=9), kind="themed", theme="Inbraak voorkomen")
    yield page
    page.delete()


def test_t02_by_keyboard_one_comes_from_the_agenda_to_a_year_and_to_an_event_and_its_file(
    visit: Callable, agenda
) -> None:
    page, watch = visit()
    page.goto(agenda.url)
    keyboard.press(page, page.get_by_role("link", name="Wekelijks overleg").first)
    assert page.get_by_role("heading", level=1).inner_text() == "Wekelijks overleg"
    keyboard.tab_to(page, page.get_by_role("link", name="Zet in uw agenda"))
    page.goto(agenda.url)
    keyboard.press(page, page.get_by_role("link", name=f"Jaarkalender {SOON.year}"))
    keyboard.tab_to(page, page.locator(".year__entries a").first)
    page.keyboard.press("Enter")
    assert page.locator("tr:target").count() == 1
    assert watch.complaints == []


@pytest.mark.parametrize("options", [{}, {"viewport": PHONE}, {"java_script_enabled": False}])
def test_the_agenda_fits_and_works_without_scripts(visit: Callable, agenda, options) -> None:
    page, watch = visit(**options)
    for url in (agenda.url, f"{agenda.url}jaar/{SOON.year}/", EventPage.objects.get(slug="wekelijks").url):
        page.goto(url)
        assert page.locator("main").inner_text()
        if options.get("java_script_enabled", True):
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "Afgelast" in page.locator("main").inner_text()
    assert watch.complaints == []


def test_data_for_search_engines_are_no_script_to_the_policy(visit: Callable, agenda) -> None:
    page, watch = visit()
    page.goto(EventPage.objects.get(slug="wekelijks").url)
    told = json.loads(page.locator('script[type="application/ld+json"]').last.text_content() or "")["@graph"]
    assert {one["@type"] for one in told} == {"Event"}
    assert told[1]["eventStatus"] == "https://schema.org/EventCancelled"
    assert told[2]["previousStartDate"] == (SOON + timedelta(days=14)).isoformat()
    assert watch.complaints == []


def test_the_calendar_of_a_year_fits_one_page_of_a4_and_the_plan_comes_after(visit: Callable, agenda, tmp_path) -> None:
    page, _watch = visit()
    page.goto(f"{agenda.url}jaar/{SOON.year}/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1046})  # A4 at 96 dpi, less Chromium's margins
    months = page.locator(".year").bounding_box()
    plan = page.locator(".plan").bounding_box()
    assert months
    assert plan
    assert months["y"] + months["height"] < 1046
    assert Path(page_pdf(page, tmp_path)).stat().st_size > 5_000


def page_pdf(page, folder: Path) -> str:
    path = str(folder / "year.pdf")
    page.pdf(path=path, format="A4")
    return path

"""The box that finds a group, as a browser shows it: suggestions by keyboard (T-2), small windows (T-3), and what it keeps to itself."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import keyboard
from tests.browser.measures import Measured, measure

pytestmark = pytest.mark.browser

PATH = "/zoek-uw-groep/"


def box(page: Page):
    return page.get_by_label("Uw postcode en huisnummer, of uw straat")


def test_t02_a_name_is_chosen_from_the_suggestions_by_keyboard(visit: Callable) -> None:
    page, watch = visit()
    page.goto(PATH)
    keyboard.type_into(page, box(page), "frankensl")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("gevonden")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert box(page).get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value("Frankenslag")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("?q=Frankenslag")
    expect(page.get_by_role("heading", name="Gevonden voor “Frankenslag”")).to_be_focused()
    assert watch.complaints == []


def test_t02_escape_folds_the_suggestions_and_keeps_what_was_typed(visit: Callable) -> None:
    page, _watch = visit()
    page.goto(PATH)
    keyboard.type_into(page, box(page), "frankensl")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_have_value("frankensl")


@pytest.mark.parametrize("text", ["2582 GA 13", "2582ga13", "Statenlaan 13", "Statenlaan13"])
def test_t11_no_digit_of_an_address_leaves_the_browser_before_the_button(
    visit: Callable, served: str, text: str
) -> None:
    page, watch = visit()
    page.goto(PATH)
    watch.requests.clear()
    box(page).press_sequentially(text, delay=170)  # slower than the box waits
    asked = [urlsplit(request.url) for request in watch.requests]
    assert not [url.query for url in asked if any(letter.isdigit() for letter in url.query)]
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Statenlaan").first).to_be_visible()
    assert urlsplit(page.url).query == ""
    assert watch.foreign(served) == []


def test_without_javascript_two_steps_lead_from_the_front_page_to_the_sign_up(visit: Callable) -> None:
    page, _watch = visit(java_script_enabled=False)
    page.goto("/")
    box(page).fill("2582 GA 13")
    page.get_by_role("main").get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_role("main").get_by_role("link", name="Aanmelden voor Statenlaan").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "groep=" in page.url


@pytest.mark.parametrize("text", ["", "2582 GA 13", "9999 ZZ 1", "2582 AB", "statelaan", "xyzzyqwert"])
def test_t03_every_answer_fits_a_phone_and_pleases_axe(visit: Callable, text: str) -> None:
    page, watch = visit()
    page.goto(PATH)
    if text:
        box(page).fill(text)
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("button", name="Zoek", exact=True).click()
    assert measure(page) == Measured()
    assert watch.complaints == []

"""The search of a whole site, as a browser shows it: by keyboard (T-2), in small windows (T-3), without JavaScript."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import keyboard
from tests.browser.measures import Measured, measure

pytestmark = pytest.mark.browser

PATH = "/zoeken/"


def box(page: Page):
    return page.get_by_label("Wat zoekt u?")


def test_t02_a_title_is_chosen_from_the_head_of_any_page_by_keyboard_and_found(visit: Callable, served: str) -> None:
    page, watch = visit()
    page.goto("/")
    head = page.get_by_label("Zoek op deze website").and_(page.get_by_role("combobox"))
    keyboard.type_into(page, head, "huisre")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    expect(page.get_by_role("banner").get_by_role("status")).to_contain_text("gevonden")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_contain_text("voor “")
    expect(page.locator("main mark").first).to_be_visible()
    assert watch.foreign(served) == []
    assert watch.complaints == []


def test_without_javascript_the_answer_is_a_page(visit: Callable) -> None:
    page, _watch = visit(java_script_enabled=False)
    page.goto(PATH)
    box(page).fill("privacy")
    page.get_by_role("main").get_by_role("button", name="Zoek", exact=True).click()
    page.locator(".hit__title a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("text", "name"), [("2582 GA 13", ""), ("Statenlaan 13", "Statenlaan"), ("Statenlaan13", "Statenlaan")]
)
def test_no_digit_of_an_address_leaves_the_browser_before_the_button(visit: Callable, text: str, name: str) -> None:
    page, watch = visit()
    page.goto(PATH)
    watch.requests.clear()
    box(page).press_sequentially(text, delay=170)  # slower than the box waits
    asked = [parse_qs(urlsplit(request.url).query).get("q", [""])[0] for request in watch.requests]
    asked = [words for words in asked if words]
    assert all(name.startswith(words) for words in asked), asked
    assert asked[-1:] == ([name] if name else [])


@pytest.mark.parametrize("text", ["", "x", "buurt", "xyzzyqwert", "privaci", "2582 GA 13"])
def test_t03_every_answer_fits_a_phone_and_pleases_axe(visit: Callable, text: str) -> None:
    page, watch = visit()
    page.goto(f"{PATH}?q={text}")
    assert measure(page) == Measured()
    assert watch.complaints == []

"""The main road without a mouse."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from forms.models import Case
from tests.browser import keyboard
from tests.support import road
from tests.support.chromium import PHONE

pytestmark = pytest.mark.browser

ANSWERS = {
    "Uw naam": "Sanne Proef",
    "E-mailadres": "sanne@example.org",
    "Mobiel nummer": "06-00000021",
    "Postcode": "2582 GA",
    "Huisnummer": "7",
    "Straat": "Statenlaan",
}


def sign_up(page: Page) -> None:
    """From the front page, past its header by the skip link, to the page of thanks."""
    page.goto("/")
    keyboard.tab_to(page, page.get_by_role("link", name="Direct naar de inhoud"))
    page.keyboard.press("Enter")
    keyboard.press(page, page.get_by_role("main").get_by_role("link", name="Meld u aan", exact=True).first)
    for label, words in ANSWERS.items():
        keyboard.type_into(page, page.get_by_label(re.compile(rf"^\s*{label}\b")), words)
    for box in page.locator("input[type=checkbox][aria-required=true]").all():
        keyboard.tick(page, box)
    keyboard.press(page, page.get_by_role("button", name="Aanmelding versturen"))
    assert page.get_by_role("heading", level=1).inner_text() == "Nog één stap: bevestig uw e-mailadres"


def press(page: Page, button: str) -> None:
    keyboard.press(page, page.get_by_role("button", name=button, exact=True))


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({}, id="desk"),
        pytest.param({"viewport": PHONE, "reduced_motion": "reduce", "forced_colors": "active"}, id="T-18, phone"),
    ],
)
def test_t02_by_keyboard_one_signs_up_confirms_approves_and_withdraws_and_always_sees_where_one_is(
    visit: Callable, options: dict
) -> None:
    resident, complaints = visit(**options)
    sign_up(resident)
    (question,) = road.send_mails()
    resident.goto(road.link(question))
    press(resident, "Ja, bevestig mijn aanmelding")

    told = road.send_mails()
    coordinator, _complaints = visit(**options)
    coordinator.goto(road.link(road.to("anna.verweij@example.org", told)))
    press(coordinator, "Toon gegevens")
    press(coordinator, "Goedkeuren")
    assert Case.objects.get().status == "approved"

    (approved,) = road.send_mails()
    resident.goto(road.link(approved))
    press(resident, "Trek mijn aanmelding in")
    assert Case.objects.get().status == "withdrawn"
    assert complaints.complaints == []


def test_t02_by_keyboard_one_rejects_with_a_reason(visit: Callable) -> None:
    resident, _complaints = visit()
    sign_up(resident)
    resident.goto(road.link(road.send_mails()[0]))
    press(resident, "Ja, bevestig mijn aanmelding")
    resident.goto(road.link(road.to("anna.verweij@example.org", road.send_mails())))
    keyboard.tab_to(resident, resident.locator("summary", has_text="Afwijzen"))
    resident.keyboard.press("Enter")
    keyboard.choose(resident, resident.get_by_label("De groep is vol."))
    press(resident, "Afwijzen")
    assert Case.objects.get().status == "rejected"


def test_t05_after_errors_the_summary_has_the_focus_and_leads_to_each_field(visit: Callable) -> None:
    page, _complaints = visit()
    page.goto("/aanmelden/")
    press(page, "Aanmelding versturen")
    summary = page.locator(".error-summary__title")
    assert summary.evaluate("element => element === document.activeElement")
    errors = page.locator(".error-summary a").all()
    assert page.title().startswith(f"{len(errors)} fouten")
    assert page.locator("form .error-summary").count() == 0
    for error in errors:
        keyboard.tab_to(page, error)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == error.get_attribute("href").removeprefix("#")
        summary.focus()

"""Without script and style; and what comes when one sends too often."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from forms.models import Case, Submission
from tests.browser.scenes import challenged
from tests.browser.ways import press
from tests.support import road

pytestmark = pytest.mark.browser


def fill_in(page: Page, email: str = "sanne@example.org") -> None:
    answers = {"name": "Sanne Proef", "email": email, "tel": "0600000021", "postal-code": "2582GA"}
    for token, words in answers.items():
        page.locator(f"[autocomplete={token}]").fill(words)
    page.get_by_label("Huisnummer").fill("7")
    page.locator("label", has_text="Straat").first.click()
    page.keyboard.type("Statenlaan")
    for box in page.locator("input[type=checkbox][aria-required=true]").all():
        box.check()


def test_t20_without_script_and_style_one_signs_up_and_is_approved(visit: Callable) -> None:
    page, watch = visit(java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    page.goto("/aanmelden/")
    fill_in(page)
    press(page, "Aanmelding versturen")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Nog één stap")
    page.goto(road.link(road.send_mails()[0]))
    press(page, "Ja, bevestig mijn aanmelding")
    page.goto(road.link(road.to("anna.verweij@example.org", road.send_mails())))
    press(page, "Goedkeuren")
    assert Case.objects.get().status == "approved"
    assert [request.url for request in watch.requests if request.url.endswith(".css")], (
        "they were asked for, and blocked"
    )


def test_a19_the_proof_of_work_runs_under_the_policy_and_opens_the_form_again(visit: Callable, served) -> None:
    page, watch = visit()
    page.goto("/aanmelden/")
    fill_in(page)
    with challenged():
        press(page, "Aanmelding versturen")
        assert page.get_by_text("Er kwamen veel formulieren achter elkaar").is_visible()
        assert not Submission.objects.exists()
        expect(page.locator("input[name=altcha]")).not_to_have_value("", timeout=15_000)
        press(page, "Aanmelding versturen")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Nog één stap")
    assert Submission.objects.count() == 1
    assert watch.complaints == []
    assert watch.foreign(served) == []


def test_a19_without_script_who_waits_a_minute_gets_through(visit: Callable) -> None:
    page, _watch = visit(java_script_enabled=False)
    page.goto("/aanmelden/")
    fill_in(page)
    with challenged():
        press(page, "Aanmelding versturen")
    assert not Submission.objects.exists()
    press(page, "Aanmelding versturen")
    assert Submission.objects.count() == 1, "what was typed was still there"

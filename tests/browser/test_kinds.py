"""Forms of every kind in a browser: by keyboard, without script and style, and after an error."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from forms.models import Case, FormField, FormPage, Submission
from tests.browser import keyboard
from tests.browser.scenes_kinds import KINDS, form_of
from tests.browser.ways import press
from tests.support import road

pytestmark = pytest.mark.browser

ANSWERS = {
    "name": "Noor Nieuw",
    "email": "noor@example.org",
    "phone": "06-00000031",
    "postcode": "2582 GA",
    "house_number": "7",
    "question": "Mag mijn hond mee?",
    "correction": "De Parklaan hoort er niet bij.",
    "group_name": "Parklaan",
    "group_streets": "Parklaan",
    "group_size": "42",
}


def questions(page: Page, form: FormPage) -> Iterator[tuple[FormField, Locator]]:
    """The fields that must be filled in, in their order; of a set of radio buttons the first."""
    for field in form.form_fields.filter(required=True):
        yield field, page.locator(f"main [name='f-{field.clean_name}']").first


def boxes(page: Page) -> list[Locator]:
    return page.locator("input[type=checkbox][aria-required=true]").all()


def by_keyboard(page: Page, form: FormPage) -> None:
    for field, where in questions(page, form):
        if field.field_type == "radio":
            keyboard.tick(page, where)
        elif field.field_type == "dropdown":
            keyboard.tab_to(page, where)
            page.keyboard.press("ArrowDown")
        else:
            keyboard.type_into(page, where, ANSWERS[field.role])
    for box in boxes(page):
        keyboard.tick(page, box)
    keyboard.press(page, page.get_by_role("button", name=str(form.submit_label), exact=True))
    assert page.get_by_role("heading", level=1).inner_text().startswith("Nog één stap")


def by_hand(page: Page, form: FormPage) -> None:
    for field, where in questions(page, form):
        if field.field_type == "radio":
            where.check()
        elif field.field_type == "dropdown":
            where.select_option(index=1)
        else:
            where.fill(ANSWERS[field.role])
    for box in boxes(page):
        box.check()
    press(page, str(form.submit_label))


def confirm(page: Page) -> None:
    """Follow the link in the one mail, and press its main button."""
    (asked,) = road.send_mails()
    page.goto(road.link(asked))
    press(page, page.locator("main button[value=confirm]").inner_text())


@pytest.mark.parametrize("kind", KINDS)
def test_t20_without_script_and_style_a_form_of_every_kind_is_sent_and_confirmed(visit: Callable, kind: str) -> None:
    page, _watch = visit(java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    form = form_of(kind)
    page.goto(form.get_url())
    by_hand(page, form)
    assert page.get_by_role("heading", level=1).inner_text().startswith("Nog één stap")
    confirm(page)
    assert Case.objects.get().kind == kind
    assert Submission.objects.get().confirmed_at


def test_t05_after_errors_of_any_kind_of_form_the_summary_has_the_focus(visit: Callable) -> None:
    page, watch = visit()
    for kind in KINDS:
        form = form_of(kind)
        page.goto(form.get_url())
        press(page, str(form.submit_label))
        expect(page.locator(".error-summary__title")).to_be_focused()
        errors = page.locator(".error-summary a").all()
        for error in (errors[0], errors[-1]):
            error.focus()
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == error.get_attribute("href").removeprefix("#"), kind
    assert watch.complaints == []


def test_t02_by_keyboard_a_question_is_asked_read_and_handled(visit: Callable) -> None:
    page, watch = visit()
    form = form_of("contact")
    page.goto("/contact/")
    keyboard.press(page, page.locator(f"main a[href$='{form.path_on_site}']").first)
    by_keyboard(page, form)
    confirm(page)
    mails = road.send_mails()
    desk = form.desk.people.all()[0]
    page.goto(road.link(road.to(desk.email, mails)))
    keyboard.press(page, page.get_by_role("button", name="Toon gegevens", exact=True))
    assert page.get_by_text(ANSWERS["question"]).is_visible()
    keyboard.press(page, page.get_by_role("button", name="Afgehandeld", exact=True))
    assert Case.objects.get().status == "handled"
    assert watch.complaints == []


def test_t02_by_keyboard_a_place_at_an_evening_is_taken_and_given_back(visit: Callable) -> None:
    page, watch = visit()
    form = form_of("evening")
    page.goto(form.event.get_url())
    keyboard.press(page, page.locator(f"main a[href$='{form.path_on_site}']").first)
    by_keyboard(page, form)
    confirm(page)
    assert Case.objects.get().status == "approved"
    (told,) = [mail for mail in road.send_mails() if form.event.title in mail.subject]
    page.goto(road.link(told))
    keyboard.press(page, page.get_by_role("button", name="Trek mijn aanmelding in", exact=True))
    assert Case.objects.get().status == "withdrawn"
    assert watch.complaints == []


@pytest.mark.parametrize("kind", ["register_group", "map_correction"])
def test_t02_by_keyboard_a_change_of_the_register_is_sent(visit: Callable, kind: str) -> None:
    page, watch = visit()
    form = form_of(kind)
    page.goto(form.get_url())
    by_keyboard(page, form)
    assert Submission.objects.get().email == ANSWERS["email"]
    assert watch.complaints == []

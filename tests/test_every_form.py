"""Every form of every demo site, of whatever kind, explains itself and helps after an error. One form in depth: tests/test_fields.py."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client, override_settings
from django.utils import timezone

from forms import evenings
from forms.kinds import KINDS
from forms.models import FormPage, Submission
from tests.support import reading, road
from tests.support.demo import demo_sites

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.slow]

TOKENS = {
    "name": "name",
    "email": "email",
    "phone": "tel",
    "postcode": "postal-code",
    "house_number": "address-line2",
    "addition": "address-line3",
}
TYPED = {"email": "geen adres", "phone": "12", "postcode": "0123 AB", "question": "Mag mijn hond mee?", "name": "Noor"}
FIELDS = "input:not([type=hidden]), textarea, select"


@dataclass
class Tried:
    """One form: as it opens, as it comes back when sent empty, and when sent with some of it wrong."""

    page: FormPage
    opened: BeautifulSoup
    empty: BeautifulSoup
    wrong: BeautifulSoup

    @property
    def form(self) -> Tag:
        return self.opened.select("main form")[-1]

    def names(self) -> dict[str, str]:
        """The name of the input of each role."""
        return {field.role: f"f-{field.clean_name}" for field in self.page.form_fields.all() if field.role}


@pytest.fixture(scope="module")
def tried(demo_sites) -> list[Tried]:
    pages = FormPage.objects.live().filter(locale__language_code="nl").order_by("pk")
    with override_settings(LIMIT_PER_ADDRESS=(1000, 60), MINIMUM_FILL_SECONDS=0):
        return [_try(page) for page in pages if evenings.is_open(page, timezone.now())]


def _try(page: FormPage) -> Tried:
    client = Client(headers={"host": page.get_site().hostname})
    names = {field.role: f"f-{field.clean_name}" for field in page.form_fields.all()}
    opened = client.get(page.path_on_site)
    answers = {names[role]: words for role, words in TYPED.items() if role in names}
    hidden = road.hidden(opened)
    sent = [client.post(page.path_on_site, hidden | more) for more in ({}, answers)]
    assert [answer.status_code for answer in sent] == [422, 422], page.url
    return Tried(page, road.soup(opened), *map(road.soup, sent))


def _wrong(page: BeautifulSoup) -> list[Tag]:
    return page.select("main form [aria-invalid=true]")


def _told(page: BeautifulSoup, field: Tag) -> list[Tag]:
    """What describes a field, or the set that it belongs to."""
    owner = field if field.has_attr("aria-describedby") else _set(field)
    assert owner, field
    return [page.find(id=part) for part in owner["aria-describedby"].split()]


def test_forms_of_every_kind_are_tried_and_none_is_taken(tried) -> None:
    assert {one.page.kind for one in tried} == set(KINDS)
    assert len(tried) > 25
    assert not Submission.objects.exists()


def test_t04_every_form_says_that_all_is_required_and_marks_what_is_not(tried) -> None:
    for one in tried:
        words = one.opened.main.get_text(" ", strip=True)
        assert "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij." in words, one.page.url
        assert one.form.has_attr("novalidate")
        assert one.form.select("[required]") == []
        for field in _questions(one.form):
            optional = "(optioneel)" in _label(one.form, field).get_text()
            assert _required(field) != optional, (one.page.url, field)


def _questions(form: Tag) -> Iterator[Tag]:
    """The inputs of a form; of a set of radio buttons the first."""
    seen = set()
    for field in form.select(FIELDS):
        if field["name"] not in seen and not field.find_parent(attrs={"aria-hidden": "true"}) and not _trap(field):
            seen.add(field["name"])
            yield field


def _trap(field: Tag) -> bool:
    return field.get("tabindex") == "-1"


def _set(field: Tag) -> Tag | None:
    """The set of boxes or radio buttons that asks one question."""
    return field.find_parent("fieldset", id=True) if field.find_parent(class_="choice") else None


def _label(form: Tag, field: Tag) -> Tag:
    """What names a question: the legend of its set, or its label."""
    if owner := _set(field):
        return owner.legend
    label = form.select_one(f"label[for='{field['id']}']")
    assert label, field
    return label


def _required(field: Tag) -> bool:
    return "true" in (field.get("aria-required"), (_set(field) or {}).get("aria-required"))


def test_t05_after_errors_every_form_lists_them_above_itself_with_a_link_to_each_field(tried) -> None:
    for one in tried:
        form = one.empty.select("main form")[-1]
        summary = one.empty.select_one("main .error-summary")
        assert summary, one.page.url
        assert not summary.find_parent("form")
        assert form in summary.find_all_next("form")
        links = [link["href"].removeprefix("#") for link in summary.select("a")]
        assert links == list(dict.fromkeys(links))
        assert all(one.empty.find(id=link) for link in links), one.page.url
        assert len(links) >= len(KINDS[one.page.kind].needs - {"groups"}), one.page.url
        count = f"{len(links)} fouten" if len(links) > 1 else "1 fout"
        assert one.empty.title.get_text(strip=True).startswith(count), one.page.url


def test_t06_every_error_stands_above_its_field_is_tied_to_it_and_says_what_to_do(tried) -> None:
    for one in tried:
        for page in (one.empty, one.wrong):
            assert _wrong(page), one.page.url
            for field in _wrong(page):
                told = [part for part in _told(page, field) if part and "error" in part["id"]]
                assert told, (one.page.url, field)
                assert field in told[0].find_all_next(field.name)
                words = told[0].get_text(" ", strip=True)
                assert words.rstrip("”").endswith("."), words
                assert "Dit veld is verplicht" not in page.get_text()
                assert reading.complaints(reading.of_text(words)) == []


def test_t07_what_was_typed_comes_back_and_the_button_can_be_pressed(tried) -> None:
    for one in tried:
        form = one.wrong.select("main form")[-1]
        for role, name in one.names().items():
            field = form.select_one(f"[name='{name}']")
            if role in TYPED and field:
                assert (field.get("value") or field.get_text(strip=True)) == TYPED[role], (one.page.url, role)
        assert not form.select("button[disabled]")


def test_t08_every_form_tells_browsers_what_to_fill_in(tried) -> None:
    for one in tried:
        for role, name in one.names().items():
            if role in TOKENS:
                field = one.form.select_one(f"[name='{name}']")
                assert field.get("autocomplete") == TOKENS[role], (one.page.url, role)
        assert "onpaste" not in str(one.form)


def test_t09_no_form_takes_a_postcode_that_is_none_and_each_shows_an_example(tried) -> None:
    asked = [one for one in tried if "postcode" in one.names()]
    assert len(asked) >= 5
    for one in asked:
        field = one.wrong.select_one(f"[name='{one.names()['postcode']}']")
        words = " ".join(part.get_text(" ", strip=True) for part in _told(one.wrong, field) if part)
        assert "1234 AB" in words, one.page.url


def test_t13_no_form_asks_the_same_twice_or_sets_a_puzzle(tried) -> None:
    for one in tried:
        roles = [field.role for field in one.page.form_fields.all() if field.role]
        tokens = [field["autocomplete"] for field in one.form.select("[autocomplete]") if not _trap(field)]
        tokens = [token for token in tokens if token != "off"]
        assert len(roles) == len(set(roles)), one.page.url
        assert len(tokens) == len(set(tokens)), one.page.url
        assert "captcha" not in str(one.opened).lower()

"""The visitor's choice of language stands in the address and nowhere else: no cookie, no guess, and it is kept from page to page."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Locale

from home.models import AccessibilityPage, InfoPage
from tests.support import cases, road
from tests.support.cases import submitted
from tests.support.document import Document, page

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ELSEWHERE = ("http", "#", "tel:", "mailto:", "/documents/", "/toestemming/", "/groep/")
IN_BOXES = ("/privacy/", "/huisregels/")  # the words of a box lead to the very page that was agreed to
SEAL = re.compile(r'name="f-seal" value="[^"]*"|<input[^>]*seal[^>]*>')  # each form has its own hour


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """A request for an English page leaves its language behind in this thread."""
    with translation.override("nl"):
        yield


@pytest.fixture
def translated(here):
    """Front page, groups and form in English; the rest in Dutch only."""
    english, _made = Locale.objects.get_or_create(language_code="en")
    for original in (here.home, here.groups_page, here.form):
        copy = original.copy_for_translation(english)
        copy.show_in_menus = True
        copy.save_revision().publish()
    return here


@pytest.mark.parametrize(
    "path", ["/", "/privacy/", "/groepen/", "/aanmelden/", "/zoek-uw-groep/", "/nee/", "/en/nope/"]
)
def test_no_page_guesses_the_language_or_sets_a_cookie(here, path) -> None:
    """A page is the same for everybody, whatever his browser asks for: so it may be cached."""
    guess = Client(headers={"accept-language": "en"})
    plain = Client().get(path)
    answer = guess.get(path)
    assert answer.status_code == plain.status_code
    assert SEAL.sub("", answer.content.decode()) == SEAL.sub("", plain.content.decode())
    assert not answer.cookies
    assert Document(answer.content.decode()).all("html", lang="en" if path.startswith("/en/") else "nl")


@pytest.mark.parametrize("path", ["/en/", "/en/groepen/", "/en/aanmelden/", "/en/zoek-uw-groep/", "/en/nope/"])
@pytest.mark.parametrize("has_english_pages", [True, False])
def test_whoever_chose_english_stays_there(client, here, path, has_english_pages, request) -> None:
    """By every link and form of the frame and of pages outside the tree, but for the switch back."""
    if has_english_pages:
        request.getfixturevalue("translated")
    _html, shown = page(client, path)
    ways = [a["href"] for a in shown.all("a") if a.get("hreflang") != "nl" and a.get("href")]
    ways += [form["action"] for form in shown.all("form") if form.get("action")]
    assert [way for way in ways if not way.startswith(("/en/", *ELSEWHERE, *IN_BOXES))] == []
    assert "/en/" in ways


def test_the_answer_of_the_finder_is_in_the_visitors_language(client, here) -> None:
    html = client.post("/en/zoek-uw-groep/", {"q": "2582 AB 13"}).content.decode()
    assert Document(html).all("html", lang="en")
    assert "/en/groepen/proefdorp/statenlaan/" in html


def test_a_page_behind_a_link_speaks_its_holders_language_and_leads_on_in_it(browser, translated) -> None:
    submission = submitted(translated, translated.group, email="sam@example.org")
    submission.language = "en"
    submission.save()
    answer = road.enter(browser, cases.path(submission.links.get()))
    shown = Document(answer.content.decode())
    assert shown.all("html", lang="en")
    assert [a["href"] for a in shown.all("a") if a.get("class") == "brand"] == ["/en/"]


def test_the_thanks_after_an_english_form_are_english(browser, translated) -> None:
    form = translated.form.get_translation(Locale.objects.get(language_code="en"))
    road.apply(browser, form)
    assert Document(browser.get(form.thanks_url()).content.decode()).all("html", lang="en")


def test_the_switch_says_where_a_translation_lacks(client, translated) -> None:
    english = dict(_switch(client, "/privacy/"))["en"]
    assert "front page" in english or "voorpagina" in english
    assert "voorpagina" not in dict(_switch(client, "/groepen/"))["en"]


def _switch(client: Client, path: str) -> list[tuple[str, str]]:
    html = client.get(path).content.decode()
    soup = road.BeautifulSoup(html, "html.parser")
    return [(str(a["hreflang"]), a.get_text(" ", strip=True)) for a in soup.select(".languages a")]


def test_a_page_that_is_dutch_only_says_so_and_names_its_language(client, here) -> None:
    soup = road.BeautifulSoup(client.get("/en/privacy/").content, "html.parser")
    assert soup.select_one(".language-note")
    assert soup.select_one("h1")["lang"] == "nl"
    assert soup.select_one(".page-top__intro")["lang"] == "nl"
    assert soup.html["lang"] == "en"
    assert not road.BeautifulSoup(client.get("/privacy/").content, "html.parser").select_one(".language-note, h1[lang]")


def test_what_a_coordinator_wrote_in_dutch_is_marked_on_an_english_page(client, translated) -> None:
    translated.group.description = "Voor de Statenlaan."
    translated.group.save()
    soup = road.BeautifulSoup(client.get("/en/groepen/proefdorp/statenlaan/").content, "html.parser")
    assert "Voor de Statenlaan." in soup.select_one(".group__main [lang=nl]").get_text()


def test_the_words_under_the_name_are_translated_or_marked(client, here) -> None:
    profile = here.profile
    profile.tagline = "Buren letten op"
    profile.save()
    assert '<span class="brand__tagline" lang="nl">Buren letten op</span>' in _line(client, "/en/")
    profile.tagline_en = "Neighbours watch out"
    profile.save()
    assert '<span class="brand__tagline">Neighbours watch out</span>' in _line(client, "/en/")
    assert '<span class="brand__tagline">Buren letten op</span>' in _line(client, "/")


def _line(client: Client, path: str) -> str:
    return " ".join(client.get(path).content.decode().split()).replace(" >", ">")


def test_dates_are_written_as_the_language_does(client, here) -> None:
    here.home.add_child(
        instance=AccessibilityPage(title="Statement", slug="statement", status="B", checked_on="2026-03-01")
    )
    assert "1 maart 2026" in page(client, "/statement/")[0]
    assert "1 March 2026" in page(client, "/en/statement/")[0]


def test_the_menu_of_a_site_without_english_pages_names_its_language(client, here) -> None:
    here.home.add_child(instance=InfoPage(title="Zo werkt het", slug="hoe", show_in_menus=True))
    soup = road.BeautifulSoup(client.get("/en/").content, "html.parser")
    assert soup.select_one(".site-nav__list")["lang"] == "nl"
    assert soup.select_one(".site-nav__link")["href"] == "/en/hoe/"

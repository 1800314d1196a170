"""Words in another language than the visitor's say so (WCAG 3.1.2), and links beside them keep the visitor's language."""

from datetime import date, time

import pytest
from django.utils import translation
from wagtail.models import Locale

from home.models import AccessibilityPage, ContactPage, InfoPage, NewsItemPage, NewsPage
from tests.support import meetings, road
from tests.support.bodies import stored

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-02-03 12:00"), pytest.mark.once]

GAP = {"what": "De kaart", "meanwhile": "Bel ons.", "measure": "Wij maken een lijst.", "planned": "2026-09-01"}
LIVE = stored([("events", {"title": "Soon", "count": 2}), ("news", {"title": "News", "count": 2})])


@pytest.fixture
def dutch(here):
    """A site with an agenda, news and a statement in Dutch."""
    with translation.override("nl"):
        agenda = meetings.agenda(here.home)
        event = meetings.event(
            agenda, {"day": date(2026, 2, 17), "act": "move", "new_place": "Zaal", "note": "Let op."}
        )
        event.theme, event.moments = "Inbraak", [meetings.moment("Inloop", time(19, 30), time(20))]
        meetings.publish(event)
        news = here.home.add_child(instance=NewsPage(title="Nieuws", slug="nieuws"))
        news.add_child(instance=NewsItemPage(title="Bericht", slug="bericht", intro="Er is nieuws."))
        here.home.add_child(
            instance=AccessibilityPage(
                title="Toegankelijkheid",
                slug="toegankelijkheid",
                checked_how="Met een lezer.",
                gaps=stored([("gap", GAP)]),
            )
        )
    return here


@pytest.fixture
def english(dutch):
    """The front page in English too, with what comes soon."""
    locale, _made = Locale.objects.get_or_create(language_code="en")
    home = dutch.home.copy_for_translation(locale)
    home.body = LIVE
    home.save_revision().publish()
    return dutch


def read(client, path: str):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return road.soup(answer).select_one("main")


def spoken(page, words: str) -> str:
    """The language in which a reader says the element whose own text holds `words`."""
    found = page.find(string=lambda text: words in text)
    assert found, words
    return next((tag["lang"] for tag in found.parents if tag.get("lang")), "")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/en/agenda/", ["Overleg van het team", "Buurthuis Lindehof", "Inbraak", "Let op."]),
        ("/en/agenda/jaar/2026/", ["Overleg van het team", "Buurthuis Lindehof", "Inbraak", "Let op."]),
        ("/en/agenda/overleg/", ["Inbraak", "Lindeplein 1", "Inloop", "Zaal", "Let op."]),
        ("/en/nieuws/", ["Bericht", "Er is nieuws."]),
        ("/en/toegankelijkheid/", ["Met een lezer.", "De kaart", "Bel ons.", "Wij maken een lijst."]),
    ],
)
def test_dutch_words_on_a_page_for_an_english_reader_say_so(client, dutch, path, content) -> None:
    page = read(client, path)
    assert {words: spoken(page, words) for words in content} == dict.fromkeys(content, "nl")
    dutch_page = read(client, path.removeprefix("/en"))
    assert {spoken(dutch_page, words) for words in content} <= {"", "nl"}


def test_words_of_the_website_are_not_said_to_be_dutch(client, dutch) -> None:
    """The hours of a meeting in a list of Dutch meetings are English."""
    dutch.home.body = LIVE
    dutch.home.save_revision().publish()
    for path in ("/en/", "/en/agenda/", "/en/agenda/overleg/"):
        times = [time for time in read(client, path).select("time") if "2026" in time.get_text()]
        assert times
        for moment in times:
            assert next((tag["lang"] for tag in moment.parents if tag.get("lang")), "en") == "en", (path, moment)


def test_blocks_on_an_english_page_show_dutch_titles_as_dutch_and_lead_to_where_they_are(client, english) -> None:
    """A site with English pages has no others below /en/."""
    page = read(client, "/en/")
    assert page.select_one(".meeting__title")["lang"] == "nl"
    links = {link["href"] for link in page.select(".meetings a, .events__all a")}
    assert links == {"/agenda/overleg/", "/agenda/"}
    assert {client.get(link).status_code for link in links} == {200}


def test_a_site_without_english_pages_leads_on_in_english(client, dutch) -> None:
    dutch.home.body = LIVE
    dutch.home.save_revision().publish()
    links = {link["href"] for link in read(client, "/en/").select(".meetings a, .events__all a, .cards a")}
    assert links == {"/en/agenda/overleg/", "/en/agenda/", "/en/nieuws/bericht/"}
    assert {client.get(link).status_code for link in links} == {200}


@pytest.mark.parametrize("path", ["/en/agenda/", "/en/agenda/jaar/2026/", "/en/nieuws/"])
def test_links_of_a_dutch_list_keep_the_visitors_language(client, dutch, path) -> None:
    links = [link["href"] for link in read(client, path).select("a")]
    assert [link for link in links if link.startswith("/") and not link.startswith("/en/")] == []
    assert "/agenda/overleg/" not in links


def test_who_reads_dutch_is_told_that_a_page_is_there_in_english_only(client, here) -> None:
    note = "Deze pagina is er alleen in het Engels."
    assert note not in client.get("/").text
    english, _made = Locale.objects.get_or_create(language_code="en")
    front = here.home.copy_for_translation(english)
    front.save_revision().publish()
    here.site.root_page = front
    here.site.save()
    here.home.unpublish()
    assert note in client.get("/").text
    assert note not in client.get("/en/").text


def test_a_word_of_the_page_around_does_not_change_the_heading_of_a_meeting(client, dutch) -> None:
    """The contact page calls its desks by a word that it keeps as `heading`."""
    body = stored([("events", {"title": "Binnenkort", "count": 1})])
    dutch.home.add_child(instance=ContactPage(title="Contact", slug="contact", body=body))
    assert read(client, "/contact/").select_one(".meeting__title").name == "h3"


def test_a_list_of_news_has_headings_in_order(client, dutch) -> None:
    dutch.home.add_child(instance=InfoPage(title="Alles", slug="alles", body=LIVE))
    for path in ("/nieuws/", "/alles/"):
        levels = [tag.name for tag in read(client, path).select("h1, h2, h3")]
        assert levels[:2] == ["h1", "h2"]
        assert levels[-1] == "h3"

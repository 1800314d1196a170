"""Search of a whole site: by stem, without accents, in the visitor's language; only what is published, open, and of this site."""

import random

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from wagtail.models import Locale, PageViewRestriction, Site

from groups.models import Neighbourhood, WatchGroup
from groups.signals import names_changed
from home.models import AgendaPage, ContactPage, EventPage, HomePage, InfoPage, NewsItemPage, NewsPage
from search import cards, elsewhere, fulltext
from search.fulltext import Scope, question
from search.models import Card
from search.stems import bare, stems, words
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db

PATH = "/zoeken/"
LEXICON = (
    "huis huizen straat straten fiets fietsen hond café cafés politie melden melding dief dieven licht foto's 112 één"
)


def info(parent, title: str, text: str = "", **more) -> InfoPage:
    body = [("text", f"<p>{text}</p>")] if text else []
    slug = more.pop("slug", title.lower().replace(" ", "-"))
    return parent.add_child(instance=InfoPage(title=title, slug=slug, body=body, **more))


@pytest.fixture
def filled(here):
    info(
        here.home,
        "Woninginbraak",
        "De meeste inbraken zijn in huizen zonder licht. Laat buren uw huis in de gaten houden.",
    )
    info(here.home, "Café De Linde", "Daar komen wij samen, elke derde dinsdag.")
    info(here.home, "Honden uitlaten", "Loopt u een rondje met uw hond? Let dan op.")
    return here


def asked(client, text: str, path: str = PATH, status: int = 200, **more) -> BeautifulSoup:
    response = client.get(path, {"q": text}, **more)
    assert response.status_code == status, response.status_code
    return BeautifulSoup(response.content, "html.parser").main


def titles(client, text: str, path: str = PATH, **more) -> list[str]:
    return [link.get_text() for link in asked(client, text, path, **more).select(".hit__title a")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("inbraak", "Woninginbraak"),
        ("huizen", "Woninginbraak"),
        ("HUIS", "Woninginbraak"),
        ("cafe", "Café De Linde"),
        ("CAFÉ", "Café De Linde"),
        ("hond", "Honden uitlaten"),
        ("rondje met de honden", "Honden uitlaten"),
        ("woningin", "Woninginbraak"),
        ("derde dins", "Café De Linde"),
        ("Statenlaan", "Statenlaan"),
        ("huisregels", "Huisregels"),
    ],
)
def test_a_word_is_found_by_its_stem_without_accents_and_before_it_is_finished(filled, client, text, title):
    assert title in titles(client, text)[:2]


def test_a_word_in_the_title_comes_before_one_in_the_text(filled, client):
    info(filled.home, "Licht", "Laat een lamp aan.")
    info(filled.home, "Lampen", "Een lamp met een sensor geeft licht.")
    assert titles(client, "licht")[0] == "Licht"


def test_all_words_are_wanted_and_said_when_only_some_are_there(filled, client):
    assert titles(client, "huis licht") == ["Woninginbraak"]
    page = asked(client, "huis hond")
    assert "Geen pagina heeft al deze woorden" in page.get_text()
    assert {link.get_text() for link in page.select(".hit__title a")} >= {"Woninginbraak", "Honden uitlaten"}


def test_english_pages_are_found_by_english_stems_and_only_by_who_reads_english(filled, client):
    english = Locale.objects.create(language_code="en")
    front = filled.home.copy_for_translation(english)
    front.save_revision().publish()
    page = info(
        HomePage.objects.get(pk=front.pk), "Burglaries", "Thieves were running away.", locale=english, slug="burglary"
    )
    assert titles(client, "burglary run", "/en/zoeken/") == ["Burglaries"]
    assert asked(client, "burglary", "/en/zoeken/").select_one(".hit__title a")["href"] == page.get_url()
    assert titles(client, "burglary") == []
    assert titles(client, "honden", "/en/zoeken/") == []
    assert titles(client, "statenlaan", "/en/zoeken/") == ["Statenlaan"], "groups are found in all languages"


def test_a_site_without_pages_in_a_language_is_searched_in_its_own(filled, client):
    page = asked(client, "honden", "/en/zoeken/")
    assert page.select_one(".hit__title a")["href"] == "/en/honden-uitlaten/"
    assert page.select_one(".hit__title")["lang"] == "nl"


def test_what_was_looked_for_is_marked_and_everything_else_escaped(filled, client):
    info(filled.home, "Tips & <b>trucs</b>", "Wie &lt;script&gt; typt, ziet het. De inbraken namen af.", slug="tips")
    page = asked(client, "inbraak trucs")
    (hit,) = page.select(".hit")
    assert [mark.get_text() for mark in hit.select("mark")] == ["trucs", "inbraken"]
    assert hit.select_one(".hit__title").get_text(strip=True) == "Tips & <b>trucs</b>"
    assert not hit.select("script")
    assert "<script>" in hit.get_text()


def test_the_passage_is_the_part_of_a_long_text_where_the_words_stand(filled, client):
    info(filled.home, "Lang", "woord " * 300 + "de gele fiets staat daar " + "einde " * 300)
    (passage,) = asked(client, "gele fietsen").select(".hit__passage")
    assert [mark.get_text() for mark in passage.select("mark")] == ["gele", "fiets"]
    assert passage.get_text().startswith("… ")
    assert passage.get_text().endswith(" …")
    assert len(passage.get_text()) < 400


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE search_card; --", '"', "%%%", "***", "NEAR(a b)", "a OR b*", "title:x", "\\", "&|!():*"]
)
def test_signs_are_no_commands(filled, client, text):
    asked(client, text if len(text) > 1 else text * 2)
    assert Card.objects.exists()


# --- What is not found -------------------------------------------------------------------------------------------------


def test_a_draft_is_not_found_until_it_is_published_nor_after_it_was_taken_off(filled, client):
    page = info(filled.home, "Xylofoonles", live=False)
    assert titles(client, "xylofoonles") == []
    page.save_revision().publish()
    assert titles(client, "xylofoonles") == ["Xylofoonles"]
    page.refresh_from_db()
    page.title, page.body = "Yoghurtmaker", [("text", "<p>Zeppelin</p>")]
    page.save_revision()
    assert titles(client, "yoghurtmaker") + titles(client, "zeppelin") == [], "words of a draft"
    page.save_revision().publish()
    assert titles(client, "zeppelin") == ["Yoghurtmaker"]
    assert titles(client, "xylofoonles") == [], "words of before"
    InfoPage.objects.get(pk=page.pk).unpublish()
    assert titles(client, "zeppelin") == []
    assert not Card.objects.filter(page=page.pk).exists()


def test_a_page_taken_off_without_a_signal_is_not_shown(filled, client):
    InfoPage.objects.filter(slug="honden-uitlaten").update(live=False)
    assert titles(client, "honden") == []
    assert suggested(client, "honden") == []


def test_a_closed_page_is_not_found_nor_what_is_below_it_until_it_is_opened(filled, client):
    parent = info(filled.home, "Besloten")
    info(parent, "Kelderluik", "Achter het luik.")
    assert titles(client, "kelderluik") == ["Kelderluik"]
    lock = PageViewRestriction.objects.create(page=parent, restriction_type="password", password="x")
    assert titles(client, "kelderluik") + titles(client, "besloten") + suggested(client, "kelderluik") == []
    assert not Card.objects.filter(title="Kelderluik").exists()
    info(parent, "Zolderluik")
    assert titles(client, "zolderluik") == []
    lock.delete()
    assert titles(client, "kelderluik") == ["Kelderluik"]
    assert titles(client, "zolderluik") == ["Zolderluik"]


def test_a_closed_page_can_be_deleted_with_its_lock(filled, client):
    page = info(filled.home, "Besloten")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    page.delete()
    assert not Card.objects.filter(title="Besloten").exists()
    connection.check_constraints()


def test_another_sites_pages_and_groups_are_not_found(filled, client):
    stranger = village("elders.localhost", 80)
    info(stranger.home, "Verwegpagina")
    watch_group(stranger.neighbourhood, "Verwegstraat")
    assert titles(client, "verweg") + suggested(client, "verweg") == []
    there = {"headers": {"host": "elders.localhost"}}
    assert sorted(titles(client, "verweg", **there)) == ["Verwegpagina", "Verwegstraat"]


def test_a_page_that_moves_to_another_site_is_found_there_with_all_below_it(filled, client):
    stranger = village("elders.localhost", 80)
    page = info(filled.home, "Reiziger")
    info(page, "Bagage")
    InfoPage.objects.get(pk=page.pk).move(HomePage.objects.get(pk=stranger.home.pk), pos="last-child")
    assert titles(client, "bagage") == []
    assert titles(client, "bagage", headers={"host": "elders.localhost"}) == ["Bagage"]


def test_a_page_with_another_address_is_linked_to_there_and_a_deleted_one_is_gone(filled, client):
    page = InfoPage.objects.get(slug="honden-uitlaten")
    page.slug = "uitlaten"
    page.save_revision().publish()
    assert asked(client, "honden").select_one(".hit__title a")["href"] == "/uitlaten/"
    page.delete()
    assert titles(client, "honden") == []


def test_people_are_nowhere_in_the_index(filled):
    said = " ".join(f"{card.title} {card.text} {card.stems}" for card in Card.objects.all()).lower()
    assert "statenlaan" in said
    for person in (filled.coordinator, filled.deputy, filled.team):
        for secret in (person.name, person.email, person.phone):
            assert secret.lower() not in said
    assert "2582" not in said, "nor what addresses a group covers"


def test_a_group_is_found_while_it_is_on_the_website(filled, client):
    group = watch_group(filled.neighbourhood, "Havenkade", streets="Oude Sluis\nKraanvogelpad")
    assert titles(client, "kraanvogelpad") == ["Havenkade"]
    assert asked(client, "havenkade").select_one(".hit__title a")["href"] == "/groepen/proefdorp/havenkade/"
    group.published = False
    group.save()
    assert titles(client, "havenkade") == []
    group.published = True
    group.name = "Werfkade"
    group.save()
    assert titles(client, "havenkade") == []
    assert titles(client, "werfkade") == ["Werfkade"]
    group.delete()
    assert titles(client, "werfkade") == []


def test_groups_that_came_in_bulk_and_a_renamed_neighbourhood_are_known(filled, client):
    WatchGroup.objects.bulk_create([WatchGroup(neighbourhood=filled.neighbourhood, name="Bulkpad", slug="bulkpad")])
    names_changed.send(sender=WatchGroup, site_id=filled.site.pk)
    assert titles(client, "bulkpad") == ["Bulkpad"]
    place = Neighbourhood.objects.get(pk=filled.neighbourhood.pk)
    place.name = "Zonnehoek"
    place.save()
    assert "Bulkpad" in titles(client, "zonnehoek")


def test_groups_are_found_only_where_a_page_shows_them(filled, client):
    filled.groups_page.unpublish()
    assert titles(client, "statenlaan") == []


# --- The page ----------------------------------------------------------------------------------------------------------


def test_each_result_says_what_kind_it_is(filled, client):
    agenda = filled.home.add_child(instance=AgendaPage(title="Agenda", slug="agenda"))
    agenda.add_child(instance=EventPage(title="Zomerborrel", slug="zomerborrel", place_name="Tuinzaal"))
    news = filled.home.add_child(instance=NewsPage(title="Nieuws", slug="nieuws"))
    news.add_child(instance=NewsItemPage(title="Zomerrooster", slug="zomerrooster"))
    info(filled.home, "Zomertijd")
    watch_group(filled.neighbourhood, "Zomerlaan")
    page = asked(client, "zomer")
    found = {hit.h3.get_text(strip=True): hit.select_one(".hit__kind").get_text() for hit in page.select(".hit")}
    assert found == {"Zomerborrel": "Activiteit", "Zomerrooster": "Nieuws", "Zomertijd": "Pagina", "Zomerlaan": "Groep"}
    assert titles(client, "tuinzaal") == ["Zomerborrel"]


def test_ten_stand_on_a_page_and_each_is_on_one(filled, client):
    for number in range(23):
        info(filled.home, f"Rapport {number}")
    pages = [client.get(PATH, {"q": "rapport", "pagina": number}) for number in (1, 2, 3)]
    soups = [BeautifulSoup(page.content, "html.parser").main for page in pages]
    assert soups[0].h2.get_text(strip=True) == "23 resultaten voor “rapport”"
    assert [len(soup.select(".hit")) for soup in soups] == [10, 10, 3]
    assert len({link["href"] for soup in soups for link in soup.select(".hit__title a")}) == 23
    assert soups[1].find("a", rel="next")["href"] == "?q=rapport&pagina=3"
    assert soups[1].find("a", rel="prev")["href"] == "?q=rapport"
    assert soups[1].ol["start"] == "11"


@pytest.mark.parametrize("number", ["4", "0", "-1", "x", "99999"])
def test_a_page_of_the_answer_that_there_is_not_is_not_found(filled, client, number):
    assert client.get(PATH, {"q": "honden", "pagina": number}).status_code == 404


def test_no_answer_is_for_search_engines_nor_sets_a_cookie(filled, client):
    for text in ("", "honden", "xyzzy", "2582 AB 1"):
        response = client.get(PATH, {"q": text})
        assert b'<meta name="robots" content="noindex">' in response.content
        assert not response.cookies


def test_a_question_that_is_too_short_or_too_long_is_answered_kindly(filled, client):
    assert "Typ ten minste twee letters" in asked(client, "x").get_text()
    assert "te lang" in asked(client, "y" * 101).get_text()
    assert "Wat zoekt u?" in asked(client, "").get_text()


def test_an_address_is_not_searched_for_but_led_to_the_finder(filled, client):
    page = asked(client, "2582 AB 13")
    form = page.find("form", method="post")
    assert (form["action"], form.input["name"], form.input["value"]) == ("/zoek-uw-groep/", "q", "2582 AB 13")
    assert page.select_one("#search-q")["value"] == ""
    assert "no-store" in client.get(PATH, {"q": "2582ab13"})["Cache-Control"]
    there = client.post(form["action"], {"q": form.input["value"]})
    assert "Uw groep is Statenlaan" in " ".join(BeautifulSoup(there.content, "html.parser").main.get_text(" ").split())
    assert not asked(client, "honden 2026").find("form", method="post"), "a year is no address"


@pytest.mark.parametrize("text", ["Statenlaan 12", "statenlaan12", "Statenlaan, 12 a", "statelaan 12"])
def test_a_house_number_after_a_street_is_an_address(filled, client, text):
    page = asked(client, text)
    assert page.find("form", method="post").input["value"] == text
    assert suggested(client, text) == []
    answer = client.get(PATH, {"q": text})
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert answer.context["answer"] is None


@pytest.mark.parametrize("text", ["inbraak 2025", "honden 12", "Plein 1813", "Statenlaan"])
def test_a_number_after_anything_else_is_a_question(filled, client, text):
    watch_group(filled.neighbourhood, "Hofje", streets="Plein 1813")
    watch_group(filled.neighbourhood, "Hondenlaan")
    assert not asked(client, text).find("form", method="post")


def test_a_street_of_another_site_is_no_street_here(filled, client):
    watch_group(village("elders.localhost", 80).neighbourhood, "Verwegstraat")
    assert not asked(client, "verwegstraat 12").find("form", method="post")
    assert asked(client, "verwegstraat 12", headers={"host": "elders.localhost"}).find("form", method="post")


def test_a_word_with_a_slip_of_the_pen_is_put_right(filled, client):
    page = asked(client, "woninginbrk hondne")
    assert page.find("a", string="woninginbraak honden")["href"] == "?q=woninginbraak+honden"
    assert not asked(client, "xyzzyqwert").find(string="Bedoelde u:")


def test_a_better_spelling_gives_away_no_draft(filled, client):
    page = info(filled.home, "Pannenkoekenfeest")
    assert asked(client, "pannekoekenfeest").find("a", string="pannenkoekenfeest")
    page.unpublish()
    assert not asked(client, "pannekoekenfeest").find("a", string="pannenkoekenfeest")


def test_an_empty_answer_leads_on_to_what_the_site_has(filled, client):
    links = [link["href"] for link in asked(client, "xyzzyqwert").select(".search__answer a")]
    assert links == ["/zoek-uw-groep/", "/groepen/", f"mailto:{filled.profile.contact_email}"]
    filled.home.add_child(instance=AgendaPage(title="Agenda", slug="agenda"))
    contact = filled.home.add_child(instance=ContactPage(title="Contact", slug="contact"))
    links = [link["href"] for link in asked(client, "xyzzyqwert").select(".search__answer a")]
    assert links[1:4] == ["/groepen/", "/agenda/", "/contact/"]
    PageViewRestriction.objects.create(page=contact, restriction_type="login")
    assert "/contact/" not in [link["href"] for link in asked(client, "xyzzyqwert").select(".search__answer a")]


def test_a_street_that_is_spelled_wrong_leads_to_the_finder(filled, client):
    assert asked(client, "statenlan").find("a", string="Statenlaan")


def test_an_answer_costs_at_most_twelve_queries(filled, client, django_assert_max_num_queries):
    for text in ("honden", "statenlaan", "xyzzyqwert"):
        asked(client, text)
        with django_assert_max_num_queries(12):
            asked(client, text)


# --- Suggestions -------------------------------------------------------------------------------------------------------


def suggested(client, text: str, path: str = f"{PATH}suggesties/", **more) -> list[str]:
    response = client.get(path, {"q": text}, **more)
    assert response.status_code == 200
    return [each["text"] for each in response.json()["suggestions"]]


def test_titles_are_suggested_by_their_beginning_and_nothing_else_of_a_page(filled, client):
    assert suggested(client, "hon") == ["Honden uitlaten"]
    assert suggested(client, "linde caf") == ["Café De Linde"]
    assert suggested(client, "rondje") == [], "words of the text"
    assert suggested(client, "staten") == ["Statenlaan"]


@pytest.mark.parametrize("text", ["", "h", "2582 AB 13", "2582ab", "***"])
def test_nothing_is_suggested_for_a_letter_an_address_or_signs(filled, client, text):
    assert suggested(client, text) == []


def test_eight_are_suggested_at_most(filled, client):
    for number in range(12):
        info(filled.home, f"Rapport {number}")
    assert len(suggested(client, "rapport")) == 8


# --- The index ---------------------------------------------------------------------------------------------------------


def test_the_index_is_made_anew_by_command(filled, client, capsys):
    before = sorted(Card.objects.values_list("title", "stems", "site", "language", "kind"))
    Card.objects.all().delete()
    assert titles(client, "honden") == []
    call_command("rebuild_search")
    assert sorted(Card.objects.values_list("title", "stems", "site", "language", "kind")) == before
    assert f"localhost: {len(before)} pages and groups." in capsys.readouterr().out
    assert titles(client, "honden") == ["Honden uitlaten"]


def test_a_site_that_gets_another_front_page_is_searched_from_there(filled, client):
    other = filled.home.get_parent().add_child(instance=HomePage(title="Nieuw", slug="nieuw"))
    info(other, "Vulkaan")
    site = Site.objects.get(pk=filled.site.pk)
    site.root_page = other
    site.save()
    assert titles(client, "vulkaan") == ["Vulkaan"]
    assert titles(client, "honden") == []


def test_the_index_finds_what_reading_every_card_would_find(filled):
    """An oracle: any question of any words, asked of the database and of a loop over all cards."""
    dice = random.Random(7)
    lexicon = LEXICON.split()
    for number in range(60):
        info(
            filled.home,
            f"{dice.choice(lexicon)} {number}",
            " ".join(dice.choices(lexicon, k=dice.randrange(1, 9))),
            slug=f"p{number}",
        )
    everything = list(Card.objects.filter(site=filled.site))
    for _ in range(120):
        text = " ".join(dice.choices(lexicon, k=dice.randrange(1, 4)))[: dice.randrange(2, 30)]
        wanted = question(text, "nl", every=dice.random() < 0.6)
        found = fulltext.find(Scope(filled.site.pk, "nl"), wanted)
        assert set(found) == {card.pk for card in everything if by_hand(card, wanted)}, text
        in_title = fulltext.find_titles(Scope(filled.site.pk, "nl"), wanted)
        assert found[: len(in_title)] == in_title


def by_hand(card: Card, wanted: fulltext.Question) -> bool:
    own = [*card.title_stems.split(), *card.stems.split()]
    met = [any(word.meets(stem) for stem in own) for word in wanted.words]
    return bool(met) and (all(met) if wanted.every else any(met))


@pytest.mark.parametrize(
    "text",
    ["Foto's van 's avonds", "één—twee…drie", "Ⅷ ½ ﬁets", "_ __ a_b", "مرحبا кафе", "x" * 300, "e-mail 0900-8844"],
)
def test_every_word_of_a_text_has_one_stem(text):
    made = stems(text, "nl")
    assert len(made) == len(words(text))
    assert all(made)
    assert not any(" " in stem for stem in made)


def test_words_are_bared_of_capitals_accents_and_possession():
    assert [bare(word) for word in words("Foto's CAFÉS coördinator 's")] == ["foto", "cafes", "coordinator", "s"]


# --- Another backend ---------------------------------------------------------------------------------------------------


@pytest.fixture
def other_backend(settings):
    settings.SITE_SEARCH_BACKEND = "default"
    assert elsewhere.is_chosen()


def test_another_backend_of_wagtails_finds_pages_and_our_index_groups(filled, other_backend, client):
    call_command("update_index", verbosity=0)
    page = asked(client, "honden")
    assert page.select_one(".hit__title a")["href"] == "/honden-uitlaten/"
    assert page.select_one(".hit__kind").get_text() == "Pagina"
    assert page.select("mark")
    assert titles(client, "statenlaan") == ["Statenlaan"]
    assert titles(client, "xyzzyqwert") == []


def test_another_backend_shows_no_draft_no_closed_page_and_no_other_site(filled, other_backend, client):
    stranger = village("elders.localhost", 80)
    info(stranger.home, "Geheimpje elders")
    closed = info(filled.home, "Geheimpje besloten")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    info(filled.home, "Geheimpje concept", live=False)
    info(filled.home, "Geheimpje open")
    call_command("update_index", verbosity=0)
    assert titles(client, "geheimpje") == ["Geheimpje open"]


def test_pages_of_another_backend_and_groups_of_ours_are_counted_and_turned_together(filled, other_backend, client):
    for number in range(11):
        info(filled.home, f"Zomer {number}")
    watch_group(filled.neighbourhood, "Zomerlaan")
    call_command("update_index", verbosity=0)
    pages = [client.get(PATH, {"q": "zomer", "pagina": number}) for number in (1, 2)]
    soups = [BeautifulSoup(page.content, "html.parser").main for page in pages]
    assert [len(soup.select(".hit")) for soup in soups] == [10, 2]
    assert soups[1].select(".hit__title a")[-1].get_text() == "Zomerlaan"


def test_the_search_box_stands_on_every_page_but_its_own(filled, client):
    front = BeautifulSoup(client.get("/").content, "html.parser")
    assert front.select_one("form.site-search")["action"] == PATH
    assert not BeautifulSoup(client.get(PATH).content, "html.parser").select("form.site-search")


def test_cards_of_a_bulk_of_pages_are_what_each_would_get(filled):
    page = InfoPage.objects.get(slug="honden-uitlaten")
    card = cards.of_page(page, cards.ground())
    assert card is not None
    assert Card.objects.filter(page=page, title=card.title, stems=card.stems, text=card.text).exists()


@pytest.mark.parametrize(
    "forms",
    [
        "huis huizen", "inbraak inbraken", "fiets fietsen", "brief brieven", "slot sloten", "dag dagen", "weg wegen",
        "auto auto's autos", "café cafés", "coördinator coördinatoren", "melding meldingen", "bus bussen", "zaak zaken",
    ],
)  # fmt: skip
def test_forms_of_a_dutch_word_have_one_stem(forms):
    assert len(set(stems(forms, "nl"))) == 1


@pytest.mark.parametrize("apart", ["buur buurt", "straat strook", "politie polder", "bel bal", "licht lucht"])
def test_words_of_their_own_keep_stems_of_their_own(apart):
    assert len(set(stems(apart, "nl"))) == 2

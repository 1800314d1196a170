"""What is for some people only, or still a draft, is named nowhere: in no list, block, menu or link to what is above."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Page, PageViewRestriction

from home import listed, memory
from home.models import InfoPage, NewsItemPage, NewsPage
from search.models import Card
from tests.support.bodies import stored
from tests.support.document import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(here) -> NewsPage:
    """Two items: one for everybody, one that gets closed."""
    news = here.home.add_child(instance=NewsPage(title="Nieuws", slug="nieuws"))
    for title in ("Openbaar", "Besloten"):
        news.add_child(instance=NewsItemPage(title=title, slug=title.lower(), intro=f"Inleiding {title}."))
    here.home.add_child(instance=InfoPage(title="Alles", slug="alles", body=_block()))
    return news


def _block() -> str:
    return stored([("news", {"title": "Het laatste", "count": 5})])


def close(place) -> None:
    PageViewRestriction.objects.create(page=place, restriction_type=PageViewRestriction.LOGIN)


def main(client, path: str) -> str:
    html, _shown = page(client, path)
    return html[html.index("<main") :]


@pytest.mark.parametrize("path", ["/nieuws/", "/alles/"])
def test_news_for_some_people_only_is_in_no_list(client, news, path) -> None:
    assert "Inleiding Besloten." in main(client, path)
    close(NewsItemPage.objects.get(slug="besloten"))
    shown = main(client, path)
    assert "Openbaar" in shown
    assert "Besloten" not in shown


def test_what_is_below_a_closed_list_is_in_no_block(client, news) -> None:
    close(news)
    shown = main(client, "/alles/")
    assert "Openbaar" not in shown
    assert "Het laatste" not in shown


def test_who_may_read_a_closed_list_reads_all_of_it_but_what_is_closed_once_more(client, news) -> None:
    close(news)
    close(NewsItemPage.objects.get(slug="besloten"))
    assert client.get("/nieuws/").status_code == 302
    client.force_login(get_user_model().objects.create_user("lid"))
    shown = main(client, "/nieuws/")
    assert "Openbaar" in shown
    assert "Besloten" not in shown


def test_a_menu_names_no_page_for_some_people_only(client, here) -> None:
    team = here.home.add_child(
        instance=InfoPage(
            title="Van het team", slug="team", show_in_menus=True, search_description="Geheime afspraken."
        )
    )
    assert "Geheime afspraken." in page(client, "/")[0]
    close(team)
    html = page(client, "/")[0]
    assert "Geheime afspraken." not in html
    assert "Van het team" not in html


def test_the_map_for_search_engines_and_the_search_name_no_news_for_some_people_only(client, news) -> None:
    assert "/nieuws/besloten/" in client.get("/sitemap.xml").text
    assert "/nieuws/besloten/" in client.get("/zoeken/?q=besloten").text
    close(NewsItemPage.objects.get(slug="besloten"))
    assert "/nieuws/besloten/" not in client.get("/sitemap.xml").text
    assert "/nieuws/besloten/" not in client.get("/zoeken/?q=besloten").text


def test_a_form_for_some_people_only_is_not_among_the_desks(client, here) -> None:
    here.form.routing, here.form.desk = "desk", here.desk
    here.form.save()
    here.home.add_child(
        instance=InfoPage(title="Loketten", slug="loketten", body=stored([("desks", {"title": "Wie"})]))
    )
    assert here.form.title in main(client, "/loketten/")
    close(here.form)
    assert here.form.title not in main(client, "/loketten/")


@pytest.mark.parametrize("model", [InfoPage, NewsItemPage])
@pytest.mark.parametrize("how", ["draft", "closed"])
def test_the_page_above_is_named_only_when_everybody_may_see_it(client, here, model, how) -> None:
    above = here.home.add_child(instance=(NewsPage if model is NewsItemPage else InfoPage)(title="Map", slug="map"))
    above.add_child(instance=model(title="Blad", slug="blad"))
    assert "Map</a>" in main(client, "/map/blad/")
    if how == "draft":
        above.unpublish()
    else:
        close(above)
        client.force_login(get_user_model().objects.create_user("lid"))
    memory.forget_here()
    shown = main(client, "/map/blad/")
    assert "Blad" in shown
    assert "Map" not in shown


def test_a_page_is_closed_with_what_is_above_it_and_an_alias_with_its_source(here, news) -> None:
    item = news.get_children().first()
    alias = here.rules.create_alias(parent=here.home, update_slug="ook-huisregels")
    assert [listed.is_open(page) for page in (news, item, here.rules, alias)] == [True] * 4
    close(news)
    close(here.rules)
    assert [listed.is_open(page) for page in (news, item, here.rules, alias)] == [False] * 4
    assert listed.is_open(here.home)


@pytest.fixture
def copied(here, news) -> NewsPage:
    """A list of its own with an alias of the item that gets closed."""
    other = here.home.add_child(instance=NewsPage(title="Uit de wijk", slug="uit-de-wijk"))
    NewsItemPage.objects.get(slug="besloten").create_alias(parent=other, update_slug="ook-besloten")
    return other


@pytest.mark.parametrize("path", ["/uit-de-wijk/", "/alles/", "/sitemap.xml", "/zoeken/?q=besloten"])
def test_an_alias_is_in_no_list_when_its_source_is_for_some_people_only(client, copied, path) -> None:
    address = "/uit-de-wijk/ook-besloten/"
    assert client.get(address).status_code == 200
    assert address in client.get(path).text
    close(NewsItemPage.objects.get(slug="besloten"))
    assert client.get(address).status_code == 302
    assert address not in client.get(path).text


def test_an_alias_is_in_no_menu_and_not_named_above_when_its_source_is_closed(client, here) -> None:
    team = here.home.add_child(instance=InfoPage(title="Team", slug="team", live=True))
    alias = team.create_alias(parent=here.home, update_slug="ook-team")
    InfoPage.objects.filter(pk=alias.pk).update(show_in_menus=True, title="Ook het team")
    alias.add_child(instance=InfoPage(title="Blad", slug="blad"))
    memory.forget_here()
    assert "Ook het team" in page(client, "/")[0]
    assert "Ook het team</a>" in main(client, "/ook-team/blad/")
    close(team)
    client.force_login(get_user_model().objects.create_user("lid"))
    assert "Ook het team" not in page(client, "/")[0]
    assert "Ook het team" not in main(client, "/ook-team/blad/")


def test_an_alias_of_an_alias_and_what_is_below_one_are_closed_with_the_source(news, here) -> None:
    alias = news.create_alias(parent=here.home, update_slug="ook-nieuws", recursive=True)
    again = alias.create_alias(parent=here.home, update_slug="nog-eens")
    pages = [news, alias, again, *alias.get_children()]
    closing = {page.pk for page in pages}
    assert closing <= shown()
    close(news)
    assert not closing & shown()
    assert not any(listed.is_open(page) for page in pages)


def test_an_alias_in_an_open_place_is_open_though_its_source_lies_in_a_closed_one(client, copied, news) -> None:
    close(news)
    assert client.get("/nieuws/besloten/").status_code == 302
    assert "/uit-de-wijk/ook-besloten/" in client.get("/alles/").text
    assert client.get("/uit-de-wijk/ook-besloten/").status_code == 200


def shown() -> set[int]:
    return set(listed.public(Page.objects.all()).values_list("pk", flat=True))


def test_what_is_listed_is_what_is_served(here, news) -> None:
    aliases = [here.rules, news, here.form]
    for number, source in enumerate(aliases):
        source.create_alias(parent=here.home, update_slug=f"alias-{number}")
    for closed in (None, here.rules, news, here.home):
        if closed:
            close(closed)
        assert shown() == {page.pk for page in Page.objects.live() if listed.is_open(page)}


def test_the_search_forgets_an_alias_with_its_source_and_finds_it_again(client, copied) -> None:
    alias = copied.get_children().get()
    close(NewsItemPage.objects.get(slug="besloten"))
    assert not Card.objects.filter(page=alias).exists()
    PageViewRestriction.objects.all()[0].delete()
    assert Card.objects.filter(page=alias).exists()
    assert "/uit-de-wijk/ook-besloten/" in client.get("/zoeken/?q=besloten").text

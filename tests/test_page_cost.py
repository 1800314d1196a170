"""What a page costs that is not kept: its links, menus and ways are fetched together, and once."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from bench import info
from home import memory
from home.models import InfoPage
from tests.support import road
from tests.support.cast import village

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def linked(here) -> InfoPage:
    """A page with eight links in two texts, in a site whose pages all stand in the menu."""
    others = [child.pk for child in here.home.get_children().live()]
    body = json.dumps(info.body(others))
    page = here.home.add_child(instance=InfoPage(title=info.TITLE, slug="links", intro=info.INTRO, body=body))
    here.home.get_children().update(show_in_menus=True)
    memory.forget_here()
    return InfoPage.objects.get(pk=page.pk)


def cost(browser, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(path).status_code == 200
    return len(queries)


def test_a_page_costs_at_most_twelve_queries_and_nothing_the_next_time(browser, linked):
    browser.get("/")  # the site is known
    assert cost(browser, linked.path_on_site) <= 12
    assert cost(browser, linked.path_on_site) == 0


def test_links_lead_to_the_page_on_the_site_without_its_host(browser, here, linked):
    page = road.soup(browser.get(linked.path_on_site))
    assert here.privacy.path_on_site in {a["href"] for a in page.select(".prose a")}
    village("elders.localhost")  # with two sites Wagtail itself writes whole addresses
    page = road.soup(browser.get(linked.path_on_site))
    assert here.privacy.path_on_site in {a["href"] for a in page.select(".prose a")}


def test_a_link_follows_its_page(browser, here, linked):
    browser.get(linked.path_on_site)
    here.privacy.slug = "uw-gegevens"
    here.privacy.save_revision().publish()
    assert "/uw-gegevens/" in browser.get(linked.path_on_site).content.decode()


def test_a_link_to_another_site_is_whole(browser, here, linked):
    elsewhere = village("elders.localhost")
    linked.body = json.dumps(info.body([elsewhere.privacy.pk]))
    linked.save_revision().publish()
    assert "http://elders.localhost:8000/privacy/" in browser.get(linked.path_on_site).content.decode()


def test_a_link_to_a_page_that_is_gone_is_no_link(browser, here, linked):
    linked.body = json.dumps(info.body([999_999]))
    linked.save_revision().publish()
    assert not road.soup(browser.get(linked.path_on_site)).select(".prose a[href]")


def test_a_link_leads_to_the_translation_where_there_is_one(browser, here, linked):
    english = Locale.objects.get_or_create(language_code="en")[0]
    for page in (here.home, here.privacy, linked):
        page.copy_for_translation(english).save_revision().publish()
    path = linked.get_translation(english).get_url_parts()[2]
    assert "/en/privacy/" in browser.get(path).content.decode()

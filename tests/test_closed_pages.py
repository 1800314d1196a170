"""What a visitor reads where a page is for some people only: the site's own frame, what to do, and nothing of the page."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import InfoPage
from tests.support import road

pytestmark = [pytest.mark.django_db, pytest.mark.once]

TITLE = "Namen van de kring"


@pytest.fixture
def page(here) -> InfoPage:
    return here.home.add_child(instance=InfoPage(title=TITLE, slug="kring", intro="Alleen voor ons."))


def asked(page: InfoPage, how: str, path: str = ""):
    PageViewRestriction.objects.create(page=page, restriction_type=how, password="oude-linde")
    return Client().get(path or page.url, follow=True)


@pytest.mark.parametrize("how", ["password", "login"])
@pytest.mark.parametrize(
    ("prefix", "heading"), [("", "Alleen voor wie toegang heeft"), ("/en", "Only for those with access")]
)
def test_it_is_asked_in_the_frame_of_the_site_and_tells_nothing_of_the_page(page, how, prefix, heading):
    answer = asked(page, how, f"{prefix}/kring/" if how == "password" else "")
    shown = road.soup(answer)
    if how == "password":
        assert shown.h1.get_text(strip=True) == heading
    assert shown.select_one("header .brand__name").get_text() == "Buurtwacht Proefdorp"
    assert shown.select_one("meta[name=robots]")["content"] == "noindex"
    for told in (TITLE, "Alleen voor ons."):
        assert told not in answer.text
    for field in shown.select("main input:not([type=hidden])"):
        assert shown.select_one(f"label[for={field['id']}]"), field


def test_a_wrong_password_is_said_at_its_field(page):
    form = road.soup(asked(page, "password")).select_one("main form")
    again = Client().post(form["action"], {"password": "fout", "return_url": page.url})
    shown = road.soup(again)
    field = shown.select_one("input[name=password]")
    assert "klopt niet" in shown.select_one(f"#{field['aria-describedby']}").get_text()
    assert shown.select_one("input[name=return_url]")["value"] == page.url
    assert shown.title.get_text().strip().startswith("Fout")


def test_the_right_password_leads_to_the_page(page):
    form = road.soup(asked(page, "password")).select_one("main form")
    assert TITLE in Client().post(form["action"], {"password": "oude-linde", "return_url": page.url}, follow=True).text


def test_a_wrong_login_keeps_the_name_that_was_typed(page):
    form = road.soup(asked(page, "login")).select_one("main form")
    typed = {"username": "lid", "password": "fout", "next": page.url}
    shown = road.soup(Client().post(form["action"], typed))
    assert "horen niet bij elkaar" in shown.select_one("#closed-error").get_text()
    assert shown.select_one("input[name=username]")["value"] == "lid"
    assert shown.select_one("input[name=next]")["value"] == page.url


def test_who_is_logged_in_without_the_right_is_told_so(page):
    client = Client()
    client.force_login(get_user_model().objects.create_user("ander"))
    PageViewRestriction.objects.create(page=page, restriction_type="groups")
    assert "Uw account heeft geen toegang" in client.get(page.url, follow=True).text

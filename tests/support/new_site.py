"""A website that an administrator starts in the admin, and its editor who fills in what only she knows."""

import json
import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client, override_settings
from wagtail.models import Page, Site

from home.guardrails import MARK
from tests.support import page_admin
from tests.support.cast import fresh

HOST = "nieuwdorp.example.org"
ANSWERS = {
    "name": "Buurtwacht Nieuwdorp",
    "hostname": HOST,
    "neighbourhood": "Nieuwdorp & omstreken",
    "place": "Voorbeeldstad",
    "theme": "katwijk",
    "coordinator_word": "coordinator",
    "minimum_age": "16",
    "contact_email": "contact@nieuwdorp.example.org",
    "sender_address": "",
    "controller_name": "Vereniging <Nieuwdorp>",
    "controller_address": "Postbus 1, 1000 AA Voorbeeldstad",
    "controller_contact": "privacy@nieuwdorp.example.org",
    "person_name": "Tineke Proef",
    "person_email": "tineke@example.org",
    "editor_name": "Roos Redactie",
    "editor_email": "roos@example.org",
}


COLUMNS = ("intro", "checked_how")  # in which a place may stand, besides the body


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture(scope="module", autouse=True)
def host_allowed() -> Iterator[None]:
    with override_settings(ALLOWED_HOSTS=["localhost", "testserver", ".localhost", HOST]):
        yield


@pytest.fixture(scope="module")
def the_administrator(built, django_db_blocker) -> User:
    with django_db_blocker.unblock():
        return User.objects.create_superuser("baas", "baas@example.org")


@pytest.fixture
def administrator(here, the_administrator) -> Client:
    return as_(the_administrator)


def start(administrator: Client) -> Site:
    response = administrator.post("/admin/new-site/", ANSWERS)
    assert response.status_code == 302, soup(response).select(".error-message, .help-critical")
    return Site.objects.get(hostname=HOST)


@pytest.fixture(scope="module")
def started(the_administrator, django_db_blocker) -> Site:
    """The website, as its editor finds it, once for a module."""
    with django_db_blocker.unblock():
        return start(as_(the_administrator))


@pytest.fixture(scope="module")
def filled(started, django_db_blocker) -> Site:
    """The website after everything was filled in and published: by code, for the admin's form takes its time."""
    with django_db_blocker.unblock():
        for page in drafts(started):
            draft = page.get_latest_revision_as_object()
            draft.body = json.dumps(filled_in(draft.body.get_prep_value()))
            for column in COLUMNS:
                if hasattr(draft, column):
                    setattr(draft, column, filled_in(getattr(draft, column)))
            draft.save_revision().publish()
    return started


@pytest.fixture
def made(here, started) -> Site:
    return fresh(started)


@pytest.fixture
def opened(here, filled) -> Site:
    return fresh(filled)


def soup(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def visitor_of(site: Site) -> Client:
    return Client(headers={"host": f"{HOST}:{site.port}"})


def answers_everywhere(site: Site) -> set[str]:
    """Visit every live page, and where its links lead; the names of the models met."""
    visitor = visitor_of(site)
    pages = list(site.root_page.get_descendants(inclusive=True).live().specific())
    for page in pages:
        response = visitor.get(page.get_url_parts()[2])
        assert response.status_code == 200, page
        assert MARK not in response.text, page
        for link in soup(response).select("main a[href^='/'], nav a[href^='/'], footer a[href^='/']"):
            assert visitor.get(link["href"], follow=True).status_code == 200, (page, link["href"])
    return {page._meta.model_name for page in pages}


def drafts(site: Site) -> list[Page]:
    """What waits for the editor, in the order in which the checklist names it."""
    page = soup(as_(User.objects.get(username="baas")).get(f"/admin/new-site/{site.pk}/"))
    keys = [int(re.search(r"\d+", link["href"])[0]) for link in page.select("ol a")]
    found = Page.objects.in_bulk(keys)
    return [found[key].specific for key in keys]


def filled_in(said):
    """A text or a body, with something sensible in each of its places."""
    return json.loads(re.sub(r"\[in te vullen[^\]]*\]", "Dat staat hier.", json.dumps(said)))


def publish(client: Client, page: Page) -> str:
    """Fill in a draft by the admin's form and publish it; what the form refuses, or nothing."""
    draft = page.get_latest_revision_as_object()
    body = [(one["type"], one["value"]) for one in filled_in(draft.body.get_prep_value())]
    columns = {name: filled_in(getattr(draft, name)) for name in COLUMNS if hasattr(draft, name)}
    more = {"gaps__count": "0", "status": "B", "checked_on": "2026-11-20"} if "checked_how" in columns else {}
    return page_admin.refusal(page_admin.edit(client, page, body, **columns, **more))


def said_on(page: Page) -> str:
    """What the newest draft of a page says."""
    draft = page.get_latest_revision_as_object()
    return f"{draft.intro} {json.dumps(draft.body.get_prep_value())} {getattr(draft, 'checked_how', '')}"

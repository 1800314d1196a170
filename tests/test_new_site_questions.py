"""The questions before a new website (E-8): what is wrong stands at its field, and then nothing is made."""

import pytest
from django.contrib.auth.models import User
from wagtail.models import Page, Site

from tests.support.new_site import ANSWERS, HOST, administrator, as_, host_allowed, soup, start, the_administrator

__all__ = ["administrator", "host_allowed", "the_administrator"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def made(administrator) -> Site:
    return start(administrator)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("hostname", "", "Vul dit in: Webadres."),
        ("hostname", "https://nieuwdorp.example.org", "Vul alleen de naam in"),
        ("hostname", "nieuwdorp.example.org:8000", "Vul alleen de naam in"),
        ("hostname", "nieuw dorp.example.org", "Vul alleen de naam in"),
        ("hostname", "nieuwdorp", "Vul alleen de naam in"),
        ("hostname", "elders.example.org", "ALLOWED_HOSTS"),
        ("theme", "rood", ""),
        ("minimum_age", "5", ""),
        ("contact_email", "geen adres", ""),
        ("person_email", "", "Vul dit in"),
        ("name", "", "Vul dit in: Naam van de website."),
    ],
)
def test_e08_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(administrator, field, value, says):
    before = (Site.objects.count(), Page.objects.count(), User.objects.count())
    response = administrator.post("/admin/new-site/", ANSWERS | {field: value})
    assert response.status_code == 422
    page = soup(response)
    said = page.select_one(f"#{field}-about .error-message")
    assert said is not None
    assert says in said.get_text()
    assert len(page.select("form .error-message")) == 1
    for name in ("place", "controller_address", "editor_email"):
        assert page.select_one(f"[name={name}]")["value"] == ANSWERS[name]
    assert (Site.objects.count(), Page.objects.count(), User.objects.count()) == before


def test_e08_a_host_of_another_site_is_refused(administrator, made):
    response = administrator.post("/admin/new-site/", ANSWERS | {"hostname": HOST.upper()})
    assert response.status_code == 422
    response = administrator.post("/admin/new-site/", ANSWERS)
    assert "al van een andere website" in soup(response).select_one("#hostname-about").get_text()


def test_e08_whatever_fails_leaves_nothing_behind(administrator, monkeypatch):
    monkeypatch.setattr("demo.editors.allow", lambda *args: 1 / 0)
    before = (Site.objects.count(), Page.objects.count(), User.objects.count())
    with pytest.raises(ZeroDivisionError):
        administrator.post("/admin/new-site/", ANSWERS)
    assert (Site.objects.count(), Page.objects.count(), User.objects.count()) == before


def test_e08_who_has_an_account_keeps_it(administrator, here):
    known = User.objects.create_user("roos", "Roos@Example.org")
    administrator.post("/admin/new-site/", ANSWERS)
    assert User.objects.filter(email__iexact="roos@example.org").get() == known
    assert known.groups.count() == 1


def test_e08_of_two_accounts_with_the_address_the_one_that_may_log_in_counts(administrator, here):
    User.objects.create_user("weg", "roos@example.org", is_active=False)
    known = User.objects.create_user("roos", "roos@example.org")
    assert administrator.post("/admin/new-site/", ANSWERS).status_code == 302
    assert known.groups.count() == 1


@pytest.mark.parametrize(
    ("account", "says"),
    [
        ({"username": "roos@example.org", "email": "ander@example.org"}, "Een ander account heet al zo"),
        ({"username": "roos", "email": "Roos@example.org", "is_active": False}, "Het account met dit adres staat uit"),
    ],
)
def test_e08_an_account_that_cannot_be_the_editors_is_refused_at_the_field(administrator, here, account, says):
    User.objects.create_user(**account)
    before = (Site.objects.count(), Page.objects.count(), User.objects.count())
    response = administrator.post("/admin/new-site/", ANSWERS)
    assert response.status_code == 422
    assert says in soup(response).select_one("#editor_email-about .error-message").get_text()
    assert (Site.objects.count(), Page.objects.count(), User.objects.count()) == before


def test_e08_an_installation_without_a_default_site_gets_one_more_site(administrator, here):
    Site.objects.update(is_default_site=False, port=8123)
    assert administrator.post("/admin/new-site/", ANSWERS).status_code == 302
    assert Site.objects.get(hostname=HOST).port == 8123


def test_e08_only_the_administrator_finds_it_in_the_menu(administrator, here, made):
    assert "/admin/new-site/" in administrator.get("/admin/").text
    assert "/admin/new-site/" not in as_(User.objects.get(email="roos@example.org")).get("/admin/").text

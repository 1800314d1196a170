"""E-8: an administrator starts another website in the admin; it answers, takes sign-ups, and its editors see nothing else."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from wagtail.models import Page, Site

from demo.starter import MARK
from forms.models import Case
from groups.models import Coordinator
from home.models import SiteProfile
from tests.support import road

pytestmark = pytest.mark.django_db

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


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def administrator(here, settings) -> Client:
    settings.ALLOWED_HOSTS = ["localhost", "testserver", ".localhost", HOST]
    return as_(User.objects.create_superuser("baas", "baas@example.org"))


@pytest.fixture
def made(administrator) -> Site:
    response = administrator.post("/admin/new-site/", ANSWERS)
    assert response.status_code == 302, soup(response).select(".error-message, .help-critical")
    return Site.objects.get(hostname=HOST)


def soup(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def test_e08_every_page_of_the_new_site_answers_under_its_host(made):
    visitor = Client(headers={"host": f"{HOST}:{made.port}"})
    pages = list(made.root_page.get_descendants(inclusive=True).live().specific())
    kinds = {page._meta.model_name for page in pages}
    assert kinds >= {
        "homepage", "infopage", "groupspage", "formpage", "agendapage", "contactpage", "rulespage", "privacypage",
        "accessibilitypage",
    }  # fmt: skip
    for page in pages:
        response = visitor.get(page.get_url_parts()[2])
        assert response.status_code == 200, page
        for link in soup(response).select("main a[href^='/'], nav a[href^='/'], footer a[href^='/']"):
            assert visitor.get(link["href"], follow=True).status_code == 200, (page, link["href"])


def test_e08_the_answers_are_everywhere_they_belong_and_are_text(made):
    visitor = Client(headers={"host": f"{HOST}:{made.port}"})
    profile = SiteProfile.for_site(made)
    assert (profile.theme, profile.coordinator_word, profile.minimum_age) == ("katwijk", "coordinator", 16)
    assert Coordinator.objects.get(site=made).email == "tineke@example.org"
    notice = visitor.get("/privacy/").text
    assert "Vereniging &lt;Nieuwdorp&gt;" in notice
    for words in ("Autoriteit Persoonsgegevens", "delen die drie met de politie", "minstens één naam", "30 dagen"):
        assert words in notice
    assert "16 jaar" in visitor.get("/huisregels/").text
    assert "beheerder" not in visitor.get("/huisregels/").text


def test_e08_the_privacy_text_says_what_the_software_does(made, settings):
    notice = " ".join(soup(Client(headers={"host": f"{HOST}:{made.port}"}).get("/privacy/")).get_text(" ").split())
    assert (settings.WAITING_LIFETIME.days, settings.WAITING_ASK_AGAIN.days) == (365, 183)
    assert "Na een half jaar vragen wij" in notice
    assert "12 maanden na uw laatste ja" in notice
    assert "tot 30 dagen na uw vertrek" in notice
    assert "Die bedrijven werken alleen in onze opdracht" in notice


def test_e08_the_statement_about_accessibility_is_one_to_fill_in(made):
    page = Client(headers={"host": f"{HOST}:{made.port}"}).get("/toegankelijkheid/").text
    assert "nog niet nagekeken" in page
    assert MARK in page
    for claim in ("voor het laatst na op", "geen problemen", "axe", "De folder als pdf"):
        assert claim not in page


def test_e08_the_house_rules_are_a_link_away_where_one_signs_up_or_starts(made):
    visitor = Client(headers={"host": f"{HOST}:{made.port}"})
    for path in ("/aanmelden/", "/zo-werkt-het/", "/groep-beginnen/"):
        assert soup(visitor.get(path)).select('main a[href="/huisregels/"]'), path


def test_e08_what_is_left_to_fill_in_is_listed_page_by_page(administrator, made):
    page = soup(administrator.get(f"/admin/new-site/{made.pk}/"))
    listed = {link["href"]: link for link in page.select("h3 a")}
    pages = Page.objects.descendant_of(made.root_page, inclusive=True).specific()
    marked = [each for each in pages if MARK in f"{each.intro} {each.body.raw_data}"]
    assert len(marked) >= 5
    assert set(listed) == {f"/admin/pages/{each.pk}/edit/" for each in marked}
    assert "functionaris voor gegevensbescherming" in page.get_text()
    for each in marked:
        each.body, each.intro, each.checked_how = [], "", ""
        each.save()
    assert not soup(administrator.get(f"/admin/new-site/{made.pk}/")).select("h3 a")


def test_e08_a_resident_signs_up_and_confirms_there(made):
    visitor = Client(headers={"host": f"{HOST}:{made.port}"})
    shown = visitor.get("/aanmelden/")
    names = {field["name"] for field in soup(shown).select("main form [name]")}
    boxes = {name: "on" for name in names if name.startswith("f-ask_") and not name.endswith("waiting")}
    data = {
        "f-uw_naam": "Sanne de Vries",
        "f-e_mailadres": "sanne@example.org",
        "f-mobiel_nummer": "06-00000001",
        "f-postcode": "1234 AB",
        "f-huisnummer": "13",
    }
    assert set(data) <= names
    sent = visitor.post("/aanmelden/", data | boxes | road.hidden(shown))
    assert sent.status_code == 302, soup(sent).select_one("main").get_text(" ", strip=True)
    (mail,) = road.send_mails()
    assert mail.from_email.startswith('"Buurtwacht Nieuwdorp"')
    assert mail.reply_to == ["contact@nieuwdorp.example.org"]
    assert f"http://{HOST}" in mail.body
    road.press(visitor, road.enter(visitor, road.link(mail)), "confirm")
    case = Case.objects.get(site=made)
    assert case.neighbourhood.name == "Nieuwdorp & omstreken"
    assert ["tineke@example.org"] in [message.to for message in road.send_mails()]


def test_e08_its_editor_sees_that_site_and_nothing_of_another(here, made):
    editor = User.objects.get(email="roos@example.org")
    assert editor.has_usable_password()  # so that Wagtail lets her ask for another
    client = as_(editor)
    assert client.get(f"/admin/pages/{made.root_page_id}/edit/").status_code == 200
    assert client.get(f"/admin/pages/{here.home.pk}/edit/").status_code in (302, 403)
    for register in ("neighbourhoods", "desks", "coordinators", "boxes"):
        page = client.get(f"/admin/{register}/")
        assert page.status_code == 200, register
        assert not re.search("Proefdorp|Bea Proef", page.text), register
    assert client.get("/admin/new-site/").status_code == 404
    assert client.get(f"/admin/new-site/{made.pk}/").status_code == 404
    assert client.post("/admin/new-site/", ANSWERS | {"hostname": "x.localhost"}).status_code == 404


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


def test_e08_only_the_administrator_finds_it_in_the_menu(administrator, here, made):
    assert "/admin/new-site/" in administrator.get("/admin/").text
    assert "/admin/new-site/" not in as_(User.objects.get(email="roos@example.org")).get("/admin/").text

"""E-8: an administrator starts another website in the admin. What its editor finds, and what only she can fill in."""

import re

import pytest
from django.contrib.auth.models import User

from forms.models import Case, FormPage
from home.guardrails import MARK
from tests.support import page_admin, road
from tests.support.new_site import (
    ANSWERS,
    HOST,
    administrator,
    answers_everywhere,
    as_,
    drafts,
    host_allowed,
    made,
    publish,
    said_on,
    soup,
    started,
    the_administrator,
    visitor_of,
)

__all__ = ["administrator", "host_allowed", "made", "started", "the_administrator"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_e08_a_new_site_answers_and_leads_nowhere_that_is_not_ready(made):
    assert answers_everywhere(made) == {"homepage", "infopage", "groupspage", "agendapage", "rulespage"}


def test_e08_nothing_takes_data_and_no_place_shows_before_the_editor_filled_it_in(made):
    waiting = drafts(made)
    assert waiting[0].slug == "privacy"
    assert {page.slug for page in waiting if isinstance(page, FormPage)} == {
        "aanmelden",
        "begin-een-groep",
        "vraag",
        "bericht",
    }
    marked = [page for page in made.root_page.get_descendants(inclusive=True).specific() if MARK in said_on(page)]
    assert {page.slug for page in marked} == {"privacy", "contact", "groep-beginnen", "toegankelijkheid"}
    assert not [page for page in marked if page.live]
    visitor = visitor_of(made)
    for page in waiting:
        assert visitor.get(page.get_url_parts()[2]).status_code == 404, page
    assert not FormPage.objects.descendant_of(made.root_page).live().exists()


def test_e08_a_form_is_refused_before_the_privacy_page_is_there_and_that_as_long_as_a_place_waits(made):
    editor = as_(User.objects.get(email="roos@example.org"))
    privacy, form, *_others = drafts(made)
    assert "Publiceer eerst de privacypagina." in publish(editor, form)
    said = page_admin.refusal(page_admin.edit(editor, privacy))
    assert "hier staat nog [in te vullen: heeft u een functionaris" in said
    assert "Publiceer eerst de privacypagina." in publish(editor, form)
    assert publish(editor, privacy) == ""
    assert publish(editor, form) == ""


def test_e08_the_statement_about_accessibility_is_one_to_fill_in(made):
    page = next(page for page in drafts(made) if page.slug == "toegankelijkheid")
    said = said_on(page)
    assert MARK in said
    for claim in ("axe", "pdf", "toetsenbord"):
        assert claim not in said
    assert page.get_latest_revision_as_object().status == "E"


def test_e08_what_is_left_to_fill_in_is_listed_page_by_page(administrator, made):
    page = soup(administrator.get(f"/admin/new-site/{made.pk}/"))
    listed = {link["href"] for link in page.select("h3 a")}
    marked = [page for page in drafts(made) if MARK in said_on(page)]
    assert listed == {f"/admin/pages/{each.pk}/edit/" for each in marked}
    assert "functionaris voor gegevensbescherming" in page.get_text()
    privacy = marked[0]
    assert publish(administrator, privacy) == ""
    page = soup(administrator.get(f"/admin/new-site/{made.pk}/"))
    assert {link["href"] for link in page.select("h3 a")} == listed - {f"/admin/pages/{privacy.pk}/edit/"}


def test_e08_a_resident_signs_up_and_confirms_as_soon_as_the_editor_published_the_form(made):
    visitor = visitor_of(made)
    assert visitor.get("/aanmelden/").status_code == 404
    editor = as_(User.objects.get(email="roos@example.org"))
    for page in drafts(made)[:2]:
        assert publish(editor, page) == "", page
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

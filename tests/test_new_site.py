"""E-8: an administrator starts another website in the admin. It answers; once its editor has filled in what only she knows, it
takes sign-ups; and she sees nothing of another website."""

import json
import re

import pytest
from django.contrib.auth.models import User
from wagtail.models import Site

from forms.models import Case, ConsentText, FormPage
from groups.models import Coordinator, GroupsPage, Neighbourhood
from home.guardrails import MARK
from home.models import SiteProfile
from tests.support import page_admin, road
from tests.support.cast import watch_group
from tests.support.new_site import (
    ANSWERS,
    HOST,
    administrator,
    as_,
    drafts,
    made,
    opened,
    publish,
    said_on,
    soup,
    visitor_of,
)

__all__ = ["administrator", "made", "opened"]

pytestmark = pytest.mark.django_db


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


def test_e08_a_new_site_answers_and_leads_nowhere_that_is_not_ready(made):
    assert answers_everywhere(made) == {"homepage", "infopage", "groupspage", "agendapage", "rulespage"}


def test_e08_every_page_answers_under_its_host_once_all_is_published(opened):
    assert answers_everywhere(opened) == {
        "homepage", "infopage", "groupspage", "formpage", "agendapage", "contactpage", "rulespage", "privacypage",
        "accessibilitypage",
    }  # fmt: skip
    assert not drafts(opened)


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


def test_e08_the_answers_are_everywhere_they_belong_and_are_text(opened):
    visitor = visitor_of(opened)
    profile = SiteProfile.for_site(opened)
    assert (profile.theme, profile.coordinator_word, profile.minimum_age) == ("katwijk", "coordinator", 16)
    assert Coordinator.objects.get(site=opened).email == "tineke@example.org"
    notice = visitor.get("/privacy/").text
    assert "Vereniging &lt;Nieuwdorp&gt;" in notice
    for words in ("Autoriteit Persoonsgegevens", "delen die drie met de politie", "minstens één naam", "30 dagen"):
        assert words in notice
    assert "16 jaar" in visitor.get("/huisregels/").text
    assert "beheerder" not in visitor.get("/huisregels/").text


def test_e08_the_privacy_text_says_what_the_software_does(opened, settings):
    notice = " ".join(soup(visitor_of(opened).get("/privacy/")).get_text(" ").split())
    assert (settings.WAITING_LIFETIME.days, settings.WAITING_ASK_AGAIN.days) == (365, 183)
    assert "Na een half jaar vragen wij" in notice
    assert "12 maanden na uw laatste ja" in notice
    assert "tot 30 dagen na uw vertrek" in notice
    assert "Die bedrijven werken alleen in onze opdracht" in notice


def test_e08_the_statement_about_accessibility_is_one_to_fill_in(made):
    page = next(page for page in drafts(made) if page.slug == "toegankelijkheid")
    said = said_on(page)
    assert MARK in said
    for claim in ("axe", "pdf", "toetsenbord"):
        assert claim not in said
    assert page.get_latest_revision_as_object().status == "E"


def test_e08_the_house_rules_are_a_link_away_where_one_signs_up_or_starts(opened):
    visitor = visitor_of(opened)
    for path in ("/aanmelden/", "/zo-werkt-het/", "/groep-beginnen/"):
        assert soup(visitor.get(path)).select('main a[href="/huisregels/"]'), path


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


def test_e08_what_waits_in_a_later_draft_of_a_live_page_is_listed_too(administrator, opened):
    assert not soup(administrator.get(f"/admin/new-site/{opened.pk}/")).select("h3 a, ol a")
    rules = opened.root_page.get_children().get(slug="huisregels").specific
    page_admin.edit(administrator, rules, act=page_admin.DRAFT, intro=f"{MARK}: waarom?]")
    page = soup(administrator.get(f"/admin/new-site/{opened.pk}/"))
    assert [link["href"] for link in page.select("h3 a")] == [f"/admin/pages/{rules.pk}/edit/"]


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


def test_c15_her_consent_says_how_long_a_member_is_kept(opened):
    text = ConsentText.objects.filter(purpose="membership", ledger=SiteProfile.for_site(opened).ledger_id)
    newest = json.loads(text.order_by("version").last().content)
    assert newest["processing"]["retention"] == "while member, and P30D after"
    assert "tot 30 dagen na uw vertrek" in newest["notice"]["html"]
    assert MARK not in newest["notice"]["html"]


def test_e08_the_page_of_a_new_group_leads_to_a_message_to_its_coordinator(opened):
    group = watch_group(Neighbourhood.objects.get(site=opened), "Dorpsstraat")
    group.duties.create(coordinator=Coordinator.objects.get(site=opened), role="main")
    visitor = visitor_of(opened)
    address = GroupsPage.objects.descendant_of(opened.root_page).get().group_url(group)
    link = soup(visitor.get(address, follow=True)).find("a", string=re.compile("Stuur de coördinator een bericht"))
    form = visitor.get(link["href"], follow=True)
    assert form.redirect_chain[-1][0].startswith("/bericht/")
    assert soup(form).select(f'option[value="{group.uuid}"][selected]')


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

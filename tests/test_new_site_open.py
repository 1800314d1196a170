"""E-8: another website, once its editor filled in what only she knows: it answers everywhere, and says what is so."""

import json
import re

import pytest

from forms.models import ConsentText
from groups.models import Coordinator, GroupsPage, Neighbourhood
from home.guardrails import MARK
from home.models import SiteProfile
from tests.support import page_admin
from tests.support.cast import watch_group
from tests.support.new_site import (
    administrator,
    answers_everywhere,
    drafts,
    filled,
    host_allowed,
    opened,
    soup,
    started,
    the_administrator,
    visitor_of,
)

__all__ = ["administrator", "filled", "host_allowed", "opened", "started", "the_administrator"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_e08_every_page_answers_under_its_host_once_all_is_published(opened):
    assert answers_everywhere(opened) == {
        "homepage", "infopage", "groupspage", "formpage", "agendapage", "contactpage", "rulespage", "privacypage",
        "accessibilitypage",
    }  # fmt: skip
    assert not drafts(opened)


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


def test_e08_the_house_rules_are_a_link_away_where_one_signs_up_or_starts(opened):
    visitor = visitor_of(opened)
    for path in ("/aanmelden/", "/zo-werkt-het/", "/groep-beginnen/"):
        assert soup(visitor.get(path)).select('main a[href="/huisregels/"]'), path


def test_e08_what_waits_in_a_later_draft_of_a_live_page_is_listed_too(administrator, opened):
    assert not soup(administrator.get(f"/admin/new-site/{opened.pk}/")).select("h3 a, ol a")
    rules = opened.root_page.get_children().get(slug="huisregels").specific
    page_admin.edit(administrator, rules, act=page_admin.DRAFT, intro=f"{MARK}: waarom?]")
    page = soup(administrator.get(f"/admin/new-site/{opened.pk}/"))
    assert [link["href"] for link in page.select("h3 a")] == [f"/admin/pages/{rules.pk}/edit/"]


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

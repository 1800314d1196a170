"""The profile of a site: who may change it, and what of it one sees."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation
from wagtail.models import GroupSitePermission

from forms import consent
from forms.models import ConsentText
from home.blocks.words import CalloutBlock
from home.models import SiteProfile
from home.numbers import NumberBlock, usual
from tests.support.admin_cast import editor_of
from tests.support.cast import village
from tests.support.document import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(here) -> Client:
    """The editor of the village's own site, who may change its profile; another site stands beside it."""
    village("elders.localhost")
    user = editor_of(here.site)
    right = Permission.objects.get(content_type__app_label="home", codename="change_siteprofile")
    GroupSitePermission.objects.create(group=user.groups.get(), site=here.site, permission=right)
    client = Client()
    client.force_login(user)
    return client


def address(profile: SiteProfile) -> str:
    return f"/admin/settings/home/siteprofile/{profile.site_id}/"


def typed(profile: SiteProfile, **changed: str) -> dict[str, str]:
    """What the editor's form sends, as it was shown."""
    names = ("name", "tagline", "tagline_en", "theme", "coordinator_word", "minimum_age", "police_contacts_max")
    names += ("group_size_limit", "removal_by", "waiting_neighbours")
    names += ("leaflet_rules", "contact_email", "sender_name", "sender_address")
    names += ("controller_name", "controller_address", "controller_contact")
    data = {name: str(getattr(profile, name)) for name in names} | {"logo": "", "start_page": ""}
    data["emergency_numbers-count"] = "3"
    for order, number in enumerate(usual()):
        prefix = f"emergency_numbers-{order}"
        data |= {f"{prefix}-deleted": "", f"{prefix}-order": str(order), f"{prefix}-type": "number", f"{prefix}-id": ""}
        data |= {f"{prefix}-value-{name}": value for name, value in number["value"].items()}
    return data | changed


def test_an_editor_opens_and_saves_the_profile_of_the_own_site(editor, here) -> None:
    assert editor.get(address(here.profile)).status_code == 200
    answer = editor.post(address(here.profile), typed(here.profile, name="Buurtwacht Nieuw"))
    assert answer.status_code == 302
    assert SiteProfile.objects.get(site=here.site).name == "Buurtwacht Nieuw"


def test_an_editor_can_neither_open_nor_save_the_profile_of_another_site(editor) -> None:
    other = SiteProfile.objects.get(site__hostname="elders.localhost")
    answers = [editor.get(address(other)), editor.post(address(other), typed(other, name="Gekaapt"))]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, "/admin/")] * 2
    assert SiteProfile.objects.get(pk=other.pk).name == "Buurtwacht Proefdorp"


def test_an_editor_without_the_right_cannot_open_any(here) -> None:
    client = Client()
    client.force_login(editor_of(here.site))
    assert client.get(address(here.profile)).status_code == 302


def test_the_numbers_under_each_page_are_those_of_the_profile_in_its_order(client, here) -> None:
    assert [link["href"] for link in page(client, "/")[1].all("a") if link["href"].startswith("tel:")] == [
        "tel:112",
        "tel:09008844",
        "tel:08007000",
    ]
    profile = here.profile
    own = [{"kind": "police", "number": "0900 1234", "text": "De wijkagent.", "text_en": ""}, usual()[0]["value"]]
    profile.emergency_numbers = json.dumps([{"type": "number", "value": value} for value in own])
    profile.save()
    html, shown = page(client, "/")
    assert [link["href"] for link in shown.all("a") if link["href"].startswith("tel:")] == ["tel:09001234", "tel:112"]
    assert "De wijkagent." in html
    assert "0900-8844" not in html


def test_a_sentence_without_translation_names_its_language(client, here) -> None:
    profile = here.profile
    own = [{"kind": "other", "number": "06-00000001", "text": "De wacht.", "text_en": ""}, usual()[0]["value"]]
    profile.emergency_numbers = json.dumps([{"type": "number", "value": value} for value in own])
    profile.save()
    html, _shown = page(client, "/en/")
    assert '<span lang="nl">De wacht.</span>' in html
    assert "<span >Emergency: a crime, or somebody in danger.</span>" in html


def test_a_call_out_takes_the_number_of_its_site(here) -> None:
    profile = here.profile
    profile.emergency_numbers = json.dumps(
        [{"type": "number", "value": {"kind": "police", "number": "0900-1234", "text": "x", "text_en": ""}}]
    )
    value = CalloutBlock().to_python({"tone": "police", "title": "Bel", "text": "<p>Nu</p>"})
    assert "tel:09001234" in render_to_string("home/blocks/callout.html", {"value": value, "profile": profile})
    assert "tel:09008844" in render_to_string("home/blocks/callout.html", {"value": value})


def test_c03_the_words_of_a_box_hold_the_number_of_its_site(here) -> None:
    here.rules.body = json.dumps([{"type": "callout", "value": {"tone": "police", "title": "Bel", "text": "<p>x</p>"}}])
    here.rules.save_revision().publish()
    profile = here.profile
    profile.emergency_numbers = json.dumps(
        [{"type": "number", "value": {"kind": "police", "number": "0900-1234", "text": "x", "text_en": ""}}]
    )
    profile.save()
    consent.refresh_texts(here.site)
    latest = ConsentText.objects.filter(purpose="rules", language="nl").latest("version")
    assert "0900-1234" in latest.content


@pytest.mark.parametrize("number", ["06 <b>", "bel ons", "-112", ""])
def test_what_is_no_number_is_refused(number: str) -> None:
    block = NumberBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"kind": "other", "number": number, "text": "x", "text_en": ""}))


def test_the_word_for_a_coordinator_follows_profile_and_language() -> None:
    profile = SiteProfile(coordinator_word="coordinator")
    with translation.override("nl"):
        assert (SiteProfile().coordinator, SiteProfile().coordinators) == ("beheerder", "beheerders")
        assert (profile.coordinator, profile.coordinators) == ("coördinator", "coördinatoren")
    with translation.override("en"):
        assert profile.coordinator == "coordinator"

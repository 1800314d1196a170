"""What may not be public is stopped whatever way a page goes live, and the editor reads where it stands (E-5)."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from forms.models import FormPage
from home.guardrails import NotPublishable
from home.models import AgendaPage, EventPage, InfoPage, NewsItemPage, NewsPage
from tests.support import page_admin
from tests.support.admin_cast import page_editor
from tests.support.bodies import picture, stored
from tests.support.cast import village
from tests.support.page_admin import DRAFT, PUBLISH, add, edit, refusal

pytestmark = pytest.mark.once

CHAT = "https://chat.whatsapp.com/INVENTEDinvented"
MOBILE = "06-00000001"
EMAIL = "jan@example.com"
FORBIDDEN = [(CHAT, "link naar een chat"), (MOBILE, "mobiel nummer"), (EMAIL, "e-mailadres")]


@pytest.fixture
def editor(here):
    """Somebody who may publish the pages of this site."""
    return page_admin.as_(page_editor(here.home))


def paragraph(words: str) -> tuple[str, str]:
    return "text", f"<p>{words}</p>"


def draft(here, *words: str) -> InfoPage:
    """A page that is not live, whose only revision holds these paragraphs."""
    body = stored([paragraph(one) for one in words])
    page = here.home.add_child(instance=InfoPage(title="Klad", slug="klad", body=body, live=False))
    page.save_revision()
    return page


@pytest.mark.parametrize(("words", "said"), FORBIDDEN)
def test_e05_publishing_is_stopped_and_says_where_and_what_to_do(editor, here, words, said) -> None:
    fine = ("callout", {"tone": "note", "title": "Let op", "text": "<p>Bel 0900-8844.</p>"})
    response = add(editor, here.home, InfoPage, [fine, paragraph(words)], title="Nieuw", slug="nieuw")
    assert said in refusal(response)
    assert "Inhoud, blok 2 (Tekst)" in refusal(response)
    assert not InfoPage.objects.filter(slug="nieuw").exists()


@pytest.mark.parametrize(("words", "said"), FORBIDDEN)
def test_e05_a_draft_may_hold_it_and_is_stopped_when_it_is_sent_for_moderation(editor, here, words, said) -> None:
    saved = add(editor, here.home, InfoPage, [paragraph(words)], DRAFT, title="Nieuw", slug="nieuw")
    page = InfoPage.objects.get(slug="nieuw")
    assert (saved.status_code, page.live) == (302, False)
    assert said in refusal(edit(editor, page, act=PUBLISH))
    page.refresh_from_db()
    assert not page.live


def test_e05_what_may_stand_on_a_page_is_published(editor, here) -> None:
    words = f"Bel 112, of mail {here.profile.contact_email}. Ons nummer is 070-1234567. Zie https://faq.whatsapp.com/1."
    response = add(editor, here.home, InfoPage, [paragraph(words)], title="Nieuw", slug="nieuw")
    assert response.status_code == 302, refusal(response)
    assert InfoPage.objects.get(slug="nieuw").live


def test_e05_an_address_on_the_list_of_the_site_passes(editor, here) -> None:
    profile = here.profile
    profile.public_addresses = "wijkagent@politie.example\nbuurthuis.example"
    profile.save()
    words = "Mail wijkagent@politie.example of info@buurthuis.example."
    assert add(editor, here.home, InfoPage, [paragraph(words)], title="A", slug="a").status_code == 302
    refused = add(editor, here.home, InfoPage, [paragraph("Mail baas@politie.example.")], title="B", slug="b")
    assert "baas@politie.example" in refusal(refused)


def test_e05_the_address_of_another_site_does_not_pass(editor, here) -> None:
    other = village("elders.localhost").profile
    other.contact_email = "contact@elders.example"
    other.save()
    refused = add(editor, here.home, InfoPage, [paragraph("contact@elders.example")], title="A", slug="a")
    assert "contact@elders.example" in refusal(refused)


@pytest.mark.parametrize(
    ("field", "where"),
    [("title", "Titel"), ("intro", "Inleiding"), ("search_description", "Meta"), ("seo_title", "Titellabel")],
)
def test_e05_every_column_of_a_page_is_read(editor, here, field, where) -> None:
    fields = {"title": "Nieuw", "slug": "nieuw"} | {field: f"Bel {MOBILE}"}
    assert "mobiel nummer" in refusal(add(editor, here.home, InfoPage, **fields))
    assert add(editor, here.home, InfoPage, **fields | {field: "Bel 112"}).status_code == 302


BLOCKS = [
    ("questions", {"title": "", "items": [{"question": "Hoe?", "answer": f"<p>{MOBILE}</p>"}]}, "vragen 1, antwoord"),
    ("quote", {"text": MOBILE, "source": ""}, "citaat"),
    ("steps", {"title": "", "steps": [f"<p>{MOBILE}</p>"]}, "stappen 1"),
    ("checklist", {"title": "", "items": ["<p>Een.</p>", f"<p>{MOBILE}</p>"]}, "punten 2"),
    ("saar", {"steps": [{"letter": "S", "word": "Signaleer", "meaning": MOBILE}]}, "uitleg"),
    ("callout", {"tone": "note", "title": MOBILE, "text": "<p>x</p>"}, "titel"),
    ("button", {"label": "Bel", "page": None, "url": "https://wa.me/x"}, "adres"),
    ("finder", {"title": MOBILE}, "titel"),
]


@pytest.mark.parametrize(("kind", "value", "where"), BLOCKS, ids=[kind for kind, _value, _where in BLOCKS])
def test_e05_every_kind_of_block_is_read(here, kind, value, where) -> None:
    page = InfoPage(title="Nieuw", slug="nieuw", live=False, body=stored([(kind, value)]))
    here.home.add_child(instance=page)
    with pytest.raises(NotPublishable) as refused:
        page.save_revision().publish()
    assert "blok 1" in refused.value.messages[0]
    assert where in refused.value.messages[0]


def test_e05_the_words_for_a_picture_are_read(here) -> None:
    value = {"image": picture().pk, "alt_text": f"Bel {MOBILE}", "decorative": False}
    page = InfoPage(title="Nieuw", slug="nieuw", live=False, body=stored([("picture", value)]))
    here.home.add_child(instance=page)
    with pytest.raises(NotPublishable):
        page.save_revision().publish()


def test_e05_a_form_is_read_with_its_fields_and_may_show_an_example(editor, here) -> None:
    page = FormPage.objects.get(pk=here.form.pk)
    assert "e-mailadres" in refusal(edit(editor, page, thanks_text=page_admin.rich_text(f"<p>{EMAIL}</p>")))
    refused = edit(editor, page, form_fields__0__help_text=f"Of app naar {CHAT}")
    assert "link naar een chat" in refusal(refused)
    assert "1" in refusal(refused)
    assert refusal(edit(editor, page, form_fields__3__help_text="Zoals 06 12345678.")) == ""


def test_e02_a_form_that_cannot_work_is_refused_in_the_admin_and_saved_as_a_draft(editor, here) -> None:
    page = FormPage.objects.get(pk=here.form.pk)
    assert "heeft een veld" in refusal(edit(editor, page, form_fields__2__DELETE="on"))
    assert edit(editor, page, act=DRAFT, form_fields__2__DELETE="on").status_code == 302
    assert FormPage.objects.get(pk=page.pk).form_fields.count() == page.form_fields.count()


def test_e05_an_event_is_read_with_its_moments(editor, here) -> None:
    agenda = here.home.add_child(instance=AgendaPage(title="Agenda", slug="agenda"))
    fields = {"title": "Overleg", "slug": "overleg", "start_date": "2026-12-15", "start_time": "19:30"}
    assert "mobiel nummer" in refusal(add(editor, agenda, EventPage, place_name=f"Bij Jan, {MOBILE}", **fields))
    assert add(editor, agenda, EventPage, place_name="Buurthuis", **fields).status_code == 302


def test_e05_publishing_in_bulk_does_not_slip_by(editor, here) -> None:
    page = draft(here, f"Bel {MOBILE}")
    response = _publish_in_bulk(editor, page)
    page.refresh_from_db()
    assert not page.live
    assert "mobiel nummer" in editor.get(response.url).content.decode()


def test_publishing_in_bulk_publishes_what_is_fine(editor, here) -> None:
    page = draft(here, "Bel 112.")
    _publish_in_bulk(editor, page)
    page.refresh_from_db()
    assert page.live


def _publish_in_bulk(client, page):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{url}?id={page.pk}", {"include_descendants": ""})


def test_e05_code_does_not_slip_by(here) -> None:
    page = draft(here, EMAIL)
    with pytest.raises(NotPublishable):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_e05_scheduling_is_stopped_and_what_was_scheduled_goes_live_by_the_clock(editor, here, time_machine) -> None:
    time_machine.move_to(datetime.datetime(2026, 3, 2, 9, 0, tzinfo=datetime.UTC), tick=False)
    later = {"go_live_at": "2026-03-03 08:00"}
    refused = add(editor, here.home, InfoPage, [paragraph(MOBILE)], title="Straks", slug="straks", **later)
    assert "mobiel nummer" in refusal(refused)
    words = f"Mail {here.profile.contact_email}."
    assert add(editor, here.home, InfoPage, [paragraph(words)], title="A", slug="a", **later).status_code == 302
    profile = here.profile
    profile.contact_email = "nieuw@example.org"
    profile.save()  # at night nobody would read a refusal: what was fine when it was scheduled goes live
    time_machine.move_to(timezone.now() + datetime.timedelta(days=2), tick=False)
    call_command("publish_scheduled")
    assert InfoPage.objects.get(slug="a").live


def test_e05_texts_that_are_public_by_themselves_are_read(here) -> None:
    here.group.description = f"Mail {EMAIL} of bel {MOBILE}."
    with pytest.raises(ValidationError) as refused:
        here.group.full_clean()
    assert len(refused.value.message_dict["description"]) == 2
    here.group.description = "Wij zijn buren."
    here.group.sign_up, here.group.sign_up_url = "elsewhere", CHAT
    with pytest.raises(ValidationError) as refused:
        here.group.full_clean()
    assert "sign_up_url" in refused.value.message_dict
    here.group.sign_up_url = "https://example.org/aanmelden"
    here.group.full_clean()


def test_e05_desks_boxes_and_the_profile_are_read(here) -> None:
    here.desk.topic = f"App naar {CHAT}"
    ask = here.form.asks.first().ask
    ask.label_nl = f"Bel {MOBILE}"
    profile = here.profile
    profile.tagline = f"Mail {EMAIL}"
    for row, field in ((here.desk, "topic"), (ask, "label_nl"), (profile, "tagline")):
        with pytest.raises(ValidationError) as refused:
            row.full_clean()
        assert field in refused.value.message_dict
        setattr(row, field, "Wij helpen u.")
        row.full_clean()


def test_t16_a_heading_that_skips_is_refused(editor, here) -> None:
    fields = {"title": "Nieuw", "slug": "nieuw"}
    refused = add(editor, here.home, InfoPage, [("text", "<h3>Lager</h3><p>Tekst.</p>")], **fields)
    assert "zonder kop van niveau 2" in refusal(refused)
    fine = [("text", "<h2>Hoog</h2><p>Tekst.</p>"), ("text", "<h3>Lager</h3><p>Tekst.</p>")]
    assert add(editor, here.home, InfoPage, fine, **fields).status_code == 302


def test_t16_a_picture_without_words_is_refused_unless_it_decorates(editor, here) -> None:
    fields = {"title": "Nieuw", "slug": "nieuw"}
    bare = {"image": picture().pk, "alt_text": "", "decorative": False}
    assert add(editor, here.home, InfoPage, [("picture", bare)], **fields).status_code == 200
    assert add(editor, here.home, InfoPage, [("picture", bare | {"decorative": True})], **fields).status_code == 302
    described = [("picture", bare | {"alt_text": "Een straat"})]
    assert add(editor, here.home, InfoPage, described, title="B", slug="b").status_code == 302


def test_t16_a_picture_of_news_is_described(editor, here) -> None:
    news = here.home.add_child(instance=NewsPage(title="Nieuws", slug="nieuws"))
    fields = {"title": "Nieuw", "slug": "nieuw", "date": "2026-03-01", "picture": str(picture().pk)}
    assert "Beschrijf wat er op de foto te zien is" in refusal(add(editor, news, NewsItemPage, **fields))
    assert add(editor, news, NewsItemPage, picture_about="Een straat", **fields).status_code == 302


def test_t16_a_picture_of_a_group_is_described(here) -> None:
    here.group.picture = picture()
    with pytest.raises(ValidationError) as refused:
        here.group.full_clean()
    assert "picture" in refused.value.message_dict
    here.group.picture.description = "Een straat met bomen"
    here.group.full_clean()

"""The exact words of every box, version by version (C-3, C-4)."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Locale

from forms import consent
from forms.consent import canonical
from forms.models import Ask, ConsentText, FormPage
from home.models import SiteProfile
from tests.support.consents import neighbours, requested, submission

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return neighbours()


def newest(here, purpose, language="nl"):
    profile = SiteProfile.for_site(here.site)
    found = ConsentText.objects.filter(ledger=profile.ledger_id, purpose=purpose, language=language)
    return found.order_by("-version").first()


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_c03_a_changed_label_becomes_a_new_version_with_a_new_digest(here):
    old, ask = newest(here, "membership"), here.asks["membership"]
    ask.label_nl = "U mag mijn naam en adres doorgeven."
    ask.save()
    new = newest(here, "membership")
    assert (new.version, new.label) == (old.version + 1, "U mag mijn naam en adres doorgeven.")
    assert new.sha256 != old.sha256
    assert new.sha256 == canonical.sha256(new.content)


def test_c03_a_published_notice_becomes_a_new_version_and_only_where_it_is_shown(here):
    old, rules = newest(here, "membership"), newest(here, "rules")
    publish(here.privacy, intro="Wij geven uw gegevens door aan een vrijwilliger.")
    assert newest(here, "membership").version == old.version + 1
    assert newest(here, "rules") == rules


def test_c03_a_draft_changes_nothing_until_it_is_published(here):
    old = newest(here, "membership")
    here.privacy.intro = "Nog niet klaar."
    here.privacy.save_revision()
    assert newest(here, "membership") == old


def test_c03_an_older_record_still_renders_the_exact_old_words(here):
    sent, old = requested(here), newest(here, "membership")
    before = consent.words(old)
    publish(here.privacy, title="Nieuwe titel", intro="Heel andere woorden.")
    ask = here.asks["membership"]
    ask.label_nl = "Andere woorden bij het vakje."
    ask.save()
    cited = consent.records(sent)[0]["privacy_notice"]
    after = consent.words(ConsentText.objects.get(sha256=cited["sha256"]))
    assert after == before
    assert after["title"] == "Privacy"
    assert "Wij geven uw gegevens door." in after["html"]
    assert cited["label_text_shown"] == "U mag mijn gegevens doorgeven."


def test_c03_saying_the_same_again_makes_no_version(here):
    before = ConsentText.objects.count()
    here.asks["rules"].save()
    publish(here.privacy)
    assert consent.refresh_texts(here.site) == 0
    assert ConsentText.objects.count() == before


def test_c03_a_new_minimum_age_changes_the_words_of_that_box_only(here):
    assert newest(here, "age").label == "Ik ben 18 jaar of ouder."
    rules = newest(here, "rules")
    profile = here.profile
    profile.minimum_age = 16
    profile.save()
    assert newest(here, "age").label == "Ik ben 16 jaar of ouder."
    assert newest(here, "rules") == rules


def test_c03_a_new_controller_changes_all_texts_and_a_new_theme_none(here):
    before = {purpose: newest(here, purpose).version for purpose in here.asks}
    profile = here.profile
    profile.theme = SiteProfile.Theme.GREEN
    profile.save()
    assert {purpose: newest(here, purpose).version for purpose in here.asks} == before
    profile.controller_name = "Stichting Proef"
    profile.save()
    assert {purpose: newest(here, purpose).version - 1 for purpose in here.asks} == before


def test_c03_the_name_of_the_website_stands_in_the_label(here):
    ask = here.asks["rules"]
    ask.label_nl = "Ik houd mij aan de regels van {website}."
    ask.save()
    assert newest(here, "rules").label == "Ik houd mij aan de regels van Onze straat."


def test_c03_words_of_one_site_do_not_touch_another(here):
    there = neighbours("elders.example.org")
    before = newest(there, "membership")
    ask = here.asks["membership"]
    ask.label_nl = "Iets anders."
    ask.save()
    assert newest(there, "membership") == before
    assert newest(here, "membership").ledger != before.ledger


def test_c03_the_site_may_move_to_another_port_without_new_words(here):
    neighbours("elders.example.org")  # with a second site Wagtail writes full addresses
    publish(here.privacy, body=[("text", f'<p>Lees de <a linktype="page" id="{here.form.pk}">regels</a>.</p>')])
    words = consent.words(newest(here, "membership"))
    assert '<a href="/aanmelden/">regels</a>' in words["html"]
    here.site.port = 8123
    here.site.save()
    assert consent.refresh_texts(here.site) == 0


def test_c03_the_english_box_shows_the_translated_notice(here):
    english = Locale.objects.get_or_create(language_code="en")[0]
    here.home.copy_for_translation(english)
    assert "Wij geven" in consent.words(newest(here, "membership", "en"))["html"]
    translated = here.privacy.copy_for_translation(english)
    publish(translated, intro="We pass on your data.", title="Privacy in English")
    assert "We pass on your data." in consent.words(newest(here, "membership", "en"))["html"]
    assert "Wij geven" in consent.words(newest(here, "membership", "nl"))["html"]


def test_c03_a_withdrawn_translation_gives_way_to_the_dutch_notice(here):
    english = Locale.objects.get_or_create(language_code="en")[0]
    here.home.copy_for_translation(english)
    translated = here.privacy.copy_for_translation(english)
    publish(translated, intro="We pass on your data.")
    type(translated).objects.get(pk=translated.pk).unpublish()
    assert "Wij geven" in consent.words(newest(here, "membership", "en"))["html"]


def test_c03_a_notice_that_moves_is_cited_under_its_new_address(here):
    old = newest(here, "membership")
    publish(here.privacy, slug="uw-gegevens")
    assert newest(here, "membership").version == old.version + 1
    assert '"url":"/uw-gegevens/"' in newest(here, "membership").content


def test_what_an_editor_types_is_not_html(here):
    publish(here.privacy, intro="<script>alert(1)</script>")
    assert "<script>" not in consent.words(newest(here, "membership"))["html"]


def test_c04_the_boxes_under_a_form_are_the_newest_texts_in_its_order(here):
    ask = here.asks["rules"]
    ask.label_nl = "Ik lees de huisregels."
    ask.save()
    rows = consent.shown(here.form, "nl")
    assert [row.text.label for row in rows] == [
        "U mag mijn gegevens doorgeven.",
        "Ik lees de huisregels.",
        "Ik ben 18 jaar of ouder.",
    ]
    assert [row.notice_url for row in rows] == ["/privacy/", "/huisregels/", None]
    assert all(row.required for row in rows)


def test_c04_an_old_version_that_was_really_shown_can_still_be_cited(here):
    shown = newest(here, "membership")
    publish(here.privacy, intro="Intussen veranderd.")
    cited = list(consent.texts_by_id([str(shown.id)]).values())
    sent = submission(here)
    with transaction.atomic():
        consent.request(sent, cited, timezone.now())
    notice = consent.records(sent)[0]["privacy_notice"]
    assert (notice["version"], notice["sha256"]) == (shown.version, shown.sha256)
    assert newest(here, "membership").version == shown.version + 1


def test_c04_ids_that_nobody_made_are_no_texts():
    assert consent.texts_by_id(["00000000-0000-4000-8000-000000000000"]) == {}


def test_english_boxes_fall_back_to_dutch_where_there_is_no_english(here):
    labels = [row.text.label for row in consent.shown(here.form, "en")]
    assert labels == ["You may pass on my data.", "I keep to the house rules.", "Ik ben 18 jaar of ouder."]


def test_an_english_form_points_to_the_english_notice(here):
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = here.home.copy_for_translation(english)
    home.save_revision().publish()
    translated = here.privacy.copy_for_translation(english)
    translated.slug = "privacy-notice"
    publish(translated)
    assert consent.shown(here.form, "en")[0].notice_url == "/en/privacy-notice/"
    assert consent.shown(here.form, "nl")[0].notice_url == "/privacy/"


def test_missing_texts_are_made_when_first_shown(here):
    # bulk_create sends no signal: so do imports and restored databases
    [ask] = Ask.objects.bulk_create(
        [
            Ask(
                site=here.site,
                purpose="whatsapp",
                nature="declaration",
                label_nl="Ik heb WhatsApp.",
                description="bereik",
            )
        ]
    )
    here.form.asks.add(type(here.form.asks.first())(ask=ask, required=False, sort_order=9))
    here.form.save()
    last = consent.shown(FormPage.objects.get(pk=here.form.pk), "nl")[-1]
    assert (last.text.label, last.text.version, last.required) == ("Ik heb WhatsApp.", 1, False)


def test_an_unsaved_preview_shows_its_boxes_too(here):
    draft = here.form.get_latest_revision_as_object() if here.form.latest_revision else here.form
    draft.asks = list(draft.asks.all())[:2]
    assert [row.ask.purpose for row in consent.shown(draft, "nl")] == ["membership", "rules"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_boxes_cost_one_query(here, django_assert_num_queries, language):
    form = FormPage.objects.get(pk=here.form.pk)
    assert form.url  # warms the cache of site roots, as every request does
    with django_assert_num_queries(1):
        rows = consent.shown(form, language)
        assert [row.ask.nature for row in rows] == ["consent", "agreement", "declaration"]
        assert all(row.text.label for row in rows)
        assert [row.text.version for row in rows] == [1, 1, 1]


def test_a_shown_text_is_the_stored_one_to_the_last_word(here):
    text = consent.shown(here.form, "nl")[0].text
    stored = newest(here, "membership")
    assert text == stored
    assert consent.words(text) == consent.words(stored)


def test_a_version_can_exist_once(here):
    text = newest(here, "age")
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsentText.objects.create(
            ledger=text.ledger, purpose="age", nature="declaration", language="nl", version=1, label="x", content="{}"
        )

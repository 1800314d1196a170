"""New words come in by the editor's own screens; what was shown stays what counts (C-3, C-4)."""

import pytest

from forms import consent
from forms.models import Ask, ConsentEvent, ConsentText
from home.models import PrivacyPage
from tests.support import page_admin, road
from tests.support.admin_cast import editor_of, page_editor, sent_in
from tests.support.page_admin import DRAFT, edit, refusal

NEW = "Voortaan geeft u uw gegevens aan het team."


@pytest.fixture
def editor(here):
    """Somebody who edits the pages of this site and the boxes under its forms."""
    user = page_editor(here.home)
    user.groups.add(*editor_of(here.site).groups.all())
    return page_admin.as_(user)


def newest(here, purpose="membership") -> ConsentText:
    return ConsentText.objects.filter(ledger=here.profile.ledger_id, purpose=purpose).order_by("-version")[0]


def change_label(editor, ask: Ask, words: str):
    url = f"/admin/boxes/edit/{ask.pk}/"
    columns = ("purpose", "nature", "label_en", "description", "retention")
    data = {name: getattr(ask, name) for name in columns}
    return editor.post(url, data | {"site": ask.site_id, "page": ask.page_id or "", "label_nl": words})


def test_c03_a_label_changed_in_the_admin_is_a_new_version_and_old_records_show_the_old_words(editor, here) -> None:
    case = sent_in(here)
    old = newest(here)
    before = consent.words(old)
    response = change_label(editor, Ask.objects.get(purpose="membership"), NEW)
    assert response.status_code == 302
    assert (newest(here).version, newest(here).label) == (old.version + 1, NEW)
    assert newest(here).sha256 != old.sha256
    cited = ConsentEvent.objects.filter(submission_uuid=case.submission.uuid, purpose="membership").first()
    assert consent.words(ConsentText.objects.get(pk=cited.text_id)) == before


def test_c03_a_privacy_page_published_in_the_admin_is_a_new_version_and_a_draft_is_none(editor, here) -> None:
    old = newest(here)
    privacy = PrivacyPage.objects.get(pk=here.privacy.pk)
    assert refusal(edit(editor, privacy, [], DRAFT, intro=NEW)) == ""
    assert newest(here) == old
    assert refusal(edit(editor, privacy, [("text", "<p>Meer.</p>")], intro=NEW)) == ""
    assert newest(here).version == old.version + 1
    assert NEW in consent.words(newest(here))["html"]
    assert NEW not in consent.words(ConsentText.objects.get(pk=old.pk))["html"]


def test_c03_what_the_website_keeps_up_by_itself_is_no_part_of_the_words(editor, here) -> None:
    privacy = PrivacyPage.objects.get(pk=here.privacy.pk)
    lively = [("desks", {"title": "Loketten"}), ("map", {"title": "Kaart"}), ("text", "<p>Blijft.</p>")]
    assert refusal(edit(editor, privacy, lively)) == ""
    said = consent.words(newest(here))["html"]
    assert "Blijft." in said
    assert "Loketten" not in said


def test_c04_a_form_that_was_open_while_an_editor_published_comes_back_with_the_new_words(
    editor, browser, here
) -> None:
    opened = road.RESIDENT | road.BOXES | road.hidden(browser.get(here.form.url))
    assert change_label(editor, Ask.objects.get(purpose="membership"), NEW).status_code == 302
    response = browser.post(here.form.url, opened)
    html = response.content.decode()
    assert response.status_code == 422
    assert NEW in html
    assert not ConsentEvent.objects.exists()
    again = road.RESIDENT | road.BOXES | road.hidden(response)
    assert browser.post(here.form.url, again).status_code == 302
    cited = ConsentEvent.objects.filter(purpose="membership").first()
    assert ConsentText.objects.get(pk=cited.text_id).label == NEW

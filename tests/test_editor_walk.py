"""An editor's day: writing a page from blocks, looking at it, sending it in, seeing it go live and taking a version back (E-1)."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from home.models import InfoPage
from tests.support import page_admin
from tests.support.admin_cast import moderator, page_editor, writer
from tests.support.bodies import everything, info_page
from tests.support.cast import village
from tests.support.document import Document
from tests.support.page_admin import DRAFT, SUBMIT, add, edit, refusal, typed

pytestmark = pytest.mark.once

NEW = {"title": "Veilig wonen", "slug": "veilig-wonen"}
XHR = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def author(here):
    return page_admin.as_(writer(here.home))


@pytest.fixture
def approver(here):
    return page_admin.as_(moderator())


def sent_in(author, here, body) -> InfoPage:
    response = add(author, here.home, InfoPage, body, SUBMIT, **NEW)
    assert refusal(response) == ""
    return InfoPage.objects.get(slug=NEW["slug"])


def approve(approver, page, **headers):
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    return approver.post(url, {"comment": ""}, **headers)


def test_e01_a_page_of_every_block_is_sent_in_approved_and_live(client, author, approver, here) -> None:
    page = sent_in(author, here, everything(here))
    assert not page.live
    assert client.get("/veilig-wonen/").status_code == 404
    assert approve(approver, page).status_code == 302
    html = client.get("/veilig-wonen/").content.decode()
    shown = Document(html)
    for block, _value in everything(here):
        assert shown.all("div", **{"class": f"block-{block}"}), block


def test_e01_a_writer_publishes_nothing_himself(client, author, here) -> None:
    add(author, here.home, InfoPage, [("text", "<p>Tekst.</p>")], **NEW)
    assert not InfoPage.objects.get(slug=NEW["slug"]).live
    assert client.get("/veilig-wonen/").status_code == 404


def test_e01_the_preview_shows_the_page_in_the_frame_of_the_admin(author, here) -> None:
    arguments = ["home", "infopage", here.home.pk]
    preview = reverse("wagtailadmin_pages:preview_on_add", args=arguments)
    form = reverse("wagtailadmin_pages:add", args=arguments)
    data = typed(author, form, InfoPage, everything(here), **NEW)
    assert author.post(preview, data).json() == {"is_valid": True, "is_available": True}
    response = author.get(preview)
    html = response.content.decode()
    assert "Een fijne groep." in html
    assert Document(html).all("div", **{"class": "block-questions"})
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]


def test_e05_what_was_changed_during_moderation_is_read_at_the_approval(author, approver, here) -> None:
    page = sent_in(author, here, [("text", "<p>Tekst.</p>")])
    edit(approver, page, [("text", "<p>Bel 06-00000001.</p>")], DRAFT)
    page = InfoPage.objects.get(pk=page.pk)
    response = approve(approver, page)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "mobiel nummer" in approver.get(response.url).content.decode()
    assert approve(approver, page, headers=XHR).json()["redirect"] == response.url
    page = InfoPage.objects.get(pk=page.pk)
    assert not page.live
    assert page.current_workflow_state.status == "in_progress"
    edit(approver, page, [("text", "<p>Bel 112.</p>")], DRAFT)
    approve(approver, InfoPage.objects.get(pk=page.pk))
    assert InfoPage.objects.get(pk=page.pk).live


def test_e01_a_page_goes_live_by_the_clock(client, here, time_machine) -> None:
    time_machine.move_to(datetime.datetime(2026, 3, 2, 9, 0, tzinfo=datetime.UTC), tick=False)
    editor = page_admin.as_(page_editor(here.home))
    response = add(editor, here.home, InfoPage, [("text", "<p>Nu wel.</p>")], go_live_at="2026-03-03 08:00", **NEW)
    assert refusal(response) == ""
    call_command("publish_scheduled")
    assert client.get("/veilig-wonen/").status_code == 404
    time_machine.move_to(timezone.now() + datetime.timedelta(days=1), tick=False)
    call_command("publish_scheduled")
    assert "Nu wel." in client.get("/veilig-wonen/").content.decode()


def test_e01_history_shows_the_versions_and_gives_one_back(client, here) -> None:
    editor = page_admin.as_(page_editor(here.home))
    add(editor, here.home, InfoPage, [("text", "<p>Eerste woorden.</p>")], **NEW)
    page = InfoPage.objects.get(slug=NEW["slug"])
    first = page.latest_revision
    edit(editor, page, [("text", "<p>Tweede woorden.</p>")])
    assert "Tweede woorden." in client.get("/veilig-wonen/").content.decode()
    history = editor.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert history.count(reverse("wagtailadmin_pages:revisions_view", args=[page.pk, first.pk])) >= 1
    old = editor.get(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk]))
    assert "Eerste woorden." in old.content.decode()
    edit(editor, page, [("text", "<p>Eerste woorden.</p>")], revision=str(first.pk))
    assert "Eerste woorden." in client.get("/veilig-wonen/").content.decode()


def test_e01_an_editor_of_one_site_cannot_touch_a_page_of_another(here) -> None:
    other = village("elders.localhost")
    editor = page_admin.as_(page_editor(here.home))
    theirs = info_page(other.home, [("text", "<p>Van hen.</p>")])
    ours = info_page(here.home, [("text", "<p>Van ons.</p>")])
    for name, arguments in (
        ("edit", []),
        ("delete", []),
        ("unpublish", []),
        ("add", None),
        ("preview_on_edit", []),
        ("history", []),
    ):
        statuses = []
        for page, home in ((ours, here.home), (theirs, other.home)):
            args = ["home", "infopage", home.pk] if arguments is None else [page.pk, *arguments]
            statuses.append(editor.get(reverse(f"wagtailadmin_pages:{name}", args=args), headers=XHR).status_code)
        assert statuses == [200, 403], name


def test_e01_every_type_of_page_says_where_it_lives_and_what_it_is_for() -> None:
    from django.apps import apps

    from home.models import BasePage

    kinds = [model for model in apps.get_models() if issubclass(model, BasePage)]
    assert len(kinds) > 9
    for kind in kinds:
        assert "parent_page_types" in vars(kind), kind
        assert str(kind.page_description), kind


def test_e01_the_admin_speaks_dutch_to_an_editor(author, here) -> None:
    html = author.get(reverse("wagtailadmin_pages:add", args=["home", "infopage", here.home.pk])).content.decode()
    for words in ("Een of twee zinnen: wat vindt men hier?", "Bewaar concept"):
        assert words in html

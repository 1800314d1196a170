"""What a page shows of documents and pictures drops it, however often it was made of what is remembered."""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.models import Rendition

from home import memory
from home.models import InfoPage
from home.pagecache import shelf
from tests.support.kept_pages import warm
from tests.support.photos import photo

pytestmark = pytest.mark.django_db
Document, Image = get_document_model(), get_image_model()


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def document():
    return Document.objects.create(title="Folder", file=ContentFile(b"x", name="folder.pdf"), file_size=1)


@pytest.fixture
def picture():
    return Image.objects.create(title="Laan", description="Een laan", file=photo("PNG"))


@pytest.fixture
def page(here, document, picture) -> InfoPage:
    item = {"type": "item", "id": "a", "value": {"document": document.pk, "title": "", "note": ""}}
    picture_value = {"image": picture.pk, "alt_text": "Een laan", "decorative": False}
    body = [
        {"type": "downloads", "value": {"title": "Om te bewaren", "items": [item]}},
        {"type": "picture", "value": picture_value},
    ]
    page = here.home.add_child(instance=InfoPage(title="Stukken", slug="stukken", body=json.dumps(body)))
    return InfoPage.objects.get(pk=page.pk)


def made_of_what_is_remembered(server, page) -> None:
    """The page is made a second time, of what the first left in memory, and kept."""
    warm(server, page)
    shelf.clear()
    warm(server, page)


def test_a_renamed_document_shows_its_new_name(server, committed, page, document):
    made_of_what_is_remembered(server, page)
    with committed():
        document.title = "Nieuwe folder"
        document.save()
    assert "Nieuwe folder" in server.get(page.url).text


def test_a_document_renamed_without_a_signal_does_so_too(server, committed, page, document):
    made_of_what_is_remembered(server, page)
    with committed():
        Document.objects.filter(pk=document.pk).update(title="Stille folder")
    assert "Stille folder" in server.get(page.url).text


def test_a_document_that_is_gone_is_on_no_page(server, committed, page, document):
    made_of_what_is_remembered(server, page)
    with committed():
        document.delete()
    assert "Folder" not in server.get(page.url).text


def test_a_picture_that_is_gone_is_on_no_page(server, committed, page, picture):
    made_of_what_is_remembered(server, page)
    with committed():
        picture.delete()
    shown = server.get(page.url)
    assert (shown.kept, shown.status, "Een laan" in shown.text) == (False, 200, False)


def test_a_new_document_drops_the_page_but_a_new_rendition_does_not(server, committed, page, picture):
    made_of_what_is_remembered(server, page)
    with committed():
        picture.get_rendition("width-10")
    assert server.get(page.url).kept
    with committed():
        Document.objects.create(title="Los", file=ContentFile(b"y", name="los.pdf"))
    assert not server.get(page.url).kept


def test_renditions_that_are_thrown_away_are_made_again_for_pages(server, committed, page, picture):
    made_of_what_is_remembered(server, page)
    with committed():
        Rendition.objects.filter(image=picture).delete()
    assert not server.get(page.url).kept
    assert Rendition.objects.filter(image=picture).exists()


def test_the_logo_is_made_again_when_its_rendition_is_gone(server, committed, here, picture):
    with committed():
        profile = here.profile
        profile.logo = picture
        profile.save()
    made_of_what_is_remembered(server, here.privacy)
    with committed():
        Rendition.objects.filter(image=picture).delete()
    assert not server.get(here.privacy.url).kept
    assert Rendition.objects.filter(image=picture).exists()


def test_a_logo_that_changed_drops_pages_made_of_a_remembered_profile(server, committed, here, picture):
    with committed():
        profile = here.profile
        profile.logo = picture
        profile.save()
    made_of_what_is_remembered(server, here.privacy)
    with committed():
        picture.title = "Anders"
        picture.save()
    assert not server.get(here.privacy.url).kept


def test_another_process_s_renditions_are_not_believed(picture):
    """Wagtail keeps them in the memory of each process, and tells no other."""
    kept = picture.get_rendition("width-10")
    Rendition.objects.filter(pk=kept.pk)._raw_delete("default")  # what another process does, as far as we can see
    assert Image.objects.get(pk=picture.pk).get_rendition("width-10").pk == kept.pk
    memory.forget_here()
    memory.recall("x", lambda: "a new generation")
    assert Image.objects.get(pk=picture.pk).get_rendition("width-10").pk != kept.pk

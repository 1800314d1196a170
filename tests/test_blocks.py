"""The blocks of a page body, one by one: what stands on the page, and what the block chooser says of them."""

import re
from itertools import pairwise

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents.models import Document as File

from home.blocks import BodyBlock
from home.models import ContactPage, InfoPage, NewsItemPage, NewsPage
from tests.support.bodies import everything, info_page
from tests.support.document import Document, page

pytestmark = pytest.mark.once

KINDS = list(BodyBlock().child_blocks)


def test_every_block_is_explained_grouped_and_previewed() -> None:
    for name, block in BodyBlock().child_blocks.items():
        assert str(block.label), name
        assert block.meta.icon != "placeholder", name
        assert block.meta.group, name
        assert block.get_description(), name
        assert block.is_previewable, name


@pytest.mark.parametrize("kind", KINDS)
def test_the_block_chooser_shows_each_block_in_the_looks_of_the_site(admin_client, here, kind) -> None:
    block = InfoPage._meta.get_field("body").stream_block.child_blocks[kind]
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    shown = Document(response.content.decode())
    assert response.status_code == 200
    assert shown.all("link", rel="stylesheet")
    assert len(shown.all("h1")) == 0


def test_every_block_stands_on_one_page(client, here) -> None:
    info_page(here.home, everything(here))
    _html, shown = page(client, "/alles/")
    for name in KINDS:
        assert shown.all("div", **{"class": f"block-{name}"}), name
    levels = [int(tag[1]) for tag, _attrs in shown.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_questions_open_without_script(client, here) -> None:
    asked = {"title": "Vragen", "items": [{"question": "Wat kost het?", "answer": "<p>Niets.</p>"}]}
    info_page(here.home, [("questions", asked)])
    html, shown = page(client, "/alles/")
    assert len(shown.all("details")) == len(shown.all("summary")) == 1
    assert "Niets." in html


def test_a_download_says_its_kind_and_size(client, here) -> None:
    document = File.objects.create(title="Huisregels", file=ContentFile(b"x" * 2048, "huisregels.pdf"))
    items = [{"document": document.pk, "title": "", "note": "Voor bij de deur."}]
    info_page(here.home, [("downloads", {"title": "", "items": items})])
    html, shown = page(client, "/alles/")
    assert shown.all("a", href=document.url)
    assert re.search(r"Huisregels\s+<span[^>]*>\(PDF, 2,0\s*kB\)", html, re.IGNORECASE)
    assert "Voor bij de deur." in html


def test_a_download_whose_document_is_gone_leaves_no_dead_link(client, here) -> None:
    info_page(here.home, [("downloads", {"title": "", "items": [{"document": 999, "title": "Weg", "note": ""}]})])
    html, _shown = page(client, "/alles/")
    assert "Weg" not in html


def test_a_desk_leads_to_its_form_and_one_without_a_form_has_no_button(client, here) -> None:
    here.home.add_child(instance=ContactPage(title="Contact", slug="contact"))
    html, shown = page(client, "/contact/")
    assert "Vragen" in html
    assert not shown.all("a", href="/aanmelden/", **{"class": "desk__button"})
    here.form.routing, here.form.desk = "desk", here.desk
    here.form.save()
    _html, shown = page(client, "/contact/")
    assert [link for link in shown.all("a", href="/aanmelden/") if "desk__button" in link["class"]]
    here.form.unpublish()
    _html, shown = page(client, "/contact/")
    assert not [link for link in shown.all("a") if "desk__button" in link.get("class", "")]


def test_a_desk_shows_no_person(client, here) -> None:
    here.home.add_child(instance=ContactPage(title="Contact", slug="contact"))
    html, _shown = page(client, "/contact/")
    for person in here.desk.people.all():
        assert person.name not in html
        assert person.email not in html


def test_news_comes_newest_first_and_leaves_the_draft_out(client, here) -> None:
    news = here.home.add_child(instance=NewsPage(title="Nieuws", slug="nieuws"))
    for day, title in ((1, "Oud"), (3, "Nieuw"), (2, "Midden")):
        news.add_child(instance=NewsItemPage(title=title, slug=title.lower(), date=f"2026-03-0{day}"))
    news.add_child(instance=NewsItemPage(title="Klad", slug="klad", date="2026-03-09", live=False))
    info_page(here.home, [("news", {"title": "Nieuws", "count": 2})])
    html, _shown = page(client, "/alles/")
    body = html[html.index("<main") :]
    assert body.index("Nieuw</a>") < body.index("Midden</a>")
    assert "Oud" not in body
    assert "Klad" not in body


def test_blocks_that_have_nothing_to_show_are_not_there(client, here) -> None:
    here.desk.delete()
    empty = [("news", {"title": "Nieuws", "count": 3}), ("events", {"title": "Agenda", "count": 3})]
    info_page(here.home, [*empty, ("desks", {"title": "Loketten"})])
    html, _shown = page(client, "/alles/")
    body = html[html.index("<main") :]
    assert not [word for word in ("Nieuws", "Agenda", "Loketten") if word in body]


def test_the_list_of_news_is_paged(client, here) -> None:
    news = here.home.add_child(instance=NewsPage(title="Nieuws", slug="nieuws"))
    for number in range(1, 13):
        news.add_child(instance=NewsItemPage(title=f"Bericht {number}", slug=f"b{number}", date=f"2026-03-{number:02}"))
    first, shown = page(client, "/nieuws/")
    assert "Bericht 12" in first
    assert "Bericht 2<" not in first
    assert shown.all("a", rel="next", href="?pagina=2")
    second, shown = page(client, "/nieuws/?pagina=2")
    assert "Bericht 2<" in second
    assert shown.all("a", rel="prev", href="/nieuws/")
    assert client.get("/nieuws/?pagina=3").status_code == 404
    assert client.get("/nieuws/?pagina=x").status_code == 404

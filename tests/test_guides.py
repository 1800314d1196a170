"""The guides for editors and coordinators: in the admin's help menu, with pictures, in plain Dutch."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from home.guides import DOCS, GUIDES
from tests.support.admin_cast import editor_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]

WRITTEN_HERE = ["redactie", "coordinator"]
LONGEST_SENTENCE, USUAL_SENTENCE = 25, 12


@pytest.fixture
def editor(here) -> Client:
    client = Client()
    client.force_login(editor_of(here.site))
    return client


def shown(editor: Client, name: str) -> BeautifulSoup:
    answer = editor.get(GUIDES[name].url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_help_menu_leads_to_the_guides(editor) -> None:
    menu = editor.get(reverse("wagtailadmin_home")).content.decode()
    for guide in GUIDES.values():
        assert guide.url in menu


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_has_one_title_and_no_mark_of_its_source_is_left(editor, name) -> None:
    page = shown(editor, name)
    assert [title.get_text(strip=True) for title in page.find_all("h1")] == [GUIDES[name].title()]
    words = page.find("article").get_text()
    assert not re.search(r"\*\*|^#|\]\(", words, re.MULTILINE)


@pytest.mark.parametrize("name", GUIDES)
def test_links_and_pictures_of_a_guide_are_in_the_admin(editor, name) -> None:
    article = shown(editor, name).find("article")
    targets = [link["href"] for link in article.find_all("a")] + [shot["src"] for shot in article.find_all("img")]
    assert {target: editor.get(target).status_code for target in targets if editor.get(target).status_code != 200} == {}
    assert all(shot["alt"] for shot in article.find_all("img"))


def test_the_guide_for_editors_is_illustrated(editor) -> None:
    assert len(shown(editor, "redactie").find("article").find_all("img")) >= 5


@pytest.mark.parametrize("name", ["administrators", "..%2FREADME", "pictures/make.py"])
def test_no_other_file_is_shown(editor, name) -> None:
    root = GUIDES["redactie"].url.replace("redactie/", "")
    assert editor.get(f"{root}{name}/").status_code == 404
    assert editor.get(f"{root}pictures/make.py").status_code == 404


def test_who_is_not_logged_in_is_asked_to(client) -> None:
    for address in (GUIDES["redactie"].url, reverse("guide_picture", args=["site.png"])):
        answer = client.get(address)
        assert answer.status_code == 302
        assert "/login/" in answer["Location"]


@pytest.mark.parametrize("name", WRITTEN_HERE)
def test_t17_guides_are_written_in_short_sentences_to_u(name) -> None:
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`\[]", " ", (DOCS / f"{name}.md").read_text())
    text = text.replace("|", "\n\n")  # each cell of a table stands alone
    blocks = re.split(r"\n\s*\n|\n(?=[-\d#])", text)
    sentences = [part for block in blocks for part in re.split(r"(?<=[.!?:])\s+", " ".join(block.split()))]
    lengths = [len(sentence.split()) for sentence in sentences if len(sentence.split()) > 2]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) / len(lengths) <= USUAL_SENTENCE
    assert not re.search(r"\b(je|jij|jouw|jullie)\b", text, re.IGNORECASE)

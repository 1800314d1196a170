"""Whatever is typed into a box gets an answer, on both databases: half a fraction, old scripts, signs that nobody has named yet."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from search import cards, fulltext
from search.fulltext import Scope, question
from search.models import Card
from search.site_search import MOST_LETTERS
from search.stems import bare, words

pytestmark = pytest.mark.django_db

# Letters that become several signs when they are taken apart, that databases do not know for letters, or that grow long.
ODD = [
    "½",
    "1⁄2",
    "¼kade",
    "a\U0001e900b",
    "ꞺꞺ",
    "ℵ₀",
    "㏂",
    "ǅ",
    "ﷺ" * 100,
    "1e5x",
    "a" * 100,
    "²",
    "ⅷ",
    "ª'º",
    "\0a\0",
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=MOST_LETTERS) | st.lists(
    st.sampled_from([*ODD, "huis", "'", '"', "*", "straat 12"]), max_size=4
).map("".join)
quickly = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("path", ["/zoeken/", "/zoeken/suggesties/", "/zoek-uw-groep/", "/zoek-uw-groep/suggesties/"])
def test_odd_signs_get_an_answer(here, client, path, text):
    assert client.get(path, {"q": text}).status_code == 200


@quickly
@given(text=TEXTS)
def test_any_text_gets_an_answer(here, client, text):
    for path in ("/zoeken/", "/zoeken/suggesties/", "/zoek-uw-groep/", "/zoek-uw-groep/suggesties/"):
        assert client.get(path, {"q": text}).status_code == 200, path


@quickly
@given(text=TEXTS)
@example(text="½")
@example(text="a\U0001e900b")
def test_a_word_is_nothing_but_letters_and_digits_and_not_without_end(text):
    for word in words(text):
        assert bare(word).isalnum() or bare(word) == "_"
        assert len(bare(word)) <= MOST_LETTERS


@quickly
@given(text=TEXTS)
@example(text="½ kilo")
@example(text="1e5x")
@example(text="a\U0001e900b")
def test_a_title_of_any_letters_is_found_by_itself(here, text):
    text = text.replace("\0", "")[:255]  # what a form lets into a title
    Card.objects.filter(site=here.site).exclude(page=here.home).delete()
    here.home.title = text
    cards.write([cards.of_page(here.home, cards.ground())], "page")
    asked = question(text, "nl")
    scope = Scope(here.site.pk, "nl")
    found = fulltext.find_titles(scope, asked) + fulltext.find(scope, asked)
    assert len(found) == (2 if asked.words else 0), [bare(word) for word in words(text)]
    assert found == list(Card.objects.filter(page=here.home).values_list("pk", flat=True)) * len(found)

"""Every page of the demo, walked: it answers, it costs little, and it gives nobody away."""

import html as markup
import re
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from forms.models import FormPage
from groups.models import Coordinator, GroupsPage, WatchGroup
from tests.support.demo import demo_site, pages

__all__ = ["demo_site"]

pytestmark = pytest.mark.django_db

MOST_QUERIES, WITH_EMPTY_CACHE, IN_ENGLISH = 12, 3, 1  # in English Wagtail looks for the translated front page first
LONGEST_SENTENCE, USUAL_SENTENCE = 25, 12


def addresses(site: Site) -> list[str]:
    """Paths of all pages of both languages, of thanks, and of every group."""
    found = []
    for page in pages(site):
        found.append(page.get_url())
        if isinstance(page, GroupsPage):
            found += [page.group_url(group) for group in page.watch_groups()]
        if isinstance(page, FormPage):
            found.append(page.thanks_url())
    return found


@pytest.fixture(scope="module")
def walked(demo_site) -> dict[str, str]:
    """The HTML of every address."""
    client = Client()
    answers = {path: client.get(path) for path in addresses(demo_site)}
    assert {path: answer.status_code for path, answer in answers.items() if answer.status_code != 200} == {}
    return {path: answer.content.decode() for path, answer in answers.items()}


def test_walks_every_page_of_both_languages(walked) -> None:
    assert len(walked) > 40
    assert {path.startswith("/en/") for path in walked} == {True, False}


def test_walks_every_page_with_few_queries(demo_site, client, walked) -> None:
    costs = {path: _cost(client, path) for path in walked}
    assert {path: cost for path, cost in costs.items() if cost > MOST_QUERIES} == {}


def test_walks_every_page_with_few_queries_when_nothing_is_cached(demo_site, client, walked) -> None:
    costs = {}
    for path in walked:
        cache.clear()
        costs[path] = _cost(client, path) - WITH_EMPTY_CACHE
    assert {path: cost for path, cost in costs.items() if cost > MOST_QUERIES} == {}


def _cost(client: Client, path: str) -> int:
    """Queries for one page, without the one more that every English page takes."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries) - (IN_ENGLISH if path.startswith("/en/") else 0)


def test_links_between_the_pages_lead_somewhere(walked, client) -> None:
    links = {link for html in walked.values() for link in re.findall(r'<a[^>]+href="(/[^"#]*)"', html)}
    followed = {link: client.get(markup.unescape(link), follow=True).status_code for link in links}
    assert {link: status for link, status in followed.items() if status != 200} == {}


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_group_that_takes_sign_ups_leads_to_the_form_with_that_group_chosen(demo_site, client, prefix) -> None:
    page = GroupsPage.objects.get(locale__language_code=prefix.strip("/") or "nl")
    for group in WatchGroup.objects.filter(sign_up="here"):
        html = client.get(page.group_url(group)).content.decode()
        link = re.search(r'href="([^"]*aanmelden/[0-9a-f-]+/)"', html) or re.search(
            rf'href="([^"]*{group.uuid}[^"]*)"', html
        )
        form = client.get(link[1], follow=True)
        assert form.redirect_chain[-1][0].startswith(f"{prefix}/")
        assert re.search(rf'value="{group.uuid}"[^>]*checked', form.content.decode()), group


def test_no_page_tells_who_or_where_a_coordinator_is(walked) -> None:
    for person in Coordinator.objects.all():
        for path, html in walked.items():
            for secret in (person.name, person.email, person.phone):
                assert secret not in html, path


def test_r11_no_page_holds_the_invite(walked) -> None:
    assert not [path for path, html in walked.items() if "chat.whatsapp.com" in html]


def test_pictures_have_words_for_who_does_not_see_them(walked) -> None:
    pictures = [tag for html in walked.values() for tag in re.findall(r"<img[^>]*>", html)]
    assert pictures
    assert not [tag for tag in pictures if "alt=" not in tag]
    assert any("Tekening van" in tag for tag in pictures)


def _sentences(html: str) -> Iterator[str]:
    main = html[html.index("<main") : html.index("</main>")]
    for chunk in re.split(r"</?(?:p|li|h\d|dt|dd|label|div|section|br|legend|button|a class)[^>]*>", main):
        plain = markup.unescape(re.sub(r"<[^>]+>", "", chunk))
        yield from (part.strip() for part in re.split(r"(?<=[.!?:])\s+", plain) if len(part.split()) > 2)


def test_t17_dutch_pages_are_written_in_short_sentences_to_u(walked) -> None:
    sentences = {s for path, html in walked.items() if not path.startswith("/en/") for s in _sentences(html)}
    lengths = [len(sentence.split()) for sentence in sentences]
    assert not [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE]
    assert sum(lengths) / len(lengths) <= USUAL_SENTENCE
    assert not [sentence for sentence in sentences if re.search(r"\b(je|jij|jouw|jullie)\b", sentence, re.IGNORECASE)]

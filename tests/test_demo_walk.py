"""Every page of every demo site, walked: it answers, it costs little, it reads well, and it gives nobody away."""

import html as markup
import re
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import Site

from demo.sites import SITES
from forms.models import FormPage
from groups.models import Coordinator, GroupsPage, WatchGroup
from tests.support import reading
from tests.support.demo import demo_sites, pages

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.slow]

MOST_QUERIES, IN_ENGLISH = 12, 1  # in English Wagtail looks for the translated front page first
WITH_EMPTY_CACHE = 2 + len(SITES)  # Wagtail asks for the front pages of all sites, one by one
USUAL_SENTENCE = 12  # words, over all pages of a site; what one page may have says `reading`
KEYS = [demo.key for demo in SITES]
OURS = {demo.hostname for demo in SITES}


@dataclass
class Walk:
    """A site, somebody who visits it, and the HTML of every address by its path."""

    site: Site
    client: Client
    html: dict[str, str]

    def dutch(self) -> dict[str, str]:
        return {path: html for path, html in self.html.items() if not path.startswith("/en/")}

    def warm(self) -> None:
        """Let it serve something, as every process has that is not quite new: who the site is, is known then."""
        self.client.get("/privacy/")

    def cost(self, path: str) -> int:
        """Queries for one page, without the one more that every English page takes."""
        with CaptureQueriesContext(connection) as queries:
            assert self.client.get(path).status_code == 200
        return len(queries) - (IN_ENGLISH if path.startswith("/en/") else 0)


def addresses(site: Site) -> list[str]:
    """Paths of all pages of both languages, of thanks, and of every group."""
    found = []
    for page in pages(site):
        with override(page.locale.language_code):  # a group's own page is in the visitor's language
            found.append(page.path_on_site)
            if isinstance(page, GroupsPage):
                found += [page.group_url(group) for group in page.watch_groups()]
            if isinstance(page, FormPage):
                found.append(page.thanks_url())
    return found


@pytest.fixture(scope="module")
def walks(demo_sites) -> dict[str, Walk]:
    return {key: _walk(site) for key, site in demo_sites.items()}


def _walk(site: Site) -> Walk:
    client = Client(headers={"host": site.hostname})
    answers = {path: client.get(path) for path in addresses(site)}
    assert {path: answer.status_code for path, answer in answers.items() if answer.status_code != 200} == {}
    return Walk(site, client, {path: answer.content.decode() for path, answer in answers.items()})


@pytest.fixture(params=KEYS)
def walk(request, walks) -> Walk:
    return walks[request.param]


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_walks_every_page_of_both_languages(walks) -> None:
    assert set(walks) == set(KEYS)
    assert len(walks["statenkwartier"].html) > 40
    assert {path.startswith("/en/") for path in walks["statenkwartier"].html} == {True, False}
    assert all(len(walk.html) > 10 for walk in walks.values())


def test_walks_every_page_with_few_queries(walk) -> None:
    walk.warm()
    costs = {path: walk.cost(path) for path in walk.html}
    assert {path: cost for path, cost in costs.items() if cost > MOST_QUERIES} == {}


def test_walks_every_page_with_few_queries_when_nothing_is_cached(walk) -> None:
    walk.warm()
    costs = {}
    for path in walk.html:
        cache.clear()
        costs[path] = walk.cost(path) - WITH_EMPTY_CACHE
    assert {path: cost for path, cost in costs.items() if cost > MOST_QUERIES} == {}


def test_every_page_has_a_title_of_its_own_and_one_heading_above_all_others(walk) -> None:
    for path, html in walk.html.items():
        page = soup(html)
        assert page.title.get_text(strip=True), path
        assert len(page.find_all("h1")) == 1, path
    shown = [html for path, html in walk.html.items() if not path.startswith("/en/") and "bedankt" not in path]
    titles = [soup(html).title.get_text(strip=True) for html in shown]
    assert sorted(titles) == sorted(set(titles))


def test_t16_headings_do_not_skip(walk) -> None:
    for path, html in walk.html.items():
        levels = [int(tag.name[1]) for tag in soup(html).find("main").find_all(re.compile("^h[1-6]$"))]
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_links_have_words_and_lead_somewhere(walk) -> None:
    targets = set()
    for path, html in walk.html.items():
        for link in soup(html).find_all("a"):
            name = (
                link.get_text(strip=True) or link.get("aria-label") or "".join(i["alt"] for i in link.find_all("img"))
            )
            assert name, f"{path}: {link}"
            assert link.get("href"), f"{path}: {link}"
            targets.add(link["href"])
    followed = {target: walk.client.get(target, follow=True).status_code for target in map(_own, targets) if target}
    assert {target: status for target, status in followed.items() if status != 200} == {}


def _own(target: str) -> str:
    """The path of an address on one of our sites; "" for one elsewhere."""
    parts = urlsplit(target)
    if parts.scheme not in ("", "http", "https") or parts.hostname not in (None, *OURS) or not parts.path:
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def test_t12_the_list_beside_the_map_names_every_group_with_a_link_to_it(walk) -> None:
    """Without script it is all there is."""
    for page in GroupsPage.objects.filter(locale__language_code="nl"):
        if page.get_site() == walk.site:
            links = {urlsplit(link["href"]).path for link in soup(walk.html[page.path_on_site]).select("main a[href]")}
            groups = {urlsplit(page.group_url(group)).path for group in page.watch_groups()}
            assert groups
            assert groups <= links


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_group_that_takes_sign_ups_leads_to_the_form_with_that_group_chosen(walk, prefix) -> None:
    language = prefix.strip("/") or "nl"
    for page in GroupsPage.objects.filter(locale__language_code=language):
        if page.get_site() != walk.site:
            continue
        for group in WatchGroup.objects.filter(sign_up="here", neighbourhood__site=walk.site):
            with override(language):
                html = walk.client.get(page.group_url(group)).text
            link = re.search(rf'href="([^"]*{group.uuid}[^"]*)"', html)
            form = walk.client.get(markup.unescape(link[1]), follow=True)
            assert form.redirect_chain[-1][0].startswith(f"{prefix}/")
            assert re.search(rf'value="{group.uuid}"[^>]*(checked|selected)', form.text), group


def test_no_page_tells_who_or_where_a_coordinator_is(walk) -> None:
    for person in Coordinator.objects.all():
        for path, html in walk.html.items():
            for secret in (person.name, person.email, person.phone):
                assert secret not in html, path


def test_r11_no_page_holds_the_invite(walk) -> None:
    assert not [path for path, html in walk.html.items() if "chat.whatsapp.com" in html]


def test_pictures_have_words_for_who_does_not_see_them(walk) -> None:
    pictures = [tag for html in walk.html.values() for tag in re.findall(r"<img[^>]*>", html)]
    assert pictures
    assert not [tag for tag in pictures if "alt=" not in tag]
    assert any("Tekening van" in tag for tag in pictures)


def test_t17_every_dutch_page_is_written_in_short_plain_sentences_to_u(walk) -> None:
    said = {path: reading.complaints(reading.of_page(html)) for path, html in walk.dutch().items()}
    assert {path: wrong for path, wrong in said.items() if wrong} == {}
    every = {sentence for html in walk.dutch().values() for sentence in reading.of_page(html)}
    assert sum(len(sentence.split()) for sentence in every) / len(every) <= USUAL_SENTENCE

"""Search of a whole site: pages, events, news and groups, in the visitor's language. What is shown is looked at once more."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page, Site

from groups import typed
from groups.models import GroupsPage, WatchGroup
from home import listed, memory
from home.addresses import in_language
from search import elsewhere, fulltext, highlight, names, spelling, surroundings
from search.folding import fold, likeness
from search.fulltext import Question, Scope
from search.models import Card, Name

PER_PAGE = 10
MOST_LETTERS = 100
FEWEST_LETTERS = 2
SUGGESTIONS = 8
_SURELY_MEANT = 0.6  # of 1: “statelaan” for “Statenlaan”, but not “honden” for “Hondenlaan”
T = TypeVar("T")


@dataclass(frozen=True)
class Result:
    """One line of the answer; `title` and `passage` are markup with the words that were looked for marked."""

    kind: str
    title: SafeString
    passage: SafeString
    url: str
    language: str


@dataclass(frozen=True)
class Answer:
    """What was found for `text`: page `number` of `pages`. When not `every`, no result has all of the words.

    `meant` is a better spelling that does find something, `names` are groups and streets that are called alike.
    """

    text: str
    total: int
    number: int
    results: list[Result]
    every: bool = True
    meant: str = ""
    names: list[str] = field(default_factory=list)

    @property
    def more(self) -> bool:
        """Whether there may be more than we looked at."""
        return self.total == fulltext.MOST

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PER_PAGE))


def is_address(site: Site, text: str) -> bool:
    """Whether `text` says where somebody lives: that is a question for the finder.

    A postcode does, and a number after the name of a street, misspelled or not. Any other number may be a year.
    """
    try:
        return typed.address(text) is not None or _is_house(site, text)
    except ValidationError:
        return not text.strip().isdecimal()


def _is_house(site: Site, text: str) -> bool:
    house = typed.street_and_number(text)
    if house is None or names.exact(site.pk, text):
        return False  # “Plein 1813” is called so
    street = fold(house[0])
    nearest = names.find(site.pk, street, limit=1)
    return bool(nearest) and likeness(nearest[0].folded, street) >= _SURELY_MEANT


def search(request: HttpRequest, site: Site, language: str, text: str, number: int = 1) -> Answer:
    """What `text` finds on a site for a visitor who reads `language`. First what has all its words, else what has one."""
    scope = _scope(site, language)
    question, every, cards, total = _first(scope, text, (number - 1) * PER_PAGE)
    results = _results(request, site, cards, question)
    if total or number > 1:
        return Answer(text, total, number, results, every)
    better = spelling.meant(site.pk, scope.language, text)
    finds = better and _first(scope, better, 0)[3]
    alike = [name for name, kind, _place in names.texts(site.pk, text, limit=3) if kind == Name.Kind.GROUP or not finds]
    return Answer(text, 0, number, [], meant=better if finds else "", names=list(dict.fromkeys(alike))[:3])


def suggestions(site: Site, language: str, text: str) -> list[dict[str, str]]:
    """At most eight titles that hold `text`, as `{"text": …, "hint": …}`."""
    scope = _scope(site, language)
    found = fulltext.find_titles(scope, fulltext.question(text, scope.language), read=False)
    cards = _open(site, _cards(found[: SUGGESTIONS * 2], "text", "stems", "title_stems"))
    shown = {card.title: {"text": card.title, "hint": str(card.get_kind_display())} for card, _bearer in cards}
    return list(shown.values())[:SUGGESTIONS]


def _first(scope: Scope, text: str, offset: int) -> tuple[Question, bool, list[int], int]:
    """The question that finds something, whether it asked for all words, and what it found: (cards, how many in all)."""
    for every in (True, False):
        question = fulltext.question(text, scope.language, every=every)
        if elsewhere.is_chosen():
            cards, total = elsewhere.find(scope, text, question, offset, PER_PAGE)
        else:
            found = fulltext.find(scope, question)
            cards, total = found[offset : offset + PER_PAGE], len(found)
        if total or len(question.words) < 2:
            break
    return question, every, cards, total


def _scope(site: Site, language: str) -> Scope:
    """The visitor's language where the site has pages in it, else its first. Groups only when they have a page."""
    codes = [root.language_code for root in Site.get_site_root_paths() if root.site_id == site.pk]
    content = language if language in codes else codes[0]
    return Scope(site.pk, content, groups=_groups_page(site, language) is not None)


def _groups_page(site: Site, language: str) -> GroupsPage | None:
    """The page that shows the groups, when everybody may see it."""

    def look_up() -> GroupsPage | None:
        page = surroundings.groups_page(site, language)
        return page if page and not page.get_view_restrictions().exists() else None

    return memory.recall(("search.groups", site.pk, language), look_up)


def _cards(keys: Sequence[int], *left_out: str) -> list[Card]:
    found = Card.objects.defer(*left_out).in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _open(site: Site, cards: Sequence[Card]) -> list[tuple[Card, Page | WatchGroup]]:
    """Cards with what they belong to; those that are not (or no longer) for everybody to see are left out."""
    pages = listed.public(Page.objects.all()).in_bulk([card.page_id for card in cards if card.page_id])
    wanted = [card.watch_group_id for card in cards if card.watch_group_id]
    rows = WatchGroup.objects.filter(published=True, neighbourhood__site=site)
    groups = rows.select_related("neighbourhood").defer("area", "coverage_text").in_bulk(wanted) if wanted else {}
    bearers = [(card, pages.get(card.page_id) if card.page_id else groups.get(card.watch_group_id)) for card in cards]
    return [(card, bearer) for card, bearer in bearers if bearer]


def _results(request: HttpRequest, site: Site, keys: Sequence[int], question: Question) -> list[Result]:
    lines = [(card, _url(request, site, bearer)) for card, bearer in _open(site, _cards(keys))]
    return [_result(card, url, question) for card, url in lines if url]


def _url(request: HttpRequest, site: Site, bearer: Page | WatchGroup) -> str:
    """Where it is on this site, in the visitor's language; "" when it is not on this site."""
    if isinstance(bearer, WatchGroup):
        page = _groups_page(site, get_language() or "nl")
        return page.group_url(bearer) if page else ""
    parts = bearer.get_url_parts(request)
    return in_language(parts[2]) if parts and parts[0] == site.pk else ""


def _result(card: Card, url: str, question: Question) -> Result:
    language = card.language or "nl"
    return Result(
        kind=str(card.get_kind_display()),
        title=highlight.title(card.title, question, language),
        passage=highlight.passage(card.text, card.stems.split(" "), question),
        url=url,
        language=language,
    )

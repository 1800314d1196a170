"""The cards of the site search: what is published and open to everybody, in the words that the public sees.

A page says by Wagtail's `search_fields` what can be searched in it. Nothing of people is among that: no answers to forms, and of
a group only its name, neighbourhood, streets and description.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page, Site, SiteRootPath
from wagtail.search.index import SearchField

from groups.models import WatchGroup
from home import listed, memory
from home.models import BasePage, EventPage, NewsItemPage
from search.fulltext import mark
from search.models import Card
from search.stems import bare, stem, stems, words

MOST_LETTERS = 100_000
GROUPS_LANGUAGE = "nl"  # what is said of groups is said in Dutch
_BATCH = 500
_SAID = ["site", "language", "scope", "kind", "title", "title_stems", "text", "stems"]
_KINDS: list[tuple[type[BasePage], Card.Kind]] = [(EventPage, Card.Kind.EVENT), (NewsItemPage, Card.Kind.NEWS)]


@dataclass(frozen=True)
class Ground:
    """What decides whether a page is open to everybody, and on which site: looked up once for many pages."""

    roots: list[SiteRootPath]
    closed: tuple[str, ...]  # paths in the tree; what is below them is closed too
    codes: dict[int, str]  # of languages, by locale

    def site_of(self, page: Page) -> int | None:
        """The site with the nearest root above `page`; None when the public cannot see it."""
        if not page.live or page.path.startswith(self.closed):
            return None
        above = [root for root in self.roots if page.url_path.startswith(root.root_path)]
        return max(above, key=lambda root: len(root.root_path)).site_id if above else None


def ground() -> Ground:
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    return Ground(Site.get_site_root_paths(), tuple(listed.closed_paths()), codes)


def refresh_page(page: BasePage) -> None:
    """Make the card of `page` say what the page says now; no card, when the public cannot see it."""
    if card := of_page(page, ground()):
        write([card], "page")
    else:
        Card.objects.filter(page=page.pk).delete()


def refresh_below(page: Page) -> None:
    """The same for a page and all below it: it was moved."""
    below = Page.objects.descendant_of(page, inclusive=True)
    with transaction.atomic():
        Card.objects.filter(page__in=below).delete()
        write(_of_pages(below), "page")


def refresh_closed(page: Page) -> None:
    """`page` was closed or opened, and with it its aliases, and theirs."""
    for place in Page.objects.filter(Q(pk=page.pk) | Q(alias_of=page.pk) | Q(alias_of__alias_of=page.pk)):
        refresh_below(place)


def refresh_groups(groups: "QuerySet[WatchGroup]") -> None:
    """Make the cards of `groups` say what these say now; those off the website get none."""
    with transaction.atomic():
        Card.objects.filter(watch_group__in=groups.filter(published=False)).delete()
        write(_of_groups(groups), "watch_group")


def rebuild_groups(site_id: int) -> None:
    """Make the cards of all groups of a site anew."""
    with transaction.atomic():
        Card.objects.filter(site=site_id).exclude(watch_group=None).delete()
        write(_of_groups(WatchGroup.objects.filter(neighbourhood__site=site_id)), "watch_group")


def rebuild(site: Site) -> int:
    """Make the cards of a site anew, all or nothing; how many there are."""
    Site.clear_site_root_paths_cache()
    below = Q(pk__in=[])
    for root in site.root_page.get_translations(inclusive=True):
        below |= Q(path__startswith=root.path)
    with transaction.atomic():
        Card.objects.filter(Q(site=site) | Q(page__in=Page.objects.filter(below))).delete()
        write(_of_pages(Page.objects.filter(below)), "page")
        rebuild_groups(site.pk)
    memory.forget()
    return Card.objects.filter(site=site).count()


def of_page(page: BasePage, ground: Ground) -> Card | None:
    """The card of a page as its instance stands, not saved; None when the public cannot see it."""
    site = ground.site_of(page)
    if site is None:
        return None
    kind = next((kind for model, kind in _KINDS if isinstance(page, model)), Card.Kind.PAGE)
    language = ground.codes[page.locale_id]
    card = _card(page.title, _text(page), language, site_id=site, kind=kind, page_id=page.pk)
    card.scope = mark(site, language)
    return card


def of_group(group: WatchGroup) -> Card:
    """The card of a group that is on the website, not saved."""
    said = [group.neighbourhood.name, ", ".join(group.street_list), group.description]
    card = _card(
        group.name, _joined(said), GROUPS_LANGUAGE, site_id=group.neighbourhood.site_id, watch_group_id=group.pk
    )
    card.kind, card.language = Card.Kind.GROUP, ""
    card.scope = mark(group.neighbourhood.site_id)
    return card


def _of_pages(pages: "QuerySet[Page]") -> Iterator[Card]:
    here = ground()
    for page in pages.live().specific().iterator(_BATCH):  # type: ignore[attr-defined]
        if isinstance(page, BasePage) and (card := of_page(page, here)):
            yield card


def _of_groups(groups: "QuerySet[WatchGroup]") -> Iterator[Card]:
    rows = groups.filter(published=True).select_related("neighbourhood").defer("area", "coverage_text")
    return (of_group(group) for group in rows.iterator(_BATCH))


def _card(title: str, text: str, language: str, **more: object) -> Card:
    named = words(title)
    return Card(
        title=title,
        title_stems=" ".join(dict.fromkeys(form for word in named for form in (bare(word), stem(word, language)))),
        text=text,
        stems=" ".join(stems(text, language)),
        language=language,
        **more,
    )


def _text(page: BasePage) -> str:
    """All that `search_fields` names, besides the title."""
    fields = [field for field in type(page).get_search_fields() if isinstance(field, SearchField)]
    values = {field.field_name: field.get_value(page) for field in fields if field.field_name != "title"}
    return _joined(part for value in values.values() for part in (value if isinstance(value, list) else [value]))


def _joined(parts: Iterable[object]) -> str:
    """One line, with a dot between what stands apart on the page."""
    lines = (" ".join(str(part).split()) for part in parts if part)
    return " · ".join(line for line in lines if line)[:MOST_LETTERS]


def write(cards: Iterable[Card], key: str) -> None:
    """Put `cards` in the place of those with the same `key`, "page" or "watch_group"."""
    Card.objects.bulk_create(cards, _BATCH, update_conflicts=True, unique_fields=[key], update_fields=_SAID)

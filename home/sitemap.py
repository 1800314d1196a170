"""The map of a site for search engines: what everybody may see, with its translations. Drafts and restricted pages are none of it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import Q
from wagtail.models import Locale, Page, Site

from home import listed
from home.addresses import absolute
from home.models import BasePage


@dataclass(frozen=True)
class Entry:
    """`alternates` holds the address by language, `x-default` included; empty where there is one language only."""

    address: str
    changed: datetime | None = None
    alternates: dict[str, str] = field(default_factory=dict)


def entries(site: Site) -> Iterator[Entry]:
    """Every page of the site in every language, and what pages show below themselves."""
    for translations in _by_content(site).values():
        for page in translations.values():
            yield from _entries(site, page, translations)


def _entries(site: Site, page: BasePage, translations: dict[str, BasePage]) -> Iterator[Entry]:
    for rest, changed in page.shown_below():
        alternates = {code: absolute(site, other.path_on_site + rest) for code, other in translations.items()}
        yield Entry(absolute(site, page.path_on_site + rest), changed, with_default(alternates))


def with_default(alternates: dict[str, str]) -> dict[str, str]:
    """The same with `x-default` for whoever reads another language; nothing when there is nothing to choose."""
    if len(alternates) < 2:
        return {}
    return alternates | {"x-default": alternates.get(settings.LANGUAGE_CODE) or next(iter(alternates.values()))}


def _by_content(site: Site) -> dict[str, dict[str, BasePage]]:
    """The site's public pages, those that are translations of one another together, by language."""
    roots = [root.path for root in site.root_page.get_translations(inclusive=True).live()]
    below = Q(pk__in=[])
    for path in roots:
        below |= Q(path__startswith=path)
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    found: dict[str, dict[str, BasePage]] = defaultdict(dict)
    for page in listed.public(Page.objects.filter(below).order_by("path").specific(defer=True)):
        if isinstance(page, BasePage):
            found[str(page.translation_key)][codes[page.locale_id]] = page
    return found

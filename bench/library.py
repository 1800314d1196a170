"""A site of 10,000 pages, searched by the bench. Run with our settings."""

import random
import time
from collections.abc import Callable, Iterator
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.http import HttpRequest
from django.test import RequestFactory
from wagtail.models import Page, Site

from bench.agent import serve
from home.models import InfoPage
from search import cards, site_search
from search.models import Card

PAGES, WORDS_ON_A_PAGE = 10_000, 200
_BATCH = 1_000
_COMMON = "de het een en van in is dat op te voor met politie buurt groep straat melden bel huis bewoners auto fiets avond deur"
_FIRST = "buurt wijk straat huis inbraak politie avond winter zomer kinder honden fiets brand school water markt park kelder dak tuin"
_LAST = "feest wacht regels preventie agent plan team loket kaart dag avond melding lamp slot camera route post punt gids krant"
# Common to all pages, to most titles, rare, two and three of them, half a word, two letters, misspelled, and like nothing.
QUESTIONS = [
    "politie", "buurt", "straten", "inbraakpreventie", "buurtfeest", "politie buurt", "de fietsen in de straat", "wijkagenten",
    "zomer", "kinderfeest huis", "in", "bewoner", "hondenlamp melding", "marktpolitie kelder", "xyzzyqwert", "inbraakprevntie",
]  # fmt: skip


def grow() -> int:
    """10,000 pages below the front page; how many cards there are. Only what a search reads of them is made."""
    site = Site.objects.select_related("root_page").get()
    made = list(_pages(site.root_page))
    Page.objects.bulk_create([_stored(page) for page in made], _BATCH)
    Page.objects.filter(pk=site.root_page.pk).update(numchild=PAGES + site.root_page.numchild)
    keys = dict(Page.objects.filter(slug__startswith="boek-").values_list("slug", "pk"))
    here = cards.ground()
    for page in made:
        page.pk = page.id = keys[page.slug]
    cards.write((card for page in made if (card := cards.of_page(page, here))), "page")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE search_card" if connection.vendor == "postgresql" else "ANALYZE")
    return Card.objects.count()


def times(ask: str) -> dict[str, float]:
    """The time of each of QUESTIONS in seconds, from the words to lines of markup; `ask` is "search" or "suggestions"."""
    site, request = Site.objects.get(), _request()
    asked: Callable[[str], Any] = {
        "search": lambda text: site_search.search(request, site, "nl", text),
        "suggestions": lambda text: site_search.suggestions(site, "nl", text),
    }[ask]
    taken = {}
    for text in QUESTIONS:
        began = time.perf_counter()
        asked(text)
        taken[text] = time.perf_counter() - began
    return taken


def _request() -> HttpRequest:
    return RequestFactory(headers={"host": "localhost"}).get("/zoeken/")


def _pages(root: Page) -> Iterator[InfoPage]:
    dice = random.Random(3)
    kind = ContentType.objects.get_for_model(InfoPage)
    for number in range(PAGES):
        slug = f"boek-{number}"
        text = " ".join(_word(dice) for _ in range(WORDS_ON_A_PAGE))
        yield InfoPage(
            title=f"{_compound(dice)} {dice.choice(_COMMON.split())} {_compound(dice)}".capitalize(),
            slug=slug, url_path=f"{root.url_path}{slug}/", content_type=kind, locale_id=root.locale_id, live=True,
            path=Page._get_path(root.path, root.depth + 1, 5_000 + number), depth=root.depth + 1,
            intro=text[:300], body=[("text", f"<p>{text}</p>")],
        )  # fmt: skip


def _stored(page: InfoPage) -> Page:
    columns = {
        field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields if field.attname != "id"
    }
    return Page(**columns)


def _word(dice: random.Random) -> str:
    return dice.choice(_COMMON.split()) if dice.random() < 0.5 else _compound(dice)


def _compound(dice: random.Random) -> str:
    return f"{dice.choice(_FIRST.split())}{dice.choice(_LAST.split())}{dice.choice(['', '', 's', 'en'])}"


if __name__ == "__main__":
    serve({function.__name__: function for function in (grow, times)})

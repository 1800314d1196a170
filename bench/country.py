"""A made country, asked by the bench: groups, rules, addresses at random, names, a map. Run with our settings."""

import gzip
import json
import random
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from bench.agent import serve
from groups import coverage, look_up
from groups.models import Coordinator, CoverageRule, Duty, Neighbourhood, WatchGroup
from groups.views import areas
from search import finder, index, names

GROUPS = 10_000
MOST_RULES = 500_000
ADDRESSES = 800_000  # four in a postcode
DISTRICT = 200  # groups on one map
_WEST, _SOUTH = 4.25, 52.08
_LETTERS = "ABCDEFGHJKLMNPRTVWXZ"
_BATCH = 5_000
_FIRST = "Prins Koning Burgemeester Oude Nieuwe Sint Willem Frederik Anna Maria Johan Cornelis Adriaan Jacob Pieter Louise Juliana"
_MIDDLE = "staten dorps molen bos duin veld heide berg dal water zee meer beek kerk klooster koning graven hertogen smids bakker"
_LAST = "straat straat straat laan laan weg plein hof pad kade singel gracht steeg dreef"
# Right, wrong by a letter, half, in the middle, common to thousands, and like nothing.
WORDS = [
    "Molenstraat", "molestraat", "Prins Kerklaan", "prins krklaan", "burgemeester", "burg. Duinweg", "hertogenplein",
    "hertogplein", "straat", "laan", "aan", "mo", "oude bakkersteeg", "xyzzyqwert", "frederk waterkade",
]  # fmt: skip


def grow(rules: int) -> int:
    """10,000 groups with this many rules among them, in place of what was there; how many there are."""
    CoverageRule.objects.all().delete()
    groups = list(WatchGroup.objects.filter(slug__startswith="land-").order_by("pk")) or _groups()
    index.rebuild(_site())
    made = _rules([group.pk for group in groups], rules)
    CoverageRule.objects.bulk_create(made, batch_size=_BATCH)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return CoverageRule.objects.count()


def look_ups(count: int, seed: int, rules: int) -> dict[str, float]:
    """The median of `count` look-ups in seconds, and the share of the addresses that some group takes."""
    asked, site, times, found = addresses(count, seed, rules), _site(), [], 0
    for postcode, number in asked:
        began = time.perf_counter()
        rules = look_up.find(site, postcode, number)
        times.append(time.perf_counter() - began)
        found += bool(rules)
    return {"median": median(times), "found": found / count}


def bare(count: int, seed: int) -> float:
    """The median of one indexed query by the driver alone, in seconds."""
    connection.ensure_connection()
    mark = "?" if connection.vendor == "sqlite" else "%s"
    query = f"SELECT watch_group_id FROM groups_coveragerule WHERE area = {mark} AND low <= {mark} AND high >= {mark}"
    cursor = connection.connection.cursor()
    return _median(lambda address: cursor.execute(query, (address[0], address[1], address[1])).fetchall(), count, seed)


def tree(count: int, seed: int) -> float:
    """The median of point in polygon over as many polygons as groups, in memory, in seconds."""
    from shapely import STRtree, box, points

    side = int(GROUPS**0.5)
    squares = [box(x, y, x + 0.98, y + 0.98) for x in range(side) for y in range(side)]
    areas = STRtree(squares)
    dice = random.Random(seed)
    asked = [points(dice.uniform(0, side), dice.uniform(0, side)) for _ in range(count)]
    times = []
    for point in asked:
        began = time.perf_counter()
        areas.query(point, predicate="within")
        times.append(time.perf_counter() - began)
    return median(times)


def queries() -> int:
    """The most queries that a look-up took, among a hundred."""
    counts, site = [], _site()
    for postcode, number in addresses(100, 1):
        with CaptureQueriesContext(connection) as captured:
            look_up.find(site, postcode, number)
        counts.append(len(captured))
    return max(counts)


def search(ask: str) -> dict[str, float]:
    """The time of each of WORDS in seconds; `ask` is "names" or "suggestions", neither from a cache."""
    site = _site()
    asked: Callable[[str], Any] = {
        "names": lambda word: names.find(site, word),
        "suggestions": lambda word: finder.suggestions(site, word),
    }[ask]
    times = {}
    for word in WORDS:
        began = time.perf_counter()
        asked(word)
        times[word] = time.perf_counter() - began
    return times


def draw() -> int:
    """Areas and a coordinator for a district's groups, the first DISTRICT of the country; how many they are."""
    groups = list(WatchGroup.objects.filter(slug__startswith="land-").order_by("pk")[:DISTRICT])
    person, _made = Coordinator.objects.get_or_create(site_id=_site(), name="Bea Bench", email="bea.bench@example.org")
    for number, group in enumerate(groups):
        west, south = _WEST + number % 20 * 0.004, _SOUTH + number // 20 * 0.004
        ring = [
            [west, south],
            [west + 0.004, south],
            [west + 0.004, south + 0.003],
            [west, south + 0.003],
            [west, south],
        ]
        group.area = {"type": "Polygon", "coordinates": [ring]}
        group.set_bounds()
    WatchGroup.objects.bulk_update(groups, ["area", "west", "south", "east", "north"])
    duties = [Duty(coordinator=person, watch_group=group) for group in groups]
    Duty.objects.bulk_create(duties, ignore_conflicts=True)
    return len(groups)


def district(count: int) -> dict[str, float]:
    """The map of that district asked `count` times, new and with the ETag of before: medians in seconds, queries, bytes."""
    new, again = [], []
    asked = _ask_map()
    with CaptureQueriesContext(connection) as captured:
        answer = areas(asked)
    assert answer["Content-Encoding"] == "gzip", "not compressed"
    assert len(json.loads(gzip.decompress(answer.content))["features"]) == DISTRICT
    for _time in range(count):
        asked = _ask_map()
        began = time.perf_counter()
        areas(asked)
        new.append(time.perf_counter() - began)
        asked = _ask_map(if_none_match=answer["ETag"])
        began = time.perf_counter()
        assert areas(asked).status_code == 304
        again.append(time.perf_counter() - began)
    return {
        "new": median(new),
        "again": median(again),
        "queries": len(captured),
        "bytes": len(answer.content),
    }


def _ask_map(**headers: str) -> HttpRequest:
    """What a browser asks for that district."""
    site = Site.objects.get()
    box = ",".join(map(str, (_WEST, _SOUTH, _WEST + 0.08, _SOUTH + 0.04)))
    host = f"{site.hostname}:{site.port}"
    return RequestFactory().get("/", {"bbox": box}, headers={"host": host, "accept-encoding": "gzip", **headers})


def addresses(count: int, seed: int, rules: int = MOST_RULES) -> list[tuple[str, int]]:
    """`count` addresses at random, (postcode, house number): of all ADDRESSES, or where a smaller country has its `rules`."""
    dice, known = random.Random(seed), ADDRESSES * rules // MOST_RULES
    return [(_postcode(each // 4), 1 + each % 97) for each in (dice.randrange(known) for _ in range(count))]


def _median(ask: Callable[[tuple[str, int]], Any], count: int, seed: int) -> float:
    times = []
    for address in addresses(count, seed):
        began = time.perf_counter()
        ask(address)
        times.append(time.perf_counter() - began)
    return median(times)


def _postcode(number: int) -> str:
    """The country's postcodes from 1000AA on, 400 in each area of four digits."""
    area, rest = divmod(number, 400)
    return f"{1000 + area}{_LETTERS[rest // 20]}{_LETTERS[rest % 20]}"


def _groups() -> list[WatchGroup]:
    dice, place = random.Random(1), Neighbourhood.objects.first()
    assert place is not None, settings.DATABASES
    made = [
        WatchGroup(
            neighbourhood=place, name=_name(dice), slug=f"land-{number}", streets=f"{_name(dice)}\n{_name(dice)}"
        )
        for number in range(GROUPS)
    ]
    return WatchGroup.objects.bulk_create(made, batch_size=1_000)


def _name(dice: random.Random) -> str:
    street = f"{dice.choice(_MIDDLE.split())}{dice.choice(['', 'er', 'en'])}{dice.choice(_LAST.split())}"
    return f"{dice.choice(_FIRST.split())} {street.title()}" if dice.random() < 0.6 else street.title()


def _rules(groups: list[int], count: int) -> Iterator[CoverageRule]:
    """Of five rules two are whole postcodes, two the sides of one, and one a range; one of a thousand is a whole area."""
    for number in range(count):
        area, low, high, side = _postcode(number * 2 // 5), 0, coverage.ANY, "both"
        if number % 1_000 == 999:
            area = area[:4]
        elif number % 5 > 1:
            low, high, side = [(1, 97, "odd"), (2, 98, "even"), (10, 60, "both")][number % 5 - 2]
        group = groups[number * len(groups) // count]
        yield CoverageRule(watch_group_id=group, area=area, low=low, high=high, side=side, version=1)


def _site() -> int:
    return int(Site.objects.values_list("pk", flat=True).get())


if __name__ == "__main__":
    serve({function.__name__: function for function in (grow, look_ups, bare, tree, queries, search, draw, district)})

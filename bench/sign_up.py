"""A sign-up POST: ours stores, logs consent and rings; the peer's form page stores and mails in the request."""

import secrets
from collections.abc import Callable
from statistics import median

from bench.results import Aim, Result, over, tell
from bench.sites import House, Site
from bench.visitor import Visitor, hidden_fields

RUNS, POSTS, WARM_UP = 5, 60, 10
_ANSWERS = {
    "ours": {
        "f-naam": "Sanne de Vries",
        "f-mobiel_nummer": "06-00000001",
        "f-postcode": "2582ab",
        "f-huisnummer": "13",
        "f-straat": "Statenlaan",
        "f-ask_membership": "on",
        "f-ask_rules": "on",
        "f-ask_age": "on",
    },
    "peer": {
        "naam": "Sanne de Vries",
        "mobiel_nummer": "06-00000001",
        "postcode": "2582ab",
        "huisnummer": "13",
        "straat": "Statenlaan",
        "toestemming": "on",
        "huisregels": "on",
        "leeftijd": "on",
    },
}
_EMAIL = {"ours": "f-e_mailadres", "peer": "e_mailadres"}
_STATUS = {"ours": 302, "peer": 200}  # ours redirects, so that a reload sends nothing twice

Way = Callable[[], float]


def measure(house: House) -> list[Result]:
    """Latency of the POST, one visitor at a time, our worker delivering meanwhile; medians of a run's POSTs."""
    ours, peer = house.site("ours"), house.site("peer")
    posts = {"ours": _way(ours), "peer": _way(peer), "bare": _bare(peer)}
    thanks = _thanks(ours)
    ours.worker()
    for way in (*posts.values(), thanks):
        for _ in range(WARM_UP):
            way()
    runs: dict[str, list[float]] = {name: [] for name in (*posts, "thanks")}
    for _ in range(RUNS):
        for name, seconds in _run(posts | {"thanks": thanks}).items():
            runs[name].append(seconds)
    tell(f"sign-up on {house.name}", runs, "ms", 1000)
    shown = [post + page for post, page in zip(runs["ours"], runs["thanks"], strict=True)]
    latency = "× latency of a wagtail.contrib.forms page that mails"
    return [
        Result(f"sign-up.{house.name}", over(runs["ours"], runs["peer"]), latency, Aim(0.8, at_most=True)),
        Result(f"sign-up-and-thanks.{house.name}", over(shown, runs["peer"]), latency),
        Result(f"sign-up-of-limit.{house.name}", over(runs["bare"], runs["ours"]), "of a bare ModelForm"),
        Result(f"sign-up-of-limit-peer.{house.name}", over(runs["bare"], runs["peer"]), "of a bare ModelForm"),
    ]


def _run(ways: dict[str, Way]) -> dict[str, float]:
    """The median seconds of each way; they take turns, so that the machine's moods hit all alike."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(POSTS):
        for name, way in ways.items():
            times[name].append(way())
    return {name: median(each) for name, each in times.items()}


def _way(site: Site) -> Way:
    """Another resident every time: opens the form (not timed), sends it (timed)."""
    path = site.agent().ask("form_path")
    site.web()

    def post() -> float:
        visitor = Visitor(site.port)
        fields = hidden_fields(visitor.get(path).body) | _ANSWERS[site.side]
        fields[_EMAIL[site.side]] = f"sanne.{secrets.token_hex(8)}@example.org"
        return visitor.post(path, fields, _STATUS[site.side]).seconds

    return post


def _bare(site: Site) -> Way:
    def post() -> float:
        email = f"sanne.{secrets.token_hex(8)}@example.org"
        return Visitor(site.port).post("/bare/", {"name": "Sanne de Vries", "email": email}, 200).seconds

    return post


def _thanks(site: Site) -> Way:
    """The page of thanks that a browser asks for next."""
    path = site.agent("thanks").ask("form_path") + "bedankt/"
    return lambda: Visitor(site.port).get(path).seconds

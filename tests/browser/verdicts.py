"""What axe-core cannot decide by itself, looked at by hand, each with what was seen. Whatever is not listed here fails."""

import re
from typing import Any, NamedTuple


class Verdict(NamedTuple):
    """`rule` of axe-core; `where` is found in the HTML of the element, `said` in axe's own words; `why` it is fine."""

    rule: str
    where: str
    said: str
    why: str
    within: str = ""  # a class of the element or of one around it


_THEMES = "tests/test_themes.py reckons this pair of colours for every theme"
VERDICTS: list[Verdict] = [
    Verdict(
        "bypass",
        r"^<html lang=\"nl\">",
        "No valid skip link found",
        "A mail: a letter has no menu to pass by. Pages of the website begin otherwise and have a skip link.",
    ),
    Verdict(
        "color-contrast",
        r"^<(h1 class=\"utrecht-heading-1|p class=\"[^\"]*hero__intro|a class=\"utrecht-button-link)",
        "background gradient",
        f"The hero's gradient runs from hero-start to hero-end: {_THEMES} and for both ends. The drawn houses lie below "
        "the words, never behind them: looked at on a phone and on a desk.",
    ),
    Verdict(
        "color-contrast",
        r"^<(b|strong|em|a|p|h\d|li)\b",
        "pseudo element",
        f"The line between the steps lies left of the words, not behind them; they are ink on paper: {_THEMES}.",
        "steps__item",
    ),
    Verdict(
        "color-contrast",
        r"^<(b|strong|em|a|p|h\d|li)\b",
        "pseudo element",
        f"The ticked box of a list lies left of the words, in the room kept free for it; they are ink on paper: {_THEMES}.",
        "checklist__item",
    ),
    Verdict(
        "color-contrast",
        r"card__state",
        "overlapped by another element",
        f"What lies over it is the card's own link, stretched and without any colour; below it the ground is its own: {_THEMES}.",
    ),
    Verdict(
        "color-contrast",
        r"groups-map__status",
        "overlapped by another element",
        f"Looked at with the map open, at 320 and 1280 px: nothing lies over it, and it is ink on paper: {_THEMES}.",
    ),
    Verdict(
        "label-content-name-mismatch",
        r"^<(div class=\"leaflet-marker-icon|a class=\"leaflet-control-zoom|button class=\"map-arrows__)",
        "if the visible text is part",
        "What is seen there is a sign (✓, +, an arrow) and no word; the name is in words. Nobody says a sign aloud.",
    ),
    Verdict(
        "color-contrast",
        r"^<div class=\"leaflet-control-attribution",
        "partially obscured by another element",
        "The source of the map: dark words on white, in its corner. Looked at.",
    ),
    Verdict(
        "color-contrast",
        r"^<li data-state=",
        "overlapped by another element",
        "The legend of the map: dark words on paper, beside a small picture. Looked at.",
    ),
    Verdict(
        "color-contrast",
        r"^<(button class=\"map-arrows__|span aria-hidden=\"true\">[+−]<)",
        "only non-text characters",
        "The buttons of the map: black signs on white, looked at; each button has a name in words.",
    ),
    Verdict(
        "color-contrast",
        r"^<span class=\"(pin [^\"]*)?\" aria-hidden=\"true\">",
        "only non-text characters",
        "A sign that repeats what the words beside it say: white on the ground of a pin, 6.6:1 or more.",
    ),
]  # fmt: skip


def without(unsure: list[dict[str, Any]]) -> list[str]:
    """Of axe-core's incomplete results those that have no verdict."""
    return [
        f"undecided {row['id']}: {node['html'][:160]} ({_message(node)}; within {node['within']})"
        for row in unsure
        for node in row["nodes"]
        if not any(_covers(one, row["id"], node) for one in VERDICTS)
    ]


def _covers(verdict: Verdict, rule: str, node: dict[str, Any]) -> bool:
    there = bool(re.search(verdict.where, node["html"])) and (not verdict.within or verdict.within in node["within"])
    return verdict.rule == rule and there and verdict.said in _message(node)


def _message(node: dict[str, Any]) -> str:
    checks = node["any"] + node["all"] + node["none"]
    return "; ".join(check["message"] for check in checks)

"""What axe-core cannot decide by itself, looked at by hand, each with what was seen. Whatever is not listed here fails."""

import re
from typing import Any, NamedTuple


class Verdict(NamedTuple):
    """`rule` of axe-core; `where` is found in the HTML of the element, `said` in axe's own words; `why` it is fine."""

    rule: str
    where: str
    said: str
    why: str


_THEMES = "tests/test_themes.py reckons this pair of colours for every theme"
VERDICTS: list[Verdict] = [
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
    ),
    Verdict(
        "color-contrast",
        r"card__state",
        "overlapped by another element",
        f"What lies over it is the card's own link, stretched and without any colour; below it the ground is its own: {_THEMES}.",
    ),
    Verdict(
        "color-contrast",
        r"^<span class=\"pin [^\"]*\" aria-hidden=\"true\">",
        "only non-text characters",
        "A sign that repeats what the words beside it say: white on the ground of a pin, 6.6:1 or more.",
    ),
]  # fmt: skip


def without(unsure: list[dict[str, Any]]) -> list[str]:
    """Of axe-core's incomplete results those that have no verdict."""
    return [
        f"undecided {row['id']}: {node['html'][:160]} ({_message(node)})"
        for row in unsure
        for node in row["nodes"]
        if not any(_covers(one, row["id"], node) for one in VERDICTS)
    ]


def _covers(verdict: Verdict, rule: str, node: dict[str, Any]) -> bool:
    return verdict.rule == rule and bool(re.search(verdict.where, node["html"])) and verdict.said in _message(node)


def _message(node: dict[str, Any]) -> str:
    checks = node["any"] + node["all"] + node["none"]
    return "; ".join(check["message"] for check in checks)

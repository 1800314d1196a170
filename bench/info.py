"""The info page that both sides show: text with links, numbered steps, text with links."""

from collections.abc import Sequence
from itertools import cycle, islice
from typing import Any

TITLE = "Zo werkt het"
INTRO = "Buren letten op elkaar. Zo werkt dat in een groep."
LINKS = 8
_PARAGRAPH = (
    '<p>Ziet u iets verdachts? Bel 112. Zeg het daarna in de groep. <a linktype="page" id="%d">Lees meer.</a></p>'
)


def body(linked: Sequence[int]) -> list[dict[str, Any]]:
    """The blocks as a StreamField stores them; the links lead to these pages in turn."""
    links = [_PARAGRAPH % pk for pk in islice(cycle(linked), LINKS)]
    half = LINKS // 2
    return [
        {"type": "text", "value": "<h2>Eerst bellen</h2>" + "".join(links[:half])},
        {"type": "steps", "value": {"title": "Vier stappen", "steps": [f"<p>Stap {n}.</p>" for n in range(1, 5)]}},
        {"type": "text", "value": "<h2>Daarna melden</h2>" + "".join(links[half:])},
    ]

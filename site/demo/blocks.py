"""Shorthand for the blocks of a page body, and the links in them: `page:<key>`, `picture:<key>` and `document:<key>`
become numbers."""

import json
import re
from typing import Any

from demo.spec import Block

_LINK = re.compile(r'href="((page|document):[a-z0-9-]+)"')


def text(html: str) -> Block:
    return "text", html


def callout(tone: str, title: str, html: str) -> Block:
    """`tone` is emergency, police or note."""
    return "callout", {"tone": tone, "title": title, "text": html}


def steps(title: str, *items: str) -> Block:
    return "steps", {"title": title, "steps": [f"<p>{item}</p>" for item in items]}


def saar(*rows: tuple[str, str, str]) -> Block:
    """Rows of letter, word and meaning."""
    return "saar", {"steps": [{"letter": letter, "word": word, "meaning": meaning} for letter, word, meaning in rows]}


def button(label: str, page: str) -> Block:
    """`page` is the key of a page, or an address elsewhere."""
    if page.startswith("https://"):
        return "button", {"label": label, "page": None, "url": page}
    return "button", {"label": label, "page": f"page:{page}", "url": ""}


def finder(title: str) -> Block:
    return "finder", {"title": title}


def picture(key: str, about: str) -> Block:
    return "picture", {"image": f"picture:{key}", "alt_text": about, "decorative": False}


def map_of_groups(title: str = "") -> Block:
    return "map", {"title": title}


def checklist(title: str, *items: str) -> Block:
    return "checklist", {"title": title, "items": [f"<p>{item}</p>" for item in items]}


def questions(title: str, *pairs: tuple[str, str]) -> Block:
    """Pairs of a question and its answer; the answer is HTML."""
    return "questions", {"title": title, "items": [{"question": ask, "answer": answer} for ask, answer in pairs]}


def quote(words: str, source: str = "") -> Block:
    return "quote", {"text": words, "source": source}


def downloads(title: str, *files: tuple[str, str, str]) -> Block:
    """Files of key, title and note."""
    items = [{"document": f"document:{key}", "title": name, "note": note} for key, name, note in files]
    return "downloads", {"title": title, "items": items}


def desks(title: str) -> Block:
    """Every desk of the site."""
    return "desks", {"title": title}


def events(title: str, count: int = 3) -> Block:
    """The next events."""
    return "events", {"title": title, "count": count}


def news(title: str, count: int = 3) -> Block:
    """The latest news."""
    return "news", {"title": title, "count": count}


def stored(body: list[Block], numbers: dict[str, int]) -> str:
    """`body` as a StreamField stores it. `numbers` holds the primary keys of what is referred to."""
    return json.dumps([{"type": name, "value": _resolved(value, numbers)} for name, value in body])


def linked(html: str, numbers: dict[str, int]) -> str:
    """`html` with its links as Wagtail stores them."""
    return _LINK.sub(lambda found: f'linktype="{found[2]}" id="{numbers[found[1]]}"', html)


def _resolved(value: Any, numbers: dict[str, int]) -> Any:
    if isinstance(value, dict):
        return {key: _resolved(item, numbers) for key, item in value.items()}
    if isinstance(value, list):
        return [_resolved(item, numbers) for item in value]
    if not isinstance(value, str):
        return value
    if value.startswith(("page:", "picture:", "document:")):
        return numbers[value]
    return linked(value, numbers)

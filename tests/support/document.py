"""Reading a page the way a browser does: its elements and their attributes."""

import re
from html.parser import HTMLParser

from django.test import Client


class Document(HTMLParser):
    """The elements of a page, as (name, attributes), in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """Attributes of the elements named `tag` that have at least `wanted` (`aria_x` stands for `aria-x`)."""
        asked = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [attrs for name, attrs in self.elements if name == tag and asked.items() <= attrs.items()]

    def position(self, tag: str, **wanted: str) -> int:
        return self.elements.index((tag, self.all(tag, **wanted)[0]))


def page(client: Client, path: str, **post: str) -> tuple[str, Document]:
    response = client.post(path, post, headers={"origin": "http://testserver"}) if post else client.get(path)
    html = response.content.decode()
    return html, Document(html)


def wrong(client: Client) -> tuple[str, Document]:
    """The form as it comes back when a resident sent it empty, except for the hidden field."""
    _html, shown = page(client, "/aanmelden/")
    hidden = {field["name"]: field["value"] for field in shown.all("input", type="hidden")}
    return page(client, "/aanmelden/", **hidden)


def title(html: str) -> str:
    found = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
    assert found
    return found[1].strip()

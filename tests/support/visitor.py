"""Somebody who uses the website without knowing our Python: reads labels, `autocomplete`, and the words on buttons and links."""

from typing import Any
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup, Tag


class Visitor:
    """Holds a page at a time, and cookies, as a browser does."""

    def __init__(self, site: str) -> None:
        self.site = site
        self._session = requests.Session()
        self.answer: requests.Response
        self.page: BeautifulSoup
        self._typed: dict[str, list[str]] = {}

    def open(self, address: str) -> None:
        self._read(self._session.get(urljoin(self.site, address), timeout=30))

    def follow(self, words: str) -> None:
        """The first link that says `words`."""
        links = [a for a in self.page.find_all("a", href=True) if words in a.get_text(" ", strip=True)]
        assert links, f"no link says {words!r} on {self.answer.url}"
        self.open(urljoin(self.answer.url, str(links[0]["href"])))

    def sees(self, words: str) -> bool:
        return words in " ".join(self.page.find("main").get_text(" ").split())

    def fill(self, **answers: str) -> None:
        """Type into fields, found as a browser's autofill finds them (`postal_code` stands for `postal-code`)."""
        for token, value in answers.items():
            field = self.page.find(["input", "textarea"], autocomplete=token.replace("_", "-"))
            assert field is not None, f"no field for {token}"
            self._typed[str(field["name"])] = [value]

    def fill_labelled(self, words: str, value: str) -> None:
        self._typed[str(self._labelled(words)["name"])] = [value]

    def tick(self, words: str) -> None:
        """The box whose label holds `words`."""
        box = self._labelled(words)
        assert box["type"] in ("checkbox", "radio")
        self._typed.setdefault(str(box["name"]), []).append(str(box.get("value", "on")))

    def tick_all_asked(self) -> None:
        """Every box that must be ticked."""
        for box in self.page.find_all("input", attrs={"type": "checkbox", "aria-required": "true"}):
            self._typed[str(box["name"])] = [str(box.get("value", "on"))]

    def press(self, words: str) -> None:
        """The button that says `words`: sends its form, as a browser would."""
        buttons = [b for b in self.page.find_all("button") if words in b.get_text(" ", strip=True)]
        assert len(buttons) == 1, f"{len(buttons)} buttons say {words!r} on {self.answer.url}"
        form = buttons[0].find_parent("form")
        data = {name: value for field in form.find_all(["input", "textarea", "select"]) for name, value in _sent(field)}
        names = {str(field.get("name")) for field in form.find_all(["input", "textarea", "select"])}
        data |= {name: values for name, values in self._typed.items() if name in names}
        if buttons[0].get("name"):
            data[str(buttons[0]["name"])] = str(buttons[0].get("value", ""))
        url = urljoin(self.answer.url, str(form.get("action") or self.answer.url))
        headers = {"Origin": self.site, "Referer": self.answer.url}
        self._read(self._session.post(url, data, headers=headers, timeout=30))

    def _labelled(self, words: str) -> Tag:
        labels = [label for label in self.page.find_all("label") if words in label.get_text(" ", strip=True)]
        assert len(labels) == 1, f"{len(labels)} labels say {words!r}"
        inside = labels[0].find("input")
        field = inside if isinstance(inside, Tag) else self.page.find(id=labels[0]["for"])
        assert isinstance(field, Tag)
        return field

    def _read(self, answer: requests.Response) -> None:
        self.answer, self._typed = answer, {}
        self.page = BeautifulSoup(answer.content, "html.parser")


def _sent(field: Tag) -> list[tuple[str, Any]]:
    """What a browser sends of a field that nobody touched."""
    name, kind = field.get("name"), field.get("type")
    if not name or (kind in ("checkbox", "radio") and not field.has_attr("checked")):
        return []
    if field.name == "textarea":
        return [(str(name), field.get_text())]
    return [(str(name), str(field.get("value", "")))]

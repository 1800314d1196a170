"""A text as a reader takes it in: without markup and without the tricks that hide a link or an address from a search."""

import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import unquote

_LINES = {"p", "li", "br", "h1", "h2", "h3", "h4", "hr", "ul", "ol", "div", "blockquote", "td", "th"}
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BRACKETED_DOT = re.compile(r"\s*[\[({<]\s*(?:\.|dot|punt)\s*[\])}>]\s*", re.IGNORECASE)
_BRACKETED_AT = re.compile(r"\s*[\[({<]\s*(?:@|at|apenstaart(?:je)?)\s*[\])}>]\s*", re.IGNORECASE)
_SPELLED_DOT = re.compile(r"(?<=\w)\s+(?:dot|punt)\s+(?=\w)", re.IGNORECASE)
_PUNYCODE = re.compile(r"xn--[a-z0-9-]+", re.IGNORECASE)
# Letters of other alphabets that look like ours.
_ALIKE = str.maketrans("аеорсухіјѕԁһӏոտɡοανικρτυωՏ", "aeopcyxijsdhlnmgoavikptuwS")


class _Reader(HTMLParser):
    """Collects what is read, and where links lead."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self.parts.append("\n")
        self.links += [unquote(value) for name, value in attrs if name == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain(text: str) -> str:
    """`text`, be it HTML or not, as it is read; the addresses of its links stand on lines of their own."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    read = "\n".join(["".join(reader.parts), *reader.links])
    read = _UNSEEN.sub("", unicodedata.normalize("NFKC", read)).replace("。", ".")
    return _BRACKETED_AT.sub("@", _BRACKETED_DOT.sub(".", read))


def spoken(text: str) -> str:
    """A plain text with “punt” and “dot” written as one."""
    return _SPELLED_DOT.sub(".", text)


def latin(text: str) -> str:
    """A plain text in lower case, with letters that only look like ours replaced, also those of an encoded host name."""
    return _PUNYCODE.sub(_decoded, text.casefold()).translate(_ALIKE)


def _decoded(found: re.Match[str]) -> str:
    try:
        return found[0].encode().decode("idna")
    except UnicodeError:
        return found[0]

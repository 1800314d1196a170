"""A page as it goes over the line: headers, and the body plain and compressed."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

import brotli

Headers = list[tuple[str, str]]
_NOT_MODIFIED = "304 Not Modified"
_KEPT_ON_304 = frozenset({"cache-control", "content-location", "date", "etag", "expires", "vary"})  # RFC 9110 §15.4.5
SMALL = 500  # bytes: compressing less than this costs more than it saves


@dataclass
class Entry:
    """One page. `born` is the number of changes it was begun with, `checked` the one up to which it is known to hold."""

    headers: Headers
    body: bytes
    tags: frozenset[str]
    born: int
    until: float
    etag: str = ""
    checked: int = 0
    packed: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.checked = self.born
        self.etag = sha256(self.body).hexdigest()[:20]

    @property
    def size(self) -> int:
        return 2 * len(self.body)

    def answer(self, accept_encoding: str, if_none_match: str) -> tuple[str, Headers, bytes]:
        """Status, headers and body for a request with these two headers."""
        coding = best(accept_encoding) if len(self.body) > SMALL else ""
        etag = f'"{self.etag}{"-" + coding if coding else ""}"'
        if if_none_match and etag in if_none_match:
            kept = [(name, value) for name, value in self.headers if name.lower() in _KEPT_ON_304]
            return _NOT_MODIFIED, [*kept, ("ETag", etag)], b""
        body = self.in_coding(coding)
        headers = [*self.headers, ("ETag", etag), ("Content-Length", str(len(body)))]
        if coding:
            headers.append(("Content-Encoding", coding))
        return "200 OK", headers, body

    def in_coding(self, coding: str) -> bytes:
        """The body in a content coding (RFC 9110 §8.4.1): `br`, `gzip` or "". Compressed once, when first asked for."""
        if not coding:
            return self.body
        if coding not in self.packed:
            self.packed[coding] = _PACK[coding](self.body)
        return self.packed[coding]


_PACK = {  # the one that packs best first
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=6),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


@lru_cache(maxsize=500)
def best(accept_encoding: str) -> str:
    """The coding of ours with the highest quality in `Accept-Encoding` (RFC 9110 §12.5.3), of equals the smaller body.

    "" when it accepts none, or would rather have the body as it is.
    """
    accepted = dict(_accepted(accept_encoding))
    quality = {coding: accepted.get(coding, accepted.get("*", 0.0)) for coding in _PACK}
    found = max(quality, key=quality.__getitem__)  # the first of equals
    return found if quality[found] > 0 and quality[found] >= accepted.get("identity", 0.0) else ""


def _accepted(header: str) -> Iterable[tuple[str, float]]:
    """Codings with their quality; one that is no number counts as refused."""
    for part in header.split(","):
        name, _, quality = part.partition(";")
        try:
            yield name.strip().lower(), float(quality.partition("=")[2] or 1) if quality else 1.0
        except ValueError:
            yield name.strip().lower(), 0.0

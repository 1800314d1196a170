"""A browser's part of HTTP, as cheap as possible, so that the measured server gets the processor."""

import re
import socket
import time
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlencode, urlsplit

_INPUT = re.compile(r"<input\b[^>]*>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_HEADER = re.compile(rb"\r\n([^:\r\n]+): *([^\r\n]*)")


class Unexpected(Exception):
    """The server answered something else than the road expects."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: str
    seconds: float

    @property
    def location(self) -> str:
        """The path to go to next."""
        return urlsplit(next(value for name, value in self.headers if name == "location")).path


@dataclass
class Visitor:
    """One browser: it keeps cookies (whatever their path), and talks to 127.0.0.1:`port` as to `localhost`."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, expected: int = 200) -> Answer:
        return self._ask("GET", path, b"", expected)

    def post(self, path: str, fields: dict[str, str], expected: int) -> Answer:
        return self._ask("POST", path, urlencode(fields).encode(), expected)

    def _ask(self, method: str, path: str, body: bytes, expected: int) -> Answer:
        answer = parse(*_exchange(self.port, self._head(method, path, len(body)) + body))
        for name, value in answer.headers:
            if name == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        if answer.status != expected:
            raise Unexpected(f"{method} {path}: {answer.status} instead of {expected}\n{answer.body[:2000]}")
        return answer

    def _head(self, method: str, path: str, length: int) -> bytes:
        lines = [f"{method} {path} HTTP/1.1", f"Host: localhost:{self.port}", "Connection: close"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if method == "POST":
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {length}"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _exchange(port: int, request: bytes) -> tuple[bytes, float]:
    """All that the server answers, and the seconds from connecting to its last byte."""
    began = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(request)
        parts = []
        while part := line.recv(65536):
            parts.append(part)
    return b"".join(parts), time.perf_counter() - began


def parse(raw: bytes, seconds: float) -> Answer:
    """A complete answer without chunks. Raises Unexpected for something else."""
    head, found, body = raw.partition(b"\r\n\r\n")
    if not found:
        raise Unexpected(f"no answer: {raw[:200]!r}")
    headers = [(name.decode().lower(), value.decode()) for name, value in _HEADER.findall(head)]
    return Answer(int(head.split(b" ", 2)[1]), headers, body.decode(), seconds)


def hidden_fields(page: str) -> dict[str, str]:
    """Name → value of the hidden inputs of a page."""
    inputs = [dict(_ATTRIBUTE.findall(tag)) for tag in _INPUT.findall(page)]
    return {
        each["name"]: unescape(each.get("value", ""))
        for each in inputs
        if each.get("type") == "hidden" and each.get("name")
    }

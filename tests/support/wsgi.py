"""Asks our WSGI application as a server does: what stands before Django is only there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from unittest import mock

from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from home.pagecache import changes, shelf
from home.pagecache.door import Door


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    kept: bool  # whether Django was not asked

    @property
    def text(self) -> str:
        return self.body.decode()


@contextmanager
def _connections_kept() -> Iterator[None]:
    """As Django's own test client has it: a request must not close the connection that holds the test's transaction."""
    both = (request_started, request_finished)
    for signal in both:
        signal.disconnect(close_old_connections)
    try:
        with mock.patch.object(changes, "close_old_connections"):
            yield
    finally:
        for signal in both:
            signal.connect(close_old_connections)


class Server:
    """One web process with an empty shelf."""

    def __init__(self) -> None:
        from django.core.handlers.wsgi import WSGIHandler

        shelf.clear()
        cache.clear()
        self.asked = 0
        self._django = WSGIHandler()
        self._door = Door(self._count)

    def _count(self, environ: Any, start: Any) -> Any:
        self.asked += 1
        return self._django(environ, start)

    def get(self, path: str, method: str = "GET", host: str = "localhost:8000", **headers: str) -> Answer:
        """`headers` as environment names: `HTTP_COOKIE="a=b"`."""
        path, _, query = path.removeprefix(f"http://{host}").partition("?")
        environ = {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "SCRIPT_NAME": "", "HTTP_HOST": host,
            "SERVER_NAME": host.partition(":")[0], "SERVER_PORT": "8000", "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(), "wsgi.errors": BytesIO(), "REMOTE_ADDR": "127.0.0.1", **headers,
        }  # fmt: skip
        said: list[Any] = []
        asked = self.asked
        with _connections_kept():
            parts = self._door(environ, lambda *args: said.append(args))
            body = b"".join(parts)
            if hasattr(parts, "close"):
                parts.close()
        status, head = said[0][:2]
        return Answer(int(status.split()[0]), dict(head), body, self.asked == asked)

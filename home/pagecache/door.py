"""Answers with a kept page before Django is asked: a WSGI application around the application (PEP 3333)."""

import logging
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from home.pagecache import marks, shelf
from home.pagecache.entry import Entry, Headers
from home.pagecache.shelf import Key

logger = logging.getLogger(__name__)

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]
_PROBES = ("/healthz", "/readyz")  # asked when the database and Redis may be what fails
_OURS = frozenset({"content-length", "etag", "vary", "cache-control"})


class Door:
    """Visitors who are not logged in get kept pages; everybody else, and every other request, goes on to `application`."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        key = _key(environ)
        entry = _find(key) if key else None
        if entry is not None:
            return _answer(entry, environ, start)
        return self._made_anew(key, environ, start) if key else self.application(environ, start)

    def _made_anew(self, key: Key, environ: Environ, start: Start) -> Iterable[bytes]:
        """Ask the application; keep its answer if that may be kept."""
        said: list[Any] = []
        response = self.application(environ, lambda *args: said.append(args))
        # What a visitor's cookies might have changed is not for others; session cookies do not come this far.
        entry = _entry(response, *said[0][:2]) if said and not environ.get("HTTP_COOKIE") else None
        if entry is None:
            for args in said:
                start(*args)
            return response
        response.close()  # type: ignore[attr-defined] # a response of Django's
        try:
            shelf.keep(key, entry)
        except Exception:
            logger.exception("a page could not be kept")
        return _answer(entry, environ, start)


def _key(environ: Environ) -> Key | None:
    """Under what a request's page is kept; None for what is never answered from memory."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ.get("QUERY_STRING"):
        return None
    if f"{settings.SESSION_COOKIE_NAME}=" in environ.get("HTTP_COOKIE", ""):
        return None
    path = environ.get("PATH_INFO", "")
    if path in _PROBES or path.startswith(("/admin/", settings.STATIC_URL, settings.MEDIA_URL)):
        return None
    secure = settings.SECURE_PROXY_SSL_HEADER
    scheme = environ.get(secure[0], "") if secure else environ.get("wsgi.url_scheme", "")
    return scheme, environ.get("HTTP_HOST", ""), environ.get("SCRIPT_NAME", ""), path


def _find(key: Key) -> Entry | None:
    try:
        return shelf.find(key)
    except Exception:  # no database, no shared cache: the page is made as if nothing were kept
        logger.exception("a kept page could not be looked up")
        return None


def _answer(entry: Entry, environ: Environ, start: Start) -> Iterable[bytes]:
    status, headers, body = entry.answer(environ.get("HTTP_ACCEPT_ENCODING", ""), environ.get("HTTP_IF_NONE_MATCH", ""))
    start(status, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _entry(response: Any, status: str, headers: Headers) -> Entry | None:
    """What may be kept of an answer: a marked page that sets no cookie (who uses a CSRF token does)."""
    made_of = marks.of(response)
    if made_of is None or not status.startswith("200") or response.streaming:
        return None
    names = {name.lower() for name, _value in headers}
    if "set-cookie" in names or "cache-control" in names:
        return None
    # Only the path says the language (i18n_patterns); browsers ask each time, and are told whether it is still the same.
    kept = [(name, value) for name, value in headers if name.lower() not in _OURS]
    kept += [("Vary", "Accept-Encoding"), ("Cache-Control", "no-cache")]
    return Entry(kept, response.content, made_of.tags, made_of.born, made_of.until)

"""Chromium, and the website in this process for it to visit."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import get_path_info
from django.core.management import call_command
from django.db import connections
from django.test import override_settings
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.plugin import chromium

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE, TABLET, DESK = {"width": 320, "height": 640}, {"width": 768, "height": 1024}, {"width": 1280, "height": 800}
_SAY_VIOLATIONS = """
    document.addEventListener("securitypolicyviolation",
        (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
_one_at_a_time = threading.RLock()


class _OneAtATime(StaticFilesHandler):
    """All threads share the tests' one connection to the database, so pages are made one after another."""

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        if self._should_handle(get_path_info(environ)):
            return super().__call__(environ, start_response)
        with _one_at_a_time:
            return self.application(environ, start_response)


@contextmanager
def serving() -> Iterator[str]:
    """The website on a port of its own, in the transaction of the tests; its address. The sites are told their port."""
    shared = {connection.alias: connection for connection in connections.all() if connection.vendor == "sqlite"}
    server = LiveServerThread("localhost", _OneAtATime, connections_override=shared)
    for connection in shared.values():
        connection.inc_thread_sharing()
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None, server.error
    url = f"http://localhost:{server.port}"
    try:
        with override_settings(BASE_URL=url):
            call_command("syncsites")
            yield url
    finally:
        server.terminate()
        for connection in shared.values():
            connection.dec_thread_sharing()


@contextmanager
def chrome() -> Iterator[Browser]:
    """The browser. While it is there, Playwright runs a loop in this thread: Django must not mind, and keep its connections."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    open_connections = {connection.alias: connection for connection in connections.all()}
    try:
        with sync_playwright() as playwright:
            for alias, connection in open_connections.items():
                connections[alias] = connection  # a thread with a loop looks elsewhere for them (asgiref.local)
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            yield browser
            browser.close()
    finally:
        os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")
        if before is not None:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


class Watch:
    """What a browser asked for, and what it complained of, since it was opened."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[Request] = []
        self.complaints: list[str] = []
        context.add_init_script(_SAY_VIOLATIONS)
        context.on("request", lambda request: self.requests.append(request))  # Playwright marks its handlers
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def posts(self) -> list[str]:
        return [request.url for request in self.requests if request.method != "GET"]

    def foreign(self, site: str) -> list[str]:
        """Requests to anybody but `site`."""
        here = urlsplit(site).netloc
        return [each.url for each in self.requests if urlsplit(each.url).netloc not in (here, "")]


@contextmanager
def window(browser: Browser, site: str, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """A page in a profile of its own, and the watch over it. `options` are Playwright's of a context."""
    context = browser.new_context(**({"base_url": site, "viewport": DESK, "locale": "nl-NL"} | options))
    context.set_default_timeout(15_000)
    try:
        yield context.new_page(), Watch(context)
    finally:
        context.close()

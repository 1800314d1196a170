"""T-11: the address service is advice: asked by the server only, two seconds at most, and nothing waits for it."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import cache

from groups import addresses, territory

# Shaped after the documentation of PDOK's Locatieserver, method `free`; the address is invented.
FOUND = {
    "response": {
        "numFound": 1,
        "start": 0,
        "maxScore": 12.5,
        "numFoundExact": True,
        "docs": [{"straatnaam": "Voorbeeldstraat"}],
    }
}
NONE = {"response": {"numFound": 0, "start": 0, "maxScore": 0.0, "numFoundExact": True, "docs": []}}


class Service(ThreadingHTTPServer):
    """A stand-in on this machine: `says` is the body of its answers, `wait` holds them back; `asked` are the queries it got."""

    daemon_threads = True

    def __init__(self) -> None:
        self.says, self.status, self.asked = json.dumps(FOUND).encode(), 200, []
        self.go_on = threading.Event()
        self.wait = False
        super().__init__(("127.0.0.1", 0), Recorded)


class Recorded(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        self.server.asked.append(parse_qs(urlsplit(self.path).query))
        if self.server.wait:
            self.server.go_on.wait(20)
            return
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(self.server.says)

    def log_message(self, *args: Any) -> None:
        """Quiet."""


@pytest.fixture
def service(settings) -> Iterator[Service]:
    cache.clear()
    server = Service()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings.ADDRESS_SERVICE_URL = f"http://127.0.0.1:{server.server_port}/free"
    yield server
    server.go_on.set()
    server.shutdown()
    server.server_close()
    cache.clear()


def test_t11_a_street_is_asked_with_postcode_and_number_and_nothing_else(service):
    assert addresses.street("2582AB", 12) == "Voorbeeldstraat"
    assert service.asked == [
        {"q": ["postcode:2582AB and huisnummer:12"], "fq": ["type:adres"], "fl": ["straatnaam"], "rows": ["1"]}
    ]


@pytest.mark.parametrize(("said", "street"), [(FOUND, "Voorbeeldstraat"), (NONE, None)])
def test_t11_the_same_address_is_asked_once(service, said, street):
    service.says = json.dumps(said).encode()
    assert [addresses.street("2582AB", 12) for _ in range(3)] == [street] * 3
    assert len(service.asked) == 1
    addresses.street("2582AB", 13)
    assert len(service.asked) == 2


@pytest.mark.parametrize(
    "says",
    [
        b"",
        b"<html>busy</html>",
        b"[]",
        b"null",
        b'{"response": {}}',
        b'{"response": {"docs": [{}]}}',
        b'{"response": {"docs": [{"straatnaam": 7}]}}',
        b'{"response": {"docs": [{"straatnaam": "' + b"x" * 500 + b'"}]}}',
        b" " * 100_000,
    ],
)
def test_t11_nonsense_is_no_street_and_no_error(service, says):
    service.says = says
    assert addresses.street("2582AB", 12) is None


def test_t11_an_error_of_the_service_is_no_street(service):
    service.status = 500
    assert addresses.street("2582AB", 12) is None


def test_t11_a_slow_service_is_left_after_its_time_and_not_asked_for_a_minute(service, monkeypatch):
    monkeypatch.setattr(addresses, "PATIENCE", 0.3)
    service.wait = True
    began = time.monotonic()
    assert addresses.street("2582AB", 12) is None
    assert time.monotonic() - began < 2
    assert addresses.street("2582AB", 14) is None
    assert len(service.asked) == 1


def test_t11_two_seconds_are_the_most():
    assert addresses.PATIENCE <= 2


def test_t11_a_dead_service_is_no_street(service, settings):
    settings.ADDRESS_SERVICE_URL = "http://127.0.0.1:1/free"
    assert addresses.street("2582AB", 12) is None


def test_t11_nobody_is_asked_unless_it_is_switched_on(service, settings):
    settings.ADDRESS_SERVICE_URL = ""
    assert addresses.street("2582AB", 12) is None
    assert service.asked == []


def test_t11_the_address_is_in_no_log(service, caplog):
    service.says = b"nonsense"
    addresses.street("2582AB", 12)
    assert "address service" in caplog.text
    assert "2582" not in caplog.text


def found(client, text: str) -> str:
    return client.post("/zoek-uw-groep/", {"q": text}).content.decode()


def test_t11_the_finder_asks_only_where_the_territory_knows_nothing(here, client, service):
    territory.replace(here.neighbourhood, territory.check(b"straat;postcode\nStatenlaan;2582AB\n"))
    assert "(Statenlaan)" in found(client, "2582 AB 13")
    assert service.asked == []
    assert "(Voorbeeldstraat)" in found(client, "2582 AC 13")


def test_t11_the_finder_answers_all_the_same_when_the_service_is_dead(here, client, service, settings):
    settings.ADDRESS_SERVICE_URL = "http://127.0.0.1:1/free"
    assert "Uw groep is Statenlaan" in found(client, "2582 AB 13")


def test_t11_no_page_names_the_service(here, client, service):
    page = client.get("/zoek-uw-groep/")
    assert "127.0.0.1" not in page.content.decode() + page.headers["Content-Security-Policy"]

"""Many people in the same moment, on SQLite as it runs on a machine of its own: nobody reads “database is locked”."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import requests
from bs4 import BeautifulSoup
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.db import connection

from forms import consent
from forms.models import Case, ConsentEvent, Mail, Submission
from tests.support import databases, hurry, road
from tests.support.cast import Village, village
from tests.support.consents import at_once

__test__ = connection.vendor == "sqlite"  # what they do on PostgreSQL stands in tests/services
pytestmark = pytest.mark.django_db(transaction=True)

CROWD = 20


@pytest.fixture
def here(transactional_db, tmp_path) -> Iterator[Village]:
    with databases.on_file(tmp_path):
        yield village()


class Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nothing: the tests' output is not a web server's."""


@contextmanager
def served() -> Iterator[str]:
    """The whole application, every middleware, behind a real socket: a thread and a connection for each request."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(get_wsgi_application())
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


def hidden(page: str) -> dict[str, str]:
    fields = BeautifulSoup(page, "html.parser").select("main form input[type=hidden][name]")
    return {field["name"]: field.get("value", "") for field in fields}


def test_twenty_people_sign_up_and_confirm_in_the_same_moment(here, settings):
    settings.LIMIT_PER_ADDRESS = (10_000, 60)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone()[0] == "wal"
    answers: list[tuple[int, str]] = []
    with served() as root:

        def sign_up(number: int) -> None:
            with requests.Session() as session:
                session.headers["Host"] = "localhost:8000"
                form = root + here.form.url
                data = road.RESIDENT | road.BOXES | hidden(session.get(form, timeout=60).text)
                answer = session.post(
                    form, data | {"f-e_mailadres": f"r{number}@example.org"}, timeout=60, allow_redirects=False
                )
                answers.append((answer.status_code, answer.text[:500]))

        at_once([lambda number=number: sign_up(number) for number in range(CROWD)])
        assert [status for status, _text in answers] == [302] * CROWD, answers
        assert Submission.objects.count() == Mail.objects.filter(kind="confirm").count() == CROWD
        assert ConsentEvent.objects.count() == 3 * CROWD

        paths = [road.link(message) for message in road.send_mails()]
        assert len(set(paths)) == CROWD
        confirmed: list[int] = []

        def confirm(path: str) -> None:
            with requests.Session() as session:
                session.headers["Host"] = "localhost:8000"
                first = session.get(root + path, timeout=60, allow_redirects=False)
                page = session.get(root + first.headers["Location"], timeout=60)
                data = hidden(page.text) | {"act": "confirm"}
                confirmed.append(session.post(page.url, data, timeout=60, allow_redirects=False).status_code)

        at_once([lambda path=path: confirm(path) for path in paths])
    assert confirmed == [302] * CROWD
    assert Case.objects.count() == CROWD
    assert consent.verify() is None


def test_a06_on_a_file_one_decision_wins_and_the_other_reads_who_did(here):
    hurry.approve_and_reject_with_one_link(here, rounds=6)
    hurry.six_hands_on_one_case(here)

"""A crowd that signs up in the same moment, over real sockets to the whole application."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import requests
from bs4 import BeautifulSoup
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

from forms import consent
from forms.models import Case, ConsentEvent, Mail, Submission
from tests.support import road
from tests.support.cast import Village
from tests.support.consents import at_once

PATIENCE = 60  # seconds for one answer


class Quiet(WSGIRequestHandler):
    """Says nothing: the tests' output is not a web server's."""

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served() -> Iterator[str]:
    """Every middleware behind a real socket, a thread and a connection for each request; the address."""
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


def signs_up_and_confirms(here: Village, size: int) -> None:
    """Everybody gets through: as many submissions, mails, cases and records as people, and the ledger stands."""
    with served() as root:
        answers: list[tuple[int, str]] = []
        at_once([lambda number=number: answers.append(sign_up(root, here, number)) for number in range(size)])
        assert [status for status, _text in answers] == [302] * size, answers
        assert Submission.objects.count() == Mail.objects.filter(kind="confirm").count() == size
        assert ConsentEvent.objects.count() == 3 * size

        paths = [road.link(message) for message in road.send_mails()]
        assert len(set(paths)) == size
        confirmed: list[int] = []
        at_once([lambda path=path: confirmed.append(confirm(root, path)) for path in paths])
    assert confirmed == [302] * size
    assert Case.objects.count() == size
    assert consent.verify() is None


def sign_up(root: str, here: Village, number: int) -> tuple[int, str]:
    with _session() as session:
        form = root + here.form.url
        data = road.RESIDENT | road.BOXES | _hidden(session.get(form, timeout=PATIENCE).text)
        data["f-e_mailadres"] = f"resident{number}@example.org"
        answer = session.post(form, data, timeout=PATIENCE, allow_redirects=False)
        return answer.status_code, answer.text[:500]


def confirm(root: str, path: str) -> int:
    with _session() as session:
        clean = session.get(root + path, timeout=PATIENCE, allow_redirects=False).headers["Location"]
        data = _hidden(session.get(root + clean, timeout=PATIENCE).text) | {"act": "confirm"}
        return session.post(root + clean, data, timeout=PATIENCE, allow_redirects=False).status_code


def _session() -> requests.Session:
    session = requests.Session()
    session.headers["Host"] = "localhost:8000"
    return session


def _hidden(page: str) -> dict[str, str]:
    fields = BeautifulSoup(page, "html.parser").select("main form input[type=hidden][name]")
    return {field["name"]: field.get("value", "") for field in fields}

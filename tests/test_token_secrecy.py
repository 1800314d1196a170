"""Who reads the database or a log cannot decide: tokens are nowhere but in the mail."""

import base64
import io
import logging
import runpy
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from gunicorn.config import Config

from config.logs import MaskTokens
from forms import links
from forms.models import Case, Link, Mail
from tests.support import cases, road

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ROOT = Path(__file__).resolve().parents[1]


def cells() -> list[str]:
    """Every value of every column of every table, as text."""
    found: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(cell) for row in cursor.fetchall() for cell in row]
    return found


def test_a05_no_column_of_any_table_holds_a_token_or_what_it_is_made_of(here, browser):
    road.confirmed(browser, here.form)
    cases.every_link(here)
    everything = cells()
    assert Link.objects.count() > 5
    for link in Link.objects.all():
        secret = links.token(link)
        raw = base64.urlsafe_b64decode(secret + "=")
        assert link.sha256 in everything
        for spelling in (secret, secret.replace("-", "+").replace("_", "/"), raw.hex(), str(raw)):
            assert not any(spelling in cell for cell in everything)
    for key in settings.LINK_KEYS.values():
        spellings = (key.hex(), base64.b64encode(key).decode(), base64.urlsafe_b64encode(key).decode(), str(key))
        assert not any(spelling.rstrip("=") in cell for cell in everything for spelling in spellings)


def test_a05_a_token_has_256_bits_of_which_128_are_new_each_time(here):
    made = [links.new(Link.Purpose.MISUSE, coordinator=here.coordinator) for _ in range(500)]
    assert len({links.token(link) for link in made}) == len({link.nonce for link in made}) == 500
    for link in made:
        assert len(base64.urlsafe_b64decode(links.token(link) + "=")) == 32
        assert len(bytes.fromhex(link.nonce)) == 16


def test_a05_a_token_needs_the_key_besides_all_that_is_stored(here, settings):
    link = cases.every_link(here)[Link.Purpose.REVIEW]
    secret = links.token(link)
    settings.LINK_KEYS = {link.key_id: b"another key of thirty-two bytes!"}
    assert links.token(link) != secret


def test_a05_a_token_is_found_by_its_hash_alone(here):
    link = cases.every_link(here)[Link.Purpose.REVIEW]
    secret = links.token(link)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert links.find(secret) == link
    assert links.find(link.sha256) is None  # who reads the database holds no token
    assert all(secret not in query["sql"] for query in queries)
    assert link.sha256 in queries[0]["sql"]


@pytest.fixture
def log() -> io.StringIO:
    """What our own handler writes of everything that is logged during the test, down to DEBUG."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(MaskTokens())
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    loggers = [logging.getLogger(name) for name in ("", "django.request", "django.server", "django.security.csrf")]
    before = [(logger, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    yield written
    for logger, level in before:
        logger.removeHandler(handler)
        logger.setLevel(level)


def secrets_of_all_links() -> list[str]:
    return [links.token(link) for link in Link.objects.all()]


def test_a12_a_whole_run_leaves_no_token_in_any_log(here, browser, log):
    mails = road.confirmed(browser, here.form)
    page = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, page, "approve")
    road.send_mails()
    Link.objects.filter(purpose="review").update(expires_at=Case.objects.get().created_at)
    for link in Link.objects.all():
        for client in (Client(), Client(enforce_csrf_checks=True)):
            client.get(cases.path(link))  # 302 or 410
            client.post(cases.path(link))  # 403: django.security.csrf names the path
            client.get(cases.path(link).rstrip("/"))
            client.get(cases.path(link) + "more")  # 404: django.request names the path
    written = log.getvalue()
    assert "/l/***" in written
    assert [secret for secret in secrets_of_all_links() if secret in written] == []


def test_a12_a_crash_on_the_way_leaves_no_token_in_the_traceback(here, log, monkeypatch):
    link = cases.every_link(here)[Link.Purpose.REVIEW]
    client = Client(raise_request_exception=False)

    def broken(secret: str) -> None:
        raise RuntimeError(f"cannot open /l/{secret}/")

    monkeypatch.setattr(links, "find", broken)
    assert client.get(cases.path(link)).status_code == 500
    written = log.getvalue()
    assert "cannot open /l/***" in written
    assert links.token(link) not in written


def test_a12_every_handler_of_our_settings_masks():
    handlers = settings.LOGGING["handlers"]
    assert handlers
    assert all("mask" in handler["filters"] for handler in handlers.values())


def test_a12_gunicorn_masks_what_it_writes_of_a_request(here, tmp_path):
    """Its access log, and its error log, which names the path of what went wrong."""
    link = cases.every_link(here)[Link.Purpose.REVIEW]
    secret, where = links.token(link), cases.path(link)
    conf = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    access, error = tmp_path / "access.log", tmp_path / "error.log"
    config = Config()
    config.set("accesslog", str(access))
    config.set("errorlog", str(error))
    config.set("access_log_format", "%(r)s %(U)s %(f)s %({referer}i)s " + conf["access_log_format"])
    logger = conf["logger_class"](config)
    logger.access(*_request(where))
    try:
        raise RuntimeError(f"broken pipe at {where}")
    except RuntimeError:
        logger.exception("Error handling request %s %s", "GET", where)
    logger.warning("Invalid request from ip=192.0.2.1: Invalid HTTP request line: 'GET %s'", where)
    for written in (access.read_text(), error.read_text()):
        assert "/l/***" in written
        assert secret not in written


def _request(where: str):
    """The arguments of a gunicorn logger's `access`, with the token wherever a client can put one."""
    from datetime import timedelta
    from types import SimpleNamespace

    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": where,
        "PATH_INFO": where,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_REFERER": f"http://localhost:8000{where}",
    }
    response = SimpleNamespace(status="302 Found", sent=0, response_length=0, headers=[("Location", "/")])
    request = SimpleNamespace(headers=[("REFERER", f"http://localhost:8000{where}")])
    return response, request, environ, timedelta(milliseconds=3)


def test_a12_what_celery_is_told_is_ids(here, browser, broker_messages, settings):
    """Nothing but ids travels to the worker, so nothing else can stand in its log."""
    from django.db import transaction

    from forms import outbox

    link = cases.every_link(here)[Link.Purpose.REVIEW]
    with transaction.atomic():
        mail = outbox.new("fresh_link", site_id=here.site.pk, language="nl", coordinator=here.coordinator, link=link)
        outbox.queue(mail)
    from forms.outbox import doorbell

    doorbell.ring([str(mail.pk)])
    told = str(broker_messages())
    assert str(mail.pk) in told
    assert [secret for secret in secrets_of_all_links() if secret in told] == []


def test_a05_a_row_of_the_outbox_holds_no_address_subject_or_body(here, browser):
    road.confirmed(browser, here.form)
    written = str(list(Mail.objects.values()))
    for personal in ("sanne@example.org", "Sanne", "600000001", "2582", here.coordinator.email):
        assert personal not in written

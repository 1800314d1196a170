"""Fixtures for mail: a real SMTP server, and what lies in the broker."""

import base64
import json
import logging
import os
from collections.abc import Callable, Iterator

import pytest
import requests
from celery import current_app

from forms.outbox import doorbell
from tests.support import outbox_world, services
from tests.support.nursery import Nursery
from tests.support.outbox_world import World
from tests.support.smtp import Sink, listening


@pytest.fixture
def smtp(settings) -> Iterator[Sink]:
    """A mail server that accepts everything until its `script` says otherwise; Django sends to it."""
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    sink = Sink()
    with listening(sink) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        settings.EMAIL_TIMEOUT = 0.4
        settings.OUTBOX_PATIENCE = 3
        yield sink


@pytest.fixture
def rested_doorbell() -> Iterator[None]:
    """A doorbell that no earlier failure has silenced."""
    doorbell.rest(0)
    yield
    doorbell.rest(0)


@pytest.fixture
def broker_messages(rested_doorbell) -> Iterator[Callable[[], list[dict]]]:
    """Takes what was published to the broker in memory: `{"headers", "body"}`, the body decoded."""

    def take() -> list[dict]:
        with current_app.connection_for_read() as link:
            queue = link.SimpleQueue(current_app.conf.task_default_queue)
            found = []
            while True:
                try:
                    message = queue.get(block=False)
                except queue.Empty:
                    return found
                message.ack()
                found.append({"headers": message.headers, "body": json.loads(_decoded(message.body))})

    take()
    yield take
    take()


def _decoded(body: str | bytes | memoryview) -> bytes:
    raw = bytes(body, "utf-8") if isinstance(body, str) else bytes(body)
    return raw if raw.startswith(b"[") else base64.b64decode(raw)


@pytest.fixture
def provider(settings, monkeypatch) -> list[tuple[int, dict[str, str]]]:
    """A provider's web API, as far as we know it: put `(status, headers)` here for each request that is to come."""
    answers: list[tuple[int, dict[str, str]]] = []

    def request(session: requests.Session, *args, **kwargs) -> requests.Response:
        response = requests.Response()
        response.status_code, headers = answers.pop(0)
        response.headers.update(headers)
        response._content = b'{"ErrorCode": 0, "Message": "OK", "MessageID": "1", "To": "anna@example.org"}'
        return response

    monkeypatch.setattr(requests.Session, "request", request)
    settings.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
    settings.ANYMAIL = {"POSTMARK_SERVER_TOKEN": "token"}
    return answers


@pytest.fixture(scope="session")
def migrated_postgresql(tmp_path_factory) -> Iterator[str]:
    """A migrated PostgreSQL database of our own; its URL."""
    with services.postgresql(os.environ["TEST_DATABASE_URL"]) as url:
        nursery = Nursery(tmp_path_factory.mktemp("postgresql"), DATABASE_URL=url, CELERY_BROKER_URL="memory://")
        nursery.call("migrate")
        nursery.call("populate", number=500)
        nursery.close()
        yield url


@pytest.fixture
def world(migrated, tmp_path) -> Iterator[World]:
    """The project on SQLite and the filesystem broker, in processes of its own."""
    with (
        services.sqlite(migrated, tmp_path) as database,
        outbox_world.world(tmp_path, DATABASE_URL=database, CELERY_BROKER_URL="filesystem://localhost") as made,
    ):
        yield made


@pytest.fixture
def crowded_world(migrated, tmp_path) -> Iterator[World]:
    """The same with 500 people, and leases that outlast the test: nothing here crashes."""
    with (
        services.sqlite(migrated, tmp_path) as database,
        outbox_world.world(
            tmp_path,
            people=500,
            DATABASE_URL=database,
            CELERY_BROKER_URL="filesystem://localhost",
            OUTBOX_LEASE_SECONDS="600",
        ) as made,
    ):
        yield made

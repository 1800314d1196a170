"""What a monitor and a load balancer are told, and that public files are inert."""

import socket
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from celery import Celery
from django.conf import settings
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from config import health
from forms.models import Heartbeat, Mail, MailPause


@pytest.fixture
def beating(db: None) -> Heartbeat:
    return Heartbeat.objects.create(name="worker", at=timezone.now())


def look(client: Client) -> tuple[int, dict[str, Any]]:
    answer = client.get("/readyz")
    return answer.status_code, answer.json()


def a_mail(**values: Any) -> Mail:
    now = timezone.now()
    site = Site.objects.get(is_default_site=True)
    return Mail.objects.create(
        **{"site": site, "kind": "confirm", "language": "nl", "created_at": now, "due_at": now} | values
    )


def test_healthz_answers_without_a_database(client: Client) -> None:
    """No `db` fixture here: pytest-django refuses any query."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert client.post("/healthz").status_code == 405


def test_readyz_is_green_when_all_is_well(client: Client, beating: Heartbeat) -> None:
    status, body = look(client)
    assert status == 200
    assert set(body) == {"database", "cache", "broker", "worker", "mail due", "mail parked", "mail pause"}
    assert all(check["ok"] for check in body.values())


def test_m13_a_heartbeat_older_than_three_minutes_is_red(client: Client, beating: Heartbeat) -> None:
    Heartbeat.objects.update(at=timezone.now() - timedelta(minutes=2, seconds=50))
    assert look(client)[0] == 200
    Heartbeat.objects.update(at=timezone.now() - timedelta(minutes=3, seconds=10))
    status, body = look(client)
    assert (status, body["worker"]["ok"]) == (503, False)


@pytest.mark.django_db
def test_m13_no_heartbeat_at_all_is_red(client: Client) -> None:
    assert look(client)[1]["worker"] == {"ok": False, "detail": "no heartbeat yet"}


def test_m13_a_machine_that_was_taken_away_keeps_nothing_red(client: Client, beating: Heartbeat) -> None:
    Heartbeat.objects.create(name="worker that was", at=timezone.now() - timedelta(days=3))
    assert look(client)[0] == 200


@pytest.mark.parametrize(("late", "ok"), [(-60, True), (14, True), (16, False)])
def test_m12_a_mail_more_than_fifteen_minutes_late_is_red(
    client: Client, beating: Heartbeat, late: int, ok: bool
) -> None:
    a_mail(due_at=timezone.now() - timedelta(minutes=late))
    status, body = look(client)
    assert (status, body["mail due"]["ok"]) == (200 if ok else 503, ok)


def test_m12_a_parked_mail_is_red_and_a_sent_one_is_not(client: Client, beating: Heartbeat) -> None:
    a_mail(state=Mail.State.SENT, due_at=timezone.now() - timedelta(days=1))
    assert look(client)[0] == 200
    a_mail(state=Mail.State.PARKED)
    status, body = look(client)
    assert (status, body["mail parked"]) == (503, {"ok": False, "detail": "1 parked"})


def test_m8_a_pause_of_all_mail_is_red_and_its_error_stays_inside(client: Client, beating: Heartbeat) -> None:
    now = timezone.now()
    MailPause.objects.create(since=now, probe_at=now, error="535 for secret-user")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "secret-user" not in answer.content.decode()


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port of this machine that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("scheme", ["redis", "amqp"])
def test_a_silent_broker_is_red_and_holds_nobody_up(
    client: Client, beating: Heartbeat, silent_port: int, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CELERY_BROKER_URL")  # Celery lets it win over what we say here
    silent = Celery(broker=f"{scheme}://127.0.0.1:{silent_port}/", set_as_current=False)
    silent.conf.broker_connection_timeout = settings.CELERY_BROKER_CONNECTION_TIMEOUT
    silent.conf.broker_transport_options = {"socket_timeout": 0.5} if scheme == "redis" else {"read_timeout": 0.5}
    monkeypatch.setattr(health, "current_app", silent)
    look(client)  # loads the transport
    began = time.monotonic()
    status, body = look(client)
    assert (status, body["broker"]["ok"]) == (503, False)
    assert body["broker"]["detail"] == "TimeoutError"
    assert time.monotonic() - began < 2, "Celery's own way takes 3 s"


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    for name in ("images/straat.width-400.jpg", "images/page.html", "original_images/straat.jpg", "documents/plan.pdf"):
        file = settings.MEDIA_ROOT / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"bytes")
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (settings.MEDIA_ROOT / "images" / "way-out.jpg").symlink_to(tmp_path / "secret.jpg")
    return settings.MEDIA_ROOT


def test_a_rendition_is_served_and_is_inert(client: Client, media: Path) -> None:
    answer = client.get("/media/images/straat.width-400.jpg")
    assert (answer.status_code, b"".join(answer.streaming_content)) == (200, b"bytes")  # type: ignore[attr-defined]
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert "Set-Cookie" not in answer


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    [
        "images/none.jpg",
        "images/page.html",
        "images/way-out.jpg",
        "images",
        "original_images/straat.jpg",
        "documents/plan.pdf",
        "images/../original_images/straat.jpg",
        "images/../../secret.jpg",
        "images/%2e%2e/%2e%2e/secret.jpg",
        "/etc/passwd",
        "images/x%00.jpg",
    ],
)
def test_nothing_else_under_media_is_served(client: Client, media: Path, name: str) -> None:
    assert client.get(f"/media/{name}").status_code == 404


def test_m12_a_mail_that_is_tried_again_and_again_is_late_too(client: Client, beating: Heartbeat) -> None:
    now = timezone.now()
    a_mail(created_at=now - timedelta(minutes=16), due_at=now + timedelta(minutes=4), attempts=3)
    assert look(client)[1]["mail due"]["ok"] is False


def test_m12_a_mail_that_is_meant_for_later_is_not_late(client: Client, beating: Heartbeat) -> None:
    now = timezone.now()
    a_mail(created_at=now - timedelta(minutes=16), due_at=now + timedelta(minutes=4))
    assert look(client)[1]["mail due"]["ok"] is True

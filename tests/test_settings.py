"""Settings fail loudly: what is missing, malformed or wrong together is said before a visitor finds it."""

import base64
import logging
import os
import re
import socket
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage
from django.core.management import call_command
from wagtail.models import Site

from config import checks, logs, start
from demo import accounts

ROOT = Path(__file__).resolve().parents[1]
OF_MAKE_RUN = {"ENV_FILE", "PATH"}  # not the administrator's to set
TOKEN = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE"


def production(var: Path, **changes: str | None) -> dict[str, str]:
    """A complete environment of production with `changes`; None takes a variable away."""
    ring = base64.urlsafe_b64encode(b"k" * 32).decode()
    whole: dict[str, str | None] = {
        "ENV_FILE": "",
        "PATH": os.environ["PATH"],
        "PYTHONPATH": "site",
        "VAR": str(var),
        "BASE_URL": "https://www.buurtpoort.test",
        "ALLOWED_HOSTS": "www.buurtpoort.test",
        "SECRET_KEY": "s" * 60,
        "LINK_KEYS": f"k1:{ring}",
        "INVITE_KEYS": f"k1:{ring}",
        "DIGEST_KEYS": f"k1:{ring}",
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}


def read_settings(environment: dict[str, str], expression: str = "") -> subprocess.CompletedProcess[str]:
    program = f"from config import settings as s; print({expression})"
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True)


def ids(messages: list[CheckMessage]) -> list[str | None]:
    assert all(message.hint for message in messages)
    return [message.id for message in messages]


def test_a_complete_environment_gives_settings_with_debug_off(tmp_path: Path) -> None:
    read = read_settings(production(tmp_path), "s.DEBUG, s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE")
    assert read.stdout.strip() == "False __Host-session True", read.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "BASE_URL", "LINK_KEYS", "INVITE_KEYS", "DIGEST_KEYS"])
def test_a_missing_key_is_named_and_has_no_default(tmp_path: Path, name: str) -> None:
    read = read_settings(production(tmp_path, **{name: None}))
    assert read.returncode != 0
    assert f"Set the environment variable {name}" in read.stderr


@pytest.mark.parametrize("ring", ["only-an-id", "k1:c2hvcnQ=", f":{'A' * 43}=", f"k1:{'A' * 43}=,k1:{'B' * 43}="])
def test_a_malformed_ring_of_keys_is_refused(tmp_path: Path, ring: str) -> None:
    read = read_settings(production(tmp_path, LINK_KEYS=ring))
    assert read.returncode != 0
    assert "LINK_KEYS" in read.stderr


def test_debug_needs_no_keys(tmp_path: Path) -> None:
    lean = dict.fromkeys(("SECRET_KEY", "BASE_URL", "LINK_KEYS", "INVITE_KEYS", "DIGEST_KEYS"))
    assert read_settings(production(tmp_path, DEBUG="on", **lean), "s.DEBUG").stdout.strip() == "True"


def test_the_environment_wins_over_env_and_keys_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BASE_URL=https://from-file.test\nLOG_LEVEL=ERROR\n")
    (tmp_path / "keys.env").write_text(f"SECRET_KEY={'f' * 60}\n")
    environment = production(tmp_path, ENV_FILE=str(tmp_path / ".env"), SECRET_KEY=None)
    read = read_settings(environment, "s.BASE_URL, s.SECRET_KEY[0], s.LOGGING['root']['level']")
    assert read.stdout.strip() == "https://www.buurtpoort.test f ERROR", read.stderr


def test_every_variable_the_settings_read_is_explained() -> None:
    """`.env.example` is the manual of the environment."""
    sources = [path.read_text() for path in [*(ROOT / "site" / "config").glob("*.py"), ROOT / "gunicorn.conf.py"]]
    read = {
        name
        for source in sources
        for name in re.findall(r'(?:\benv\.\w+|required|keys|environ\.get)\(\s*"([A-Z_]+)"', source)
    }
    told = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert {"SECRET_KEY", "DATABASE_URL", "LINK_KEYS", "WEB_THREADS"} <= read
    assert read - told == OF_MAKE_RUN


@pytest.mark.parametrize(
    ("base_url", "found"),
    [
        ("https://localhost", []),
        ("http://localhost:8000", []),
        ("localhost:8000", ["config.E001"]),
        ("https://localhost/buurt", ["config.E001"]),
        ("https://www.elsewhere.test", ["config.E002"]),
    ],
)
def test_base_url_is_an_address_of_ours(settings: Any, base_url: str, found: list[str]) -> None:
    settings.BASE_URL = base_url
    assert ids(checks.base_url()) == found


@pytest.mark.parametrize(
    ("proxies", "found"),
    [
        (["127.0.0.1", "10.0.0.0/8", "fd00::/8"], []),
        (["proxy.internal"], ["config.E003"]),
        (["10.0.0.1/8"], ["config.E003"]),
        (["0.0.0.0/0"], ["config.E004"]),
    ],
)
def test_a18_trusted_proxies_are_addresses_and_never_everybody(
    settings: Any, proxies: list[str], found: list[str]
) -> None:
    settings.TRUSTED_PROXIES = proxies
    assert ids(checks.trusted_proxies()) == found


@pytest.mark.parametrize(
    ("base_url", "found"),
    [("https://a.test", []), ("http://a.localhost:8000", []), ("http://a.test", ["config.E007"])],
)
def test_plain_http_is_for_this_machine_only(settings: Any, base_url: str, found: list[str]) -> None:
    settings.BASE_URL = base_url
    assert ids(checks.plain_http()) == found


@pytest.mark.parametrize(
    ("backend", "said_off", "found"),
    [
        ("anymail.backends.amazon_ses.EmailBackend", False, ["config.E014"]),
        ("anymail.backends.brevo.EmailBackend", False, ["config.E014"]),
        ("anymail.backends.mailtrap.EmailBackend", False, ["config.E014"]),
        ("anymail.backends.mailtrap.EmailBackend", True, []),
        ("anymail.backends.postmark.EmailBackend", False, []),
    ],
)
def test_a13_providers_whose_tracking_we_cannot_switch_off_are_asked_about(
    settings: Any, backend: str, said_off: bool, found: list[str]
) -> None:
    settings.EMAIL_BACKEND, settings.ESP_TRACKING_IS_OFF = backend, said_off
    assert ids(checks.tracking()) == found


def test_mail_must_leave_and_leave_sealed(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert ids(checks.mail_leaves()) == ["config.E012"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = "smtp.test", False, False
    assert (ids(checks.mail_leaves()), ids(checks.plain_smtp())) == ([], ["config.E013"])
    settings.EMAIL_USE_TLS = True
    assert ids(checks.plain_smtp()) == []


def test_what_one_machine_may_several_may_not(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CELERY_BROKER_URL = "filesystem://localhost"
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    assert ids(checks.filesystem_broker()) + ids(checks.memory_cache()) == []
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.postgresql")
    assert ids(checks.filesystem_broker()) + ids(checks.memory_cache()) == ["config.W006", "config.W010"]
    settings.CELERY_BROKER_URL = "amqp://broker.test"
    assert ids(checks.filesystem_broker()) == []


def test_example_senders_any_host_and_shared_keys_are_refused(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "noreply@example.org"
    settings.ALLOWED_HOSTS = ["*"]
    settings.INVITE_KEYS = {"other name": next(iter(settings.LINK_KEYS.values()))}
    found = [*checks.sender(), *checks.any_host(), *checks.shared_keys()]
    assert ids(found) == ["config.E011", "config.E008", "config.E009"]


def test_separate_keys_and_an_own_sender_pass(settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Buurtpoort <post@buurtpoort.test>"
    assert [*checks.sender(), *checks.any_host(), *checks.shared_keys()] == []


@pytest.mark.django_db
def test_a_demo_account_with_its_public_password_is_refused_until_it_has_another() -> None:
    person = get_user_model().objects.create_user(accounts.ADMIN, password=accounts.PASSWORD)
    assert ids(checks.demo_accounts(databases=["default"])) == ["config.E015"]
    person.set_password("een ander wachtwoord")
    person.save()
    assert checks.demo_accounts(databases=["default"]) == []


@pytest.mark.django_db
def test_every_site_gets_the_port_of_base_url_and_keeps_its_name(settings: Any) -> None:
    default = Site.objects.get(is_default_site=True)
    Site.objects.create(hostname="heemskerk.localhost", port=80, root_page=default.root_page)
    settings.BASE_URL = "http://localhost:8123"
    call_command("syncsites")
    found = set(Site.objects.values_list("hostname", "port"))
    assert found == {("localhost", 8123), ("heemskerk.localhost", 8123)}


def test_a12_no_log_line_and_no_traceback_holds_a_token(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(f"bad path /l/{TOKEN}/")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "", 1, "Not found: %s", (f"/l/{TOKEN}",), sys.exc_info())
    assert logs.MaskTokens().filter(record)
    line = logging.Formatter().format(record)
    assert TOKEN not in line
    assert line.count("/l/***") >= 2


def test_a12_the_access_log_masks_tokens_and_leaves_the_visitor_out() -> None:
    from gunicorn.config import Config

    names: dict[str, Any] = {"__file__": str(ROOT / "gunicorn.conf.py")}
    exec((ROOT / "gunicorn.conf.py").read_text(), names)
    request = SimpleNamespace(headers=[("REFERER", f"http://localhost/l/{TOKEN}")])
    answer = SimpleNamespace(status="302 Found", sent=0, headers=[])
    environ = {
        "REQUEST_METHOD": "GET",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "RAW_URI": f"/l/{TOKEN}",
        "PATH_INFO": f"/l/{TOKEN}",
        "REMOTE_ADDR": "10.1.2.3",
    }
    atoms = names["MaskingLogger"](Config()).atoms(answer, request, environ, timedelta(milliseconds=12))
    line = names["access_log_format"] % names["MaskingLogger"].atoms_wrapper_class(atoms)
    assert "/l/***" in line
    assert TOKEN not in line + str(atoms)
    assert "10.1.2.3" not in line


def test_the_first_start_makes_keys_for_its_owner_only_and_the_next_keeps_them(tmp_path: Path) -> None:
    file = tmp_path / "var" / "keys.env"
    start.make_keys(file)
    first = file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [line.split("=")[0] for line in first.splitlines()] == ["SECRET_KEY", *start.KEY_RINGS]
    start.make_keys(file)
    assert file.read_text() == first


def test_keys_made_at_the_first_start_are_keys_the_settings_take(tmp_path: Path) -> None:
    start.make_keys(tmp_path / "keys.env")
    none = dict.fromkeys(("SECRET_KEY", *start.KEY_RINGS))
    read = read_settings(production(tmp_path, **none), "len(s.SECRET_KEY) >= 50, len(s.LINK_KEYS['k1'])")
    assert read.stdout.strip() == "True 32", read.stderr


def test_a_taken_port_is_seen_before_anything_starts() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert not start.is_free(port)
    assert start.is_free(port)

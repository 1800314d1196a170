"""Settings fail loudly: what is missing, malformed or wrong together is said before a visitor finds it."""

import base64
import logging
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from config import logs, start

pytestmark = pytest.mark.once

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


def test_keys_made_at_the_first_start_are_keys_the_settings_take(tmp_path: Path) -> None:
    start.make_keys(tmp_path / "keys.env")
    none = dict.fromkeys(("SECRET_KEY", *start.KEY_RINGS))
    read = read_settings(production(tmp_path, **none), "len(s.SECRET_KEY) >= 50, len(s.LINK_KEYS['k1'])")
    assert read.stdout.strip() == "True 32", read.stderr

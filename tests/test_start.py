"""What `make run` does first: keys, ports, addresses."""

import socket
import stat
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from wagtail.models import Site

from config import start

pytestmark = pytest.mark.once


@pytest.mark.django_db
def test_every_site_gets_the_port_of_base_url_and_keeps_its_name(settings: Any) -> None:
    default = Site.objects.get(is_default_site=True)
    Site.objects.create(hostname="heemskerk.localhost", port=80, root_page=default.root_page)
    settings.BASE_URL = "http://localhost:8123"
    call_command("syncsites")
    found = set(Site.objects.values_list("hostname", "port"))
    assert found == {("localhost", 8123), ("heemskerk.localhost", 8123)}


def test_the_first_start_makes_keys_for_its_owner_only_and_the_next_keeps_them(tmp_path: Path) -> None:
    file = tmp_path / "var" / "keys.env"
    start.make_keys(file)
    first = file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [line.split("=")[0] for line in first.splitlines()] == ["SECRET_KEY", *start.KEY_RINGS]
    start.make_keys(file)
    assert file.read_text() == first


def test_a_taken_port_is_seen_before_anything_starts() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert not start.is_free(port)
    assert start.is_free(port)

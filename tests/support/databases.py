"""Databases of their own for tests with many connections at once: the tests' own lives in memory, where tables lock as a whole."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import environ
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, connections

from tests.support import services


@contextmanager
def on_file(folder: Path) -> Iterator[None]:
    """SQLite as it runs on a machine of its own: a file in WAL, transactions IMMEDIATE. The tests must run on SQLite."""
    path = folder / "village.sqlite3"
    with sqlite3.connect(path) as file:
        connection.connection.backup(file)
    file.close()
    with _instead({"NAME": str(path)}):
        yield


@contextmanager
def on_postgresql() -> Iterator[None]:
    """A new, migrated database beside TEST_DATABASE_URL, dropped afterwards."""
    with services.postgresql(os.environ["TEST_DATABASE_URL"]) as url:
        fresh = environ.Env.db_url_config(url)
        with _instead({"OPTIONS": {}, "CONN_MAX_AGE": 0} | fresh):
            call_command("migrate", verbosity=0)
            yield


@contextmanager
def _instead(fields: dict[str, Any]) -> Iterator[None]:
    """Every thread's default connection uses `fields`. The connection of the tests' own database is kept aside."""
    own_settings, own = connections.settings["default"], connections["default"]
    connections.settings["default"] = own_settings | fields
    connections["default"] = connections.create_connection("default")
    ContentType.objects.clear_cache()
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = own_settings
        connections["default"] = own
        ContentType.objects.clear_cache()

"""A database for tests with many connections at once: the tests' own lives in memory, where tables lock as a whole."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import connection, connections


@contextmanager
def on_file(folder: Path) -> Iterator[None]:
    """SQLite as it runs on a machine of its own: a file in WAL, transactions IMMEDIATE. The tests must run on SQLite."""
    path = folder / "village.sqlite3"
    with sqlite3.connect(path) as file:
        connection.connection.backup(file)
    file.close()
    own_settings, own = connections.settings["default"], connections["default"]
    connections.settings["default"] = own_settings | {"NAME": str(path)}  # every thread reads it
    connections["default"] = connections.create_connection("default")
    ContentType.objects.clear_cache()
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = own_settings
        connections["default"] = own
        ContentType.objects.clear_cache()

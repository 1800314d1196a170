"""Stepping aside of the append-only triggers, for tests that tamper and for the cleaning up after tests that commit."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections
from django.test import TransactionTestCase

_migration = importlib.import_module("forms.migrations.0002_append_only")
drop_triggers = _migration.unprotect
restore_triggers = _migration.protect


@contextmanager
def without_triggers(connection) -> Iterator[None]:
    """What the owner of the database could do."""
    drop_triggers(connection)
    try:
        yield
    finally:
        restore_triggers(connection)


@pytest.fixture(scope="session", autouse=True)
def flush_past_triggers() -> Iterator[None]:
    """After a test that commits Django empties every table, and that only: there the triggers give way."""
    flush = TransactionTestCase._fixture_teardown

    def _fixture_teardown(self) -> None:
        names = self._databases_names(include_mirrors=False)
        for name in names:
            drop_triggers(connections[name])
        try:
            flush(self)
        finally:
            for name in names:
                restore_triggers(connections[name])

    TransactionTestCase._fixture_teardown = _fixture_teardown
    yield
    TransactionTestCase._fixture_teardown = flush

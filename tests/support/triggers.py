"""Tests that really commit are cleaned by emptying every table, which the append-only triggers refuse: step aside for it."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.test import TransactionTestCase

_migration = importlib.import_module("forms.migrations.0003_append_only")
drop_triggers = _migration.unprotect
restore_triggers = _migration.protect


@contextmanager
def without_triggers(connection) -> Iterator[None]:
    """What a superuser could do: for tests that tamper with the ledger."""
    drop_triggers(connection)
    try:
        yield
    finally:
        restore_triggers(connection)


@contextmanager
def flush_past_triggers() -> Iterator[None]:
    """As long as this lasts, the flush after a transactional test passes the triggers. For a fixture of the whole session."""
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
    try:
        yield
    finally:
        TransactionTestCase._fixture_teardown = flush

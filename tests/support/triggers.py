"""Stepping aside of the append-only triggers for tests that tamper, and cleaning up after tests that commit."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connections, transaction
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


# The next row gets a number of its own; types and rights are put back as they were, not made anew.
_FLUSH = {"verbosity": 0, "interactive": False, "reset_sequences": False, "inhibit_post_migrate": True}


class Begin:
    """The rows that migrations made (the first page and site, types, rights): kept, and put back after each flush.

    Django loses them after the first test that commits, and every later test of that process would miss them.
    """

    def __init__(self) -> None:
        self._kept: dict[str, list[str]] = {}

    def keep(self, alias: str) -> None:
        """Copy all rows aside, once, before the first test that commits."""
        if alias in self._kept:
            return
        connection, self._kept[alias] = connections[alias], []
        with connection.cursor() as cursor:
            for table in connection.introspection.django_table_names(only_existing=True, include_views=False):
                cursor.execute(f'SELECT 1 FROM "{table}" LIMIT 1')
                if cursor.fetchone():
                    cursor.execute(f'DROP TABLE IF EXISTS "kept_{table}"')
                    cursor.execute(f'CREATE TABLE "kept_{table}" AS SELECT * FROM "{table}"')
                    self._kept[alias].append(table)

    def put_back(self, alias: str) -> None:
        with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
            for table in self._kept[alias]:
                cursor.execute(f'INSERT INTO "{table}" SELECT * FROM "kept_{table}"')
        cache.clear()  # Wagtail remembers the roots of sites


@pytest.fixture(scope="session", autouse=True)
def flush_past_triggers() -> Iterator[None]:
    """After a test that commits every table is emptied, and that only: there the triggers give way."""
    setup, teardown = TransactionTestCase.__dict__["_fixture_setup"], TransactionTestCase._fixture_teardown
    begin = Begin()

    @classmethod
    def _fixture_setup(cls) -> None:
        for name in cls._databases_names(include_mirrors=False):
            begin.keep(name)
        setup.__get__(None, cls)()

    def _fixture_teardown(self) -> None:
        for name in self._databases_names(include_mirrors=False):
            with without_triggers(connections[name]):
                call_command("flush", database=name, **_FLUSH)
            begin.put_back(name)

    TransactionTestCase._fixture_setup = _fixture_setup
    TransactionTestCase._fixture_teardown = _fixture_teardown
    yield
    TransactionTestCase._fixture_setup = setup
    TransactionTestCase._fixture_teardown = teardown

"""Many who write at once, on SQLite as it runs on a machine of its own: a file, a connection for each writer."""

import sqlite3
from collections.abc import Iterator

import pytest
from django.db import connection, connections

from forms import consent
from forms.models import ConsentEvent, LedgerHead
from tests.support.consents import (
    Neighbours,
    all_press_at_once,
    all_refresh_at_once,
    at_once,
    given,
    many_sign_up,
    neighbours,
    requested,
)

__test__ = connection.vendor == "sqlite"  # for PostgreSQL the same claims are held in tests/services
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db, tmp_path, monkeypatch) -> Iterator[Neighbours]:
    """The tests' database lives in memory, where connections lock whole tables: copy it to a file and use that."""
    path = tmp_path / "ledger.sqlite3"
    with sqlite3.connect(path) as file:
        connection.connection.backup(file)
    file.close()
    in_memory = connections["default"]
    monkeypatch.setitem(connections.settings, "default", connections.settings["default"] | {"NAME": str(path)})
    connections["default"] = connections.create_connection("default")
    try:
        yield neighbours()
    finally:
        connections["default"].close()
        connections["default"] = in_memory


def test_twenty_writers_keep_one_gap_free_chain(here):
    many_sign_up(here, writers=20, each=3)
    assert list(ConsentEvent.objects.values_list("seq", flat=True)) == list(range(1, 20 * 3 * 6 + 1))
    assert LedgerHead.objects.get().seq == 20 * 3 * 6
    assert consent.verify() is None


def test_of_many_who_confirm_at_once_one_gives(here):
    assert all_press_at_once(requested(here), consent.give, writers=8) == 3
    assert consent.verify() is None


def test_of_many_who_withdraw_at_once_one_withdraws(here):
    assert all_press_at_once(given(here), consent.withdraw, writers=8) == 3
    assert consent.verify() is None


def test_c03_many_who_find_new_words_at_once_write_one_version_of_each(here):
    assert all_refresh_at_once(here, writers=8) == 1


def test_verifying_while_others_write_finds_nothing_broken(here):
    found: list[consent.Break | None] = []
    at_once(
        [
            lambda: many_sign_up(here, writers=4, each=5),
            *[lambda: found.extend(consent.verify() for _turn in range(10))] * 2,
        ]
    )
    assert found == [None] * 20

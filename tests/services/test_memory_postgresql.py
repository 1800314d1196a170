"""A connection that has become too old (CONN_MAX_AGE) is replaced between requests, never under a statement."""

import os
import time

import pytest
from django.db import connection

from home.pagecache import changes, shelf
from home.pagecache.entry import Entry
from tests.support import cast

# SQLite in memory never closes; the run on PostgreSQL has this file.
__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [pytest.mark.services("postgresql"), pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

KEY = ("http", "localhost", "", "/")


@pytest.fixture
def old(here) -> object:
    """What PostgreSQL's client holds, too old, while another process tells of a change."""
    connection.ensure_connection()
    connection.close_at = time.monotonic() - 1
    changes._mark()
    return connection.connection


def test_a_look_at_what_changed_leaves_the_connection_to_the_statement_under_way(old):
    with connection.cursor() as under_way:
        changes.stamp()
        changes.current()
        under_way.execute("SELECT 1")
    assert connection.connection is old


def test_a_row_is_saved_over_a_connection_that_became_too_old(here, old):
    cast.watch_group(here.neighbourhood, "Duinlaan", "2582 AE")
    assert here.neighbourhood.watch_groups.filter(name="Duinlaan").exists()


def test_who_asks_for_a_kept_page_gets_another_connection(old):
    shelf.keep(KEY, Entry([], b"", frozenset(), 0, time.time() + 60))
    assert shelf.find(KEY) is not None
    assert connection.connection is not old

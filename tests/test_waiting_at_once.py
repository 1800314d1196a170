"""The waiting room when many press in the same moment, on SQLite as it runs on a machine of its own."""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.support import databases, wait_at_once
from tests.support.cast import Village, village

__test__ = connection.vendor == "sqlite"  # what happens on PostgreSQL stands in tests/services
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db, tmp_path) -> Iterator[Village]:
    with databases.on_file(tmp_path):
        yield village()


def test_r02_neighbours_who_confirm_in_the_same_moment_are_all_asked_once(here):
    wait_at_once.those_who_make_it_full_ask_all_once(here, 4)


def test_r02_a_group_that_starts_twice_at_once_asks_once(here):
    wait_at_once.a_group_that_starts_many_times_asks_once(here, 3)


def test_r02_of_several_answers_at_once_one_counts(here):
    wait_at_once.one_of_several_answers_counts(here, rounds=2)


def test_r02_the_clock_and_a_group_that_ask_at_once_wait_for_each_other_and_ask_once(here, caplog):
    wait_at_once.the_clock_and_a_group_ask_at_once(here, rounds=1)
    assert "failed" not in caplog.text

"""The waiting room when many press in the same moment, on PostgreSQL (R-2). A run on SQLite leaves this file to that other run."""

import os

import pytest
from django.db import connection

from tests.support import wait_at_once

__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [pytest.mark.services("postgresql"), pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("crowd", [2, 4, 8])
def test_r02_neighbours_who_confirm_in_the_same_moment_are_all_asked_once(here, crowd):
    wait_at_once.those_who_make_it_full_ask_all_once(here, crowd)


def test_r02_a_group_that_starts_many_times_at_once_asks_once(here):
    wait_at_once.a_group_that_starts_many_times_asks_once(here, 6)


def test_r02_of_several_answers_at_once_one_counts(here):
    wait_at_once.one_of_several_answers_counts(here, rounds=8)


def test_r02_the_clock_and_a_group_that_ask_at_once_wait_for_each_other_and_ask_once(here, caplog):
    wait_at_once.the_clock_and_a_group_ask_at_once(here, rounds=6)
    assert "failed" not in caplog.text

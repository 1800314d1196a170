"""Many people in the same moment, on SQLite as it runs on a machine of its own: nobody reads “database is locked”."""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.support import crowd, databases, hurry
from tests.support.cast import Village, village

__test__ = connection.vendor == "sqlite"  # what they do on PostgreSQL stands in tests/services
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db, tmp_path) -> Iterator[Village]:
    with databases.on_file(tmp_path):
        yield village()


def test_twenty_people_sign_up_and_confirm_in_the_same_moment(here, settings):
    settings.LIMIT_PER_ADDRESS = (10_000, 60)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone()[0] == "wal"
    crowd.signs_up_and_confirms(here, 20)


def test_a06_on_a_file_one_decision_wins_and_the_other_reads_who_did(here):
    hurry.approve_and_reject_with_one_link(here, rounds=6)
    hurry.six_hands_on_one_case(here)

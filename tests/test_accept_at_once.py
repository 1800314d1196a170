"""Two reviewers who take over two forms in the same moment, on SQLite as it runs on a machine of its own."""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.support import accept_at_once, databases
from tests.support.cast import Village, village

__test__ = connection.vendor == "sqlite"  # what happens on PostgreSQL stands in tests/services
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here(transactional_db, tmp_path) -> Iterator[Village]:
    with databases.on_file(tmp_path):
        yield village()


def test_a_group_gets_no_more_coordinators_than_the_site_allows(here):
    accept_at_once.a_group_gets_no_more_coordinators_than_the_site_allows(here, rounds=1)


def test_one_address_is_one_person(here):
    accept_at_once.one_address_is_one_person(here, rounds=1)


def test_one_name_is_one_group(here):
    accept_at_once.one_name_is_one_group(here, rounds=1)

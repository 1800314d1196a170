"""Twenty people in the same moment, on PostgreSQL.

Run with the tests' database on PostgreSQL (`TESTS_ON=postgresql`). A run on SQLite leaves this file to that other run.
"""

import os

import pytest
from django.db import connection

from tests.support import crowd

__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [pytest.mark.services("postgresql"), pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_twenty_people_sign_up_and_confirm_in_the_same_moment(here, settings):
    settings.LIMIT_PER_ADDRESS = (10_000, 60)
    crowd.signs_up_and_confirms(here, 20)

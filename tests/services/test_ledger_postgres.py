"""The ledger on PostgreSQL: TRUNCATE is refused too (C-10), and writers at once keep one chain.

Run with the tests' database on PostgreSQL (`TESTS_ON=postgresql`). A run on SQLite leaves this file to that other run.
"""

import os

import pytest
from django.db import IntegrityError, connection, transaction

from forms import consent
from forms.models import ConsentEvent, ConsentText, LedgerHead
from tests.support.consents import (
    all_press_at_once,
    all_refresh_at_once,
    at_once,
    given,
    many_sign_up,
    neighbours,
    requested,
)

__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [pytest.mark.services("postgresql"), pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def here():
    return neighbours()


@pytest.mark.parametrize("model", [ConsentEvent, ConsentText])
@pytest.mark.parametrize("tail", ["", " CASCADE", " RESTART IDENTITY"])
def test_c10_truncate_is_refused(here, model, tail):
    given(here)
    before = model.objects.count()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {model._meta.db_table}{tail}")
    assert model.objects.count() == before > 0


def test_c10_a_role_that_owns_nothing_cannot_change_the_ledger(here):
    """The application's role may read and write all tables, as `GRANT ALL` makes it."""
    given(here)
    with connection.cursor() as cursor:
        cursor.execute("DROP ROLE IF EXISTS ledger_test_role")
        cursor.execute("CREATE ROLE ledger_test_role")
        cursor.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO ledger_test_role")
        cursor.execute("SET ROLE ledger_test_role")
    try:
        for act in (
            "UPDATE forms_consentevent SET at = ''",
            "DELETE FROM forms_consentevent",
            "TRUNCATE forms_consentevent",
        ):
            with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(act)
        requested(here)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
            cursor.execute("DROP OWNED BY ledger_test_role")
            cursor.execute("DROP ROLE ledger_test_role")
    assert consent.verify() is None


def test_twelve_writers_keep_one_gap_free_chain(here):
    many_sign_up(here, writers=12, each=10)
    assert list(ConsentEvent.objects.values_list("seq", flat=True)) == list(range(1, 12 * 10 * 6 + 1))
    assert LedgerHead.objects.get().seq == 12 * 10 * 6
    assert consent.verify() is None


def test_writers_of_two_sites_do_not_touch_each_others_chain(here):
    there = neighbours("elders.example.org")
    at_once([lambda: many_sign_up(here, writers=4, each=4), lambda: many_sign_up(there, writers=4, each=4)])
    assert {head.seq for head in LedgerHead.objects.all()} == {4 * 4 * 6}
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
            lambda: many_sign_up(here, writers=4, each=10),
            *[lambda: found.extend(consent.verify() for _turn in range(20))] * 2,
        ]
    )
    assert found == [None] * 40

"""Two who want the last place, and one who goes as others come: on PostgreSQL, with threads and connections of their own."""

import os
from collections.abc import Callable

import pytest
from django.db import connection
from django.utils import timezone

from forms import evenings, intake, withdrawal
from forms.models import Case, FormPage, Link, Mail
from home.models import EventPlaces
from tests.support import cases
from tests.support import evenings as support
from tests.support.consents import at_once

__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [
    pytest.mark.services("postgresql"),
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
    pytest.mark.time_machine("2026-02-03 12:00"),
]


def _confirm(link: Link) -> Callable[[], None]:
    return lambda: intake.confirm(Link.objects.get(pk=link.pk), timezone.now())


def _withdraw(case: Case) -> Callable[[], None]:
    link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
    return lambda: withdrawal.withdraw(case.submission, Link.objects.get(pk=link.pk), timezone.now())


def _counted() -> tuple[int, int]:
    places = EventPlaces.objects.get()
    statuses = list(Case.objects.values_list("status", flat=True))
    assert (statuses.count("approved"), statuses.count("queued")) == (places.taken, places.queued)
    return places.taken, places.queued


@pytest.fixture
def form(here) -> FormPage:
    return support.form(here, support.evening(here, places=3))


def test_e04_of_eight_who_confirm_at_once_three_get_a_place_and_five_stand_in_line(here, form):
    links = [support.waiting_to_confirm(form, here, f"Persoon{i}") for i in range(8)]
    at_once([_confirm(link) for link in links])
    assert _counted() == (3, 5)
    key = Case.objects.values_list("event_key", flat=True).first()
    assert [evenings.place_in_line(case) for case in evenings.line(key, None)] == [1, 2, 3, 4, 5]


def test_e04_each_freed_place_goes_to_one_of_the_line_once(here, form):
    """Two who have a place and one in line go as two come."""
    found = [support.registered(form, here, f"Persoon{i}") for i in range(6)]
    links = [support.waiting_to_confirm(form, here, f"Nieuw{i}") for i in range(2)]
    at_once([*(_withdraw(found[i]) for i in (0, 1, 3)), *(_confirm(link) for link in links)])
    assert _counted() == (3, 2)
    assert Case.objects.get(pk=found[4].pk).status == "approved"
    admitted = Mail.objects.filter(kind="admitted").exclude(state="cancelled")
    per_case = list(admitted.values_list("case", flat=True))
    assert len(per_case) == len(set(per_case))

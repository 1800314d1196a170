"""What becomes of the draft of a group once who proposed it took that back (C-15): it was his idea, and names his street."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import ModelLogEntry

from forms import retention, withdrawal
from groups.models import Duty, WatchGroup
from tests.support import cases
from tests.support.register import accepted, mine

pytestmark = pytest.mark.django_db

NAME = "Achterpad"
WRITTEN = {"group_streets": "Achterpad\nVijverweg"}
KINDS = {
    "register_group": WRITTEN | {"group_name": NAME},
    "start_group": WRITTEN,
}  # the second is called after its street


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller


@pytest.fixture(params=KINDS)
def case(here, clock, request):
    """A group that came in by a form, and that an editor looked at since."""
    case = accepted(here, request.param, **KINDS[request.param])
    ModelLogEntry.objects.log_action(draft(), "wagtail.edit")
    return case


def draft() -> WatchGroup:
    return WatchGroup.objects.get(name=NAME)


def take_back(case) -> None:
    assert withdrawal.withdraw(case.submission, mine(case), timezone.now())


def later(clock, days: int) -> None:
    clock.shift(timedelta(days=days))
    retention.tidy()


def traces() -> list[str]:
    rows = [str(value) for rows in cases.everything().values() for row in rows for value in row.values()]
    return [row for row in rows if NAME in row or "Vijverweg" in row]


def test_c15_thirty_days_after_it_was_taken_back_the_draft_is_gone_by_its_name_too(case, clock):
    take_back(case)
    later(clock, 29)
    assert draft().street_list == ["Achterpad", "Vijverweg"], "until then the team may give it to somebody else"
    later(clock, 2)
    assert traces() == []
    assert {group.name for group in WatchGroup.objects.all()} == {"Statenlaan", "Frederiklaan"}


def test_c15_a_draft_that_nobody_took_back_stays(case, clock):
    later(clock, 31)
    assert draft().street_list
    draft().duties.all().delete()  # an editor's decision: his consent stands
    later(clock, 31)
    assert draft().street_list


def test_c15_a_draft_that_is_on_the_website_by_then_stays(case, clock):
    take_back(case)
    WatchGroup.objects.filter(name=NAME).update(published=True)
    later(clock, 31)
    assert draft().street_list == ["Achterpad", "Vijverweg"]


@pytest.mark.parametrize("role", [Duty.Role.MAIN, Duty.Role.DEPUTY])
def test_c15_a_draft_in_which_somebody_else_works_stays_without_what_was_written(here, case, clock, role):
    draft().duties.create(coordinator=here.other_coordinator, role=role)
    take_back(case)
    later(clock, 31)
    assert (draft().streets, draft().sign_up_url) == ("", "")
    assert [duty.coordinator for duty in draft().duties.all()] == [here.other_coordinator]


def test_c15_a_draft_that_somebody_signed_up_for_stays_without_what_was_written(here, case, clock):
    cases.case(here, draft())
    take_back(case)
    later(clock, 31)
    assert (draft().streets, draft().sign_up_url) == ("", "")
    assert ModelLogEntry.objects.for_instance(draft()).get().label == NAME


def test_c15_a_draft_of_somebody_else_stays(here, case, clock):
    kind = next(kind for kind in KINDS if kind != case.kind)
    other = accepted(here, kind, group_streets="Lindeplein", email="ander@example.org")
    take_back(case)
    later(clock, 31)
    assert WatchGroup.objects.get(origin=other.submission.uuid).street_list == ["Lindeplein"]

"""Who presses at the same moment as somebody else, on PostgreSQL, with threads and connections of their own (A-6).

Run with the tests' database on PostgreSQL (`TESTS_ON=postgresql`). A run on SQLite leaves this file to that other run.
"""

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest
from django.db import connection, transaction
from django.utils import timezone

from forms import consent, guard, intake, limits, misuse, moderation, retention, withdrawal
from forms.models import Case, CaseEvent, ConsentEvent, Link, Mail, SolvedChallenge, Submission
from tests.support import cases, hurry
from tests.support.consents import at_once

__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [pytest.mark.services("postgresql"), pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_a06_one_decision_wins_and_the_other_reads_who_did(here):
    hurry.approve_and_reject_with_one_link(here, rounds=12)


def test_a06_of_six_hands_on_one_case_one_decides(here):
    hurry.six_hands_on_one_case(here)


def _press(act: Callable[[Link, datetime], bool], link: Link) -> Callable[[], bool]:
    """`act` with a picture of the link of its own, as each request has one."""
    return lambda: act(Link.objects.get(pk=link.pk), timezone.now())


def _all(acts: list[Callable[[], object]]) -> list[object]:
    got: list[object] = []
    at_once([lambda act=act: got.append(act()) for act in acts])
    return got


def test_confirm_links_pressed_at_once_confirm_once(here):
    submission = cases.submitted(here, here.group, here.other_group, email="press@example.org")
    link = submission.links.get()
    got = _all([_press(intake.confirm, link)] * 6)
    assert sorted(got) == [False] * 5 + [True]
    assert submission.cases.count() == 2
    assert Mail.objects.filter(submission=submission, kind="received").count() == 1
    assert ConsentEvent.objects.filter(submission_uuid=submission.uuid, state="ConsentGiven").count() == 3


def test_confirm_and_refuse_at_once_agree(here):
    """Two links to one mailbox (the mail and its reminder): both confirmed and erased it never is."""
    for number in range(8):
        submission = cases.submitted(here, email=f"two{number}@example.org")
        first = submission.links.get()
        second = cases.new_link(Link.Purpose.CONFIRM, submission=submission)
        _all([_press(intake.confirm, first), _press(withdrawal.refuse, second)])
        submission.refresh_from_db()
        assert bool(submission.confirmed_at) != bool(submission.scrubbed_at)
        assert submission.cases.count() == (1 if submission.confirmed_at else 0)
        assert bool(submission.email) == bool(submission.confirmed_at)


def test_a_withdrawal_beside_an_approval_always_ends_withdrawn(here):
    for number in range(8):
        case = cases.case(here, email=f"away{number}@example.org")
        link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
        actor = moderation.Actor(moderation.Who.COORDINATOR, "link:x", "link", here.coordinator)
        approve = partial(moderation.act, Case.objects.get(pk=case.pk), "approve", actor)
        withdraw = partial(withdrawal.withdraw, case.submission, link, timezone.now())
        _all([approve, withdraw, withdraw])
        case.refresh_from_db()
        assert case.status == "withdrawn"
        assert not consent.stands(case.submission)
        assert CaseEvent.objects.filter(case=case, act="withdraw").count() == 1
        assert Mail.objects.filter(case=case, kind="withdrawn").count() == 1
        waiting = Mail.objects.filter(submission=case.submission, state="queued")
        assert [mail.kind for mail in waiting] == ["withdrawal_receipt"]


def test_reports_of_misuse_at_once_are_one(here):
    link = cases.new_link(Link.Purpose.MISUSE, coordinator=here.coordinator)
    got = _all([_press(misuse.report, link)] * 5)
    assert sorted(got) == [False] * 4 + [True]
    assert Mail.objects.filter(kind="misuse").count() == 1


def test_reports_by_several_links_at_once_do_not_block_one_another(here):
    for _turn in range(8):
        every = [cases.new_link(Link.Purpose.MISUSE, coordinator=here.coordinator) for _ in range(4)]
        got = _all([_press(misuse.report, link) for link in every])
        assert sorted(got) == [False] * 3 + [True]


def test_erasing_what_expired_beside_a_confirmation_agrees(here):
    for number in range(8):
        submission = cases.submitted(here, email=f"late{number}@example.org")
        link = submission.links.get()
        erase = partial(_in_transaction, retention.erase_unconfirmed, submission)
        _all([_press(intake.confirm, link), erase])
        submission.refresh_from_db()
        assert bool(submission.confirmed_at) != bool(submission.scrubbed_at)


def _in_transaction(act: Callable[[Submission, datetime], bool], submission: Submission) -> bool:
    with transaction.atomic():
        return act(submission, timezone.now())


def test_a_solved_challenge_shown_at_once_works_once(db):
    assert sorted(_all([lambda: guard._first_use("a" * 64)] * 6)) == [False] * 5 + [True]
    assert SolvedChallenge.objects.count() == 1


def test_limits_count_every_hit(db):
    assert sorted(_all([lambda: limits.hit((4, 3600), "many")] * 8)) == [False] * 4 + [True] * 4

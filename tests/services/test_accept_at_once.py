"""Forms that change the register, taken over and taken back in the same moment, on PostgreSQL."""

import os
from functools import partial

import pytest
from django.db import connection
from django.utils import timezone

from forms import confirming, consent, misuse, moderation, withdrawal
from forms.effects import Choice
from forms.models import Link, Submission
from groups.models import Coordinator
from tests.support import accept_at_once, cases, forms
from tests.support.consents import at_once
from tests.support.register import accepted, desk, mine, noor

__test__ = connection.vendor == "postgresql" or not os.environ.get("TEST_DATABASE_URL")
pytestmark = [pytest.mark.services("postgresql"), pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_a_group_gets_no_more_coordinators_than_the_site_allows(here):
    accept_at_once.a_group_gets_no_more_coordinators_than_the_site_allows(here, rounds=3)


def test_one_address_is_one_person(here):
    accept_at_once.one_address_is_one_person(here, rounds=3)


def test_one_name_is_one_group(here):
    accept_at_once.one_name_is_one_group(here, rounds=3)


def test_c14_two_forms_taken_back_at_once_leave_no_consent_for_the_police(here):
    pages = [forms.page(here, "register_group"), forms.page(here, "coordinator")]
    for number in range(3):
        who = {"email": f"beide{number}@example.org", "group_name": f"Groep {number}", "police": True}
        first = forms.case(pages[0], here, **who)
        second = forms.case(pages[1], here, "nl", here.group, **who)
        for case in (first, second):
            moderation.act(case, "accept", desk(here))
        sent = [Submission.objects.get(pk=case.submission_id) for case in (first, second)]
        at_once([partial(withdrawal.withdraw_police, each, timezone.now()) for each in sent])
        assert Coordinator.objects.get(email=who["email"]).police == "no"
    assert consent.verify() is None


def test_c08_taken_back_beside_another_form_that_is_taken_over_agrees(here):
    """Who steps down and is appointed in the same moment either works here or does not: never a task of somebody inactive."""
    first = accepted(here, "register_group")
    link = mine(first)
    second = forms.case(forms.page(here, "coordinator"), here, "nl", here.group)
    said: list[str] = []
    take_over = accept_at_once.press(here, second, Choice(str(here.group.uuid), "deputy"), said)
    at_once([partial(withdrawal.withdraw, first.submission, link, timezone.now()), take_over])
    assert noor().active == noor().duties.exists() == (said == [""])


def test_confirming_an_address_beside_a_report_of_misuse_does_not_block_it(here):
    for _turn in range(8):
        Coordinator.objects.filter(pk=here.coordinator.pk).update(email_confirmed_at=None)
        address, report = (
            cases.new_link(purpose, coordinator=here.coordinator)
            for purpose in (Link.Purpose.ADDRESS, Link.Purpose.MISUSE)
        )
        at_once([partial(confirming.confirm, address, timezone.now()), partial(misuse.report, report, timezone.now())])

"""A sign-up and its consent are stored together or not at all (C-2)."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from forms import consent, intake
from forms.models import ConsentEvent, LedgerHead, Mail, Submission
from tests.support.consents import neighbours, states

PERSON = {"name": "Sanne Proef", "email": "sanne@example.org", "phone": "+31600000001", "postcode": "2582AB"}


def application(here, **changed):
    fields = {"page": here.form, "site_id": here.site.pk, "language": "nl", "person": PERSON, "texts": here.texts()}
    return intake.Application(**(fields | changed))


def nothing_stands():
    kept = [model for model in (Submission, ConsentEvent, Mail) if model.objects.exists()]
    return not kept and consent.verify() is None


@pytest.mark.django_db
def test_c02_a_sign_up_and_its_consent_stand_together():
    sent = intake.submit(application(neighbours()), timezone.now())
    assert states(sent) == dict.fromkeys(["membership", "rules", "age"], "ConsentRequested")


@pytest.mark.django_db
def test_c02_the_same_sign_up_sent_twice_is_asked_once():
    here = neighbours()
    first = intake.submit(application(here), timezone.now())
    assert intake.submit(application(here), timezone.now()) == first
    assert ConsentEvent.objects.count() == 3
    assert consent.verify() is None


@pytest.mark.django_db
def test_c02_consent_that_cannot_be_written_leaves_no_sign_up():
    here, there = neighbours(), neighbours("elders.example.org")
    with pytest.raises(ValueError, match="one site"):
        intake.submit(application(here, texts=here.texts() + there.texts()), timezone.now())
    assert nothing_stands()


@pytest.mark.django_db
def test_c02_a_ledger_that_refuses_the_line_leaves_no_sign_up():
    """The head was set back: the number of the next line is taken."""
    here = neighbours()
    intake.submit(application(here), timezone.now())
    LedgerHead.objects.update(seq=0)
    with pytest.raises(IntegrityError):
        intake.submit(application(here, person=PERSON | {"email": "other@example.org"}), timezone.now())
    assert Submission.objects.count() == 1
    assert ConsentEvent.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_c02_a_sign_up_that_cannot_be_committed_leaves_no_consent():
    """A site that does not exist is found out at COMMIT, when the lines of the ledger are written already."""
    here = neighbours()
    with pytest.raises(IntegrityError):
        intake.submit(application(here, site_id=999_999), timezone.now())
    assert nothing_stands()

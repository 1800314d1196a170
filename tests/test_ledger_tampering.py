"""The ledger refuses change (C-10), and shows it when somebody forced one (C-11)."""

import importlib
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from forms import consent
from forms.models import ConsentEvent, ConsentText, LedgerHead
from tests.support.consents import given, neighbours, requested
from tests.support.triggers import without_triggers

pytestmark = pytest.mark.django_db

APPEND_ONLY = (ConsentEvent, ConsentText)


@pytest.fixture
def here():
    return neighbours()


@pytest.fixture
def event(here):
    """A line in the middle of a chain of nine."""
    given(here)
    requested(here)
    return ConsentEvent.objects.get(seq=5)


def verified():
    out = StringIO()
    call_command("verify_consent_log", stdout=out)
    return out.getvalue()


def refused(sql, params=()):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, params)


def force(rows, **values):
    """What only somebody with the rights of the database's owner can do."""
    with without_triggers(connection):
        assert rows.update(**values) == 1


def other(value):
    """`value` with its last byte altered."""
    return value[:-1] + ("0" if value[-1] != "0" else "1")


@pytest.mark.parametrize("model", APPEND_ONLY)
def test_c10_update_is_refused(event, model):
    refused(f"UPDATE {model._meta.db_table} SET purpose = 'x'")
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(purpose="x")
    assert not model.objects.filter(purpose="x").exists()


@pytest.mark.parametrize("model", APPEND_ONLY)
def test_c10_delete_is_refused(event, model):
    before = model.objects.count()
    refused(f"DELETE FROM {model._meta.db_table}")
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.first().delete()
    assert model.objects.count() == before > 0


@pytest.mark.parametrize("model", APPEND_ONLY)
def test_c10_a_saved_change_is_refused(event, model):
    row = model.objects.first()
    row.purpose = "x"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_c10_adding_is_allowed(here, event):
    before = ConsentEvent.objects.count()
    requested(here)
    assert ConsentEvent.objects.count() == before + 3


def test_c10_the_migration_can_be_taken_back_and_applied_again(event):
    migration = importlib.import_module("forms.migrations.0002_append_only")
    for _twice in range(2):
        migration.unprotect(connection)
    assert ConsentEvent.objects.filter(pk=event.pk).update(purpose=event.purpose) == 1
    for _twice in range(2):
        migration.protect(connection)
    refused("UPDATE forms_consentevent SET purpose = purpose")


def test_c11_an_untouched_ledger_verifies(event):
    assert "as it was written" in verified()


def test_c11_an_empty_ledger_verifies():
    assert consent.verify() is None


@pytest.mark.parametrize("column", ["body", "hash", "prev_hash", "purpose", "state", "at"])
def test_c11_one_altered_byte_of_a_line_is_found_and_named(event, column):
    force(ConsentEvent.objects.filter(pk=event.pk), **{column: other(getattr(event, column))})
    with pytest.raises(CommandError, match=str(event.id)) as caught:
        verified()
    assert caught.value.returncode == 1


@pytest.mark.parametrize("column", ["record_id", "principal_id", "submission_uuid", "text_id"])
def test_c11_a_line_pointed_elsewhere_is_found_and_named(event, column):
    force(ConsentEvent.objects.filter(pk=event.pk), **{column: "00000000-0000-4000-8000-000000000000"})
    assert consent.verify().id == event.id


def test_c11_a_line_given_another_id_is_found(event):
    force(ConsentEvent.objects.filter(pk=event.pk), id="00000000-0000-4000-8000-000000000000")
    assert str(consent.verify().id) == "00000000-0000-4000-8000-000000000000"


def test_c11_every_byte_of_a_body_counts(event):
    for place in range(0, len(event.body), 7):
        altered = event.body[:place] + chr(ord(event.body[place]) ^ 1) + event.body[place + 1 :]
        with transaction.atomic():
            force(ConsentEvent.objects.filter(pk=event.pk), body=altered)
            assert consent.verify().id == event.id
            transaction.set_rollback(True)
    assert consent.verify() is None


def test_c11_the_first_of_two_broken_lines_is_named(event):
    for line in ConsentEvent.objects.filter(seq__in=(3, 8)):
        force(ConsentEvent.objects.filter(pk=line.pk), body=other(line.body))
    assert consent.verify().seq == 3


def test_c11_a_removed_line_is_found(event):
    following = ConsentEvent.objects.get(seq=6)
    with without_triggers(connection):
        event.delete()
    assert consent.verify().id == following.id


def test_c11_a_truncated_tail_is_found(event):
    with without_triggers(connection):
        ConsentEvent.objects.filter(seq__gt=6).delete()
    broken = consent.verify()
    assert (broken.seq, broken.id) == (6, ConsentEvent.objects.get(seq=6).id)


def test_c11_a_ledger_emptied_altogether_is_found(here, event):
    with without_triggers(connection):
        ConsentEvent.objects.all().delete()
    assert consent.verify().ledger == here.profile.ledger_id


def test_c11_a_head_that_was_set_back_is_found(event):
    line = ConsentEvent.objects.get(seq=4)
    LedgerHead.objects.update(seq=line.seq, hash=line.hash)
    assert consent.verify().id == event.id


def test_c11_a_missing_head_is_found(event):
    LedgerHead.objects.all().delete()
    assert consent.verify().seq == 1


def test_c11_a_rewritten_line_with_a_fitting_hash_is_found_at_the_next(event):
    """Who recomputes one hash must recompute all that follow, and the head."""
    from forms.consent.canonical import link

    body = event.body.replace("ConsentGiven", "ConsentLent")
    assert body != event.body
    force(ConsentEvent.objects.filter(pk=event.pk), body=body, hash=link(event.prev_hash, body), state="ConsentLent")
    assert consent.verify().id == ConsentEvent.objects.get(seq=6).id


@pytest.mark.parametrize("column", ["content", "sha256", "label"])
def test_c11_altered_words_are_found_at_the_first_line_that_cites_them(event, column):
    first = ConsentEvent.objects.filter(text_id=event.text_id).earliest("seq")
    text = ConsentText.objects.get(pk=event.text_id)
    force(ConsentText.objects.filter(pk=text.pk), **{column: other(getattr(text, column))})
    assert consent.verify().id == first.id


def test_c11_words_replaced_together_with_their_digest_are_found(event):
    from forms.consent.canonical import sha256

    text = ConsentText.objects.get(pk=event.text_id)
    content = text.content.replace("Bel eerst 112.", "Bel maar niet.")
    assert content != text.content
    force(ConsentText.objects.filter(pk=text.pk), content=content, sha256=sha256(content))
    assert consent.verify().id == ConsentEvent.objects.filter(text_id=text.pk).earliest("seq").id


def test_c11_removed_words_are_found(event):
    with without_triggers(connection):
        ConsentText.objects.filter(pk=event.text_id).delete()
    assert "missing" in consent.verify().why


def test_c11_altered_words_that_no_line_cites_are_found(here):
    text = ConsentText.objects.first()
    force(ConsentText.objects.filter(pk=text.pk), content=other(text.content))
    assert consent.verify().id == text.id


def test_one_site_can_be_verified_alone(here, event):
    there = neighbours("elders.example.org")
    requested(there)
    force(ConsentEvent.objects.filter(pk=event.pk), state="ConsentLent")
    assert consent.verify(there.profile.ledger_id) is None
    assert consent.verify(here.profile.ledger_id).id == event.id


def test_verifying_costs_the_same_few_queries_for_any_number_of_lines(here, django_assert_max_num_queries):
    for _resident in range(10):
        given(here)
    with django_assert_max_num_queries(6):
        assert consent.verify() is None
    assert ConsentEvent.objects.count() == 60

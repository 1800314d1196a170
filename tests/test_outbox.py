"""The row is the queue: what is queued is sent, once, in the same words at every attempt."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core import mail as post
from django.db import connection, transaction
from django.utils import timezone

from forms import outbox
from forms.models import Mail, MailPause
from forms.outbox import claims
from tests.support import mails

pytestmark = pytest.mark.django_db
State = Mail.State
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def anna():
    return mails.coordinator("Anna")


def test_m01_a_mail_is_queued_only_in_the_transaction_that_gives_the_reason(anna, transactional_db):
    with pytest.raises(AssertionError, match="transaction"):
        outbox.queue(mails.fresh_link(anna))
    assert not Mail.objects.exists()


def test_m01_a_mail_goes_with_its_transaction(anna, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as rings, pytest.raises(Interrupted), transaction.atomic():  # noqa: PT012
        outbox.queue(mails.fresh_link(anna))
        raise Interrupted
    assert not Mail.objects.exists()
    assert rings == []


def test_m02_queued_mail_leaves_with_the_next_sweep_without_any_doorbell(anna):
    (mail,) = mails.queued(anna)
    assert outbox.drain().sent == 1
    assert post.outbox[0].to == ["anna@example.org"]
    mail.refresh_from_db()
    assert (mail.state, mail.claim, mail.error) == (State.SENT, None, "")
    assert mail.sent_at


def test_m02_a_second_sweep_sends_nothing_twice(anna):
    mails.queued(anna)
    outbox.drain()
    assert outbox.drain() == outbox.Counts()
    assert len(post.outbox) == 1


def test_m02_only_what_is_due_is_rung_for_and_sent(anna, django_capture_on_commit_callbacks):
    tomorrow = timezone.now() + timedelta(days=1)
    with django_capture_on_commit_callbacks() as rings:
        mails.queued(anna, due_at=tomorrow)
    assert rings == []
    assert outbox.drain().sent == 0
    with time_machine.travel(tomorrow + timedelta(seconds=1)):
        assert outbox.drain().sent == 1


def test_m02_one_ring_for_all_mails_of_one_call(django_capture_on_commit_callbacks):
    people = mails.many(3)
    with django_capture_on_commit_callbacks() as rings:
        mails.queued(*people)
    assert len(rings) == 1


def test_deliver_sends_the_named_mails_and_leaves_the_others():
    first, second = mails.queued(*mails.many(2))
    assert outbox.deliver([str(second.pk)]).sent == 1
    first.refresh_from_db()
    assert first.state == State.QUEUED


def test_deliver_leaves_alone_what_another_worker_holds(anna):
    (mail,) = mails.queued(anna)
    held = claims.claim(timezone.now(), 10)
    assert [one.pk for one in held.mails] == [mail.pk]
    assert outbox.deliver([str(mail.pk)]) == outbox.Counts()
    assert post.outbox == []


def test_m07_a_lease_that_ran_out_is_taken_again_and_counted(anna, settings):
    (mail,) = mails.queued(anna)
    now = timezone.now()
    claims.claim(now, 10)
    assert outbox.drain().sent == 0  # the lease holds
    with time_machine.travel(now + settings.OUTBOX_LEASE + timedelta(seconds=1)):
        assert outbox.drain().sent == 1
    mail.refresh_from_db()
    assert (mail.state, mail.leases) == (State.SENT, 1)


def test_m07_after_the_cap_it_is_parked_with_the_error_and_a_retry_sends_it(anna, settings):
    (mail,) = mails.queued(anna)
    with time_machine.travel(timezone.now()) as clock:
        for _death in range(settings.OUTBOX_MAX_LEASES + 1):
            assert len(claims.claim(timezone.now(), 10).mails) == 1
            clock.shift(settings.OUTBOX_LEASE + timedelta(seconds=1))
            claims.take_back(timezone.now())
        assert outbox.drain().sent == 0
        mail.refresh_from_db()
        assert (mail.state, mail.error, mail.claim) == (State.PARKED, "LeaseExpired", None)
        assert outbox.retry(Mail.objects.all(), timezone.now()) == 1
        assert outbox.drain().sent == 1


def test_m07_retry_touches_only_what_is_parked(anna):
    (mail,) = mails.queued(anna)
    outbox.drain()
    assert outbox.retry(Mail.objects.all(), timezone.now()) == 0
    mail.refresh_from_db()
    assert mail.state == State.SENT


def test_a_worker_that_outlived_its_lease_marks_nothing(anna, settings):
    (mail,) = mails.queued(anna)
    now = timezone.now()
    late = claims.claim(now, 10)
    claims.take_back(now + settings.OUTBOX_LEASE + timedelta(seconds=1))
    claims.put_back(late, [mail.pk])
    mail.refresh_from_db()
    assert (mail.state, mail.leases) == (State.QUEUED, 1)


def test_cancelled_mail_is_not_sent_and_sent_mail_not_cancelled(anna):
    first, second = mails.queued(anna, anna)
    outbox.deliver([str(first.pk)])
    assert outbox.cancel(Mail.objects.all()) == 1
    assert outbox.drain().sent == 0
    assert set(Mail.objects.values_list("pk", "state")) == {(first.pk, State.SENT), (second.pk, State.CANCELLED)}


def test_a_mail_with_nothing_left_to_say_is_cancelled(anna):
    (mail,) = mails.queued(anna)
    type(anna).objects.update(active=False)
    assert outbox.drain().cancelled == 1
    mail.refresh_from_db()
    assert (mail.state, mail.claim) == (State.CANCELLED, None)
    assert post.outbox == []


def test_m09_a_mail_that_we_cannot_render_is_parked_and_all_behind_it_leave(anna, caplog):
    poison = mails.fresh_link(anna)
    poison.kind = "no_such_kind"
    with transaction.atomic():
        outbox.queue(poison)
    mails.queued(*mails.many(3))
    counts = outbox.drain()
    assert (counts.sent, counts.parked) == (3, 1)
    poison.refresh_from_db()
    assert (poison.state, poison.error) == (State.PARKED, "KeyError")
    assert "example.org" not in caplog.text


def test_m09_a_bad_address_is_parked_and_all_behind_it_leave(anna, smtp):
    type(anna).objects.update(email="not an address at all @ @")
    mails.queued(anna, *mails.many(3))
    counts = outbox.drain()
    assert (counts.sent, counts.parked) == (3, 1)
    assert len(smtp.accepted) == 3


def test_m16_from_is_our_domain_and_replies_go_to_the_site(anna, smtp):
    mails.queued(anna)
    outbox.drain()
    (message,) = smtp.messages
    assert message["From"].endswith("<noreply@example.org>")
    assert message["Reply-To"] == mails.site().siteprofile.contact_email
    assert "Sender" not in message


def test_m18_the_row_holds_no_body_subject_or_address(anna, smtp):
    (mail,) = mails.queued(anna)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM forms_mail")
        row = repr(cursor.fetchall())
    outbox.drain()
    (message,) = smtp.messages
    assert "anna" not in row.lower()
    assert message["Subject"] not in row
    assert message["To"] not in row
    assert set(mail.keys) == set()


def test_m18_the_recipient_is_looked_up_at_delivery(anna, smtp):
    mails.queued(anna)
    type(anna).objects.update(email="anna.nieuw@example.org")
    outbox.drain()
    assert smtp.recipients == ["anna.nieuw@example.org"]


def test_delivery_writes_nothing_but_its_own_state(anna):
    mails.queued(anna, *mails.many(30))
    with CaptureWrites() as writes:
        outbox.drain()
    assert writes.tables == {"forms_mail"}


def test_a_drain_of_many_mails_asks_the_database_once_per_batch(django_assert_max_num_queries, settings):
    settings.OUTBOX_BATCH = 50
    mails.queued(*mails.many(50))
    with django_assert_max_num_queries(16):
        assert outbox.drain().sent == 50


def test_m17_the_task_carries_ids_only(anna, django_capture_on_commit_callbacks, broker_messages):
    with django_capture_on_commit_callbacks(execute=True):
        (mail,) = mails.queued(anna)
    (message,) = broker_messages()
    args, kwargs, _embed = message["body"]
    assert (args, kwargs) == ([[str(mail.pk)]], {})
    assert "anna" not in repr(message).lower()


def test_m20_only_the_outbox_talks_to_the_mail_server():
    rooms = [path for room in ("home", "groups", "forms", "search", "site") for path in (ROOT / room).rglob("*.py")]
    sending = re.compile(
        r"send_mail|send_mass_mail|mail_admins|mail_managers|(?<!transaction\.)get_connection\(|AbstractEmailForm|smtplib\.SMTP\("
    )
    senders = {str(path.relative_to(ROOT)) for path in rooms if sending.search(path.read_text())}
    assert senders == {"forms/outbox/lines.py"}


def test_a_pause_holds_the_doorbell_too(anna):
    now = timezone.now()
    MailPause.objects.create(since=now, probe_at=now + timedelta(minutes=5), error="SMTPAuthenticationError 535")
    (mail,) = mails.queued(anna)
    assert outbox.deliver([str(mail.pk)]) == outbox.Counts()
    outbox.resume()
    assert outbox.deliver([str(mail.pk)]).sent == 1


class Interrupted(Exception):
    pass


class CaptureWrites:
    """The tables that statements inside wrote to."""

    def __init__(self):
        self.tables: set[str] = set()

    def __enter__(self):
        self._wrapper = connection.execute_wrapper(self._note)
        self._wrapper.__enter__()
        return self

    def __exit__(self, *exc):
        self._wrapper.__exit__(*exc)

    def _note(self, execute, sql, params, many, context):
        words = sql.replace('"', "").split()
        if words[0] in {"INSERT", "DELETE"}:
            self.tables.add(words[2])
        if words[0] == "UPDATE":
            self.tables.add(words[1])
        return execute(sql, params, many, context)

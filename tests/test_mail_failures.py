"""M-8: what each answer of a mail server means. The servers are real; only the web APIs of providers are made up."""

import time
from datetime import timedelta

import pytest
import requests
import time_machine
from anymail.exceptions import AnymailInvalidAddress, AnymailRecipientsRefused, AnymailRequestsAPIError
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from forms import outbox
from forms.models import Mail, MailPause
from forms.outbox.failures import JITTER, NotOpened, NotTaken, Outcome, backoff, failure_of
from tests.support import mails
from tests.support.smtp import DISCONNECT, SILENCE, dripping_server, free_port, listening, refuse_login, silent_server

pytestmark = pytest.mark.django_db
State = Mail.State
TEMPORARY = [421, 450, 451, 452, 454, 471]
PERMANENT = [550, 551, 552, 553, 554]


@pytest.fixture
def anna():
    return mails.coordinator("Anna")


def sweep(mail):
    """One sweep; `mail` is then as it became."""
    counts = outbox.drain()
    mail.refresh_from_db()
    return counts


def when_due(mail):
    return time_machine.travel(mail.due_at + timedelta(seconds=1))


def assert_retried_with_the_same_id(mail, smtp):
    assert (mail.state, mail.attempts, mail.claim, mail.leased_until) == (State.QUEUED, 1, None, None)
    assert mail.due_at > timezone.now()
    smtp.script = {}
    with when_due(mail):
        assert sweep(mail).sent == 1
    assert set(smtp.message_ids) == {mail.message_id}


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("code", TEMPORARY)
def test_m08_every_4xx_is_tried_again(anna, smtp, step, code):
    (mail,) = mails.queued(anna)
    smtp.script = {step: f"{code} not now, anna@example.org"}
    assert sweep(mail).retried == 1
    assert mail.error.endswith(str(code))
    assert_retried_with_the_same_id(mail, smtp)


@pytest.mark.parametrize("step", ["RCPT", "DATA"])
@pytest.mark.parametrize("code", PERMANENT)
def test_m08_5xx_for_a_recipient_or_its_mail_is_for_good_and_a_human_is_told(anna, smtp, step, code):
    boss = mails.coordinator("Bas")
    mails.team(boss)
    (mail,) = mails.queued(anna)
    smtp.script = {step: lambda to: f"{code} no such anna@example.org" if to.startswith("anna") else ""}
    counts = outbox.drain()
    mail.refresh_from_db()
    assert (counts.parked, counts.sent) == (1, 1)
    assert mail.state == State.PARKED
    assert mail.error.endswith(str(code))
    assert smtp.recipients == ["bas@example.org"]
    assert "anna" not in smtp.accepted[0][1].decode()


def test_m08_a_mail_too_large_at_mail_from_is_for_good(anna, smtp):
    (mail,) = mails.queued(anna)
    smtp.script = {"MAIL": "552 message size exceeds fixed maximum"}
    assert sweep(mail).parked == 1


def test_m08_our_own_sender_refused_fails_no_mail(anna, smtp):
    (mail,) = mails.queued(anna)
    smtp.script = {"MAIL": "553 sender not allowed"}
    assert sweep(mail).retried == 1
    assert_retried_with_the_same_id(mail, smtp)


def test_m08_the_error_is_class_and_code_never_the_servers_words(anna, smtp):
    (mail,) = mails.queued(anna)
    smtp.script = {"RCPT": "550 <anna@example.org>: mailbox unknown"}
    sweep(mail)
    assert mail.error == "SMTPRecipientsRefused 550"


def test_m08_nobody_is_told_about_a_mail_that_tells(smtp):
    people = [mails.coordinator("Anna"), mails.coordinator("Bas"), mails.coordinator("Cor")]
    mails.team(*people)
    mails.queued(people[0])
    smtp.script = {"RCPT": "550 nobody lives here"}
    outbox.drain()
    assert sorted(Mail.objects.values_list("kind", "state")) == [
        ("fresh_link", State.PARKED),
        ("undeliverable", State.PARKED),
        ("undeliverable", State.PARKED),
    ]


@pytest.mark.parametrize("step", ["EHLO", "MAIL", "RCPT", "DATA"])
def test_m08_a_server_that_hangs_up_is_tried_again(anna, smtp, step):
    (mail,) = mails.queued(anna)
    smtp.script = {step: DISCONNECT}
    assert sweep(mail).retried == 1
    assert_retried_with_the_same_id(mail, smtp)


@pytest.mark.parametrize("step", ["EHLO", "MAIL", "RCPT"])
def test_m08_silence_before_data_is_tried_again(anna, smtp, step):
    (mail,) = mails.queued(anna)
    smtp.script = {step: SILENCE}
    assert sweep(mail).retried == 1
    assert smtp.accepted == []
    assert_retried_with_the_same_id(mail, smtp)


def test_m08_silence_after_data_is_tried_again_with_the_same_message_id(anna, smtp):
    (mail,) = mails.queued(anna)
    smtp.script = {"DATA": SILENCE}  # the server has it, and does not say so
    assert sweep(mail).retried == 1
    assert len(smtp.accepted) == 1
    assert_retried_with_the_same_id(mail, smtp)
    assert smtp.message_ids == {mail.message_id: 2}


def test_m08_no_connection_costs_one_mail_one_attempt_and_the_others_nothing(settings, smtp):
    settings.EMAIL_PORT, settings.OUTBOX_BATCH = free_port(), 50
    queued = mails.queued(*mails.many(60))
    counts = outbox.drain()
    assert (counts.retried, counts.put_back) == (1, settings.OUTBOX_BATCH - 1)
    assert Mail.objects.filter(state=State.QUEUED, claim=None).count() == len(queued)
    assert Mail.objects.filter(attempts=1).count() == 1


def test_m08_421_at_the_greeting_is_no_connection(anna, smtp):
    (mail,) = mails.queued(anna)
    smtp.script = {"EHLO": DISCONNECT}
    assert sweep(mail).retried == 1


def test_m08_a_server_that_breaks_down_halfway_does_not_burn_an_attempt_of_all(smtp, settings):
    settings.OUTBOX_CONNECTIONS = 1
    mails.queued(*mails.many(40))
    smtp.script = {"DATA": lambda to: "421 closing down" if smtp.seen >= 10 else ""}
    counts = outbox.drain()
    assert counts.sent == 10
    burnt = Mail.objects.filter(state=State.QUEUED, attempts=1).count()
    assert 2 <= burnt <= 3  # the thread may have begun with another one before we called off
    assert Mail.objects.filter(state=State.QUEUED, attempts=0, claim=None).count() == 30 - burnt


@pytest.mark.parametrize("code", [530, 535])
def test_m08_our_configuration_pauses_the_queue_raises_the_alarm_and_fails_no_mail(anna, smtp, caplog, code):
    queued = mails.queued(*mails.many(20))
    smtp.script = {"MAIL": f"{code} who are you"}
    assert outbox.drain().sent == 0
    assert MailPause.objects.get().error.endswith(str(code))
    assert [record.levelname for record in caplog.records].count("CRITICAL") == 1
    untouched = Mail.objects.filter(state=State.QUEUED, attempts=0, claim=None, error="")
    assert untouched.count() == len(queued)


def test_m08_535_at_login_pauses_after_one_attempt_to_log_in(settings, smtp):
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "buurtpoort", "wrong"
    logins = []

    def count(*args):
        logins.append(args[3])
        return refuse_login(*args)

    with listening(smtp, authenticator=count, auth_require_tls=False) as port:
        settings.EMAIL_PORT = port
        mails.queued(*mails.many(60))
        outbox.drain()
    assert MailPause.objects.get().error == "SMTPAuthenticationError 535"
    assert Mail.objects.filter(state=State.QUEUED, attempts=0).count() == 60
    assert len(logins) <= 2  # smtplib offers LOGIN after PLAIN


def test_m08_during_a_pause_one_mail_per_interval_probes_and_success_resumes(smtp, settings):
    mails.queued(*mails.many(5))
    smtp.script = {"MAIL": "535 who are you"}
    tried = []
    with time_machine.travel(timezone.now()) as clock:
        for _minute in range(11):
            before = smtp.connections
            outbox.drain()
            tried.append(smtp.connections - before)
            clock.shift(timedelta(minutes=1))
        assert tried[1:] == [0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
        smtp.script = {}
        clock.shift(settings.OUTBOX_PROBE)
        assert outbox.drain().sent == 5
    assert not MailPause.objects.exists()


def test_m08_our_own_mistake_parks_one_mail_and_the_next_ones_leave(smtp):
    people = mails.many(4)
    poisoned = mails.queued(*people)[0]
    Mail.objects.filter(pk=poisoned.pk).update(kind="no_such_kind")
    assert outbox.drain().sent == 3
    poisoned.refresh_from_db()
    assert (poisoned.state, poisoned.error) == (State.PARKED, "KeyError")


def api_error(status, **headers):
    response = requests.Response()
    response.status_code = status
    response.headers.update(headers)
    return AnymailRequestsAPIError(response=response)


def not_opened(cause):
    try:
        raise NotOpened from cause
    except NotOpened as error:
        return error


@pytest.mark.parametrize(
    ("error", "outcome", "stops"),
    [
        (api_error(401), Outcome.PAUSE, True),
        (api_error(403), Outcome.PAUSE, True),
        (api_error(429), Outcome.LATER, True),
        (api_error(400), Outcome.PERMANENT, False),
        (api_error(422), Outcome.PERMANENT, False),
        (api_error(408), Outcome.RETRY, False),
        (api_error(500), Outcome.RETRY, False),
        (api_error(503), Outcome.RETRY, False),
        (AnymailRequestsAPIError(), Outcome.RETRY, False),  # no answer at all
        (AnymailRecipientsRefused(), Outcome.PERMANENT, False),
        (AnymailInvalidAddress(), Outcome.PERMANENT, False),
        (ImproperlyConfigured(), Outcome.PAUSE, True),
        (not_opened(ConnectionRefusedError()), Outcome.RETRY, True),
        (not_opened(TimeoutError()), Outcome.RETRY, True),
        (not_opened(ValueError("TLS and SSL")), Outcome.PAUSE, True),
        (NotTaken(), Outcome.PARK, False),
        (UnicodeError(), Outcome.PARK, False),
    ],
)
def test_m08_the_table(error, outcome, stops):
    failure = failure_of(error)
    assert (failure.outcome, failure.stop) == (outcome, stops)


def test_m08_429_waits_as_long_as_the_server_says_and_costs_no_attempt(anna, settings, provider):
    (mail,) = mails.queued(anna)
    provider.append((429, {"Retry-After": "1800"}))
    with time_machine.travel(timezone.now(), tick=False):
        assert sweep(mail).retried == 1
        assert mail.due_at == timezone.now() + timedelta(minutes=30)
    assert (mail.state, mail.attempts) == (State.QUEUED, 0)
    provider.append((200, {}))
    with when_due(mail):
        assert sweep(mail).sent == 1


@pytest.mark.parametrize(
    ("value", "seconds"), [("120", 120), ("Mon, 02 Mar 2026 12:05:00 GMT", 300), ("999999999", 86400)]
)
def test_m08_retry_after_is_seconds_or_a_date_and_has_a_limit(value, seconds):
    with time_machine.travel("2026-03-02 12:00:00+00:00", tick=False):
        assert failure_of(api_error(429, **{"Retry-After": value})).wait == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["", "soon", "-5", "Mon, 99 Foo"])
def test_m08_without_a_usable_retry_after_the_usual_wait_holds(value):
    assert failure_of(api_error(429, **{"Retry-After": value})).wait is None


@pytest.mark.parametrize("status", [401, 403])
def test_m08_a_provider_that_knows_us_not_pauses_the_queue(anna, provider, status):
    (mail,) = mails.queued(anna)
    provider.append((status, {}))
    assert sweep(mail).put_back == 1
    assert (mail.state, mail.attempts) == (State.QUEUED, 0)
    assert MailPause.objects.get().error == f"AnymailRequestsAPIError {status}"


def test_m10_a_hanging_server_blocks_no_longer_than_the_timeout_and_the_worker_keeps_serving(smtp, settings):
    (mail, *_others) = mails.queued(*mails.many(60))
    good = settings.EMAIL_PORT
    with silent_server() as settings.EMAIL_PORT:
        began = time.monotonic()
        outbox.drain()
        assert time.monotonic() - began < settings.EMAIL_TIMEOUT + 1
    settings.EMAIL_PORT = good
    mail.refresh_from_db()
    with when_due(mail):
        outbox.drain()
    assert len(smtp.accepted) == 60


def test_m10_a_server_that_drips_bytes_past_every_timeout_is_cut_off(anna, smtp, settings):
    settings.OUTBOX_PATIENCE = 1.0
    (mail,) = mails.queued(anna)
    with dripping_server(b"220 hello\r\n") as settings.EMAIL_PORT:
        began = time.monotonic()
        assert sweep(mail).retried == 1
        assert time.monotonic() - began < settings.OUTBOX_PATIENCE + 3
    assert (mail.state, mail.attempts) == (State.QUEUED, 1)


def test_m10_a_greeting_that_never_ends_leaves_the_mail_to_the_next_lease(anna, smtp, settings):
    settings.OUTBOX_PATIENCE = 1.0
    (mail,) = mails.queued(anna)
    good = settings.EMAIL_PORT
    with dripping_server(b"220-") as settings.EMAIL_PORT:
        began = time.monotonic()
        sweep(mail)
        assert time.monotonic() - began < settings.OUTBOX_PATIENCE + 3
    assert mail.state == State.CLAIMED
    settings.EMAIL_PORT = good
    with time_machine.travel(mail.leased_until + timedelta(seconds=1)):
        assert sweep(mail).sent == 1
    assert smtp.message_ids == {mail.message_id: 1}


def test_m11_the_wait_grows_to_an_hour_with_jitter():
    for attempts, minutes in [(1, 1), (2, 5), (3, 15), (4, 30), (5, 60), (6, 60), (1000, 60)]:
        waits = {backoff(attempts).total_seconds() / 60 for _ in range(200)}
        assert len(waits) > 50
        assert min(waits) >= minutes * (1 - JITTER)
        assert max(waits) <= min(minutes * (1 + JITTER), 60)


def test_m11_it_is_tried_for_five_days_then_parked_and_a_human_is_told(anna, smtp):
    mails.team(mails.coordinator("Bas"))
    (mail,) = mails.queued(anna)
    created = mail.created_at
    smtp.script = {"RCPT": lambda to: "451 later" if to.startswith("anna") else ""}
    with time_machine.travel(created) as clock:
        while mail.state == State.QUEUED:
            assert mail.due_at <= created + timedelta(days=5)
            clock.move_to(mail.due_at + timedelta(seconds=1))
            sweep(mail)
        assert timezone.now() > created + timedelta(days=4, hours=22)
    assert mail.state == State.PARKED
    assert 5 * 24 - 3 <= mail.attempts <= 5 * 24 * 1.25 + 4
    assert smtp.recipients == ["bas@example.org"]

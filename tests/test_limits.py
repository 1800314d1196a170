"""How much one visitor or mailbox may ask: counted in the database, by the address that our own proxy saw."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.test import Client, RequestFactory
from django.utils import timezone

from forms import guard, limits
from forms.models import Mail, RateCount, SolvedChallenge, Submission
from tests.support import road

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_the_minute(time_machine):
    time_machine.move_to(datetime(2026, 11, 20, 19, 30, tzinfo=UTC), tick=False)
    return time_machine


def sign_up(here, number: int, ip: str = "192.0.2.1", **answers):
    answers.setdefault("e_mailadres", f"resident{number}@example.org")
    return road.apply(Client(REMOTE_ADDR=ip), here.form, **answers)


@pytest.mark.parametrize("offset", range(0, 60, 10))
def test_a17_twenty_sign_ups_in_a_minute_from_one_address_trip_the_limit_wherever_the_minute_falls(
    here, on_the_minute, offset
):
    on_the_minute.shift(offset)
    answers = []
    for number in range(20):
        answers.append(sign_up(here, number))
        on_the_minute.shift(3)
    assert {answer.status_code for answer in answers} == {302, 429}
    assert [answer.status_code for answer in answers[:10]] == [302] * 10
    assert Submission.objects.count() == sum(answer.status_code == 302 for answer in answers) < 20
    assert len(road.send_mails()) == Submission.objects.count()


def test_a17_the_page_is_polite_and_keeps_what_was_typed(here):
    for number in range(10):
        sign_up(here, number)
    answer = sign_up(here, 11, naam="Noor van den Berg", wilt_u_iets_vertellen="Ik woon hier pas.")
    assert answer.status_code == 429
    page = road.soup(answer)
    assert "Wacht een minuut en verstuur dan opnieuw" in page.get_text()
    assert page.select_one("[name=f-naam]")["value"] == "Noor van den Berg"
    assert page.select_one("[name=f-postcode]")["value"]
    assert page.select_one("[name=f-ask_membership]").has_attr("checked")
    assert page.select_one("altcha-widget")


def test_a17_who_waits_a_minute_is_let_in_again_without_javascript(here, on_the_minute):
    on_the_minute.shift(25)
    answers = [sign_up(here, number) for number in range(30)]
    assert answers[-1].status_code == 429
    on_the_minute.shift(60)
    client = Client(REMOTE_ADDR="192.0.2.1")
    again = client.post(here.form.url, road.RESIDENT | road.BOXES | road.hidden(answers[-1]))
    assert again.status_code == 302
    assert "sanne@example.org" in [to for message in road.send_mails() for to in message.to]


def test_a17_neighbours_are_not_held_back_by_one_visitor(here):
    for number in range(15):
        sign_up(here, number)
    assert sign_up(here, 20, ip="192.0.2.2").status_code == 302


def test_a17_one_mailbox_gets_no_flood_whoever_asks(here):
    spellings = ["sanne@example.org", "SANNE@example.org", "sanne+1@example.org", "Sanne+x+y@Example.org"]
    statuses = [
        sign_up(here, n, ip=f"192.0.2.{n}", e_mailadres=spellings[n % 4], huisnummer=str(n + 1)).status_code
        for n in range(20)
    ]
    assert statuses == [302] * 5 + [429] * 15
    road.send_mails()
    assert len(mail.outbox) == 5
    told = sign_up(here, 30, ip="192.0.2.30", e_mailadres="sanne@example.org", huisnummer="44")
    assert "over een uur" in road.soup(told).get_text()
    assert sign_up(here, 99, ip="192.0.2.99").status_code == 302


def test_a17_a_form_without_an_address_is_not_limited_by_others_without_one(here):
    assert all(guard.mailbox_within_limit(here.site.pk, "") for _ in range(50))
    assert not RateCount.objects.exists()


def test_a17_the_same_form_sent_twice_is_one_submission_and_one_mail(here):
    assert [sign_up(here, 1).status_code for _ in range(3)] == [302] * 3
    assert Submission.objects.count() == Mail.objects.count() == 1


def test_a17_counts_are_rows_that_workers_share_and_restarts_keep(here):
    from django.core.cache import cache

    for _ in range(10):
        assert limits.hit((10, 60), "apply", "192.0.2.1")
    cache.clear()
    assert RateCount.objects.get().count == 10
    assert not limits.hit((10, 60), "apply", "192.0.2.1")


def test_a17_counts_hold_no_address(here):
    sign_up(here, 1)
    for row in RateCount.objects.all():
        assert len(row.key) == 64
        assert "192.0.2.1" not in str(vars(row))


def test_counts_and_used_challenges_go_after_a_day(here, on_the_minute):
    limits.hit((10, 60), "minute")
    limits.hit((10, 3600), "hour")
    SolvedChallenge.objects.create(challenge="a" * 64, used_at=timezone.now())
    on_the_minute.shift(timedelta(hours=23))
    assert limits.forget_old() == 0
    limits.hit((10, 60), "minute")
    on_the_minute.shift(timedelta(hours=2))
    assert limits.forget_old() == 3
    assert RateCount.objects.count() == 1


@pytest.mark.parametrize(
    ("forwarded", "remote", "proxies", "seen"),
    [
        (None, "192.0.2.1", [], "192.0.2.1"),
        ("203.0.113.9", "192.0.2.1", [], "192.0.2.1"),  # no proxy of ours: what is forwarded is anybody's claim
        ("203.0.113.9", "10.0.0.1", ["10.0.0.1"], "203.0.113.9"),
        ("198.51.100.7, 203.0.113.9", "10.0.0.1", ["10.0.0.0/8"], "203.0.113.9"),  # the first is the visitor's claim
        ("198.51.100.7, 203.0.113.9, 10.0.0.2", "10.0.0.1", ["10.0.0.0/8"], "203.0.113.9"),
        ("10.0.0.9, 203.0.113.9", "10.0.0.1", ["10.0.0.0/8"], "203.0.113.9"),
        ("203.0.113.9", "192.0.2.1", ["10.0.0.0/8"], "192.0.2.1"),  # did not come by our proxy
        ("203.0.113.9", "", [], "203.0.113.9"),  # a unix socket
        ("2001:db8:1:2:3::4", "10.0.0.1", ["10.0.0.1"], "2001:db8:1:2::/64"),
        (None, "2001:db8:1:2:ffff::1", [], "2001:db8:1:2::/64"),
        (None, "::ffff:192.0.2.1", [], "192.0.2.1"),  # a socket for both families
        ("203.0.113.9", "::ffff:10.0.0.1", ["10.0.0.0/8"], "203.0.113.9"),
        (None, "fe80::1%eth0", [], "fe80::/64"),
        ("<script>", "10.0.0.1", ["10.0.0.1"], "unknown"),
        (" , ,", "10.0.0.1", ["10.0.0.1"], "10.0.0.1"),
    ],
)
def test_a18_the_visitor_is_who_our_own_proxy_spoke_to(settings, forwarded, remote, proxies, seen):
    settings.TRUSTED_PROXIES = proxies
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    assert limits.client_address(RequestFactory().get("/", REMOTE_ADDR=remote, **headers)) == seen


def test_a18_a_forged_header_does_not_get_round_the_limit(here):
    statuses = [
        road.apply(
            Client(REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=f"203.0.113.{n}"),
            here.form,
            e_mailadres=f"r{n}@example.org",
        ).status_code
        for n in range(12)
    ]
    assert statuses == [302] * 10 + [429] * 2

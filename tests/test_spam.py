"""The defences of a public form: a trap, a moment, a proof of work once limits trip; and nothing is thrown away."""

import base64
import json
from datetime import UTC, datetime, timedelta

import altcha
import pytest
from django.test import Client
from django.utils import timezone

from forms import guard, intake
from forms.models import ConsentEvent, Mail, SolvedChallenge, Submission
from tests.support import cases, road

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def easy(settings):
    """Work that takes milliseconds, so that tests solve it for real."""
    settings.ALTCHA_MAX_NUMBER = 2_000


def solve(client: Client, **changes) -> str:
    """What the widget does: fetch a challenge, find the number, send both."""
    task = client.get("/altcha/").json()
    solution = altcha.solve_challenge(task["challenge"], task["salt"], task["algorithm"], task["maxNumber"])
    claim = {name: task[name] for name in ("algorithm", "challenge", "salt", "signature")}
    return packed(claim | {"number": solution.number} | changes)


def packed(claim: object, **spelling) -> str:
    return base64.b64encode(json.dumps(claim, **spelling).encode()).decode()


def unpacked(payload: str) -> dict:
    return json.loads(base64.b64decode(payload))


def busy(here, client: Client) -> None:
    """This visitor has used up what one visitor may send."""
    for number in range(10):
        road.apply(client, here.form, e_mailadres=f"resident{number}@example.org")


def send(here, client: Client, **more):
    return road.apply(client, here.form, e_mailadres="noor@example.org", **more)


def post(here, client: Client, **more):
    data = road.RESIDENT | road.BOXES | road.hidden(client.get(here.form.url)) | more
    return client.post(here.form.url, data | {"f-e_mailadres": "noor@example.org"})


def test_a19_a_filled_trap_is_set_apart_and_gets_the_same_page_but_no_mail(here, browser):
    answer = send(here, browser, website="https://spam.example")
    assert answer.status_code == 302
    assert answer["Location"] == send(here, browser)["Location"]
    apart = Submission.objects.get(suspicion="honeypot")
    assert (apart.name, apart.email) == ("Sanne de Vries", "noor@example.org")
    assert not Mail.objects.filter(submission=apart).exists()
    assert not apart.links.exists()
    assert ConsentEvent.objects.filter(submission_uuid=apart.uuid).count() == 3  # what was ticked is on record


def test_a19_a_person_who_tries_again_without_the_trap_gets_the_mail(here, browser):
    """A helpful browser filled the trap; the second time it did not."""
    send(here, browser, website="https://spam.example")
    send(here, browser)
    assert [message.to for message in road.send_mails()] == [["noor@example.org"]]


def test_a19_what_was_set_apart_goes_its_way_when_the_team_releases_it(here, browser, time_machine):
    send(here, browser, website="https://spam.example")
    apart = Submission.objects.get()
    time_machine.move_to(timezone.now() + timedelta(days=2))
    assert intake.release(apart, timezone.now())
    assert not intake.release(apart, timezone.now())
    (message,) = road.send_mails()
    assert message.to == ["noor@example.org"]
    road.press(browser, road.enter(browser, road.link(message)), "confirm")
    apart.refresh_from_db()
    assert apart.confirmed_at
    assert apart.cases.count() == 1


def test_a19_nobody_without_a_link_sees_the_trap(here, browser):
    """It has a label that tells a person to leave it, and no way by keyboard."""
    trap = road.soup(browser.get(here.form.url)).select_one("[name=f-website]")
    assert (trap["tabindex"], trap["autocomplete"]) == ("-1", "off")
    assert not trap.get("value")


def test_a19_a_form_that_comes_back_sooner_than_a_person_can_type_is_shown_again_as_typed(here, browser, settings):
    settings.MINIMUM_FILL_SECONDS = 3
    shown = browser.get(here.form.url)
    answer = browser.post(here.form.url, road.RESIDENT | road.BOXES | road.hidden(shown))
    assert answer.status_code == 422
    page = road.soup(answer)
    assert "Druk nog een keer op de knop" in page.get_text()
    assert page.select_one("[name=f-naam]")["value"] == "Sanne de Vries"
    assert not Submission.objects.exists()


def test_a19_the_second_press_counts_from_when_the_form_was_first_shown(here, browser, settings, time_machine):
    settings.MINIMUM_FILL_SECONDS = 3
    time_machine.move_to(datetime(2026, 11, 20, 12, tzinfo=UTC), tick=False)
    shown = browser.get(here.form.url)
    time_machine.shift(2)
    answer = browser.post(here.form.url, road.RESIDENT | road.BOXES | road.hidden(shown))
    assert answer.status_code == 422
    time_machine.shift(1)
    again = browser.post(here.form.url, road.RESIDENT | road.BOXES | road.hidden(answer))
    assert again.status_code == 302


def test_a19_a_seal_of_our_own_making_is_refused(here, browser, settings):
    settings.MINIMUM_FILL_SECONDS = 3
    data = road.RESIDENT | road.BOXES
    for seal in ("", "x", "eyJhdCI6MH0:x:y"):
        assert browser.post(here.form.url, data | {"f-seal": seal}).status_code == 422
    assert not Submission.objects.exists()


def test_a19_no_work_is_asked_of_anybody_before_limits_trip(here, browser):
    page = browser.get(here.form.url).content.decode()
    assert "altcha" not in page
    assert send(here, browser).status_code == 302
    assert not SolvedChallenge.objects.exists()


def test_a19_after_the_limit_a_solved_challenge_lets_one_form_through(here):
    client = Client()
    busy(here, client)
    assert post(here, client).status_code == 429
    solution = solve(client)
    assert post(here, client, altcha=solution).status_code == 302
    assert Submission.objects.filter(email="noor@example.org").count() == 1
    assert post(here, client, altcha=solution).status_code == 429


def test_a19_a_solved_challenge_works_once_however_it_is_spelled(here):
    client = Client()
    solution = solve(client)
    claim = unpacked(solution)
    assert guard.solved(solution)
    spellings = [
        packed(claim, indent=1),
        packed(dict(reversed(claim.items()))),
        packed(claim | {"took": 1}),
        packed(claim | {"number": str(claim["number"])}),
        packed(claim | {"salt": claim["salt"].rstrip("&")}),
        packed(claim | {"salt": claim["salt"].replace("?", "?a=&")}),
        solution + "\n",
        " " + solution,
    ]
    assert [guard.solved(spelling) for spelling in spellings] == [False] * len(spellings)
    assert guard.solved(solve(client))


def test_a19_an_expired_challenge_is_worth_nothing_and_cannot_be_dressed_up(here, time_machine):
    solution = solve(Client())
    claim = unpacked(solution)
    time_machine.move_to(timezone.now() + timedelta(minutes=21))
    salt, _, query = claim["salt"].partition("?")
    assert "expires=" in query
    dressed = [
        solution,
        packed(claim | {"salt": f"{salt}?expires=99999999999&{query}"}),
        packed(claim | {"salt": f"{salt}?expire%73=99999999999&{query}"}),
        packed(claim | {"salt": salt}),
        packed(claim | {"salt": f"{salt}&"}),
        packed(claim | {"salt": claim["salt"].replace("expires=", "expires=9")}),
    ]
    assert [guard.solved(payload) for payload in dressed] == [False] * len(dressed)


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "x",
        "é",
        "AAAA",
        packed([]),
        packed(7),
        packed("algorithm challenge number salt signature"),
        packed(["algorithm", "challenge", "number", "salt", "signature"]),
        packed({"algorithm": "SHA-256", "challenge": 1, "number": None, "salt": 5, "signature": {}}),
        packed({"algorithm": ["SHA-256"], "challenge": "", "number": {}, "salt": "a?expires=1?b", "signature": ""}),
        packed({"algorithm": "SHA-256", "challenge": "", "number": 1, "salt": "?expires=x", "signature": ""}),
        base64.b64encode(b"[" * 100_000).decode(),
        base64.b64encode(b"[" * 1_400).decode(),
        "A" * 1_000_000,
    ],
    ids=range(14),
)
def test_a19_an_odd_solution_is_no_solution_and_no_error(here, payload):
    assert guard.solved(payload) is False


def test_a19_a_challenge_of_another_installation_is_worth_nothing(here, settings):
    solution = solve(Client())
    settings.ALTCHA_HMAC_KEY = "the key of somebody else altogether"
    assert not guard.solved(solution)


def test_a19_suspected_spam_is_erased_with_what_nobody_confirmed_and_not_before(here, time_machine):
    from forms import retention

    apart = cases.submitted(here, suspicion="honeypot")
    time_machine.move_to(apart.created_at + timedelta(days=6, hours=23))
    retention.tidy()
    apart.refresh_from_db()
    assert apart.scrubbed_at is None
    assert not Mail.objects.exists()  # no reminder either
    time_machine.move_to(apart.created_at + timedelta(days=7))
    retention.tidy()
    apart.refresh_from_db()
    assert apart.scrubbed_at


def test_a_form_that_another_site_makes_a_browser_post_is_refused(here):
    for headers in (
        {"HTTP_ORIGIN": "https://evil.example"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_ORIGIN": "http://localhost:8000.evil.example"},
    ):
        client = Client(headers={}, **headers, HTTP_HOST="localhost:8000")
        assert send(here, client).status_code == 403
    own = Client(HTTP_ORIGIN="http://localhost:8000", HTTP_SEC_FETCH_SITE="same-origin", HTTP_HOST="localhost:8000")
    assert send(here, own).status_code == 302

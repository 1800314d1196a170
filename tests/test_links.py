"""A link in a mail is a narrow right: opening it changes nothing, and it opens nothing but its own page."""

from itertools import permutations

import pytest
from django.test import Client
from django.urls import reverse

from forms import links
from forms.models import Case, Link
from tests.support import cases, road

pytestmark = [pytest.mark.django_db, pytest.mark.once]

AGENTS = [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "WhatsApp/2.23.20.0",
    "Barracuda Sentinel (EE)",
    "python-requests/2.32",
    "",
]
PURPOSES = list(Link.Purpose)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a01_fifty_fetches_by_any_method_and_client_leave_every_row_as_it_was(here, purpose):
    link = cases.every_link(here)[purpose]
    before = cases.everything()
    for turn in range(50):
        client = Client(headers={"user-agent": AGENTS[turn % len(AGENTS)]})
        for fetch in (client.get, client.head, client.options):
            assert fetch(cases.path(link)).status_code == 302
            assert fetch(links.clean_path(link)).status_code == 200
    assert cases.everything() == before


@pytest.mark.parametrize("method", ["put", "patch", "delete", "post"])
def test_a01_methods_that_could_write_are_refused_without_the_pages_own_form(here, method):
    link = cases.every_link(here)[Link.Purpose.REVIEW]
    client = Client(enforce_csrf_checks=True)
    client.get(cases.path(link))
    before = cases.everything()
    assert getattr(client, method)(links.clean_path(link), {"act": "approve"}).status_code == 403
    assert getattr(client, method)(cases.path(link), {"act": "approve"}).status_code == 403
    assert cases.everything() == before


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a03_the_token_is_traded_for_a_clean_page_that_does_not_hold_it(here, browser, purpose):
    link = cases.every_link(here)[purpose]
    secret = links.token(link)
    redirect = browser.get(cases.path(link))
    assert redirect.status_code == 302
    assert redirect["Location"] == links.clean_path(link)
    page = browser.get(redirect["Location"])
    assert page.status_code == 200
    for response in (redirect, page):
        assert secret not in response.content.decode()
        assert secret not in str(response.headers)
        assert secret not in str(response.cookies)


def test_a03_the_cookie_is_for_the_links_own_path_and_no_script_reads_it(here, browser, settings):
    link = cases.every_link(here)[Link.Purpose.REVIEW]
    cookie = browser.get(cases.path(link)).cookies["link"]
    assert (cookie["path"], cookie["samesite"], cookie["httponly"]) == (links.clean_path(link), "Lax", True)
    assert int(cookie["max-age"]) == 30 * 60
    settings.HTTPS = True
    cookie = browser.get(cases.path(link)).cookies["__Secure-link"]
    assert cookie["secure"] is True


@pytest.mark.parametrize("secret", ["x" * 43, "..", "%00", "a" * 5000, "🐢"])
def test_a07_a_token_of_any_shape_is_unknown_and_nothing_worse(here, browser, secret):
    assert browser.get(reverse("forms:open_link", args=[secret])).status_code in (404, 410)


def everybody(here) -> list[Link]:
    """Links of different people, cases and purposes, all alive."""
    ours, theirs = cases.case(here), cases.case(here, here.other_group, email="noor@example.org")
    return [
        cases.review_link(ours, here.coordinator),
        cases.review_link(ours, here.deputy),
        cases.review_link(theirs, here.other_coordinator),
        cases.new_link(Link.Purpose.MINE, submission=ours.submission),
        cases.new_link(Link.Purpose.MINE, submission=theirs.submission),
        cases.new_link(Link.Purpose.MISUSE, coordinator=here.coordinator),
        cases.new_link(Link.Purpose.MISUSE, coordinator=here.other_coordinator),
        cases.submitted(here, email="later@example.org").links.get(),
    ]


def with_cookie_of(link: Link) -> Client:
    """A client that sends the session of `link` to every path, whatever the path of its cookie."""
    client = Client()
    client.get(cases.path(link))
    client.cookies["link"]["path"] = "/"
    return client


def test_a09_no_session_opens_or_changes_the_page_of_another_link(here):
    everyone = everybody(here)
    before = cases.everything()
    for own, other in permutations(everyone, 2):
        client = with_cookie_of(own)
        assert client.get(links.clean_path(other)).status_code == 403, (own, other)
        for act in ("show", "approve", "reject", "confirm", "withdraw", "invite", ""):
            answer = client.post(links.clean_path(other), {"act": act, "reason": "full"})
            assert answer.status_code == 403, (own, other, act)
    assert cases.everything() == before


def test_a09_a_link_is_no_key_to_a_page_of_another_purpose(here):
    for link in everybody(here):
        client = with_cookie_of(link)
        for purpose in set(PURPOSES) - {link.purpose}:
            assert client.get(reverse(f"forms:{purpose}", args=[link.pk])).status_code == 403


def test_a09_a_coordinator_of_another_group_has_no_use_for_a_link_to_our_case(here, browser):
    """Not even when it was made for him: the duty decides, not the link."""
    link = cases.review_link(cases.case(here), here.other_coordinator)
    assert browser.get(cases.path(link)).status_code == 410


def test_a09_a_personal_page_knows_only_what_came_from_its_own_mailbox(here):
    ours, theirs = cases.case(here), cases.case(here, here.other_group, email="noor@example.org")
    link = cases.new_link(Link.Purpose.MINE, submission=ours.submission)
    client = with_cookie_of(link)
    page = links.clean_path(link)
    before = cases.everything()
    assert theirs.submission.reference not in client.get(page).content.decode()
    assert client.post(page, {"act": "withdraw", "reference": theirs.submission.reference}).status_code == 404
    assert client.post(page, {"act": "invite", "case": theirs.reference}).status_code == 404
    assert client.get(f"{page}{theirs.submission.reference}.json").status_code == 404
    assert client.get(f"{page}{ours.submission.reference}.json").status_code == 200
    assert cases.everything() == before


def test_a09_an_unconfirmed_application_with_somebodys_address_never_shows_on_his_page(here):
    ours = cases.case(here)
    planted = cases.submitted(here, name="Iemand Anders")
    client = with_cookie_of(cases.new_link(Link.Purpose.MINE, submission=ours.submission))
    page = client.get(links.clean_path(ours.submission.links.filter(purpose="mine").last()))
    assert planted.reference not in page.content.decode()


def test_a09_a_forged_or_foreign_cookie_opens_nothing(here):
    link = cases.review_link(cases.case(here), here.coordinator)
    client = with_cookie_of(link)
    value = client.cookies["link"].value
    for forged in ("", "x", value[:-1] + ("A" if value[-1] != "A" else "B"), value.replace(":", ".", 1), value * 2):
        stranger = Client()
        stranger.cookies["link"] = forged
        assert stranger.get(links.clean_path(link)).status_code == 403
    assert client.get(links.clean_path(link)).status_code == 200


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("entered", [True, False], ids=["in a session", "without a session"])
def test_a10_a_post_without_csrf_token_or_session_is_refused_and_changes_nothing(here, purpose, entered):
    link = cases.every_link(here)[purpose]
    client = Client(enforce_csrf_checks=entered)  # with the session only the token fails; without it only the session
    if entered:
        client.get(cases.path(link))
        client.get(links.clean_path(link))
    before = cases.everything()
    for act in ("confirm", "refuse", "show", "approve", "reject", "withdraw", "invite", ""):
        assert client.post(links.clean_path(link), {"act": act, "reason": "full"}).status_code == 403
    assert cases.everything() == before


def test_a10_a_csrf_token_of_another_visitor_is_refused(here):
    link = cases.review_link(cases.case(here), here.coordinator)
    mine, theirs = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    foreign = road.soup(road.enter(theirs, cases.path(link))).select_one("[name=csrfmiddlewaretoken]")["value"]
    page = road.enter(mine, cases.path(link))
    data = {"act": "approve", "csrfmiddlewaretoken": foreign}
    assert mine.post(links.clean_path(link), data).status_code == 403
    assert Case.objects.get().status == "open"
    road.press(mine, page, "approve")
    assert Case.objects.get().status == "approved"


@pytest.mark.parametrize("purpose", [Link.Purpose.CONFIRM, Link.Purpose.REVIEW, Link.Purpose.MINE])
def test_an_act_that_the_page_does_not_offer_changes_nothing(here, browser, purpose):
    link = cases.every_link(here)[purpose]
    page = road.enter(browser, cases.path(link))
    before = cases.everything()
    for act in ("", "add", "leave", "__class__"):
        assert road.press(browser, page, act).status_code in (400, 409)
    assert cases.everything() == before

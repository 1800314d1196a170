"""Pages behind links in mails: they wait for a person."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from forms.models import Link
from tests.browser.scenes import demo
from tests.support import cases

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("purpose", list(Link.Purpose))
def test_a02_a_page_behind_a_link_left_open_for_a_minute_decides_nothing(
    visit: Callable, demo_site, purpose: Link.Purpose
) -> None:
    made = demo(demo_site)
    right = {
        Link.Purpose.CONFIRM: lambda: made.confirm("sanne@example.org"),
        Link.Purpose.REVIEW: lambda: cases.review_link(made.case("sanne@example.org"), made.coordinator),
        Link.Purpose.MINE: lambda: cases.new_link(
            Link.Purpose.MINE, submission=made.case("sanne@example.org").submission
        ),
        Link.Purpose.MISUSE: lambda: cases.new_link(Link.Purpose.MISUSE, coordinator=made.coordinator),
        Link.Purpose.ADDRESS: lambda: cases.new_link(Link.Purpose.ADDRESS, coordinator=made.coordinator),
    }[purpose]()
    page, watch = visit()
    page.clock.install()
    before = cases.everything()
    assert page.goto(cases.path(right)).status == 200
    assert page.locator("main form button").count() >= 1, "there is something to press"
    asked = len(watch.requests)
    page.clock.run_for(60_000)
    page.mouse.move(200, 200)
    assert watch.posts() == []
    assert len(watch.requests) == asked, "nothing was asked for while it lay open"
    assert cases.everything() == before


def test_a03_no_address_referrer_or_resource_of_the_page_behind_a_link_holds_the_token(
    visit: Callable, demo_site
) -> None:
    made = demo(demo_site)
    path = made.review(made.case("sanne@example.org"))
    token = path.strip("/").split("/")[1]
    page, watch = visit()
    page.goto(path)
    first, *others = watch.requests
    assert token in first.url
    assert len(others) >= 3, "the clean page, its style sheet, its script"
    for request in others:
        assert token not in request.url + str(request.all_headers())
    assert token not in page.content() + page.url
    assert page.evaluate("document.referrer + document.cookie") == ""
    with page.expect_navigation():
        page.get_by_role("button", name="Goedkeuren").click()
    assert urlsplit(watch.requests[-1].url).path.startswith("/")
    assert not [each.url for each in watch.requests[1:] if token in each.url + str(each.all_headers())]


def test_a04_the_redirect_tells_nobody_where_it_came_from_and_the_clean_page_may_post_to_itself_only(
    visit: Callable, demo_site
) -> None:
    made = demo(demo_site)
    page, watch = visit()
    clean = page.goto(made.review(made.case("sanne@example.org")))
    redirect = watch.requests[0].response()
    assert (redirect.status, redirect.headers["referrer-policy"]) == (302, "no-referrer")
    assert clean.headers["referrer-policy"] == "same-origin"
    assert "no-store" in clean.headers["cache-control"]
    assert clean.headers["x-robots-tag"] == "noindex"
    for part in ("frame-ancestors 'none'", "form-action 'self'"):
        assert part in clean.headers["content-security-policy"]
    with page.expect_navigation() as posted:
        page.get_by_role("button", name="Goedkeuren").click()
    assert posted.value.status == 200, "Chromium's own POST passes the CSRF check under this policy"

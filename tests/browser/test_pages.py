"""Forms, links, errors and states, as a browser meets them: policy, third parties, small windows, wide text, axe-core.

The pages of the sites themselves: tests/browser/test_every_site.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser
from wagtail.models import Site

from demo import accounts
from tests.browser.measures import Measured, is_strict, measure, prepare
from tests.browser.scenes import scenes
from tests.browser.scenes_kinds import KINDS
from tests.support.chromium import DESK, window

pytestmark = pytest.mark.browser


@dataclass
class Seen:
    status: int
    policy: str
    title: str
    complaints: list[str]
    foreign: list[str]
    measured: Measured = field(default_factory=Measured)


@pytest.fixture(scope="module")
def walked(demo_site: Site, served: str, chrome: Browser) -> dict[str, Seen]:
    """Each scene, measured; none finds a cookie of the one before."""
    found = {}
    with window(chrome, served) as (page, watch):
        prepare(page)
        for name, way in scenes(demo_site):
            page.context.clear_cookies()
            page.set_viewport_size(DESK)
            watch.requests.clear()
            watch.complaints.clear()
            way(page)
            page.wait_for_load_state("load")
            documents = [request for request in watch.requests if request.is_navigation_request()]
            answer = documents[-1].response()
            assert answer
            measured = measure(page)
            policy = answer.headers.get("content-security-policy", "")
            found[name] = Seen(
                answer.status, policy, page.title(), [*watch.complaints], watch.foreign(served), measured
            )
    return found


def bad(walked: dict[str, Seen], what: str) -> dict[str, object]:
    """The scenes where `what` is not as it should be."""
    return {name: getattr(seen.measured, what) for name, seen in walked.items() if getattr(seen.measured, what)}


def test_the_scenes_are_what_they_say(walked) -> None:
    expected = {
        "404": 404,
        "500": 500,
        "429": 429,
        "403, no CSRF cookie": 403,
        "link, unknown": 410,
        "link, asleep": 403,
    }
    expected |= {"form with errors": 422, "review, no reason given": 422}
    expected |= {f"{kind} with errors": 422 for kind in KINDS}
    assert {name: seen.status for name, seen in walked.items() if seen.status != expected.get(name, 200)} == {}
    assert set(expected) < set(walked)
    assert len(walked) > 80


def test_a22_every_page_carries_the_strict_policy_and_never_breaks_it(walked) -> None:
    assert {name: seen.complaints for name, seen in walked.items() if seen.complaints} == {}
    assert {name: seen.policy for name, seen in walked.items() if not is_strict(seen.policy)} == {}


def test_c20_no_page_asks_anything_of_a_third_party(walked) -> None:
    assert {name: seen.foreign for name, seen in walked.items() if seen.foreign} == {}


def test_t03_at_320_pixels_no_page_scrolls_sideways(walked) -> None:
    assert bad(walked, "sideways") == {}


def test_t03_targets_are_24_pixels_and_main_buttons_44(walked) -> None:
    assert bad(walked, "small") == {}


def test_t03_at_768_pixels_nothing_is_pushed_out_and_targets_are_as_large(walked) -> None:
    assert bad(walked, "between") == {}


def test_t18_wide_text_is_neither_cut_nor_pushed_out(walked) -> None:
    assert bad(walked, "spaced_out") == {}


def test_t01_axe_finds_nothing_at_320_and_1280_pixels(walked) -> None:
    assert bad(walked, "axe") == {}


@pytest.fixture
def at_the_desk(visit) -> Iterator:
    """The admin, logged in as the site's manager."""
    page, watch = visit()
    page.goto("/admin/")
    page.locator("input[name=username]").fill(accounts.ADMIN)
    page.locator("input[name=password]").fill(accounts.PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return page, watch


def test_a22_the_admin_has_a_looser_policy_of_its_own_and_works_under_it(at_the_desk, demo_site, served) -> None:
    page, watch = at_the_desk
    root = demo_site.root_page_id
    for path in ("", "pages/", f"pages/{root}/edit/", "images/", "settings/home/siteprofile/"):
        answer = page.goto(f"/admin/{path}")
        assert answer.ok, path
        policy = answer.headers["content-security-policy"]
        assert "script-src 'self' 'unsafe-inline'" in policy
        assert "object-src 'none'" in policy
        assert "frame-ancestors 'self'" in policy
    assert [complaint for complaint in watch.complaints if "policy" in complaint.lower()] == []
    assert watch.foreign(served) == []

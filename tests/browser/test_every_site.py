"""Every page of every demo site in its own look, on a phone at 400 % and on a desk. States and errors: tests/browser/test_pages.py."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

import pytest
from django.utils import translation
from playwright.sync_api import Browser, Page
from wagtail.models import Site

from demo.sites import SITES
from groups.models import GroupsPage
from tests.browser import keyboard
from tests.browser.measures import Measured, is_strict, measure, prepare
from tests.support.chromium import DESK, window
from tests.support.demo import demo_sites, pages

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

ENLARGED = {"width": 320, "height": 256}  # 400 % of a screen of 1280 by 1024 pixels (WCAG 1.4.10)


@dataclass
class Seen:
    status: int
    policy: str
    complaints: list[str]
    foreign: list[str]
    out_of_sight: list[str]
    measured: Measured = field(default_factory=Measured)


@pytest.fixture(scope="module")
def demo_site(demo_sites: dict[str, Site]) -> Site:
    return demo_sites["statenkwartier"]


@pytest.fixture(scope="module")
def walked(demo_sites: dict[str, Site], served: str, chrome: Browser) -> dict[str, Seen]:
    """By address. One window for all: what a page of one site leaves behind must not trouble the next."""
    found = {}
    with window(chrome, served, reduced_motion="reduce") as (page, watch):
        prepare(page)
        for address in [address for site in demo_sites.values() for address in addresses(site)]:
            watch.complaints.clear()
            watch.requests.clear()
            page.set_viewport_size(DESK)
            answer = page.goto(address)
            assert answer
            measured, out_of_sight = measure(page), _out_of_sight(page)
            policy = answer.headers.get("content-security-policy", "")
            foreign = watch.foreign(address)
            found[address] = Seen(answer.status, policy, [*watch.complaints], foreign, out_of_sight, measured)
    return found


def addresses(site: Site) -> Iterator[str]:
    """All pages in all languages, and of the groups the first that takes sign-ups and the first that does not."""
    for page in pages(site):
        yield page.get_full_url()
        if isinstance(page, GroupsPage):
            groups = {group.takes_sign_ups: group for group in reversed(page.watch_groups())}
            with translation.override(page.locale.language_code):
                paths = [page.group_url(group) for group in groups.values()]
            yield from (urljoin(page.get_full_url(), path) for path in paths)


def _out_of_sight(page: Page) -> list[str]:
    wide = keyboard.out_of_sight(page)
    page.set_viewport_size(ENLARGED)
    return wide + keyboard.out_of_sight(page)


def bad(walked: dict[str, Seen], what: str) -> dict[str, list[str]]:
    return {address: found for address, seen in walked.items() if (found := getattr(seen.measured, what))}


def test_every_site_is_walked(walked) -> None:
    hosts = {address.split("/")[2].partition(":")[0] for address in walked}
    assert len(hosts) == len(SITES) == 5
    assert len(walked) > 100
    assert [address for address in walked if "/en/" in address]
    assert {address: seen.status for address, seen in walked.items() if seen.status != 200} == {}


def test_t01_axe_finds_nothing_in_the_look_of_any_site_and_leaves_nothing_undecided(walked) -> None:
    assert bad(walked, "axe") == {}


def test_t02_the_focus_is_seen_at_every_stop_of_every_page_even_in_a_tiny_window(walked) -> None:
    assert {address: seen.out_of_sight for address, seen in walked.items() if seen.out_of_sight} == {}


def test_t03_no_page_scrolls_sideways_or_loses_words_at_320_pixels(walked) -> None:
    assert bad(walked, "sideways") == {}


def test_t03_nothing_is_pushed_out_or_too_small_at_768_pixels(walked) -> None:
    assert bad(walked, "between") == {}


def test_t03_what_one_presses_is_large_enough_on_every_page(walked) -> None:
    assert bad(walked, "small") == {}


def test_t18_wide_text_is_neither_cut_nor_pushed_out_on_any_page(walked) -> None:
    assert bad(walked, "spaced_out") == {}


def test_a22_no_page_of_any_site_breaks_its_policy(walked) -> None:
    assert {address: seen.complaints for address, seen in walked.items() if seen.complaints} == {}
    assert {address: seen.policy for address, seen in walked.items() if not is_strict(seen.policy)} == {}


def test_c20_no_page_of_any_site_asks_anything_of_a_third_party(walked) -> None:
    assert {address: seen.foreign for address, seen in walked.items() if seen.foreign} == {}

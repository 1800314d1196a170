"""The front page of every demo site as a phone first sees it; and every look in forced colours, on paper and without motion."""

import gzip
import json
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from wagtail.models import Site

from home import themes
from tests.support.chromium import AXE, PHONE

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000  # compressed, without pictures
_SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts.push(entry.value); })
      .observe({ type: "layout-shift", buffered: true });
"""
_UNSIZED = """() => [...document.images].filter((image) => !image.hasAttribute("width") || !image.hasAttribute("height"))
  .map((image) => image.src)"""
# What forced colours must leave: an edge that one sees around what one presses or fills in, and around boxes.
_EDGELESS = """() => [...document.querySelectorAll(
    ".utrecht-button-link, .utrecht-button, .utrecht-textbox, .callout, .phones__number, .found, .card, .tiles__link, .finder")]
  .filter((one) => one.checkVisibility())
  .filter((one) => { const style = getComputedStyle(one);
    return ["Top", "Left"].every((side) => style[`border${side}Style`] === "none" || style[`border${side}Width`] === "0px"); })
  .map((one) => one.className)"""
_MOVES = """() => [...document.querySelectorAll("*")].filter((one) => { const style = getComputedStyle(one);
    return (parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01); }).length"""
_HIDDEN_ON_PAPER = ".site-nav, .languages, .utrecht-skip-link, .hero__houses, .site-footer nav"


def fronts() -> list[str]:
    return [site.hostname for site in Site.objects.order_by("pk")]


def open_front(page: Page, served: str, host: str, path: str = "/") -> str:
    """Open the front page of a site under its own host name: Chromium knows that *.localhost is this machine."""
    address = f"http://{host}:{urlsplit(served).port}{path}"
    page.goto(address, wait_until="load")
    return address


def test_the_first_view_of_each_front_page_is_light_still_and_asks_nobody_else(visit: Callable, served: str) -> None:
    for host in fronts():
        page, watch = visit(viewport=PHONE | {"height": 720}, device_scale_factor=2, is_mobile=True)
        page.add_init_script(_SHIFTS)
        bodies: dict[str, bytes] = {}
        page.on("requestfinished", lambda request, bodies=bodies: bodies.update(_text(request)))
        address = open_front(page, served, host)
        page.wait_for_load_state("networkidle")
        sizes = {urlsplit(url).path: len(gzip.compress(body)) for url, body in bodies.items()}
        assert {"/"} < set(sizes)
        assert sum(sizes.values()) <= MOST_BYTES, sizes
        assert sum(page.evaluate("window.shifts")) < 0.01, host
        assert page.evaluate(_UNSIZED) == [], host
        assert watch.foreign(address) == [], host
        assert watch.complaints == [], "the block of data about the organisation is no script to the policy"
        assert page.locator("script[type='application/ld+json']").count() == 1


def _text(request) -> dict[str, bytes]:
    response = request.response()
    kind = (response.headers.get("content-type", "") if response else "").partition(";")[0]
    wanted = kind.startswith(("text/", "font/")) or "javascript" in kind
    return {request.url: response.body()} if response and wanted else {}


@pytest.mark.parametrize("theme", themes.names())
def test_t18_each_look_holds_in_forced_colours_without_motion_and_in_contrast(visit: Callable, theme: str) -> None:
    page, _watch = visit(viewport=PHONE, forced_colors="active", reduced_motion="reduce")
    for path in ("/", "/groepen/", "/zoek-uw-groep/?q=laan", "/aanmelden/"):
        page.goto(path)
        page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        assert page.evaluate(_EDGELESS) == [], path
        assert page.evaluate(_MOVES) == 0, path
        page.locator("main a, main button").first.focus()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") in ("solid", "auto")


@pytest.mark.parametrize("theme", themes.names())
def test_t01_every_text_of_each_look_stands_out(visit: Callable, theme: str) -> None:
    """axe computes each pair of colours that is really shown."""
    page, _watch = visit()
    for path in ("/", "/groepen/", "/aanmelden/", "/huisregels/", "/toegankelijkheid/", "/nee/", "/en/huisregels/"):
        page.goto(path)
        page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        page.evaluate(AXE.read_text() + "; undefined")
        rows = page.evaluate(
            f"axe.run(document, {json.dumps({'runOnly': ['color-contrast']})}).then((found) => found.violations)"
        )
        assert [node["html"][:120] for row in rows for node in row["nodes"]] == [], path


def test_on_paper_there_is_text_and_where_links_lead_and_no_menu(visit: Callable) -> None:
    page, _watch = visit()
    page.goto("/zo-werkt-het/")
    page.emulate_media(media="print")
    assert not [one for one in page.locator(_HIDDEN_ON_PAPER).all() if one.is_visible()]
    dark = "getComputedStyle(document.querySelector('%s')).color === 'rgb(0, 0, 0)'"
    for what in ("h1", "main p", ".site-footer p", ".phones__number"):
        assert page.evaluate(dark % what), what
    after = "getComputedStyle(document.querySelector('main a[href^=\"/\"]'), '::after').content"
    assert page.locator("main a[href^='/']").count()
    assert "(" in page.evaluate(after)


def test_t03_at_four_times_the_size_nothing_is_lost_or_pushed_aside(visit: Callable) -> None:
    """1280 × 1024 at 400 % leaves 320 × 256 (WCAG 1.4.10)."""
    page, _watch = visit(viewport={"width": 320, "height": 256})
    for path in ("/", "/groepen/", "/aanmelden/", "/toegankelijkheid/", "/en/huisregels/", "/nee/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        heading = page.locator("h1").bounding_box()
        assert heading
        assert heading["x"] + heading["width"] <= 320

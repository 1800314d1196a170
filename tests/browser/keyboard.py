"""Somebody without a mouse."""

from playwright.sync_api import Locator, Page

_MOST = 90  # presses of Tab: more than any page has stops
# Why the focus cannot be seen; empty when it can. A ring of 2 px at least (that of the link of a card goes round the card), and of what it
# goes round some part inside the window with nothing on top of it.
_HIDDEN = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const who = `${element.tagName} ${(element.innerText || element.name || "").slice(0, 40)}`;
  const rings = [element, element.closest(".card")].filter(Boolean).map((one) => getComputedStyle(one));
  if (!rings.some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2)) return `${who}: no ring`;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return `${who}: too small to see`;
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [above, below] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 2 || below - above < Math.min(box.height, 24) - 1) return `${who}: outside the window`;
  const top = document.elementFromPoint((left + right) / 2, (above + below) / 2);
  const same = top && (element.contains(top) || top.contains(element) || element.labels?.[0]?.contains(top));
  return same ? "" : `${who}: covered by ${top?.tagName}`;
}"""
# Every stop that Tab would make, one after the other: faster than pressing.
_ALL_HIDDEN = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((stop) => stop.checkVisibility({visibilityProperty: true}) && !stop.disabled && stop.tabIndex >= 0)
  .map((stop) => { stop.focus(); return document.activeElement === stop ? (%s)() : ""; }).filter(Boolean)"""


def out_of_sight(page: Page) -> list[str]:
    """Why the focus cannot be seen at some stop of this page; empty when it can at each."""
    page.keyboard.press("Tab")  # who uses a keyboard is shown the focus from now on
    return page.evaluate(_ALL_HIDDEN % _HIDDEN)


def tab_to(page: Page, target: Locator) -> None:
    """Tab until `target` has the focus; at every stop on the way the focus can be seen."""
    for _press in range(_MOST):
        page.keyboard.press("Tab")
        assert page.evaluate(_HIDDEN) == ""
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never comes to {target}")


def type_into(page: Page, target: Locator, words: str) -> None:
    tab_to(page, target)
    page.keyboard.type(words)


def tick(page: Page, target: Locator) -> None:
    tab_to(page, target)
    page.keyboard.press("Space")
    assert target.is_checked()


def choose(page: Page, target: Locator) -> None:
    """One of a set of radio buttons: Tab comes to the set, arrows go through it."""
    name = target.get_attribute("name")
    tab_to(page, page.locator(f"input[type=radio][name={name}]").first)
    for _press in range(_MOST):
        if target.is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"arrows never come to {target}")


def press(page: Page, target: Locator) -> None:
    """Go to a link or button and press Enter; waits for the page that follows."""
    tab_to(page, target)
    with page.expect_navigation():
        page.keyboard.press("Enter")

"""Somebody without a mouse."""

from playwright.sync_api import Locator, Page

_MOST = 90  # presses of Tab: more than any page has stops
# Why the focus cannot be seen; empty when it can. A ring of 2 px at least, inside the window, nothing on top of it.
_HIDDEN = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const who = `${element.tagName} ${(element.innerText || element.name || "").slice(0, 40)}`;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${who}: no ring`;
  if (box.width < 2 || box.height < 2) return `${who}: too small to see`;
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${who}: outside the window`;
  const top = document.elementFromPoint(x, y);
  const same = top && (element.contains(top) || top.contains(element) || element.labels?.[0]?.contains(top));
  return same ? "" : `${who}: covered by ${top?.tagName}`;
}"""


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

"""How one gets to a page in a browser."""

from collections.abc import Callable

from playwright.sync_api import Page as Tab

Way = Callable[[Tab], None]


def go(path: str, *buttons: str) -> Way:
    """Open `path`, then press each of `buttons`."""

    def way(tab: Tab) -> None:
        tab.goto(path)
        for words in buttons:
            press(tab, words)

    return way


def press(tab: Tab, words: str) -> None:
    with tab.expect_navigation():
        tab.get_by_role("button", name=words, exact=True).click()

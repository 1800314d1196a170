"""Ways onward for who finds no group, which rooms above offer: they register what they have, this room does not know them."""

from collections.abc import Callable

from wagtail.models import Site

_WAYS: dict[str, Callable[[Site, str], str]] = {}


def offer(name: str, url: Callable[[Site, str], str]) -> None:
    """Tell where a way begins on a site in a language; `url` answers "" where the site does not have it."""
    _WAYS[name] = url


def url(name: str, site: Site, language: str) -> str:
    """Where the way `name` begins; "" when nobody offers it here."""
    return _WAYS[name](site, language) if name in _WAYS else ""

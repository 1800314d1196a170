"""The colours of a site, for what is not a style sheet: read from it all the same, so that they stand in one place."""

import re
from functools import lru_cache

from django.conf import settings

_THEME = re.compile(r'\[data-theme="(?P<name>[\w-]+)"\]\s*\{(?P<body>[^}]*)\}')
_COLOUR = re.compile(r"--(?P<name>[\w-]+):\s*(?P<value>#[0-9a-fA-F]{6})")


DEFAULT = "statenkwartier"


def colours(theme: str) -> dict[str, str]:
    """The colours of `theme` by name (`brand`, `brand-strong`, `brand-tint`, `accent`, …) as `#rrggbb`. Raises KeyError."""
    return _themes()[theme]


def names() -> list[str]:
    return list(_themes())


@lru_cache(maxsize=1)
def _themes() -> dict[str, dict[str, str]]:
    text = (settings.BASE_DIR / "site" / "static_src" / "css" / "themes.css").read_text()
    return {
        found["name"]: {colour["name"]: colour["value"] for colour in _COLOUR.finditer(found["body"])}
        for found in _THEME.finditer(text)
    }

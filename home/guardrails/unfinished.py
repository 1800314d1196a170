"""Places that a text came with and its editors have to fill in: `[in te vullen: …]`."""

import re

from home.guardrails.plain import plain

MARK = "[in te vullen"  # how such a place begins; it ends at the next bracket
_PLACE = re.compile(r"\[\s*in\s+te\s+vullen[^\]]*\]?", re.IGNORECASE)


def places(text: str) -> list[str]:
    """The places in `text` (HTML or not) that still wait, each as it stands there, on one line."""
    return [" ".join(found.split()) for found in _PLACE.findall(plain(text))]

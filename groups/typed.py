"""An address as people type it into one box: `2582 AB 12`, `2582ab12a`, `Statenlaan 12, 2582 AB`."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from groups import postcode as postcodes

_POSTCODE = re.compile(r"(?<![0-9a-z])([1-9][0-9]{3})[\s.\-]*([a-z]{2})(?![a-z])", re.IGNORECASE)
_AREA = re.compile(r"[1-9][0-9]{3}")
_AFTER = re.compile(r"[\s,.\-]*([0-9]{1,6})(?:[\s\-/]*([0-9a-z]{1,6}))?\b", re.IGNORECASE)
_AT_END = re.compile(
    r"(?:^|\s|(?<=[^\W\d_]))([0-9]{1,5})(?:\s*[\-/]?\s*([0-9]{1,4}|[a-z]{1,4}))?[\s,]*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Address:
    """`postcode` is normalised (`1234AB`), `addition` too; the addition does not route."""

    postcode: str
    number: int
    addition: str = ""

    def __str__(self) -> str:
        return f"{postcodes.display(self.postcode)} {self.number}{' ' + self.addition if self.addition else ''}"


def address(text: str) -> Address | None:
    """The address in `text`; None when no postcode is in it. Raises ValidationError for half an address, saying what is missing."""
    found = _POSTCODE.search(text)
    if not found:
        if _AREA.fullmatch(text.strip()):
            raise ValidationError(_("Vul uw hele postcode in en uw huisnummer, zoals 1234 AB 12."), code="address")
        return None
    postcode = postcodes.normalise("".join(found.groups()))
    house = _AFTER.match(text, found.end()) or _AT_END.search(text[: found.start()])
    if not house:
        raise ValidationError(_("Vul ook uw huisnummer in, zoals 1234 AB 12."), code="address")
    return Address(postcode, postcodes.house_number(house[1]), postcodes.addition(house[2] or ""))


def street_and_number(text: str) -> tuple[str, int] | None:
    """`Statenlaan 12 a` and `Statenlaan12a` → (`Statenlaan`, 12); None when no house number ends the text, or nothing stands before it."""
    found = _AT_END.search(text)
    if not found or not text[: found.start()].strip() or int(found[1]) == 0:
        return None
    return text[: found.start()].strip(" ,"), int(found[1])

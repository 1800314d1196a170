"""Dutch postcodes and house numbers: any spelling in, one form stored.

A postcode is four digits from 1000 and two letters, never SA, SD or SS (PostNL does not issue these).
"""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_SEPARATORS = re.compile(r"[\s\-.]+")  # \s knows NBSP once the text is str
_POSTCODE = re.compile(r"[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}")
_ADDITION = re.compile(r"[^\w]+")

MESSAGE = _("Vul een postcode in zoals 1234 AB: vier cijfers en twee letters.")
NUMBER_MESSAGE = _("Vul alleen het nummer in, zoals 12. Een letter hoort bij de toevoeging.")


def normalise(text: str) -> str:
    """Any spelling of a postcode as `1234AB`. Raises ValidationError with an example."""
    postcode = _SEPARATORS.sub("", text).upper()
    if not _POSTCODE.fullmatch(postcode):
        raise ValidationError(MESSAGE, code="postcode")
    return postcode


def display(postcode: str) -> str:
    """`1234AB` as `1234 AB`; anything else unchanged."""
    return f"{postcode[:4]} {postcode[4:]}" if len(postcode) == 6 else postcode


def house_number(text: str) -> int:
    """The house number in `text`. Raises ValidationError unless it is 1 to 99999 in plain digits."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and 1 <= int(digits) <= 99_999):
        raise ValidationError(NUMBER_MESSAGE, code="house_number")
    return int(digits)


def addition(text: str) -> str:
    """`a`, ` -A `, `bis` → `A`, `A`, `BIS`: additions are compared in capitals without punctuation."""
    return _ADDITION.sub("", unicodedata.normalize("NFKC", text)).upper()

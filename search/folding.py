"""One spelling for names that people write in many ways: no accents, no capitals, no short forms."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = re.compile("['’‘`´]")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_SHORT_ENDS = (("str", "straat"), ("ln", "laan"), ("pln", "plein"), ("wg", "weg"), ("kd", "kade"))
_SHORT_WORDS = {"burg": "burgemeester", "burgem": "burgemeester", "st": "sint", "v": "van", "d": "de", "pr": "prins"}
LONGEST = 200


def fold(text: str) -> str:
    """`Burg. de Vriësstr.` → `burgemeester de vriesstraat`; ij and y are one. At most LONGEST characters."""
    return " ".join(_whole(word) for word in _WORD.findall(plain(text))).replace("ij", "y")[:LONGEST]


def plain(text: str) -> str:
    """`Café's` → `cafes`: no capitals, no accents, no apostrophes."""
    lowered = _APOSTROPHES.sub("", text).casefold().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(letter))


def _whole(word: str) -> str:
    if word in _SHORT_WORDS:
        return _SHORT_WORDS[word]
    for short, full in _SHORT_ENDS:
        if word.endswith(short):
            return word.removesuffix(short) + full
    return word


def grams(folded: str) -> set[str]:
    """The trigrams of each word, with its beginning and end marked as pg_trgm does."""
    padded = (f"  {word} " for word in folded.split())
    return {word[at : at + 3] for word in padded for at in range(len(word) - 2)}


def likeness(one: str, other: str) -> float:
    """0 to 1: how many trigrams two folded names share, of all that they have."""
    return shared(grams(one), grams(other))


def shared(these: set[str], those: set[str]) -> float:
    """The same of trigrams that were made already."""
    both = len(these & those)
    return both / (len(these) + len(those) - both) if both else 0.0

"""Words and their stems, made here and kept in the database as plain words: SQLite has no stemmer of its own for Dutch, and what
PostgreSQL has leaves “huizen” and “huis” apart, “brieven” and “brief”, “fietsen” and “fiets”.

So both databases find the same pages, and the stems can be used to show where in a text a word was found.
"""

import re
from functools import lru_cache

import snowballstemmer

from search.folding import plain

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OF_SOMEBODY = re.compile(r"['’]s$", re.IGNORECASE)  # foto's, mother's
_ALGORITHMS = {"nl": "dutch", "en": "english"}
_LONG = re.compile(r"(aa|ee|oo|uu)(?=[b-df-hj-np-tv-z]*$)")  # in the last syllable: of “dagen” the stemmer makes “daag”
_MANY = re.compile(r"(?<=...[ao])s$")  # auto's without its apostrophe
_LONGEST = 100  # letters, of four bytes at most: PostgreSQL refuses a word of more than 2,046
_OFTEN = 3  # fietsen → fiets → fiet, which is also what becomes of “fiets”


def words(text: str) -> list[str]:
    """The words of `text` as they stand there, in their order."""
    return WORD.findall(text)


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """One word without capitals, accents and 's; never empty, so that words and stems stay side by side.

    Nothing but letters and digits: a sign may be several when it is taken apart (½ is 1⁄2), and then the databases would cut there.
    """
    return "".join(filter(str.isalnum, plain(_OF_SOMEBODY.sub("", word))))[:_LONGEST] or "_"


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of one word; in a language without a stemmer the bare word."""
    found = bare(word)
    if language not in _ALGORITHMS:
        return found
    cut = snowballstemmer.stemmer(_ALGORITHMS[language]).stemWord
    if language != "nl":
        return cut(found) or found
    for _ in range(_OFTEN):
        found = cut(_MANY.sub("", found)) or found
    return short(found)


def short(word: str) -> str:
    """`inbraak` → `inbrak`, and the unfinished `inbraa` → `inbra`."""
    return _LONG.sub(lambda found: found[1][0], word)


def stems(text: str, language: str) -> list[str]:
    """A stem for each word of `text`."""
    return [stem(word, language) for word in words(text)]

"""“Did you mean”: the words of titles that are spelled most like what was typed."""

from home import memory
from search.folding import grams, shared
from search.models import Card
from search.stems import bare, stem, words

_LEAST = 0.4
_SHORTEST = 4
Known = dict[str, tuple[str, set[str]]]  # bare word → as it stands in a title, its trigrams


def meant(site_id: int, language: str, text: str) -> str:
    """`text` with the words that no title knows put right; "" when nothing is more like it."""
    known, stems = memory.recall(("search.titles", site_id, language), lambda: _known(site_id, language))
    corrected = [word if stem(word, language) in stems else _nearest(known, word) for word in words(text)]
    changed = any(bare(one) != bare(other) for one, other in zip(corrected, words(text), strict=True))
    return " ".join(corrected) if changed else ""


def _known(site_id: int, language: str) -> tuple[Known, set[str]]:
    titles = Card.objects.filter(site=site_id, language=language).values_list("title", flat=True)
    found = {bare(word): word.lower() for title in titles for word in words(title)}
    known = {plain: (word, grams(plain)) for plain, word in found.items() if len(plain) >= _SHORTEST}
    return known, {stem(word, language) for word in found.values()}


def _nearest(known: Known, word: str) -> str:
    own = grams(bare(word))
    best = max(known.values(), key=lambda each: shared(own, each[1]), default=None)
    return best[0] if best and len(bare(word)) >= _SHORTEST and shared(own, best[1]) >= _LEAST else word

"""Shows where the words that were looked for stand: <mark> around them, everything else escaped."""

from collections.abc import Sequence

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from search.fulltext import Question
from search.stems import WORD, bare, stem

_SHOWN = 34  # words of a text
_BEFORE = 6  # of these, before the first that was looked for
Span = tuple[int, int]


def title(text: str, question: Question, language: str) -> SafeString:
    """The whole title."""
    found = list(WORD.finditer(text))
    hits = [
        at for at, word in enumerate(found) if question.meets(stem(word[0], language)) or question.meets(bare(word[0]))
    ]
    return _marked(text, [found[at].span() for at in hits], 0, len(text))


def passage(text: str, stems: Sequence[str], question: Question) -> SafeString:
    """The part of `text` that holds most of what was looked for, or its beginning. `stems` has one for each word of it."""
    spans = [word.span() for word in WORD.finditer(text)]
    hits = [at for at, stem in enumerate(stems[: len(spans)]) if question.meets(stem)]
    first = max(0, _best(stems, hits) - _BEFORE)
    last = min(len(spans), first + _SHOWN)
    if not spans:
        return SafeString("")
    start = spans[first][0] if first else 0
    end = spans[last - 1][1] if last < len(spans) else len(text)
    shown = _marked(text, [spans[at] for at in hits if first <= at < last], start, end)
    return format_html("{}{}{}", "… " if start else "", shown, " …" if end < len(text) else "")


def _best(stems: Sequence[str], hits: list[int]) -> int:
    """The word where the part begins that holds most different hits."""
    within = {at: {stems[other] for other in hits if at <= other < at + _SHOWN - _BEFORE} for at in hits[:200]}
    return max(within, key=lambda at: (len(within[at]), -at)) if within else 0


def _marked(text: str, spans: Sequence[Span], start: int, end: int) -> SafeString:
    parts, at = [], start
    for begin, stop in spans:
        parts += [escape(text[at:begin]), format_html("<mark>{}</mark>", text[begin:stop])]
        at = stop
    return SafeString("".join([*parts, escape(text[at:end])]))

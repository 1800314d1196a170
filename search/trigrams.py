"""The databases' own indexes of trigrams, asked for terms like a folded text: SQLite's FTS5, PostgreSQL's pg_trgm.

Both give candidates as (id, folded); who asks puts them in order. A text of one or two letters is looked up as a beginning only.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection

Candidates = list[tuple[int, str]]
ENOUGH = 50  # candidates of one kind
# PostgreSQL does not tell how rare a trigram is, and its operator of likeness weighs every term: two thirds of the time go when
# only terms are weighed that share a trigram which does not come from what streets are called everywhere.
_TELLING = 6
_EVERYWHERE = "straat laan weg plein hof pad kade singel gracht steeg dreef van der den het aan"
# SQLite ranks every term that has one of the trigrams: the rarest are asked, until they bring this many terms.
_BUDGET = 2_500

_BEGINNING = {
    "sqlite": """SELECT id, folded FROM search_term WHERE site_id = %(site)s AND folded >= %(text)s AND folded < %(end)s
        ORDER BY folded LIMIT %(enough)s""",
    "postgresql": """SELECT id, folded FROM search_term WHERE site_id = %(site)s AND folded LIKE %(text)s || '%%'
        ORDER BY folded USING ~<~ LIMIT %(enough)s""",
}
_WITHIN = {
    "sqlite": """SELECT t.id, t.folded FROM search_term_trigrams g JOIN search_term t ON t.id = g.rowid
        WHERE g.search_term_trigrams MATCH %(all)s AND t.site_id = %(site)s AND instr(t.folded, %(text)s) LIMIT %(enough)s""",
    "postgresql": """SELECT id, folded FROM search_term
        WHERE site_id = %(site)s AND folded LIKE '%%' || %(text)s || '%%' LIMIT %(enough)s""",
}
_LIKE = {
    "sqlite": """SELECT t.id, t.folded FROM search_term_trigrams g JOIN search_term t ON t.id = g.rowid
        WHERE g.search_term_trigrams MATCH %(some)s AND t.site_id = %(site)s ORDER BY g.rank LIMIT %(enough)s""",
    "postgresql": """SELECT id, folded FROM search_term WHERE site_id = %(site)s AND folded ~ %(some)s
        ORDER BY similarity(folded, %(text)s) DESC LIMIT %(enough)s""",
}


def beginning(site_id: int, text: str) -> Candidates:
    """Terms that begin with `text`."""
    return _rows(_BEGINNING, site_id, text, end=f"{text}{{")  # { comes after z


def within(site_id: int, text: str) -> Candidates:
    """Terms that hold `text`, at least three letters of it."""
    return _rows(_WITHIN, site_id, text, all=_match(_pieces(text), "AND")) if len(text) > 2 else []


def alike(site_id: int, text: str) -> Candidates:
    """Terms that share trigrams with `text`, those that share most first."""
    if len(text) < 3:
        return []
    if connection.vendor == "postgresql":
        telling = _telling(text)
        return _rows(_LIKE, site_id, text, some="|".join(telling)) if telling else []
    rare = _rarest(text)
    return _rows(_LIKE, site_id, text, some=_match(rare, "OR")) if rare else []


def _rows(statements: dict[str, str], site_id: int, text: str, **more: Any) -> Candidates:
    values: dict[str, Any] = {"site": site_id, "text": text, "enough": ENOUGH, **more}
    with connection.cursor() as cursor:
        cursor.execute(statements[connection.vendor], values)
        return cursor.fetchall()


def _pieces(text: str) -> set[str]:
    """As FTS5 cuts: across words too, without marks for beginning and end."""
    return {text[at : at + 3] for at in range(len(text) - 2)}


def _telling(text: str) -> list[str]:
    """Trigrams within words that tell streets apart, spread over the text, so that a slip of the pen spoils few of them."""
    within = [piece for piece in (text[at : at + 3] for at in range(len(text) - 2)) if " " not in piece]
    common = {word[at : at + 3] for word in _EVERYWHERE.split() for at in range(len(word) - 2)}
    telling = list(dict.fromkeys(piece for piece in within if piece not in common)) or within
    return telling[:: -(-len(telling) // _TELLING) or 1]


def _match(pieces: Iterable[str], word: str) -> str:
    """A folded text holds letters, digits and spaces only: nothing that a query could trip over."""
    return f" {word} ".join(f'"{piece}"' for piece in sorted(pieces))


def _rarest(text: str) -> list[str]:
    pieces = sorted(_pieces(text))
    marks = ", ".join(["%s"] * len(pieces))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT term, doc FROM search_term_counts WHERE term IN ({marks}) ORDER BY doc", pieces)  # noqa: S608
        counted = cursor.fetchall()
    chosen: list[str] = []
    terms = 0
    for piece, count in counted:
        if chosen and terms + count > _BUDGET:
            break
        chosen.append(piece)
        terms += count
    return chosen

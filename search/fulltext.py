"""The databases' own indexes of whole words, asked for the stems on the cards: SQLite's FTS5 in one pass, PostgreSQL's GIN.

Both find the same cards in the same order, because the stems and the scores are ours (the databases' own scores cost more
than all the rest: each looks at every card that has one of the words).
"""

from dataclasses import dataclass

from django.db import connection

from search.stems import bare, short, stem, words

MOST_WORDS = 10
# Words that say nothing of what is looked for. A question of nothing but these is asked as it is.
_EMPTY = """de het een en of in op te ten ter van voor met bij aan uit om is zijn was er dat die dit deze ik u je we wij mijn uw ons
    onze hoe wat waar wie wanneer kan ook als dan niet naar over door tot the a an and or of in on to for with at is are be it this that
    i you my your we our how what where who when can"""
_SAYS_NOTHING = frozenset(_EMPTY.split())

# So many are looked at and put in order: whoever finds more needs another word, and ranking thousands would take its time.
MOST = 300
_TITLE_COUNTS = 10  # times what the text does
_STATEMENTS = {
    "sqlite": """SELECT id, title_stems, {text} FROM search_card WHERE id IN (
            SELECT rowid FROM search_card_words WHERE search_card_words MATCH %(asked)s LIMIT %(most)s)""",
    "postgresql": """SELECT id, title_stems, {text} FROM search_card
            WHERE {column} @@ %(asked)s::tsquery AND scope IN (%(pages)s, %(groups)s) LIMIT %(most)s""",
}


@dataclass(frozen=True)
class Word:
    """One word of a question: its stems, and the beginning that will do when it may not be finished yet."""

    stems: frozenset[str]
    beginning: str = ""

    def meets(self, stem: str) -> bool:
        return stem in self.stems or self._begins(stem)

    def count(self, stems: str) -> int:
        """How often it is in `stems`, which has spaces around each."""
        begun = stems.count(f" {self.beginning}") if self.beginning else 0
        return begun + sum(stems.count(f" {stem} ") for stem in self.stems if not self._begins(stem))

    def _begins(self, stem: str) -> bool:
        return bool(self.beginning) and stem.startswith(self.beginning)


@dataclass(frozen=True)
class Question:
    """What is looked for. `every`: all words must be there, else one is enough."""

    words: tuple[Word, ...]
    every: bool = True

    def meets(self, stem: str) -> bool:
        return any(word.meets(stem) for word in self.words)

    def score(self, title: str, text: str) -> float:
        """How much a title and a text are about it: what share of the title, how often in the text, long texts counting less."""
        title, text = f" {title} ", f" {text} "
        named = sum(word.count(title) for word in self.words) / title.count(" ")
        often = [word.count(text) for word in self.words]
        return _TITLE_COUNTS * named + sum(count / (count + 1 + len(text) / 2_000) for count in often)


def question(text: str, language: str, *, every: bool = True) -> Question:
    """`text` as a question in `language`. Groups are described in Dutch, so the Dutch stem will always do."""
    typed = [word for word in words(text) if bare(word) != "_"][:MOST_WORDS]
    telling = [word for word in typed if bare(word) not in _SAYS_NOTHING] or typed
    asked = [Word(frozenset({stem(word, language), stem(word, "nl")})) for word in telling]
    if telling and len(bare(telling[-1])) > 1 and telling[-1] == typed[-1]:
        asked[-1] = Word(asked[-1].stems, _beginning(bare(telling[-1])))
    return Question(tuple(asked), every)


def _beginning(word: str) -> str:
    """Stems are short where a word has a long vowel in its last syllable."""
    return short(word) if word[-2:] in {"aa", "ee", "oo", "uu"} else word


@dataclass(frozen=True)
class Scope:
    """Where is looked: a site, a language of it, and whether among pages and among groups."""

    site: int
    language: str
    pages: bool = True
    groups: bool = True

    @property
    def marks(self) -> dict[str, str]:
        """What stands on the cards of these; "" for what is left out."""
        return {
            "pages": mark(self.site, self.language) if self.pages else "",
            "groups": mark(self.site) if self.groups else "",
        }


def mark(site_id: int, language: str = "groups") -> str:
    """One word that pages of a language of a site have in common, or its groups; the index holds it too."""
    return f"{site_id}{language.replace('-', '')}".lower()


def find(scope: Scope, question: Question) -> list[int]:
    """Cards, MOST at most: first those with the words in their title, each kind best first."""
    titles = find_titles(scope, question)
    if len(titles) == MOST:
        return titles
    return list(dict.fromkeys([*titles, *_ranked(scope, question, titles=False)]))[:MOST]


def find_titles(scope: Scope, question: Question, *, read: bool = True) -> list[int]:
    """Only those with the words in their title. Unless they are `read`, their texts do not count: that is half the time."""
    return _ranked(scope, question, titles=True, read=read)


def _ranked(scope: Scope, question: Question, *, titles: bool, read: bool = True) -> list[int]:
    if not question.words or not any(scope.marks.values()):
        return []
    if connection.vendor == "sqlite":
        where = " OR ".join(f'"{mark}"' for mark in scope.marks.values() if mark)
        columns = "title_stems" if titles else "title_stems stems"
        asked = f"scope : ({where}) AND {{{columns}}} : ({_for_sqlite(question)})"
    else:
        asked = _for_postgresql(question)
    statement = _STATEMENTS[connection.vendor].replace("{column}", "title_words" if titles else "words")
    statement = statement.replace("{text}", "stems" if read else "''")
    with connection.cursor() as cursor:
        cursor.execute(statement, {**scope.marks, "asked": asked, "most": MOST})
        scores = {pk: question.score(title, text) for pk, title, text in cursor.fetchall()}
    return sorted(scores, key=lambda pk: (-scores[pk], pk))


def _for_sqlite(question: Question) -> str:
    """Stems are letters and digits only, see `bare`: nothing that a query could trip over."""
    return _joined(question, " AND ", " OR ", '"{}"', '"{}"*')


def _for_postgresql(question: Question) -> str:
    return _joined(question, " & ", " | ", "'{}'", "'{}':*")


def _joined(question: Question, every: str, some: str, whole: str, beginning: str) -> str:
    each = [
        some.join(
            [*map(whole.format, sorted(word.stems)), *([beginning.format(word.beginning)] if word.beginning else [])]
        )
        for word in question.words
    ]
    return (every if question.every else some).join(f"({one})" for one in each)

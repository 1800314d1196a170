"""What would make an editor's words of a mail easier to read. Said, never insisted on."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms.letter import LINK

LONGEST = 25  # words in a sentence
SAYS_NOTHING = frozenset({"klik hier", "hier", "link", "lees meer", "deze link", "click here", "here", "read more"})
_INFORMAL = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
_SHOWN = 8  # words of a long sentence that are quoted


def remarks(language: str, subject: str, body: str) -> list[str]:
    """Advice on these words, in the active language; [] when they read well."""
    plain = LINK.sub(r"\1.", f"{subject}\n{body}")
    return [*_long_sentences(plain), *_labels(body), *(_informal(plain) if language == "nl" else ())]


def _long_sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for sentence in re.split(r"(?<=[.!?:])\s+", line.strip(" -")):
            words = sentence.split()
            if len(words) > LONGEST:
                yield _("Deze zin is lang (%(n)s woorden): “%(begin)s…”. Maak er twee zinnen van.") % {
                    "n": len(words),
                    "begin": " ".join(words[:_SHOWN]),
                }


def _labels(body: str) -> Iterator[str]:
    for label, _address in LINK.findall(body):
        if label.strip().lower() in SAYS_NOTHING or len(label.split()) < 2:
            yield _("“%(label)s” zegt niet waar de link heen gaat. Schrijf het erbij.") % {"label": label}


def _informal(text: str) -> Iterator[str]:
    found = _INFORMAL.search(text)
    if found:
        yield _("Er staat “%(word)s”. Onze andere teksten zeggen “u”.") % {"word": found[0]}

"""The texts in the code, found by Babel, and the English catalogue that translates them."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = ROOT / "site" / "locale" / "en" / "LC_MESSAGES" / "django.po"
FOLDERS = ("home", "groups", "forms", "search", "site/config", "site/demo", "site/templates")
# The names by which our code calls gettext: `manage.py makemessages` knows more.
KEYWORDS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
# What a translation must keep as it is: %(name)s, {name}, the target of a link, emphasis, tags, the # of a number.
_KEPT = re.compile(r"%(?:\(\w+\))?[sd%]|\{\w*\}|\]\(\S*?\)|\*\*|</?[a-z]+(?:\s[^>]*)?>|(?<!\()#")


def catalogue() -> Catalog:
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


def kept(text: str) -> Counter[str]:
    """The placeholders and marks in `text`, each with how often it stands there."""
    return Counter(_KEPT.findall(text))


def in_code() -> dict[str, str]:
    """Every text to translate (of a plural: the singular), with a file that it stands in."""
    found = {}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".txt") and path.is_file():
                found |= dict.fromkeys(_texts(path), str(path.relative_to(ROOT)))
    return found


def _texts(path: Path) -> Iterator[str]:
    source = path.read_text()
    if path.suffix != ".py":
        # Of a template all but its texts becomes X; on one line nothing of that is an indentation to Python.
        source = " ".join(templatize(source, origin=str(path)).split("\n")).strip()
    for _line, _function, text, _comments in extract_python(io.BytesIO(source.encode()), KEYWORDS, (), {}):
        yield text if isinstance(text, str) else text[0]

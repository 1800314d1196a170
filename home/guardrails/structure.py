"""Headings that skip a level, and pictures that nobody described."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.rich_text import RichText

from home.blocks.live import SOMETIMES_EMPTY

_HEADING = re.compile(r"<h([1-6])[\s>]")


def skipped_headings(body: StreamValue) -> Iterator[tuple[int, str]]:
    """(place in the body, sentence) for each text in which a heading skips a level. The page's title is level 1, that of a
    block level 2."""
    level = 1
    for index, child in enumerate(body):
        if isinstance(child.value, StructValue) and child.value.get("title"):
            level = level if child.block_type in SOMETIMES_EMPTY else 2
        if isinstance(child.value, RichText):
            levels = [int(found) for found in _HEADING.findall(child.value.source)]
            if any(after > before + 1 for before, after in zip([level, *levels], levels, strict=False)):
                yield (
                    index,
                    _(
                        "Blok %(number)s (%(kind)s) heeft een kop van niveau 3 zonder kop van niveau 2 erboven. "
                        "Zet er één boven, of maak deze kop niveau 2."
                    )
                    % {"number": index + 1, "kind": child.block.label},
                )
            level = levels[-1] if levels else level


def undescribed(pictures: Iterable[tuple[str, str]], values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(field, sentence) for each picture without words. `pictures` are pairs of names: of the picture, of its words."""
    for picture, words in pictures:
        if values.get(picture) and not (values.get(words) or "").strip():
            yield words, _("Beschrijf wat er op de foto te zien is. Wie hem niet ziet, leest dat.")

"""The numbers to call in need: content of each site's profile, shown in the footer, in call-outs and on leaflets."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StreamValue

EMERGENCY, POLICE, ANONYMOUS, OTHER = "emergency", "police", "anonymous", "other"
KINDS = [
    (EMERGENCY, _("spoed")),
    (POLICE, _("politie, geen spoed")),
    (ANONYMOUS, _("anoniem melden")),
    (OTHER, _("iets anders")),
]
_SENTENCES = {
    EMERGENCY: (
        "112",
        "Spoed: u ziet een misdrijf of iemand is in gevaar.",
        "Emergency: a crime, or somebody in danger.",
    ),
    POLICE: ("0900-8844", "Geen spoed, wel politie.", "Police, not urgent."),
    ANONYMOUS: ("0800-7000", "Anoniem een misdrijf melden.", "Report a crime anonymously."),
}


class NumberBlock(blocks.StructBlock):
    """One number, and in each language a sentence that says when to call it."""

    kind = blocks.ChoiceBlock(choices=KINDS, default=OTHER, label=_("soort"))
    number = blocks.RegexBlock(
        regex=r"^\+?[0-9][0-9 \-]{1,18}$",
        error_messages={"invalid": _("Schrijf alleen cijfers, spaties en streepjes, zoals 0900-8844.")},
        label=_("nummer"),
    )
    text = blocks.CharBlock(max_length=120, label=_("wanneer belt u dit? (Nederlands)"))
    text_en = blocks.CharBlock(max_length=120, required=False, label=_("dezelfde zin in het Engels"))

    class Meta:
        icon = "warning"
        label = _("Nummer")


@dataclass(frozen=True)
class Number:
    """A number as a page shows it. `language` is that of the sentence."""

    kind: str
    number: str
    text: str
    language: str

    @property
    def tel(self) -> str:
        """What a telephone dials."""
        return "".join(sign for sign in self.number if sign.isdigit() or sign == "+")


def usual() -> list[dict[str, Any]]:
    """The numbers of the Netherlands, for a site that has none of its own yet: raw values of the stream."""
    return [
        {"type": "number", "value": {"kind": kind, "number": number, "text": dutch, "text_en": english}}
        for kind, (number, dutch, english) in _SENTENCES.items()
    ]


def shown(stream: StreamValue) -> list[Number]:
    """The numbers of a profile in the visitor's language; where a sentence is not translated it is the Dutch one."""
    english = (get_language() or "").startswith("en")
    return [_shown(block.value, english=english) for block in stream]


def _shown(value: Any, *, english: bool) -> Number:
    translated = english and value["text_en"]
    return Number(
        value["kind"], value["number"], value["text_en"] if translated else value["text"], "en" if translated else "nl"
    )

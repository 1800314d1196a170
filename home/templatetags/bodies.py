"""How the body of a front page is laid out: what opens it belongs to the top of the page."""

from dataclasses import dataclass
from typing import Any

from django import template
from wagtail.blocks import StreamValue

register = template.Library()
_FIRST = ("finder", "callout")  # what comes before the ways on


@dataclass(frozen=True)
class Front:
    """`buttons` and `picture` (the first one, or None) stand in the head, `first` right below it, then the menu, then `rest`."""

    buttons: list[Any]
    picture: Any
    first: list[Any]
    rest: list[Any]


@register.filter
def front(body: StreamValue) -> Front:
    blocks = list(body)
    buttons = _while(blocks, ("button",))
    picture = next((block for block in blocks if block.block_type == "picture"), None)
    others = [block for block in blocks[len(buttons) :] if block is not picture]
    first = _while(others, _FIRST)[:2]
    return Front(buttons, picture, first, others[len(first) :])


def _while(blocks: list[Any], kinds: tuple[str, ...]) -> list[Any]:
    """The blocks before the first one of another kind."""
    end = next((index for index, block in enumerate(blocks) if block.block_type not in kinds), len(blocks))
    return blocks[:end]

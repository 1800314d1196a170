"""How a body of blocks is laid out: buttons that open it belong to the top of the page."""

from typing import Any

from django import template
from wagtail.blocks import StreamValue

register = template.Library()


@register.filter
def opening_buttons(body: StreamValue) -> list[Any]:
    """The buttons before anything else."""
    return list(body)[: _opening(body)]


@register.filter
def opening_finder(body: StreamValue) -> list[Any]:
    """The box that finds a group, when it is the first thing after the buttons: it comes before the ways on."""
    return [block for block in list(body)[_opening(body) :][:1] if block.block_type == "finder"]


@register.filter
def after_opening(body: StreamValue) -> list[Any]:
    """What follows the opening buttons and the box."""
    return list(body)[_opening(body) + len(opening_finder(body)) :]


def _opening(body: StreamValue) -> int:
    kinds = [block.block_type for block in body]
    return next((index for index, kind in enumerate(kinds) if kind != "button"), len(kinds))

"""The blocks of a page body. `BodyBlock` is what pages use; the others are for who looks into a body."""

from home.blocks.body import BodyBlock

__all__ = ["BodyBlock"]

"""Pictures as we keep them: our own copy, without what cameras and programs write into them (A-23 to A-25)."""

from home.pictures.copying import MOST_PIXELS, own_copy

__all__ = ["MOST_PIXELS", "own_copy"]

"""A new website from a few answers: the pages, forms and boxes that every neighbourhood needs, to be adapted by its editors."""

from demo.starter.answers import Answers
from demo.starter.making import make

__all__ = ["Answers", "make"]

"""What is read while something is made: tables, trees of other sites, and the moment until which it holds."""

import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Reads:
    """`trees` are sites whose pages are linked to; `until` is in seconds since 1970, infinite where the time does not matter."""

    tables: set[str] = field(default_factory=set)
    trees: set[int] = field(default_factory=set)
    until: float = math.inf

    def add(self, other: "Reads") -> None:
        self.tables |= other.tables
        self.trees |= other.trees
        self.until = min(self.until, other.until)


class _Open(threading.local):
    """The readings that are under way in this thread, the innermost last."""

    def __init__(self) -> None:
        self.stack: list[Reads] = []


_open = _Open()


@contextmanager
def reading() -> Iterator[Reads]:
    """Collects what is read within; a reading around it hears of it too."""
    own = Reads()
    _open.stack.append(own)
    try:
        yield own
    finally:
        _open.stack.pop()
        adopt(own)


def adopt(other: Reads) -> None:
    """What was read to make something that was kept counts for who uses it now."""
    if _open.stack:
        _open.stack[-1].add(other)


def note(tables: frozenset[str]) -> None:
    if _open.stack:
        _open.stack[-1].tables |= tables


def tree(site: int) -> None:
    """What is being made says where a page of this site is."""
    if _open.stack:
        _open.stack[-1].trees.add(site)


def until(moment: datetime) -> None:
    """What is being made shows something that is true until `moment` only: the next event, a level that runs out."""
    if _open.stack:
        _open.stack[-1].until = min(_open.stack[-1].until, moment.timestamp())


def under_way() -> bool:
    return bool(_open.stack)

"""What seldom changes is read once and kept in the process: sites, profiles, the way to a page, the boxes of a form.

Every entry belongs to a *generation*, and whatever changes something that pages are made of begins the next one, see
`home.pagecache.changes`: a file that all processes of a machine look at on each use, and rows that other machines look at once
a second at most (GENERATION_SECONDS; 0: never). What a transaction changed is its own until it is committed: nobody is given
what was made of it. PAGE_CACHE_SECONDS is the net below that, for a change that could not be told.
"""

import time
from collections.abc import Callable, Collection, Hashable
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import caches

from home.pagecache import changes, reads, tables

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Entries = dict[Hashable, tuple[Any, reads.Reads]]

MOST = 10_000  # entries; beyond that all are forgotten, so that a flood of addresses cannot fill the memory
_EVERYTHING = "memory"  # a tag, see `home.pagecache.changes`


class _Kept:
    """This process's entries, and the generation that they belong to."""

    def __init__(self) -> None:
        self.entries: Entries = {}
        self.stamp: changes.Stamp | None = None
        self.until = 0.0


_kept = _Kept()


def recall(key: Hashable, make: Callable[[], T]) -> T:
    """The entry for `key`, made by `make` when there is none of this generation. Do not change what you get."""
    entries = _of_this_generation()
    found = entries.get(key)
    if found is not None and _holds(found[1]):
        reads.adopt(found[1])
        return found[0]
    with reads.reading() as read:
        made = make()
    if not in_doubt(read):
        entries[key] = made, read
    return made


def recall_all(keys: Collection[K], make: Callable[[list[K]], dict[K, T]]) -> dict[K, T]:
    """Entries for `keys`; `make` makes those that are missing, all at once. What it leaves out is in none of them."""
    entries = _of_this_generation()
    found = {key: entries[key] for key in keys if key in entries and _holds(entries[key][1])}
    for _value, read in found.values():
        reads.adopt(read)
    made: dict[K, T] = {}
    if missing := [key for key in keys if key not in found]:
        with reads.reading() as read:
            made = make(missing)
        if not in_doubt(read):
            entries |= {key: (value, read) for key, value in made.items()}
    return {key: value for key, (value, _read) in found.items()} | made


def remembered(key: Hashable) -> Any:
    """What this process last knew under `key`, perhaps no longer true; None when it knows nothing. Asks nobody."""
    value, _read = _kept.entries.get(key, (None, None))
    return value


def in_doubt(read: reads.Reads) -> bool:
    """Whether what reads this was changed in the transaction that is under way, and may yet be rolled back."""
    changed = changes.uncommitted()
    if not changed:
        return False
    if _EVERYTHING in changed or changed & tables.watched(read.tables):
        return True
    kinds = tables.of_pages()
    return bool(read.tables & kinds and changed & (kinds | {"page", "tree"}))


def _holds(read: reads.Reads) -> bool:
    return read.until > time.time() and not in_doubt(read)


def _of_this_generation() -> Entries:
    stamp = changes.stamp()
    if stamp != _kept.stamp or time.monotonic() >= _kept.until or len(_kept.entries) > MOST:
        _begin(stamp)
    return _kept.entries


def _begin(stamp: changes.Stamp) -> None:
    """Start a generation. Wagtail keeps the roots of all sites and renditions, and tells no other process of a change in them."""
    from wagtail.models import Site

    _kept.entries, _kept.stamp = {}, stamp
    _kept.until = time.monotonic() + settings.PAGE_CACHE_SECONDS
    Site.clear_site_root_paths_cache()
    caches["renditions"].clear()


def forget() -> None:
    """Something that no statement tells of has changed: for us at once, for everybody else when the change is committed."""
    changes.touch(f"{_EVERYTHING}@*")


def forget_here() -> None:
    """Forget in this process alone."""
    changes.seen_here()

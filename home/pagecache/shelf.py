"""Where pages stand: in the memory of this process, and behind that in the cache that processes share, where there is one."""

import threading
import time
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches

from home.pagecache import changes
from home.pagecache.entry import Entry
from home.pagecache.release import release

Key = tuple[str, ...]


@dataclass
class _Shelf:
    """Entries by key, the one that came first at the front: it is the first to make room."""

    entries: dict[Key, Entry]
    size: int
    lock: threading.Lock


_shelf = _Shelf({}, 0, threading.Lock())


def find(key: Key) -> Entry | None:
    """The page for `key`, if there is one that still holds."""
    entry = _shelf.entries.get(key) or _fetch(key)
    if entry is None:
        return None
    number, now = changes.current(outside=True), time.time()
    if entry.until <= now or (entry.checked < number and changes.changed_since(entry.tags, entry.checked)):
        _drop(key)
        return None
    entry.checked = number
    return entry


def keep(key: Key, entry: Entry) -> None:
    """Keep `entry`, here and where others find it."""
    _put(key, entry)
    if settings.PAGE_CACHE_SHARED:
        caches["default"].set(_name(key), entry, timeout=max(1, int(entry.until - time.time())))


def clear() -> None:
    """Forget the pages of this process."""
    with _shelf.lock:
        _shelf.entries.clear()
        _shelf.size = 0


def _fetch(key: Key) -> Entry | None:
    if not settings.PAGE_CACHE_SHARED:
        return None
    entry: Entry | None = caches["default"].get(_name(key))
    if entry is not None:
        _put(key, entry)
    return entry


def _name(key: Key) -> str:
    return "page:" + sha256("\n".join((release(), *key)).encode()).hexdigest()


def _put(key: Key, entry: Entry) -> None:
    with _shelf.lock:
        _out(key)
        _shelf.entries[key] = entry
        _shelf.size += entry.size
        while _shelf.size > settings.PAGE_CACHE_BYTES and _shelf.entries:
            _out(next(iter(_shelf.entries)))


def _drop(key: Key) -> None:
    with _shelf.lock:
        _out(key)


def _out(key: Key) -> None:
    gone = _shelf.entries.pop(key, None)
    if gone is not None:
        _shelf.size -= gone.size

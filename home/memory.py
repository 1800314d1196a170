"""What seldom changes is read once and kept in the process: sites, profiles, the way to a page, the boxes of a form.

It is exact. Every entry belongs to a *generation*, and any change of what is kept begins the next one (`home.signals`):
a file that all processes of a machine look at on each use, and a row that other machines look at once a second at most
(GENERATION_SECONDS; 0: never).
"""

import os
import time
from collections.abc import Callable, Collection, Hashable
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import F

from home.pagecache import reads

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Stamp = tuple[int, int, int]

MOST = 10_000  # entries; beyond that all are forgotten, so that a flood of addresses cannot fill the memory


class _Kept:
    """This process's entries, and the generation that they belong to."""

    def __init__(self) -> None:
        self.entries: dict[Hashable, tuple[Any, reads.Reads]] = {}
        self.stamp: Stamp | None = None
        self.own = 0  # changes of this process, committed or not: it always sees its own
        self.shared = 0
        self.shared_until = 0.0


_kept = _Kept()


def recall(key: Hashable, make: Callable[[], T]) -> T:
    """The entry for `key`, made by `make` when there is none of this generation. Do not change what you get."""
    entries = _of_this_generation()
    if key in entries:
        value, read = entries[key]
        reads.adopt(read)
        return value
    with reads.reading() as read:
        made = make()
    entries[key] = made, read
    return made


def remembered(key: Hashable) -> Any:
    """What this process last knew under `key`, perhaps no longer true; None when it knows nothing. Asks nobody."""
    value, _read = _kept.entries.get(key, (None, None))
    return value


def _of_this_generation() -> dict[Hashable, Any]:
    stamp = _stamp()
    if stamp != _kept.stamp or len(_kept.entries) > MOST:
        _begin(stamp)
    return _kept.entries


def recall_all(keys: Collection[K], make: Callable[[list[K]], dict[K, T]]) -> dict[K, T]:
    """Entries for `keys`; `make` makes those that are missing, all at once. What it leaves out is in none of them."""
    entries = _of_this_generation()
    missing = [key for key in keys if key not in entries]
    if missing:
        with reads.reading() as read:
            made = make(missing)
        entries |= {key: (value, read) for key, value in made.items()}
    found = {key: entries[key] for key in keys if key in entries}
    for _value, read in found.values():
        reads.adopt(read)
    return {key: value for key, (value, _read) in found.items()}


def _begin(stamp: Stamp) -> None:
    """Start a generation. Wagtail keeps the roots of all sites for an hour and tells no other process of a new site."""
    from wagtail.models import Site

    _kept.entries, _kept.stamp = {}, stamp
    Site.clear_site_root_paths_cache()


def forget() -> None:
    """Something that is kept has changed: for us at once, for everybody else when the change is committed."""
    forget_here()
    transaction.on_commit(_announce, robust=True)


def forget_here() -> None:
    """Forget in this process alone."""
    _kept.own += 1


def _announce() -> None:
    from home.models import Generation

    Generation.objects.update_or_create(pk=1, defaults={"number": F("number") + 1}, create_defaults={"number": 1})
    path = _file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    now = time.time_ns()  # the file system's own clock is coarser than two changes may be apart
    os.utime(path, ns=(now, now))


def _stamp() -> Stamp:
    try:
        here = os.stat(_file()).st_mtime_ns
    except OSError:
        here = 0
    return _kept.own, here, _elsewhere()


def _elsewhere() -> int:
    now = time.monotonic()
    if settings.GENERATION_SECONDS and now >= _kept.shared_until:
        from home.models import Generation

        _kept.shared = Generation.objects.filter(pk=1).values_list("number", flat=True).first() or 0
        _kept.shared_until = now + settings.GENERATION_SECONDS
    return _kept.shared


def _file() -> Path:
    return Path(settings.GENERATION_FILE)

"""What changed last, by number. Every process knows it: those of this machine at once, by a file; others within a second.

A *tag* names something that pages are made of: `page@<pk>`, `tree@<site>` (names, addresses and menus), `<table>@<site>`.
With `*` for the site it means all of them. A change is told after its transaction is committed, under the next number; a page
holds as long as no tag of its own bears a higher number than the page was begun with.

A change is not told when the process dies between the commit and the telling, nor when the database refuses the rows that
tell it. Then what is kept is old for PAGE_CACHE_SECONDS at most; in the second case `home.memory` of this machine is not.
"""

import logging
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection, transaction
from django.db.models import F

logger = logging.getLogger(__name__)

EVERY_TREE = "tree@*"
Stamp = tuple[int, int, int]
_ROW = 2  # of Generation


class _Known:
    """What this process knows."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.number = -1  # nothing was looked up yet
        self.last: dict[str, int] = {}
        self.mark = 0
        self.look_again = 0.0
        self.own = 0  # changes of this process, committed or not: it always sees its own


_known = _Known()


class _Within(threading.local):
    sites: tuple[int | str, ...] = ("*",)


_within = _Within()


class _Announcement:
    """The tags that one transaction changed; told when it is committed."""

    def __init__(self, tags: set[str]) -> None:
        self.tags = tags

    def tell(self) -> None:
        try:
            announce(self.tags)
        except DatabaseError:
            if "home_change" in connection.introspection.table_names():  # it is not there while we migrate
                logger.exception("a change could not be told: pages may be old for PAGE_CACHE_SECONDS")


def touch(*tags: str) -> None:
    """What these tags name has changed: told once this transaction is committed, not at all when it is rolled back.

    What is changed under a savepoint that is rolled back may be told with the rest.
    """
    waiting = _waiting()
    if not tags or (waiting and waiting.tags.issuperset(tags)):
        return  # of what is told already, nothing was kept since
    seen_here()
    if waiting is None:
        transaction.on_commit(_Announcement(set(tags)).tell, robust=True)
    else:
        waiting.tags.update(tags)


def touch_table(table: str) -> None:
    touch(*(f"{table}@{site}" for site in _within.sites))


@contextmanager
def of_site(*sites: int) -> Iterator[None]:
    """What is written within belongs to these sites: pages of others keep. Without it, all sites' pages would go."""
    before, _within.sites = _within.sites, sites
    try:
        yield
    finally:
        _within.sites = before


def uncommitted() -> frozenset[str]:
    """What this transaction has changed so far, without sites: tables, `page`, `tree`."""
    waiting = _waiting()
    return frozenset(tag.partition("@")[0] for tag in waiting.tags) if waiting else frozenset()


def _waiting() -> _Announcement | None:
    """The announcement of this transaction. Savepoints nest: none that would take it back leaves us standing."""
    for registered in connection.run_on_commit:
        told_by = getattr(registered[1], "__self__", None)
        if isinstance(told_by, _Announcement):
            return told_by
    return None


def announce(tags: set[str]) -> None:
    """Write down a change that is committed, and let everybody know. Raises DatabaseError when it cannot be written."""
    _mark()  # what is kept in memory goes at once, whatever becomes of the rows
    try:
        _write(tags)
    finally:
        _mark()


def _write(tags: set[str]) -> None:
    from home.models import Change, Generation

    with transaction.atomic():
        ours = Generation.objects.filter(pk=_ROW)
        if not ours.update(number=F("number") + 1):  # locks: numbers are committed in their order
            Generation.objects.get_or_create(pk=_ROW)
            ours.update(number=F("number") + 1)
        number = ours.values_list("number", flat=True).get()
        rows = [Change(tag=tag, number=number) for tag in sorted(tags)]
        Change.objects.bulk_create(rows, update_conflicts=True, unique_fields=["tag"], update_fields=["number"])


def _mark() -> None:
    """Give the file another time than it had: the clock is coarser than two changes may be apart, and may be set back."""
    path = file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    now = max(time.time_ns(), path.stat().st_mtime_ns + 1)
    os.utime(path, ns=(now, now))


def seen_here() -> None:
    """Something changed that this process sees before anybody else."""
    _known.own += 1


def current(*, outside: bool = False) -> int:
    """The number of the latest change that can be known here. Costs a look at a file, and a query after a change.

    `outside` of a request nobody has looked at the connection yet: one that is too old or broken is replaced first.
    """
    _look(_known.number < 0, outside)
    return _known.number


def stamp() -> Stamp:
    """Another value after each change that can be known here, of ours too; asks the database only when there was one."""
    return _known.own, _look(False), _known.number


def _look(at_rows: bool, outside: bool = False) -> int:
    """Look at the file, and at the rows where there may be new ones; the mark of the file."""
    try:
        mark = os.stat(settings.GENERATION_FILE).st_mtime_ns
    except OSError:
        mark = 0
    now = time.monotonic()
    elsewhere = bool(settings.GENERATION_SECONDS) and now >= _known.look_again
    if at_rows or elsewhere or mark != _known.mark:
        with _known.lock:
            if outside:
                close_old_connections()  # anywhere else a statement may be under way, and lose its connection
            _load()
            _known.mark, _known.look_again = mark, now + settings.GENERATION_SECONDS
    return mark


def _load() -> None:
    from home.models import Change

    news = dict(Change.objects.filter(number__gt=_known.number).values_list("tag", "number"))
    _known.last |= news
    _known.number = max(_known.number, 0, *news.values())


def changed_since(tags: frozenset[str], number: int) -> bool:
    """Whether anything that `tags` name changed after `number`, as far as `current` has seen."""
    last = _known.last
    return any(last.get(tag, 0) > number for tag in tags)


def file() -> Path:
    return Path(settings.GENERATION_FILE)


def forget() -> None:
    """Know nothing any more; for tests, whose databases come and go."""
    _known.number, _known.last, _known.mark, _known.look_again = -1, {}, 0, 0.0

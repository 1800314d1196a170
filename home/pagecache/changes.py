"""What changed last, by number. Every process knows it: those of this machine at once, by a file; others within a second.

A *tag* names something that pages are made of: `page@<pk>`, `tree@<site>` (names, addresses and menus), `<table>@<site>`.
With `*` for the site it means all of them. A change is told after its transaction is committed, under the next number; a page
holds as long as no tag of its own bears a higher number than the page was begun with.
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

from home import memory

logger = logging.getLogger(__name__)

EVERY_TREE = "tree@*"
_ROW = 2  # of Generation; the first is that of home.memory


class _Known:
    """What this process knows."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.number = -1  # nothing was looked up yet
        self.last: dict[str, int] = {}
        self.mark = 0
        self.look_again = 0.0


_known = _Known()


class _Within(threading.local):
    site: int | str = "*"


_within = _Within()


class _Announcement:
    """The tags that one transaction changed; told when it is committed."""

    def __init__(self, tag: str) -> None:
        self.tags = {tag}

    def tell(self) -> None:
        try:
            announce(self.tags)
        except DatabaseError:
            if "home_change" in connection.introspection.table_names():  # it is not there while we migrate
                logger.exception("a change could not be told: pages may be old for PAGE_CACHE_SECONDS")


def touch(*tags: str) -> None:
    """What these tags name has changed: told once this transaction is committed, not at all when it is rolled back."""
    for tag in tags:
        waiting = _waiting()
        if waiting is None:
            transaction.on_commit(_Announcement(tag).tell, robust=True)
        else:
            waiting.tags.add(tag)


def touch_table(table: str) -> None:
    touch(f"{table}@{_within.site}")


@contextmanager
def of_site(site_id: int) -> Iterator[None]:
    """What is written within belongs to this site: pages of other sites keep. Without it, all sites' pages would go."""
    before, _within.site = _within.site, site_id
    try:
        yield
    finally:
        _within.site = before


def _waiting() -> _Announcement | None:
    """The announcement of this transaction that shares our fate: registered under the same savepoints."""
    here = set(connection.savepoint_ids)
    for registered in connection.run_on_commit:
        savepoints, function = registered[:2]
        told_by = getattr(function, "__self__", None)
        if isinstance(told_by, _Announcement) and savepoints == here:
            return told_by
    return None


def announce(tags: set[str]) -> None:
    """Write down a change that is committed, and let everybody know."""
    from home.models import Change, Generation

    with transaction.atomic():
        Generation.objects.get_or_create(pk=_ROW)
        Generation.objects.filter(pk=_ROW).update(number=F("number") + 1)  # locks: numbers are committed in their order
        number = Generation.objects.values_list("number", flat=True).get(pk=_ROW)
        rows = [Change(tag=tag, number=number) for tag in sorted(tags)]
        Change.objects.bulk_create(rows, update_conflicts=True, unique_fields=["tag"], update_fields=["number"])
    path = file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    now = time.time_ns()  # the file system's own clock is coarser than two changes may be apart
    os.utime(path, ns=(now, now))


def current() -> int:
    """The number of the latest change that can be known here. Costs a look at a file, and a query after a change."""
    try:
        mark = os.stat(file()).st_mtime_ns
    except OSError:
        mark = 0
    now = time.monotonic()
    elsewhere = bool(settings.GENERATION_SECONDS) and now >= _known.look_again
    if mark != _known.mark or elsewhere or _known.number < 0:
        with _known.lock:
            _load()
            _known.mark, _known.look_again = mark, now + settings.GENERATION_SECONDS
    return _known.number


def _load() -> None:
    from home.models import Change

    if not connection.in_atomic_block:
        close_old_connections()  # we are asked outside of requests too
    news = dict(Change.objects.filter(number__gt=_known.number).values_list("tag", "number"))
    if news:
        memory.forget_here()  # or a page that is begun with the new number could be made of what is kept from before
    _known.last |= news
    _known.number = max(_known.number, 0, *news.values())


def changed_since(tags: frozenset[str], number: int) -> bool:
    """Whether anything that `tags` name changed after `number`, as far as `current` has seen."""
    last = _known.last
    return any(last.get(tag, 0) > number for tag in tags)


def file() -> Path:
    return Path(settings.GENERATION_FILE).with_name("changes")


def forget() -> None:
    """Know nothing any more; for tests, whose databases come and go."""
    _known.number, _known.last, _known.mark, _known.look_again = -1, {}, 0, 0.0

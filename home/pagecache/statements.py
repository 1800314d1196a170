"""Looks at every statement on its way to the database: reads are noted, writes drop the pages that read there.

So an `update()`, a bulk insert and raw SQL count like a `save()`, and nobody has to remember to tell.
"""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from home.pagecache import changes, reads, tables

_READ = re.compile(r'\b(?:FROM|JOIN)\s+"?(\w+)"?', re.IGNORECASE)
_WRITE = re.compile(
    r'\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|REPLACE\s+INTO|TRUNCATE(?:\s+TABLE)?)\s+"?(\w+)"?',
    re.IGNORECASE,
)
_INSERT = re.compile(r"\s*INSERT", re.IGNORECASE)
_VERBS = frozenset({"INSERT", "UPDATE", "DELETE", "REPLAC", "TRUNCA"})
_COUNTS_CHILDREN = re.compile(r"\s*UPDATE\s+\S+\s+SET\s+\S?numchild\S?\s*=[^,]*WHERE", re.IGNORECASE)


class _Here(threading.local):
    told_by_page = 0
    unfetched = ""


_here = _Here()


def listen(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Receiver of `connection_created`: look at what goes over this connection."""
    if watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(watch)


def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """A wrapper as Django's `execute_wrapper` takes it."""
    if sql.lstrip()[:6].upper() in _VERBS:
        result = execute(sql, params, many, context)
        if context["cursor"].rowcount != 0:
            _written(sql)
        elif "RETURNING" in sql:
            _unfetched(sql, context["connection"])
        return result
    if reads.under_way():
        reads.note(tables_read(sql))
    return execute(sql, params, many, context)


@lru_cache(maxsize=2000)
def tables_read(sql: str) -> frozenset[str]:
    return frozenset(_READ.findall(sql))


def _written(sql: str) -> None:
    found = _WRITE.match(sql)
    table = found[1] if found else ""
    # A new rendition is made by whoever shows it first; one that is gone leaves pages without their picture.
    if tables.is_public(table) or (table == tables.RENDITIONS and not _INSERT.match(sql)):
        _touch(table)
    elif table in tables.of_pages() and not _here.told_by_page and not _COUNTS_CHILDREN.match(sql):
        changes.touch(changes.EVERY_TREE)


def _touch(table: str) -> None:
    if table in tables.OF_ALL_SITES:
        changes.touch(f"{table}@*")
    else:
        changes.touch_table(table)


def _unfetched(sql: str, connection: BaseDatabaseWrapper) -> None:
    """SQLite counts the rows of INSERT … RETURNING only when they are fetched, and lets nobody commit before.

    Within a transaction it is told at its end; else as soon as the row is saved.
    """
    if connection.in_atomic_block:
        _written(sql)
    else:
        _here.unfetched = sql


def saved() -> None:
    """A row was saved: tell what could not be told while it was written."""
    sql, _here.unfetched = _here.unfetched, ""
    if sql:
        _written(sql)


@contextmanager
def told_by_page() -> Iterator[None]:
    """Within, writes to the tables of pages drop nothing: who saves a page says more exactly what changes."""
    _here.told_by_page += 1
    try:
        yield
    finally:
        _here.told_by_page -= 1

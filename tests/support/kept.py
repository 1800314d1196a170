"""Databases that take long to make, kept between runs as SQLite files in `.pytest_cache/databases`.

`migrated`: two hundred migrations take longer than most modules of tests. `demo`: a site with its pages and pictures, or all.
Each is kept under a fingerprint of what it is made of, and made anew when that has changed.
"""

import fcntl
import hashlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from home.pagecache import changes
from tests.support.nursery import ROOT, Nursery

FOLDER = ROOT / ".pytest_cache/databases"
_ROOMS = ("home", "groups", "forms", "search", "site")
_NOT_OF_THE_DEMO = {"__pycache__", "static", "static_src"}


def migrated() -> Path:
    """The file for the migrations as they stand."""
    files = (file for app in apps.get_app_configs() for file in sorted(Path(app.path).glob("migrations/*.py")))
    file = FOLDER / f"migrated-{_fingerprint(files)}.sqlite3"
    with _alone():
        if not file.exists():
            _forget("migrated-*")
            _migrate(file)
    return file


def _migrate(file: Path) -> None:
    unfinished = file.with_suffix(".unfinished")
    nursery = Nursery(FOLDER, DATABASE_URL=f"sqlite:///{unfinished}", CELERY_BROKER_URL="memory://")
    nursery.call("migrate")
    nursery.close()
    with closing(sqlite3.connect(unfinished)) as database:
        database.execute("PRAGMA journal_mode=DELETE")  # one file, that memory can take over
    unfinished.rename(file)


@contextmanager
def in_memory() -> Iterator[None]:
    """Within, what is migrated lies where Django makes the tests' database: it finds all applied, and applies what is missing."""
    name = connection.creation._get_test_db_name()
    with closing(sqlite3.connect(name, uri=True, check_same_thread=False)) as memory:
        _copy(migrated(), memory)
        yield


@contextmanager
def demo(*keys: str) -> Iterator[None]:
    """Within, the database in memory holds the demo sites with these keys, or all; afterwards what it held before."""
    connection.ensure_connection()
    with closing(sqlite3.connect(":memory:")) as before:
        connection.connection.backup(before)
        try:
            _lay_demo(keys)
            yield
        finally:
            before.backup(connection.connection)
            _forget_all()


def _lay_demo(keys: tuple[str, ...]) -> None:
    kind = f"demo-{'-'.join(keys) or 'all'}"
    file = FOLDER / f"{kind}-{_fingerprint(_made_of(), timezone.localdate().isoformat())}.sqlite3"
    media = file.with_suffix(".media")
    with _alone():
        if not file.exists():
            _forget(f"{kind}-*")
            _make_demo(keys, file, media)
            return
        shutil.copytree(media, settings.MEDIA_ROOT, dirs_exist_ok=True)
        _copy(file, connection.connection)
    _forget_all()


def _make_demo(keys: tuple[str, ...], file: Path, media: Path) -> None:
    call_command("demo", *keys, verbosity=0)
    shutil.copytree(settings.MEDIA_ROOT, media)
    unfinished = file.with_suffix(".unfinished")
    with closing(sqlite3.connect(unfinished)) as database:
        connection.connection.backup(database)
    unfinished.rename(file)


def _made_of() -> Iterator[Path]:
    yield ROOT / "requirements.txt"
    for room in _ROOMS:
        for file in sorted((ROOT / room).rglob("*")):
            if file.is_file() and not _NOT_OF_THE_DEMO & set(file.relative_to(ROOT).parts):
                yield file


def _fingerprint(files: Iterable[Path], more: str = "") -> str:
    """Of names and contents."""
    of_all = hashlib.sha256(more.encode())
    for file in files:
        of_all.update(f"{file.parts[-3:]}".encode() + file.read_bytes())
    return of_all.hexdigest()[:20]


@contextmanager
def _alone() -> Iterator[None]:
    """Other processes wait."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _forget(kind: str) -> None:
    for old in FOLDER.glob(kind):
        shutil.rmtree(old) if old.is_dir() else old.unlink()


def _copy(file: Path, to: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.backup(to)


def _forget_all() -> None:
    """What this process remembers of the rows that were there."""
    changes.forget()
    cache.clear()

"""A migrated SQLite file, kept between runs: to apply two hundred migrations takes longer than most modules of tests."""

import fcntl
import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from django.apps import apps
from django.db import connection

from tests.support.nursery import Nursery


def file(folder: Path) -> Path:
    """The file in `folder` for the migrations as they stand; made when it is not there, while other processes wait."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / f"{_fingerprint()}.sqlite3"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not wanted.exists():
            for old in folder.glob("*.sqlite3*"):
                old.unlink()
            _make(wanted)
    return wanted


def _make(wanted: Path) -> None:
    unfinished = wanted.with_suffix(".sqlite3-unfinished")
    nursery = Nursery(wanted.parent, DATABASE_URL=f"sqlite:///{unfinished}", CELERY_BROKER_URL="memory://")
    nursery.call("migrate")
    nursery.close()
    with closing(sqlite3.connect(unfinished)) as database:
        database.execute("PRAGMA journal_mode=DELETE")  # one file, that memory can take over
    unfinished.rename(wanted)


def _fingerprint() -> str:
    """Of all migrations of all apps, names and contents."""
    of_all = hashlib.sha256()
    for app in apps.get_app_configs():
        for migration in sorted(Path(app.path).glob("migrations/*.py")):
            of_all.update(f"{app.label}/{migration.name}\n".encode() + migration.read_bytes())
    return of_all.hexdigest()[:20]


def load(source: Path) -> sqlite3.Connection:
    """Lay `source` where the tests' database in memory will be, as long as what is returned stays open.

    Django then finds every migration applied, and applies what is missing.
    """
    memory = sqlite3.connect(connection.creation._get_test_db_name(), uri=True, check_same_thread=False)
    with closing(sqlite3.connect(source)) as database:
        database.backup(memory)
    return memory

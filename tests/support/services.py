"""A database and a broker for processes of the tests, in names of their own, gone afterwards."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit


@contextmanager
def postgresql(url: str) -> Iterator[str]:
    """A new database beside that of `url`; its URL."""
    import psycopg

    name = f"buurtpoort_test_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(url, autocommit=True) as admin:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def redis_database(url: str) -> Iterator[str]:
    """A database of that Redis that holds nothing; emptied afterwards."""
    import redis

    parts = urlsplit(url)
    for number in range(15, 0, -1):
        own = urlunsplit(parts._replace(path=f"/{number}"))
        with redis.Redis.from_url(own) as client:
            if client.set("buurtpoort-test", "mine", nx=True) and client.dbsize() == 1:
                break
    else:
        raise AssertionError("no database of this Redis is empty")
    try:
        yield own
    finally:
        with redis.Redis.from_url(own) as client:
            client.flushdb()


@contextmanager
def rabbitmq_queue(url: str) -> Iterator[str]:
    """The name of a queue that nobody else uses; the queue and its exchange are removed afterwards."""
    from kombu import Connection

    name = f"buurtpoort-test-{secrets.token_hex(4)}"
    try:
        yield name
    finally:
        with Connection(url) as link:
            channel = link.channel()
            channel.queue_delete(name)
            channel.exchange_delete(name)


@contextmanager
def sqlite(template: Path, var: Path) -> Iterator[str]:
    """A copy of the migrated database file `template`; its URL."""
    path = var / "db.sqlite3"
    shutil.copy(template, path)
    yield f"sqlite:///{path}"

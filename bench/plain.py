"""The limits: the same work without any framework. Asked by the bench."""

import base64
import smtplib
import sqlite3
import time
from typing import Any

import psycopg

from bench.agent import serve
from bench.databases import file_of

_TABLES = (
    "CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, email TEXT, status TEXT)",
    "CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, request INTEGER, what TEXT)",
)


def cycles(url: str, count: int, start: int) -> float:
    """Seconds for `count` cycles of two transactions: a request with its mail, a decision with its history."""
    connection: Any = _sqlite(url) if url.startswith("sqlite") else psycopg.connect(url, autocommit=True)
    for table in _TABLES:
        connection.execute(table)
    begin, mark = ("BEGIN IMMEDIATE", "?") if url.startswith("sqlite") else ("BEGIN", "%s")
    began = time.perf_counter()
    for number in range(start, start + count):
        _cycle(connection, begin, mark, number)
    seconds = time.perf_counter() - began
    connection.close()
    return seconds


def _cycle(connection: Any, begin: str, mark: str, number: int) -> None:
    run = connection.execute
    run(begin)
    run(f"INSERT INTO request VALUES ({mark}, {mark}, 'open')", (number, f"sanne.{number}@example.org"))
    run(f"INSERT INTO note VALUES ({mark}, {mark}, 'mail')", (2 * number, number))
    run("COMMIT")
    run(begin)
    run(f"UPDATE request SET status = 'approved' WHERE id = {mark} AND status = 'open'", (number,))
    run(f"INSERT INTO note VALUES ({mark}, {mark}, 'approved')", (2 * number + 1, number))
    run("COMMIT")


def _sqlite(url: str) -> sqlite3.Connection:
    """As our settings open it."""
    connection = sqlite3.connect(file_of(url), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def mails(port: int, message: dict[str, str], count: int, *, renew: bool) -> float:
    """Seconds to hand over the same mail `count` times: over one connection, or (`renew`) over a new one each."""
    content = base64.b64decode(message["content"])
    began = time.perf_counter()
    line = smtplib.SMTP("127.0.0.1", port)
    for number in range(count):
        if renew and number:
            line.quit()
            line = smtplib.SMTP("127.0.0.1", port)
        line.sendmail(message["sender"], [message["to"]], content)
    line.quit()
    return time.perf_counter() - began


if __name__ == "__main__":
    serve({"cycles": cycles, "mails": mails})

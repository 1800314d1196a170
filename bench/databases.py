"""Databases of the bench's own, on SQLite and PostgreSQL; they are gone when it ends."""

import os
import sqlite3
from abc import ABC, abstractmethod
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql


class Databases(ABC):
    """One kind of database. A prepared one is copied, because migrating takes ten seconds."""

    name: str

    @abstractmethod
    def create(self, name: str) -> str:
        """The URL of a new empty database."""

    @abstractmethod
    def copy(self, url: str, name: str) -> str:
        """The URL of a copy of `url`, which nobody may be using."""

    @abstractmethod
    def drop(self) -> None:
        """Remove all that were made."""


class Sqlite(Databases):
    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, name: str) -> str:
        return f"sqlite:///{self._folder / name}.sqlite3"

    def copy(self, url: str, name: str) -> str:
        made = self.create(name)
        with closing(sqlite3.connect(file_of(url))) as source, closing(sqlite3.connect(file_of(made))) as target:
            source.backup(target)
        return made

    def drop(self) -> None:
        """They go with their folder."""


class Postgresql(Databases):
    name = "postgresql"

    def __init__(self, server: str) -> None:
        self._server = server
        self._made: list[str] = []

    def create(self, name: str) -> str:
        return self._create(name, "template1")

    def copy(self, url: str, name: str) -> str:
        return self._create(name, urlsplit(url).path.strip("/"))

    def drop(self) -> None:
        for database in self._made:
            self._execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def _create(self, name: str, template: str) -> str:
        database = f"bench_{os.getpid()}_{name}".replace("-", "_")
        self._made.append(database)
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        self._execute(command.format(sql.Identifier(database), sql.Identifier(template)))
        return urlsplit(self._server)._replace(path=f"/{database}").geturl()

    def _execute(self, command: sql.Composed) -> None:
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(command)


def file_of(url: str) -> str:
    """The path in a URL of SQLite: `sqlite:////tmp/x` → `/tmp/x`."""
    return url.removeprefix("sqlite:///")

"""`python -m bench [--only NAME]`: exits 1 when an aim is missed. PostgreSQL and Redis only when their URLs are given."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from bench import drain, look_up, moderation, pages, sign_up
from bench.databases import Databases, Postgresql, Sqlite
from bench.results import Result, all_met, keep
from bench.sites import House
from bench.stage import ROOT, Stage

MEASURES: dict[str, Callable[[House], list[Result]]] = {
    "sign-up": sign_up.measure,
    "moderation": moderation.measure,
    "drain": drain.measure,
    "drain-far": drain.measure_far,
    "look-up": look_up.measure,
    "names": look_up.measure_names,
    "map": look_up.measure_map,
    "search": look_up.measure_search,
    "page": pages.measure,
}


def main() -> int:
    """Measure, print a line for each result, keep them in `var/bench.json`; the exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--only", choices=MEASURES, help="run one measure")
    chosen = parser.parse_args().only
    results: list[Result] = []
    for kind, broker in _kinds():
        _on(kind, broker, [chosen] if chosen else list(MEASURES), results)
    keep(results, Path(os.environ.get("VAR") or ROOT / "var") / "bench.json")
    return 0 if all_met(results) else 1


def _kinds() -> Iterator[tuple[str, str]]:
    """(database, broker): SQLite with the filesystem broker; PostgreSQL with Redis, or with files when there is none."""
    yield "sqlite", "filesystem://localhost"
    server = os.environ.get("TEST_DATABASE_URL") or os.environ.get("DATABASE_URL", "")
    if urlsplit(server).scheme in ("postgres", "postgresql"):
        broker = os.environ.get("TEST_REDIS_URL", "")
        if not broker:
            print("TEST_REDIS_URL is not given: PostgreSQL is measured with the filesystem broker.")
        yield server, broker or "filesystem://localhost"
    else:
        print("Neither TEST_DATABASE_URL nor DATABASE_URL names a PostgreSQL: it was left out.")


def _on(kind: str, broker: str, names: list[str], results: list[Result]) -> None:
    """Run the measures `names` on one kind of database; add what they found to `results`."""
    with Stage() as stage:
        databases: Databases = Sqlite(stage.folder) if kind == "sqlite" else Postgresql(kind)
        stage.callback(databases.drop)
        port = stage.port()
        house = House(stage, databases, broker, stage.agent("sink", "bench.sink", {}, str(port)), port)
        house.prepare()
        for name in names:
            began = time.monotonic()
            with stage.act():
                found = MEASURES[name](house)
            results += found
            print(*(result.line() for result in found), sep="\n", flush=True)
            print(f"  ({name} on {house.name}: {time.monotonic() - began:.0f} s)", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())

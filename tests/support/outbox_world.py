"""A project in processes of its own, with a mail server in this one, and what is done to it."""

import base64
import json
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.nursery import Nursery, until
from tests.support.smtp import Sink, listening

PEOPLE = 50
LEASE = 1  # seconds; as short as it can be
SETTINGS = {"OUTBOX_LEASE_SECONDS": str(LEASE), "OUTBOX_BATCH": "10", "LOG_LEVEL": "INFO"}


@dataclass
class World:
    nursery: Nursery
    sink: Sink
    var: Path

    def in_broker(self) -> list[str]:
        """The messages that lie in the filesystem broker, decoded."""
        return [_decoded(path.read_text()) for path in (self.var / "broker").iterdir()]


def _decoded(message: str) -> str:
    body = json.loads(message)["body"]
    return message + base64.b64decode(body).decode()


@contextmanager
def world(var: Path, people: int = PEOPLE, **env: str) -> Iterator[World]:
    """The project with `env` on top of the tests' environment; its database must be migrated."""
    sink = Sink()
    with listening(sink) as port:
        mail = {"EMAIL_URL": f"smtp://127.0.0.1:{port}", "EMAIL_BACKEND": "", "EMAIL_TIMEOUT": "5"}
        nursery = Nursery(var, **(SETTINGS | mail | env))
        try:
            nursery.call("populate", number=people)
            yield World(nursery, sink, var)
        finally:
            nursery.close()


def kill_at_random_moments(world: World, moments: int, mails: int, seed: int) -> None:
    """M-3. Each moment: a worker gets its mails by doorbell, dies by SIGKILL, and the next one finishes the work."""
    dice = random.Random(seed)
    worker = world.nursery.start("worker")
    hit = 0
    for _moment in range(moments):
        world.nursery.call("clear")
        world.sink.accepted.clear()
        expected, held = _queue_and_kill(world, worker, mails, dice)
        worker = world.nursery.start("worker")
        _sweep_until_all_are_sent(world, mails)
        arrived = world.sink.message_ids
        assert set(arrived) == expected
        twice = {key for key, times in arrived.items() if times > 1}
        assert twice <= held
        assert max(arrived.values()) <= 2
        hit += bool(held)
    world.nursery.end(worker)
    assert hit > moments / 2  # most moments fell in the middle of the work


def _queue_and_kill(world: World, worker: int, mails: int, dice: random.Random) -> tuple[set[str], set[str]]:
    """Kill the worker after a random number of mails; what was queued, and what it held when it died."""
    with _killing(world, worker, dice.randrange(mails), dice) as killed:
        expected = set(world.nursery.call("queue", number=mails))
        assert killed.wait(20), world.nursery.log.read_text()[-3000:]
    assert world.nursery.wait(worker) == -signal.SIGKILL
    return expected, set(world.nursery.call("claimed"))


@contextmanager
def _killing(world: World, worker: int, after: int, dice: random.Random) -> Iterator[threading.Event]:
    """SIGKILL when the server has so many mails: half the time before it says so to the worker, else a moment later."""
    killed = threading.Event()

    def kill() -> None:
        os.kill(worker, signal.SIGKILL)
        killed.set()

    later = threading.Timer(dice.uniform(0, 0.01) if after else dice.uniform(0, 0.3), kill)
    kill_now = kill if dice.random() < 0.5 else later.start
    world.sink.seen = 0
    world.sink.on_data = lambda seen: kill_now() if seen == after else None
    if not after:  # before the first mail: while the worker takes its task, or claims, or connects
        later.start()
    yield killed
    world.sink.on_data = None


def _sweep_until_all_are_sent(world: World, mails: int) -> None:
    """Sweep as the clock does, only sooner: when the lease of the dead has ended."""
    time.sleep(world.nursery.call("leases_end_in"))
    world.nursery.call("ring_for_sweep")
    until(lambda: world.nursery.call("states") == {"sent": mails}, why=lambda: world.nursery.log.read_text()[-3000:])


def four_workers_and_two_clocks(world: World, mails: int) -> None:
    """M-6: nothing crashes, so each mail arrives exactly once."""
    nursery = world.nursery
    expected = set(nursery.call("queue", number=mails))
    workers = [nursery.start("worker") for _worker in range(4)]
    clocks = [nursery.start("clock", seconds=0.2, schedule=str(world.var / f"clock-{name}")) for name in "ab"]
    until(lambda: nursery.call("states") == {"sent": mails}, 60, why=lambda: nursery.log.read_text()[-3000:])
    for pid in [*clocks, *workers]:
        nursery.end(pid, signal.SIGTERM)
    assert world.sink.message_ids == dict.fromkeys(expected, 1)


def stop_kindly_halfway(world: World, pool: str, mails: int) -> None:
    """M-19: SIGTERM in the middle of the work; the next worker needs no lease to end."""
    nursery, reached = world.nursery, threading.Event()
    world.sink.on_data = lambda seen: reached.set() if seen >= mails // 5 else time.sleep(0.02)
    worker = nursery.start("worker", pool=pool, concurrency=2)
    expected = set(nursery.call("queue", number=mails))
    assert reached.wait(20), nursery.log.read_text()[-3000:]
    assert nursery.end(worker, signal.SIGTERM) == 0
    assert nursery.call("claimed") == []
    assert nursery.call("states")["queued"] > 0  # it did stop halfway
    world.sink.on_data = None
    nursery.call("drain")
    assert world.sink.message_ids == dict.fromkeys(expected, 1)

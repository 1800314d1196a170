"""A project in processes of its own, with a mail server in this one, and what is done to it."""

import base64
import json
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
    """Kill the worker after a random number of mails, and a moment later; what was queued, and what it held then."""
    reached = threading.Event()
    world.sink.seen, target = 0, dice.randrange(mails)
    world.sink.on_data = lambda seen: reached.set() if seen >= target else None
    expected = set(world.nursery.call("queue", number=mails))
    if target:
        assert reached.wait(20), world.nursery.log.read_text()[-3000:]
    time.sleep(dice.uniform(0, 0.01))  # no waiting for something: the moment itself is what is random
    assert world.nursery.end(worker) == -signal.SIGKILL
    world.sink.on_data = None
    return expected, set(world.nursery.call("claimed"))


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

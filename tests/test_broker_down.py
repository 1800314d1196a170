"""M-2: a broker that is dead, silent or full costs a request half a second once, and never an error."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support import outbox_world, services
from tests.support.smtp import babbling_server, free_port, silent_server

pytestmark = [pytest.mark.slow, pytest.mark.once]
FULL = b"-OOM command not allowed when used memory > 'maxmemory'.\r\n"


def unreachable(scheme: str, stack: ExitStack) -> str:
    return f"{scheme}://127.0.0.1:{free_port()}"


def silent(scheme: str, stack: ExitStack) -> str:
    return f"{scheme}://127.0.0.1:{stack.enter_context(silent_server())}"


def full(scheme: str, stack: ExitStack) -> str:
    return f"{scheme}://127.0.0.1:{stack.enter_context(babbling_server(FULL))}"


@pytest.fixture
def times(request, migrated, tmp_path) -> Iterator[list[float]]:
    """Seconds that each of four sign-ups in a row waited for this broker; afterwards one sweep sends all four mails."""
    scheme, state = request.param
    with ExitStack() as stack:
        database = stack.enter_context(services.sqlite(migrated, tmp_path))
        broker = state(scheme, stack)
        env = {"DATABASE_URL": database, "CELERY_BROKER_URL": broker}
        world = stack.enter_context(outbox_world.world(tmp_path, people=1, **env))
        yield world.nursery.call("time_the_doorbell", rings=4)
        world.nursery.call("drain")
        assert len(world.sink.accepted) == 4


@pytest.mark.parametrize(
    "times",
    [("redis", unreachable), ("redis", silent), ("redis", full), ("amqp", unreachable), ("amqp", silent)],
    indirect=True,
    ids=lambda param: f"{param[0]}-{param[1].__name__}",
)
def test_m02_the_first_ring_waits_half_a_second_at_most_and_the_next_ones_not_at_all(times):
    assert times[0] < 0.6
    assert max(times[1:]) < 0.05


def test_m02_a_full_disk_under_the_filesystem_broker_fails_no_request(migrated, tmp_path: Path):
    with services.sqlite(migrated, tmp_path) as database:
        env = {"DATABASE_URL": database, "CELERY_BROKER_URL": "filesystem://localhost"}
        with outbox_world.world(tmp_path, people=1, **env) as world:
            for file in (tmp_path / "broker").iterdir():
                file.unlink()
            (tmp_path / "broker").rmdir()
            (tmp_path / "broker").symlink_to("/dev/full")
            assert max(world.nursery.call("time_the_doorbell", rings=2)) < 0.6
            world.nursery.call("drain")
            assert len(world.sink.accepted) == 2


def test_m02_a_wiped_broker_costs_one_sweep(world: outbox_world.World):
    world.nursery.call("queue", number=5)
    for file in (world.var / "broker").iterdir():
        file.unlink()
    world.nursery.call("ring_for_sweep")
    worker = world.nursery.start("worker")
    outbox_world.until(lambda: len(world.sink.accepted) == 5)
    world.nursery.end(worker)

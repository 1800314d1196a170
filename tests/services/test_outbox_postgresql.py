"""M-4 and M-5 on PostgreSQL."""

import signal
from collections.abc import Iterator

import pytest

from tests.support import outbox_world
from tests.support.outbox_world import World

pytestmark = [pytest.mark.slow, pytest.mark.services("postgresql")]


@pytest.fixture
def world(migrated_postgresql, tmp_path) -> Iterator[World]:
    """PostgreSQL, and a broker in memory that nobody listens to."""
    env = {"DATABASE_URL": migrated_postgresql, "CELERY_BROKER_URL": "memory://"}
    with outbox_world.world(tmp_path, people=0, **env) as made:
        made.nursery.call("clear")
        yield made


def test_m04_a_web_process_killed_right_after_commit_still_sends(world: World):
    assert world.nursery.wait(world.nursery.start("commit_and_die")) == -signal.SIGKILL
    world.nursery.call("drain")
    assert len(world.sink.accepted) == 1


def test_m04_killed_before_commit_there_is_nothing_to_send(world: World):
    assert world.nursery.wait(world.nursery.start("die_before_commit")) == -signal.SIGKILL
    assert world.nursery.call("states") == {}


@pytest.mark.parametrize("setting", ["synchronous_commit", "fsync", "full_page_writes"])
def test_m05_what_was_committed_is_on_disk_before_the_page_of_thanks(world: World, setting):
    """Asserted on our own connection, not simulated: with these on, PostgreSQL's recovery brings back every commit."""
    assert world.nursery.call("ask", sql=f"SHOW {setting}") == "on"


def test_m05_the_row_outlives_the_process_and_its_backend(world: World):
    assert world.nursery.wait(world.nursery.start("commit_and_lose_the_backend")) == -signal.SIGKILL
    assert world.nursery.call("states") == {"queued": 1}

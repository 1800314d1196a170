"""The outbox among processes that are killed, on SQLite and the filesystem broker; tests/services has the other brokers."""

import signal

import pytest

from tests.support.nursery import until
from tests.support.outbox_world import (
    World,
    four_workers_and_two_clocks,
    kill_at_random_moments,
    stop_kindly_halfway,
)

pytestmark = [pytest.mark.slow, pytest.mark.once]


def test_m03_a_worker_killed_at_20_random_moments_loses_nothing(world: World):
    kill_at_random_moments(world, moments=20, mails=50, seed=3)


def test_m04_a_web_process_killed_right_after_commit_still_sends(world: World):
    assert world.nursery.wait(world.nursery.start("commit_and_die")) == -signal.SIGKILL
    assert world.in_broker() == []  # the doorbell never rang
    world.nursery.call("drain")
    assert len(world.sink.accepted) == 1


def test_m04_killed_before_commit_there_is_nothing_to_send(world: World):
    assert world.nursery.wait(world.nursery.start("die_before_commit")) == -signal.SIGKILL
    world.nursery.call("drain")
    assert world.sink.accepted == []
    assert world.nursery.call("states") == {}


def test_m05_what_was_committed_is_on_disk_before_the_page_of_thanks(world: World):
    """Asserted, not simulated: SQLite syncs its log at each commit (synchronous=FULL), so that a power cut loses none."""
    assert world.nursery.call("ask", sql="PRAGMA synchronous") == 2  # FULL
    assert world.nursery.call("ask", sql="PRAGMA journal_mode") == "wal"


def test_m06_four_workers_and_two_clocks_send_each_of_500_mails_once(crowded_world: World):
    four_workers_and_two_clocks(crowded_world, mails=500)


def test_m17_broker_files_and_logs_hold_ids_only(world: World):
    (mail_id,) = world.nursery.call("queue", number=1)
    (message,) = world.in_broker()
    assert mail_id.strip("<>").partition("@")[0] in message
    worker = world.nursery.start("worker")
    until(lambda: len(world.sink.accepted) == 1)
    world.nursery.end(worker, signal.SIGTERM)
    log = world.nursery.log.read_text()
    assert "forms.tasks.deliver" in log
    for text in (message, log):
        assert "persoon" not in text.lower()
        assert "/l/" not in text


@pytest.mark.parametrize("pool", ["solo", "threads", "prefork"])
def test_m19_a_kind_stop_loses_nothing_and_doubles_nothing(world: World, pool):
    stop_kindly_halfway(world, pool, mails=50)

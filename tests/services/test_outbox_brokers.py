"""M-3 to M-6 and M-19 once more on PostgreSQL, with the brokers of the grown-up installation. Real processes, real kills."""

import os
from collections.abc import Iterator

import pytest

from tests.support import outbox_world, services
from tests.support.outbox_world import (
    World,
    four_workers_and_two_clocks,
    kill_at_random_moments,
    stop_kindly_halfway,
)

pytestmark = pytest.mark.slow
REDIS = pytest.param("redis", marks=pytest.mark.services("postgresql", "redis"))
RABBITMQ = pytest.param("rabbitmq", marks=pytest.mark.services("postgresql", "rabbitmq"))
both_brokers = pytest.mark.parametrize("broker", [REDIS, RABBITMQ])


@pytest.fixture
def broker_of(broker) -> Iterator[dict[str, str]]:
    """The environment for a broker that nobody else uses."""
    if broker == "redis":
        with services.redis_database(os.environ["TEST_REDIS_URL"]) as url:
            yield {"CELERY_BROKER_URL": url}
    else:
        url = os.environ["TEST_AMQP_URL"]
        with services.rabbitmq_queue(url) as name:
            yield {"CELERY_BROKER_URL": url, "CELERY_QUEUE": name}


@pytest.fixture
def grown_up(migrated_postgresql, broker_of, tmp_path) -> Iterator[World]:
    with outbox_world.world(tmp_path, people=0, DATABASE_URL=migrated_postgresql, **broker_of) as made:
        made.nursery.call("clear")
        yield made


@pytest.fixture
def patient(migrated_postgresql, broker_of, tmp_path) -> Iterator[World]:
    """The same with leases that outlast the test: nothing here crashes."""
    env = broker_of | {"OUTBOX_LEASE_SECONDS": "600"}
    with outbox_world.world(tmp_path, people=0, DATABASE_URL=migrated_postgresql, **env) as made:
        made.nursery.call("clear")
        yield made


@both_brokers
def test_m03_a_worker_killed_at_20_random_moments_loses_nothing(grown_up: World):
    kill_at_random_moments(grown_up, moments=20, mails=50, seed=3)


@both_brokers
def test_m06_four_workers_and_two_clocks_send_each_of_500_mails_once(patient: World):
    four_workers_and_two_clocks(patient, mails=500)


@both_brokers
def test_m19_a_kind_stop_loses_nothing_and_doubles_nothing(patient: World):
    stop_kindly_halfway(patient, "prefork", mails=50)

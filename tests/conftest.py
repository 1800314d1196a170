"""The cast of the tests, and what they share."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import translation
from wagtail.models import Site

from home import memory
from home.pagecache import changes
from tests.support import kept
from tests.support.cast import Village, fresh, village

pytest_plugins = [
    "tests.plugin",
    "tests.support.triggers",
    "tests.support.mail_fixtures",
    "tests.support.kept_pages",
]


@pytest.fixture(scope="session")
def migrated() -> Path:
    """A migrated SQLite file, to be copied."""
    return kept.migrated()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings) -> Iterator[None]:
    """What pytest-django asks before it makes the database: here that in memory gets its tables and rows."""
    with kept.in_memory() if connection.vendor == "sqlite" else nullcontext():
        yield


def forget() -> None:
    memory.forget_here()
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="module", autouse=True)
def built(request: pytest.FixtureRequest) -> Iterator[Village | None]:
    """The village, once for a module whose tests are undone by a rollback: building it takes longer than most tests."""
    if not _shares_a_village(request):
        yield None
        return
    request.getfixturevalue("django_db_setup")
    with request.getfixturevalue("django_db_blocker").unblock(), transaction.atomic():
        forget()
        yield village()
        transaction.set_rollback(True)
    forget()


def _shares_a_village(request: pytest.FixtureRequest) -> bool:
    tests = [item for item in request.session.items if getattr(item, "module", None) is request.module]
    committed = any("transactional_db" in item.fixturenames or _commits(item) for item in tests)
    return not committed and any("here" in item.fixturenames for item in tests)


def _commits(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction"))


@pytest.fixture
def here(db, built) -> Village:
    """The village: a group with a coordinator and a deputy, another group with another coordinator, a team, a form."""
    return village() if built is None else fresh(built)


@pytest.fixture
def browser() -> Client:
    """A resident's or coordinator's browser, CSRF checks on."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture(autouse=True)
def unhurried(settings) -> None:
    """Tests type faster than people: the minimum fill time is tested where it is meant."""
    settings.MINIMUM_FILL_SECONDS = 0


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """What a test made is rolled back without a signal: the next one begins with an empty memory."""
    forget()


@pytest.fixture(autouse=True)
def written_is_committed(monkeypatch) -> None:
    """The transaction around a test is never committed: what is written in no other counts as if it were."""
    waiting = changes._waiting

    def beyond_the_test() -> changes._Announcement | None:
        blocks = enumerate(connection.atomic_blocks, start=1)  # the outermost may be that of `built`
        around = max((number for number, block in blocks if getattr(block, "_from_testcase", False)), default=0)
        if not around:
            return waiting()
        active = set(connection.savepoint_ids[around - 1 :]) - {None}
        told_by = (getattr(told, "__self__", None) for under, told, *_ in connection.run_on_commit if under & active)
        return next((found for found in told_by if isinstance(found, changes._Announcement)), None)

    monkeypatch.setattr(changes, "_waiting", beyond_the_test)


@pytest.fixture(autouse=True)
def first_language() -> Iterator[None]:
    """A request leaves its language to the thread that it ran in: no test speaks English because the one before did."""
    translation.deactivate()
    yield
    translation.deactivate()

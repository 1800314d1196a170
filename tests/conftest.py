"""The cast of the tests, and what they share."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Site

from home import memory
from tests.support.cast import Village, village

pytest_plugins = ["tests.plugin", "tests.support.triggers", "tests.support.mail_fixtures"]


@pytest.fixture
def here(db) -> Village:
    """The village: a group with a coordinator and a deputy, another group with another coordinator, a team, a form."""
    return village()


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
    memory.forget_here()
    Site.clear_site_root_paths_cache()


@pytest.fixture(autouse=True)
def first_language() -> Iterator[None]:
    """A request leaves its language to the thread that it ran in: no test speaks English because the one before did."""
    translation.deactivate()
    yield
    translation.deactivate()

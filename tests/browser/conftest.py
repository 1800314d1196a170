"""The demo, served to a Chromium. Each module builds and serves it once; what its tests do there stays until its last test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page
from wagtail.models import Site

from tests.support import chromium
from tests.support.chromium import Watch
from tests.support.demo import demo_site

__all__ = ["demo_site"]


@pytest.fixture(scope="module")
def served(demo_site: Site) -> Iterator[str]:
    """Address of the demo. Browsers type faster than people, and all come from one address."""
    with override_settings(MINIMUM_FILL_SECONDS=0, LIMIT_PER_ADDRESS=(1000, 60)), chromium.serving() as url:
        yield url


@pytest.fixture(scope="module")
def chrome(served: str) -> Iterator[Browser]:
    with chromium.chrome() as browser:
        yield browser


@pytest.fixture
def visit(db: None, chrome: Browser, served: str) -> Iterator[Callable[..., tuple[Page, Watch]]]:
    """Opens a window of its own: `page, watch = visit(java_script_enabled=False)`."""
    with ExitStack() as opened:

        def visit(**options: Any) -> tuple[Page, Watch]:
            return opened.enter_context(chromium.window(chrome, served, **options))

        yield visit

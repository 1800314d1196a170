"""The demo as a fixture of a whole module: it is made once, and gone after the module's last test."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Page, Site

from demo.sites import SITES
from tests.support import kept


@pytest.fixture(scope="module")
def demo_site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    """The demo's default site alone. Tests of the module also ask for `db`, so that what they do is undone."""
    with django_db_blocker.unblock(), made("statenkwartier"):
        yield Site.objects.get(is_default_site=True)


@pytest.fixture(scope="module")
def demo_sites(django_db_setup, django_db_blocker) -> Iterator[dict[str, Site]]:
    """All sites of the demo, by key."""
    with django_db_blocker.unblock(), made():
        yield {demo.key: Site.objects.get(hostname=demo.hostname) for demo in SITES}


@contextmanager
def made(*keys: str) -> Iterator[None]:
    """The demo sites with these keys, or all, until it is left."""
    if connection.vendor == "sqlite":
        with kept.demo(*keys), transaction.atomic():
            yield
            transaction.set_rollback(True)
        return
    with transaction.atomic():
        call_command("demo", *keys, verbosity=0)
        cache.clear()
        yield
        transaction.set_rollback(True)
    cache.clear()  # Wagtail remembers the roots of sites


def pages(site: Site) -> list[Page]:
    """All live pages of `site`, of both languages."""
    fronts = site.root_page.get_translations(inclusive=True)
    return [page for front in fronts for page in Page.objects.descendant_of(front, inclusive=True).live().specific()]


def rows() -> dict[str, int]:
    """How many rows each table holds."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}

"""The demo as a fixture of a whole module: it is made once, and gone after the module's last test."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page, Site


@pytest.fixture(scope="module")
def demo_site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    """The demo's default site. Tests of the module also ask for `db`, so that what they do is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", verbosity=0)
        cache.clear()
        yield Site.objects.get(is_default_site=True)
        transaction.set_rollback(True)
    cache.clear()  # Wagtail remembers the roots of sites


def pages(site: Site) -> list[Page]:
    """All live pages of `site`, of both languages."""
    fronts = site.root_page.get_translations(inclusive=True)
    return [page for front in fronts for page in Page.objects.descendant_of(front, inclusive=True).live().specific()]


def rows() -> dict[str, int]:
    """How many rows each table holds."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}

"""Somebody who reads one demo site."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from wagtail.models import Site

from demo.sites import SITES
from tests.support.demo import made


@dataclass
class Reader:
    """Reads pages by their path on the site."""

    site: Site
    client: Client

    def main(self, path: str) -> Tag:
        """What stands between header and footer."""
        answer = self.client.get(path, headers={"host": self.site.hostname})
        assert answer.status_code == 200, path
        main = BeautifulSoup(answer.content, "html.parser").find("main")
        assert isinstance(main, Tag)
        return main

    def reads(self, path: str) -> str:
        """The words of the page, with single spaces."""
        return " ".join(self.main(path).get_text(" ").split())

    def boxes(self, path: str) -> list[str]:
        """The words beside each box under a form."""
        main = self.main(path)
        boxes = main.select(".asks input[type=checkbox]")
        labels = [main.select_one(f'label[for="{box["id"]}"]') for box in boxes]
        return [" ".join(label.get_text(" ").split()) for label in labels if label]


def reader_of(key: str) -> Any:
    """A fixture for a module: a reader of the demo site `key`, which alone is made."""

    @pytest.fixture(scope="module")
    def reader(django_db_setup, django_db_blocker) -> Iterator[Reader]:
        demo = next(demo for demo in SITES if demo.key == key)
        with django_db_blocker.unblock(), made(key):
            yield Reader(Site.objects.get(hostname=demo.hostname), Client())

    return reader

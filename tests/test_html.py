"""Every public page of every demo site is valid HTML, as the Nu validator sees it: all pages in one go, for Java starts slowly."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from wagtail.models import Site

from groups.models import GroupsPage, WatchGroup
from tests.support.demo import demo_sites, pages
from tests.support.document import Document

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.java, pytest.mark.once]

JAR = Path(__file__).resolve().parents[1] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NO_PAGES = [
    "/zoeken/",
    "/zoeken/?q=groep",
    "/en/zoeken/?q=zzzz",
    "/bestaat-niet/",
    "/en/nothing-here/",
    "/zoek-uw-groep/",
    "/en/zoek-uw-groep/",
    "/zoek-uw-groep/?q=laan",
]


def addresses(site: Site) -> Iterator[str]:
    """The paths of all that a site shows to anybody."""
    for page in pages(site):
        yield page.get_url()
        if isinstance(page, GroupsPage):
            for group in WatchGroup.objects.filter(neighbourhood__site=site, published=True)[:6]:
                yield page.group_url(group)
    yield from NO_PAGES


def answers(site: Site) -> Iterator[tuple[str, str]]:
    """(address, HTML) of the pages of a site, and of its forms sent empty."""
    client = Client(headers={"host": f"{site.hostname}"})
    for address in dict.fromkeys(addresses(site)):
        path = re.sub(r"^https?://[^/]+", "", address)
        answer = client.get(path)
        assert answer.status_code in (200, 404), path
        yield path, answer.content.decode()
        if hidden := _hidden(answer.content.decode()):
            wrong = client.post(path, hidden, headers={"origin": f"http://{site.hostname}"})
            assert wrong.status_code == 422, path
            yield f"{path} (sent empty)", wrong.content.decode()


def _hidden(html: str) -> dict[str, str]:
    fields = Document(html).all("input", type="hidden")
    return {field["name"]: field["value"] for field in fields if field.get("name", "").startswith("f-")}


@pytest.fixture(scope="module")
def written(demo_sites, django_db_blocker, tmp_path_factory) -> dict[str, str]:
    """Files with the pages of all sites, each with the address that it came from."""
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    with django_db_blocker.unblock(), override_settings(LIMIT_PER_ADDRESS=(1000, 60)):
        for site in Site.objects.all():
            for number, (address, html) in enumerate(answers(site)):
                file = folder / f"{site.pk}-{number:03}.html"
                file.write_text(html)
                made[file.name] = f"{site.hostname}{address}"
    made[""] = str(folder)
    return made


def test_every_page_of_every_demo_site_is_valid_html(written) -> None:
    """Warnings count too where they are about what we write."""
    folder = written[""]
    assert JAR.exists(), "npm ci --ignore-scripts"
    command = ["java", "-Xss1m", "-jar", str(JAR), "--errors-only", "--format", "json", "--exit-zero-always", folder]
    said = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    found: dict[str, set[str]] = {}
    for message in json.loads(said.stderr)["messages"]:
        where = written[Path(message.get("url", "")).name]
        found.setdefault(f"{message['message']} | {message.get('extract', '')[:160]}", set()).add(where)
    assert len(written) > 20
    assert {message: sorted(where)[:3] for message, where in found.items()} == {}
    assert settings.DEBUG is False


def test_the_validator_sees_a_fault(tmp_path) -> None:
    """Else a silent validator would look like a clean website."""
    (tmp_path / "wrong.html").write_text("<!DOCTYPE html><html lang=nl><title>x</title><p><h1 id=a id=a>x")
    command = ["java", "-jar", str(JAR), "--errors-only", "--format", "json", "--exit-zero-always", str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    assert json.loads(said.stderr)["messages"]

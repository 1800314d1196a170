"""What the door never looks up, how it reads what a browser accepts, and which machines share pages."""

from collections.abc import Callable

import pytest
from django.core.cache import caches

from home import drawn
from home.pagecache import changes, entry, shelf
from home.pagecache.door import Door
from home.pagecache.release import release

NEVER = ["/healthz", "/readyz", "/static/site.css", "/media/images/a.png", "/admin/", "/admin/pages/3/"]


@pytest.fixture
def door() -> Door:
    def application(environ: dict, start: Callable) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/plain")])
        return [b"anew"]

    return Door(application)


def ask(door: Door, path: str) -> list[bytes]:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "HTTP_HOST": "localhost", "wsgi.url_scheme": "http"}
    return list(door(environ, lambda *args: None))


@pytest.mark.parametrize("path", NEVER)
def test_probes_files_and_the_admin_ask_neither_database_nor_redis(door, path, settings, monkeypatch):
    """No database is given to this test: a query would fail."""
    settings.PAGE_CACHE_SHARED, settings.GENERATION_SECONDS = True, 0.000001
    changes.forget()
    asked: list[object] = []
    monkeypatch.setattr(shelf, "find", asked.append)
    assert ask(door, path) == [b"anew"]
    assert asked == []
    ask(door, "/healthzorg/")
    assert len(asked) == 1


def test_a_page_that_is_not_kept_asks_for_no_changes(door, settings, monkeypatch):
    monkeypatch.setattr(changes, "current", lambda **_more: pytest.fail("asked"))
    shelf.clear()
    assert shelf.find(("http", "localhost", "", "/")) is None


@pytest.mark.parametrize(
    ("accepts", "coding"),
    [
        ("gzip, br", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br;q=0.5, gzip;q=0.5", "br"),
        ("*", "br"),
        ("*;q=0.5, br;q=0", "gzip"),
        ("identity, br;q=0.5", ""),
        ("identity;q=0.5, br;q=0.8", "br"),
        ("br;q=nonsense", ""),
        ("br;q=0, gzip;q=0", ""),
        ("deflate", ""),
        ("", ""),
    ],
)
def test_the_coding_is_the_one_the_browser_likes_best(accepts, coding):
    assert entry.best(accepts) == coding


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MAP_ATTRIBUTION", "van elders"),
        ("MAP_TILE_URL", "/kaart/{z}/{x}/{y}.png"),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": {"default-src": ["'none'"]}}),
        ("SECURE_REFERRER_POLICY", "no-referrer"),
    ],
)
def test_machines_with_other_settings_share_no_pages(settings, name, value):
    release.cache_clear()
    before = release()
    setattr(settings, name, value)
    release.cache_clear()
    assert release() != before
    release.cache_clear()


@pytest.mark.parametrize("package", ["django.__version__", "wagtail.__version__"])
def test_nor_machines_with_another_django_or_wagtail(monkeypatch, package):
    release.cache_clear()
    before = release()
    monkeypatch.setattr(package, "0.1")
    release.cache_clear()
    assert release() != before
    release.cache_clear()


def test_a_picture_is_drawn_once_whatever_changes_meanwhile():
    changes.seen_here()
    first = drawn.share("heemskerk", "Buurtwacht", "Wij letten op"), drawn.icon("heemskerk", 32)
    changes.seen_here()
    assert (drawn.share("heemskerk", "Buurtwacht", "Wij letten op"), drawn.icon("heemskerk", 32)) == first
    assert drawn.share("heemskerk", "Buurtwacht", "Wij letten op") is first[0]
    assert drawn.share("heemskerk", "Buurtwacht", "Anders") != first[0]


def test_renditions_are_kept_in_this_process_alone():
    assert "locmem" in caches["renditions"].__class__.__module__

"""What a transaction changed is its own until it is committed, and told once: nobody sees what was rolled back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import DatabaseError, connection, transaction
from wagtail.models import Locale, Site

from groups.models import WatchGroup
from home import memory
from home.context import profile_of
from home.models import InfoPage, SiteProfile
from home.pagecache import changes, reads

pytestmark = pytest.mark.django_db


class Regret(Exception):
    pass


@contextmanager
def rolled_back() -> Iterator[None]:
    with suppress(Regret), transaction.atomic():
        yield
        raise Regret


@pytest.fixture
def announced(monkeypatch) -> list[set[str]]:
    told: list[set[str]] = []
    monkeypatch.setattr(changes, "announce", lambda tags: told.append(set(tags)))
    return told


def test_a_change_that_is_rolled_back_is_shown_to_nobody(here, browser):
    before = here.profile.name
    with rolled_back():
        SiteProfile.objects.filter(site=here.site).update(name="Nooit")
        assert profile_of(here.site).name == "Nooit", "who writes sees it"
    assert profile_of(here.site).name == before
    assert "Nooit" not in browser.get("/").content.decode()


def test_several_at_once_are_not_kept_either(here):
    def names(keys: list[int]) -> dict[int, str]:
        return dict(SiteProfile.objects.filter(pk__in=keys).values_list("pk", "name"))

    pk = here.profile.pk
    memory.recall_all([pk], names)
    with rolled_back():
        SiteProfile.objects.filter(pk=pk).update(name="Nooit")
        assert memory.recall_all([pk], names) == {pk: "Nooit"}
    assert memory.recall_all([pk], names) == {pk: here.profile.name}


def test_roots_of_a_site_that_was_never_made_are_told_to_nobody(here, browser):
    with rolled_back():
        Site.objects.create(hostname="nooit.localhost", port=8000, root_page=here.home)
        assert browser.get("/", headers={"host": "nooit.localhost:8000"}).status_code == 200
    browser.get("/")
    assert len(Site.get_site_root_paths()) == 1


def test_a_page_that_is_rolled_back_does_not_stay_in_memory(here, browser):
    browser.get(here.privacy.url)
    with rolled_back():
        here.privacy.title = "Nooit"
        here.privacy.save_revision().publish()
        assert "Nooit" in browser.get(here.privacy.url).content.decode()
    assert "Nooit" not in browser.get(here.privacy.url).content.decode()


def test_what_the_transaction_did_not_change_is_kept_all_the_same(here):
    with transaction.atomic():
        WatchGroup.objects.filter(pk=here.group.pk).update(name="Nieuwe laan")
        made = [memory.recall("profile", lambda: SiteProfile.objects.get(site=here.site)) for _ in range(2)]
        assert made[0] is made[1]
        groups = [memory.recall("groups", lambda: list(WatchGroup.objects.all())) for _ in range(2)]
        assert groups[0] is not groups[1]


@pytest.mark.django_db(transaction=True)
def test_a_transaction_tells_once_whatever_was_saved_under_which_savepoint(announced):
    with transaction.atomic():
        changes.touch("a@1")
        with transaction.atomic():
            changes.touch("b@1")
            with transaction.atomic(savepoint=False):
                changes.touch("c@1")
        changes.touch("d@1")
    assert announced == [{"a@1", "b@1", "c@1", "d@1"}]


@pytest.mark.django_db(transaction=True)
def test_what_comes_after_a_savepoint_that_was_rolled_back_is_told(announced):
    with transaction.atomic():
        with rolled_back():
            changes.touch("a@1")
        assert changes.uncommitted() == frozenset()
        changes.touch("b@1")
    with rolled_back():
        changes.touch("c@1")
    assert announced == [{"b@1"}]


def test_a_page_that_is_published_is_told_once(here, announced, django_capture_on_commit_callbacks):
    connection.run_on_commit = []
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        here.privacy.intro = "Anders."
        here.privacy.save_revision().publish()
    assert len(announced) == 1


def test_a_draft_that_is_saved_empties_no_memory(here, announced, django_capture_on_commit_callbacks):
    page = InfoPage.objects.get(pk=here.home.add_child(instance=InfoPage(title="Vers", slug="vers")).pk)
    kept = memory.recall("x", object)
    connection.run_on_commit = []
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Nog niet"
        page.save_revision()
        page.save_revision(clean=False)
    assert (announced, memory.recall("x", object) is kept) == ([], True)
    page.save()
    assert memory.recall("x", object) is not kept


def test_memory_is_emptied_though_the_database_refuses_to_tell(here, monkeypatch, settings, tmp_path):
    settings.GENERATION_FILE = tmp_path / "generation"
    kept = memory.recall("x", object)

    def refuse(tags: set[str]) -> None:
        raise DatabaseError

    monkeypatch.setattr(changes, "_write", refuse)
    with pytest.raises(DatabaseError):
        changes.announce({"a@1"})
    assert memory.recall("x", object) is not kept


def test_two_changes_at_one_tick_of_the_clock_are_two(settings, tmp_path, monkeypatch):
    settings.GENERATION_FILE = tmp_path / "generation"
    monkeypatch.setattr(changes.time, "time_ns", lambda: 5)
    marks = set()
    for _change in range(3):
        changes.announce({"a@1"})
        marks.add(changes.file().stat().st_mtime_ns)
    assert len(marks) == 3


def test_nothing_is_remembered_for_longer_than_the_net_allows(settings, monkeypatch):
    now = changes.time.monotonic()
    monkeypatch.setattr(memory.time, "monotonic", lambda: now)
    kept = memory.recall("x", object)
    monkeypatch.setattr(memory.time, "monotonic", lambda: now + settings.PAGE_CACHE_SECONDS - 1)
    assert memory.recall("x", object) is kept
    monkeypatch.setattr(memory.time, "monotonic", lambda: now + settings.PAGE_CACHE_SECONDS)
    assert memory.recall("x", object) is not kept


def test_what_holds_until_a_moment_is_made_anew_after_it():
    def make() -> object:
        reads._open.stack[-1].until = 1.0
        return object()

    assert memory.recall("x", make) is not memory.recall("x", make)


def test_rows_that_no_site_owns_are_told_everywhere(announced, here, django_capture_on_commit_callbacks):
    connection.run_on_commit = []
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic(), changes.of_site(here.site.pk):
        Locale.objects.create(language_code="en")
        WatchGroup.objects.filter(pk=here.group.pk).update(name="Nieuwe laan")
    assert announced == [{"wagtailcore_locale@*", f"groups_watchgroup@{here.site.pk}"}]


def test_writing_the_same_table_again_empties_no_memory(here):
    with transaction.atomic():
        WatchGroup.objects.filter(pk=here.group.pk).update(name="Eerst")
        kept = memory.recall("profile", lambda: SiteProfile.objects.get(site=here.site))
        WatchGroup.objects.filter(pk=here.group.pk).update(name="Dan")
        assert memory.recall("profile", lambda: SiteProfile.objects.get(site=here.site)) is kept

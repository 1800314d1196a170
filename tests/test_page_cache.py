"""Kept pages are exact: whoever comes next sees the change, and what did not change is still kept."""

import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time

import pytest
import time_machine
from django.db import transaction
from wagtail.models import Locale, PageViewRestriction

from groups.models import Duty, WatchGroup
from home.models import AgendaPage, EventPage, InfoPage
from home.pagecache import changes, marks, shelf, tables
from tests.support.cast import village
from tests.support.kept_pages import warm

pytestmark = pytest.mark.django_db


@pytest.fixture
def info(here) -> InfoPage:
    page = here.home.add_child(instance=InfoPage(title="Zo werkt het", slug="zo-werkt-het", intro="Wij letten op."))
    return InfoPage.objects.get(pk=page.pk)


def test_the_second_visitor_gets_the_same_page_without_django(server, info):
    first, second = server.get(info.url), server.get(info.url)
    assert (first.kept, second.kept) == (False, True)
    assert (first.body, first.status) == (second.body, 200)
    assert {name: first.headers[name] for name in second.headers} == second.headers
    assert "script-src 'self'" in second.headers["Content-Security-Policy"]


def test_a_published_text_shows_at_once_and_other_pages_keep(server, committed, here, info):
    warm(server, info, here.privacy, here.home)
    with committed():
        info.intro = "Nieuwe woorden."
        info.save_revision().publish()
    shown = server.get(info.url)
    assert (shown.kept, "Nieuwe woorden." in shown.text) == (False, True)
    assert server.get(here.privacy.url).kept
    assert server.get(here.home.url).kept


def test_a_draft_drops_nothing(server, committed, info):
    warm(server, info)
    with committed():
        info.intro = "Nog niet."
        info.save_revision()
    again = server.get(info.url)
    assert (again.kept, "Nog niet." in again.text) == (True, False)


def test_a_new_draft_page_drops_nothing_and_its_publishing_changes_the_menu(server, committed, here, info):
    warm(server, info)
    with committed():
        fresh = here.home.add_child(instance=InfoPage(title="Vers", slug="vers", live=False, show_in_menus=True))
    assert server.get(info.url).kept
    with committed():
        InfoPage.objects.get(pk=fresh.pk).save_revision().publish()
    assert "Vers" in server.get(info.url).text


@pytest.mark.parametrize("change", ["title", "slug", "show_in_menus", "search_description"])
def test_what_other_pages_show_of_a_page_changes_there_too(server, committed, here, info, change):
    warm(server, here.privacy)
    with committed():
        setattr(info, change, True if change == "show_in_menus" else "anders")
        info.save_revision().publish()
    assert not server.get(here.privacy.url).kept


def test_a_moved_a_deleted_and_an_unpublished_page_are_gone(server, committed, here, info):
    warm(server, info, here.home)
    with committed():
        info.move(here.privacy, pos="last-child")
    assert server.get("/zo-werkt-het/").status in (301, 404)
    info = InfoPage.objects.get(pk=info.pk)
    warm(server, info, here.home)
    with committed():
        info.unpublish()
    assert server.get(info.url).status == 404
    assert not server.get(here.home.url).kept
    warm(server, here.home)
    with committed():
        InfoPage.objects.get(pk=info.pk).delete()
    assert server.get(info.url).status == 404


def test_the_profile_shows_at_once_and_the_other_site_keeps(server, committed, here):
    elsewhere = village("elders.localhost")
    for host in ("localhost:8000", "elders.localhost:8000"):
        server.get("/", host=host)
        assert server.get("/", host=host).kept
    with committed():
        profile = here.profile
        profile.name = "Buurtwacht Nieuwdorp"
        profile.save()
    assert "Buurtwacht Nieuwdorp" in server.get("/").text
    other = server.get("/", host="elders.localhost:8000")
    assert (other.kept, elsewhere.profile.name in other.text) == (True, True)


def test_a_group_shows_at_once_and_pages_without_groups_keep(server, committed, here, info):
    elsewhere = village("elders.localhost")
    one = here.groups_page.url + f"{here.neighbourhood.slug}/{here.group.slug}/"
    server.get(one)
    server.get(elsewhere.groups_page.url, host="elders.localhost:8000")
    warm(server, here.groups_page, info)
    with committed():
        here.group.description = "Wij letten op de laan."
        here.group.save()
    assert "Wij letten op de laan." in server.get(one).text
    assert not server.get(here.groups_page.url).kept
    assert server.get(info.url).kept
    assert server.get(elsewhere.groups_page.url.partition("8000")[2], host="elders.localhost:8000").kept


def test_what_is_changed_without_a_signal_shows_too(server, committed, here):
    warm(server, here.groups_page)
    with committed():
        WatchGroup.objects.filter(pk=here.group.pk).update(name="Nieuwe laan")
    assert "Nieuwe laan" in server.get(here.groups_page.url).text
    one = here.groups_page.url + f"{here.neighbourhood.slug}/{here.group.slug}/"
    server.get(one)
    with committed():
        Duty.objects.all().delete()
    assert not server.get(one).kept


def _saved(group: WatchGroup) -> None:
    group.save()


def _in_bulk(group: WatchGroup) -> None:
    WatchGroup.objects.bulk_create([group])


@pytest.mark.parametrize("store", [_saved, _in_bulk])
def test_a_new_row_shows_at_once(server, committed, here, store):
    """SQLite does not say how many rows an INSERT … RETURNING made before they are fetched."""
    warm(server, here.groups_page)
    with committed():
        store(WatchGroup(neighbourhood=here.neighbourhood, name="Nieuwe Duinweg", slug="nieuwe-duinweg", size_limit=9))
    shown = server.get(here.groups_page.url)
    assert (shown.kept, "Nieuwe Duinweg" in shown.text) == (False, True)


@pytest.mark.django_db(transaction=True)
def test_a_new_row_outside_of_a_transaction_is_stored_and_told(settings, tmp_path):
    settings.GENERATION_FILE = tmp_path / "generation"
    changes.forget()
    before = changes.current()
    Locale.objects.create(language_code="en")
    assert Locale.objects.filter(language_code="en").exists()
    assert changes.current() > before
    assert changes.changed_since(frozenset({"wagtailcore_locale@*"}), before)


def test_an_update_that_met_no_row_drops_nothing(server, committed, here):
    warm(server, here.groups_page)
    with committed():
        WatchGroup.objects.filter(pk=0).update(name="Niemand")
    assert server.get(here.groups_page.url).kept


def test_what_is_rolled_back_drops_nothing(server, committed, here):
    warm(server, here.groups_page)
    with committed(), transaction.atomic():
        WatchGroup.objects.filter(pk=here.group.pk).update(name="Nooit")
        transaction.set_rollback(True)
    assert server.get(here.groups_page.url).kept


def test_a_page_begun_before_a_change_is_not_kept_after_it(server, committed, here, info, monkeypatch):
    """Somebody publishes while another visitor's page is being made."""
    change = InfoPage.objects.get(pk=info.pk)
    first = marks.mark

    def publish_meanwhile(*args, **kwargs):
        monkeypatch.setattr(marks, "mark", first)
        with committed():
            change.intro = "Net veranderd."
            change.save_revision().publish()
        first(*args, **kwargs)

    monkeypatch.setattr(marks, "mark", publish_meanwhile)
    assert "Net veranderd." not in server.get(info.url).text
    assert "Net veranderd." in server.get(info.url).text


def test_another_process_of_this_machine_drops_it_as_well(server, committed, info):
    """Two processes share a database and a file; each has a shelf of its own."""
    warm(server, info)
    with committed():
        info.intro = "Van elders."
        info.save_revision().publish()
    assert changes.current() > 0
    mine = dict(changes._known.last)
    assert f"page@{info.pk}" in mine


def test_without_the_file_another_machine_looks_at_the_rows(server, info, settings):
    warm(server, info)
    changes.announce({f"page@{info.pk}"})
    changes.file().unlink()
    changes._known.mark = 0
    settings.GENERATION_SECONDS = 0.000001
    assert not server.get(info.url).kept


def test_who_is_logged_in_is_never_answered_from_the_shelf(server, info, settings):
    warm(server, info)
    assert not server.get(info.url, HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}=x").kept
    assert server.get(info.url, HTTP_COOKIE="iets=anders").kept


def test_forms_post_and_questions_go_to_django(server, here, info):
    warm(server, info)
    assert not server.get(info.url + "?a=b").kept
    assert not server.get(info.url, method="POST").kept
    for _ in range(2):
        form = server.get(here.form.url)
        assert (form.status, form.kept) == (200, False), "its seal says when it was shown"
    assert "csrfmiddlewaretoken" not in server.get(info.url).text


def test_pages_that_are_not_for_everybody_are_not_kept(server, here, info):
    PageViewRestriction.objects.create(page=info, restriction_type=PageViewRestriction.LOGIN)
    for _ in range(2):
        assert not server.get(info.url).kept


def test_a_missing_page_and_a_foreign_host_are_not_kept(server, here):
    for _ in range(2):
        assert (server.get("/weg/").kept, server.get("/weg/").status) == (False, 404)
        assert server.get("/", host="evil.example").status == 400


def test_each_language_has_its_own(server, here, info):
    assert 'lang="nl"' in server.get("/").text
    assert 'lang="nl"' in server.get("/", HTTP_ACCEPT_LANGUAGE="en").text
    assert server.get("/", HTTP_ACCEPT_LANGUAGE="en", HTTP_COOKIE="django_language=en").kept


@pytest.mark.parametrize(
    ("accept", "coding"), [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", "")]
)
def test_it_is_compressed_as_the_browser_likes_it(server, info, accept, coding):
    plain = server.get(info.url).body
    packed = server.get(info.url, HTTP_ACCEPT_ENCODING=accept)
    assert packed.headers.get("Content-Encoding", "") == coding
    assert int(packed.headers["Content-Length"]) == len(packed.body)
    assert (len(packed.body) < len(plain) / 2) == bool(coding)
    assert packed.headers["Vary"] == "Accept-Encoding"


def test_who_has_it_already_is_told_so(server, committed, info):
    tag = server.get(info.url).headers["ETag"]
    again = server.get(info.url, HTTP_IF_NONE_MATCH=tag)
    assert (again.status, again.body) == (304, b"")
    with committed():
        info.intro = "Anders."
        info.save_revision().publish()
    assert server.get(info.url, HTTP_IF_NONE_MATCH=tag).status == 200


def test_head_has_no_body(server, info):
    warm(server, info)
    head = server.get(info.url, method="HEAD")
    assert (head.kept, head.body, head.status) == (True, b"", 200)


def test_no_page_outlives_its_day(server, info):
    last_moment = datetime(2026, 3, 28, 22, 59, 50, tzinfo=UTC)  # the clock changes in the night that follows
    with time_machine.travel(last_moment, tick=False) as clock:
        warm(server, info)
        clock.shift(timedelta(seconds=9))
        assert server.get(info.url).kept
        clock.shift(timedelta(seconds=2))
        assert not server.get(info.url).kept


def test_a_list_of_events_holds_until_the_next_one_begins(server, here):
    agenda = here.home.add_child(instance=AgendaPage(title="Agenda", slug="agenda"))
    day, begins, ends = date(2026, 3, 17), clock_time(19, 30), clock_time(21)
    agenda.add_child(
        instance=EventPage(title="Overleg", slug="overleg", start_date=day, start_time=begins, end_time=ends)
    )
    with time_machine.travel(datetime(2026, 3, 17, 18, 29, 50, tzinfo=UTC), tick=False) as clock:
        warm(server, agenda)
        clock.shift(timedelta(seconds=20))
        assert not server.get(agenda.url).kept
        clock.shift(timedelta(minutes=80))
        warm(server, agenda)
        clock.shift(timedelta(minutes=10))
        assert "Overleg" not in server.get(agenda.url).text


def test_a_table_that_nobody_watches_keeps_a_page_from_being_kept(server, info, monkeypatch):
    monkeypatch.setattr(tables, "_public", tables._public - {"home_siteprofile"})
    for _ in range(2):
        assert not server.get(info.url).kept


def test_a_flood_of_hosts_does_not_fill_the_memory(server, here, settings):
    settings.PAGE_CACHE_BYTES = 200_000
    for number in range(40):
        server.get("/", host=f"n{number}.localhost:8000")
    assert shelf._shelf.size <= 200_000
    assert shelf._shelf.size == sum(entry.size for entry in shelf._shelf.entries.values())


def test_machines_share_pages_where_they_share_a_cache(server, info, settings):
    settings.PAGE_CACHE_SHARED = True
    server.get(info.url)
    shelf.clear()  # another process
    assert server.get(info.url).kept


def test_a_shared_page_is_as_exact_as_ones_own(server, committed, info, settings):
    settings.PAGE_CACHE_SHARED = True
    server.get(info.url)
    with committed():
        info.intro = "Anders."
        info.save_revision().publish()
    shelf.clear()
    changes.forget()  # a process that starts now
    assert "Anders." in server.get(info.url).text


def test_without_a_database_to_ask_pages_are_made_as_if_nothing_were_kept(server, info, monkeypatch):
    warm(server, info)
    monkeypatch.setattr(shelf, "find", lambda key: 1 / 0)
    assert server.get(info.url).status == 200


def test_pages_that_expire_sooner_say_so(server, info, monkeypatch):
    warm(server, info)
    entry = next(iter(shelf._shelf.entries.values()))
    assert entry.until <= time.time() + 3600

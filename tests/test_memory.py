"""What is kept in memory is exact: after a change, the next visitor sees the change."""

import os
import time

import pytest
from wagtail.models import PageViewRestriction, Site

from forms.models import FormField
from home import memory
from home.models import Change
from home.pagecache import changes
from tests.support import road
from tests.support.cast import village

pytestmark = pytest.mark.django_db


def heading(browser, page) -> str:
    return road.soup(browser.get(page.url)).h1.get_text(strip=True)


def test_a_published_title_shows_at_once(here, browser):
    assert heading(browser, here.form) == "Aanmelden"
    here.form.title = "Meld u aan"
    here.form.save_revision().publish()
    assert heading(browser, here.form) == "Meld u aan"


def test_a_draft_does_not_show(here, browser):
    heading(browser, here.form)
    here.form.title = "Nog niet klaar"
    here.form.save_revision()
    assert heading(browser, here.form) == "Aanmelden"


def test_a_page_that_was_taken_off_or_renamed_is_not_found_any_more(here, browser):
    old = here.form.url
    heading(browser, here.form)
    here.form.slug = "meedoen"
    here.form.save()
    assert browser.get(old).status_code == 404
    assert browser.get(old.replace("aanmelden", "meedoen")).status_code == 200
    here.form.unpublish()
    assert browser.get(old.replace("aanmelden", "meedoen")).status_code == 404


def test_a_moved_page_is_found_where_it_is_now(here, browser):
    old = here.form.url
    heading(browser, here.form)
    here.form.move(here.privacy, pos="last-child")
    assert browser.get(old).url == f"{here.privacy.url}aanmelden/"  # Wagtail keeps a redirect
    assert browser.get(f"{here.privacy.url}aanmelden/").status_code == 200


def test_a_restriction_that_is_set_later_holds_at_once(here, browser):
    heading(browser, here.form)
    PageViewRestriction.objects.create(page=here.home, restriction_type=PageViewRestriction.LOGIN)
    assert browser.get(here.form.url).status_code == 302


def test_the_profile_and_the_fields_show_at_once(here, browser):
    assert "Kenteken" not in browser.get(here.form.url).content.decode()
    profile = here.profile
    profile.name = "Buurtwacht Nieuwdorp"
    profile.save()
    FormField.objects.create(page=here.form, label="Kenteken", field_type="singleline", sort_order=99)
    page = browser.get(here.form.url).content.decode()
    assert "Kenteken" in page
    assert "Buurtwacht Nieuwdorp" in page


def test_two_sites_keep_apart(here, browser):
    elsewhere = village("elders.localhost")
    profile = elsewhere.profile
    profile.name = "Buurtwacht Elders"
    profile.save()
    for _turn in range(2):
        assert "Buurtwacht Elders" in browser.get("/", headers={"host": "elders.localhost:8000"}).content.decode()
        assert "Buurtwacht Elders" not in browser.get("/", headers={"host": "localhost:8000"}).content.decode()


def test_what_one_visitor_does_to_a_page_is_not_there_for_the_next(here, browser):
    broken = road.apply(browser, here.form, without=("naam",))
    assert broken.status_code == 422
    page = road.soup(browser.get(here.form.url))
    assert not page.select("[aria-invalid]")
    assert not page.select_one("[name=f-postcode]").get("value")


@pytest.mark.django_db(transaction=True)
def test_another_process_of_this_machine_hears_of_a_committed_change(settings, tmp_path):
    settings.GENERATION_FILE = tmp_path / "generation"
    assert memory.recall("x", lambda: "old") == "old"
    before = settings.GENERATION_FILE.exists()
    memory.forget()
    assert (before, settings.GENERATION_FILE.exists()) == (False, True)
    memory.recall("x", lambda: "kept")
    assert memory.recall("x", lambda: "new") == "kept"
    now = time.time_ns() + 1
    os.utime(settings.GENERATION_FILE, ns=(now, now))  # what the other process does
    assert memory.recall("x", lambda: "new") == "new"


def test_another_machine_s_change_is_seen_when_the_row_is_looked_at(settings):
    settings.GENERATION_SECONDS = 0.000001
    assert memory.recall("x", lambda: "old") == "old"
    assert memory.recall("x", lambda: "new") == "old"
    Change.objects.create(tag="iets@*", number=changes.current() + 1)
    assert memory.recall("x", lambda: "new") == "new"


def test_a_site_that_another_process_made_has_its_menu_at_once(here, browser):
    before = len(Site.get_site_root_paths())
    Site.objects.bulk_create([Site(hostname="nieuw.localhost", port=8000, root_page=here.home)])  # no signal comes here
    assert len(Site.get_site_root_paths()) == before
    memory.forget_here()  # as the generation's file says it
    browser.get("/")
    assert len(Site.get_site_root_paths()) > before


def test_what_could_not_be_made_is_not_kept():
    def fail() -> str:
        raise LookupError

    with pytest.raises(LookupError):
        memory.recall("x", fail)
    assert memory.recall("x", lambda: "made") == "made"


def test_a_flood_of_paths_does_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(memory, "MOST", 10)
    for number in range(100):
        memory.recall(number, lambda: "x")
    assert len(memory._kept.entries) <= 12

"""Kept pages of several sites: what one shows of another, and what goes from one to another."""

import json

import pytest
from wagtail.models import Site

from groups.models import Coordinator, Desk
from home.models import InfoPage
from tests.support.cast import village
from tests.support.kept_pages import warm

pytestmark = pytest.mark.django_db
ELSEWHERE = "elders.localhost:8000"


@pytest.fixture
def elsewhere(here):
    return village("elders.localhost")


@pytest.fixture
def info(here) -> InfoPage:
    page = here.home.add_child(instance=InfoPage(title="Zo werkt het", slug="zo-werkt-het"))
    return InfoPage.objects.get(pk=page.pk)


def kept(server, path: str, host: str) -> bool:
    return server.get(path, host=host).kept


def test_another_host_name_port_or_default_site_drops_the_pages_of_both(server, committed, here, elsewhere):
    for change in ({"hostname": "nieuw.localhost"}, {"port": 8001}, {"is_default_site": True}):
        for host in ("localhost:8000", ELSEWHERE):
            server.get("/privacy/", host=host)
            assert kept(server, "/privacy/", host), change
        with committed():
            if "is_default_site" in change:
                Site.objects.filter(pk=here.site.pk).update(is_default_site=False)
            Site.objects.filter(pk=elsewhere.site.pk).update(**change)
        assert not kept(server, "/privacy/", "localhost:8000"), change
        assert not kept(server, "/privacy/", ELSEWHERE), change


def test_a_host_that_no_site_has_gets_the_new_default_site(server, committed, here, elsewhere):
    strange = "vreemd.localhost:8000"
    first = server.get("/privacy/", host=strange).text
    assert kept(server, "/privacy/", strange)
    with committed():
        for site in (here.site, elsewhere.site):
            site.is_default_site = site == elsewhere.site
            site.save()
        profile = elsewhere.profile
        profile.name = "Buurtwacht Elders"
        profile.save()
    shown = server.get("/privacy/", host=strange)
    assert (shown.kept, "Buurtwacht Elders" in shown.text, "Buurtwacht Elders" in first) == (False, True, False)


def test_a_site_that_begins_elsewhere_loses_its_old_pages(server, committed, here, info):
    """Where sites begin is in Wagtail's cache when the second page is made: no statement says that it was read."""
    warm(server, here.home, here.privacy, info)
    with committed():
        here.site.root_page = info
        here.site.save()
    assert server.get("/").text.count("Zo werkt het")
    assert server.get("/privacy/").status == 404
    assert server.get("/zo-werkt-het/").status == 404


def _in_a_text(pk: int) -> dict:
    return {"type": "text", "value": f'<p><a linktype="page" id="{pk}">daar</a></p>'}


def _behind_a_button(pk: int) -> dict:
    return {"type": "button", "value": {"label": "Daarheen", "page": pk, "url": ""}}


def _in_an_answer(pk: int) -> dict:
    answer = {"question": "Waar?", "answer": f'<p><a linktype="page" id="{pk}">daar</a></p>'}
    return {"type": "questions", "value": {"title": "", "items": [answer]}}


def _renamed(page: InfoPage) -> None:
    page.slug = "ergens-anders"
    page.save_revision().publish()


def _moved(page: InfoPage) -> None:
    page.move(page.get_siblings().exclude(pk=page.pk).first(), pos="last-child")


def _taken_off(page: InfoPage) -> None:
    page.unpublish()


def _removed(page: InfoPage) -> None:
    page.delete()


@pytest.mark.parametrize("link", [_in_a_text, _behind_a_button, _in_an_answer])
@pytest.mark.parametrize("change", [_renamed, _moved, _taken_off, _removed])
def test_a_link_to_a_page_of_another_site_follows_it(server, committed, here, elsewhere, info, link, change):
    there = elsewhere.home.add_child(instance=InfoPage(title="Daar", slug="daar"))
    there = InfoPage.objects.get(pk=there.pk)
    info.body = json.dumps([link(there.pk)])
    info.save_revision().publish()
    warm(server, info, here.privacy)
    assert "http://elders.localhost:8000/daar/" in server.get(info.url).text
    for _entry in range(2):  # the first page is made with its parts, the next with what is remembered of them
        with committed():
            here.profile.save()
        warm(server, info, here.privacy)
    with committed():
        change(there)
    assert not server.get(info.url).kept
    assert server.get(here.privacy.url).kept, "it leads nowhere else"


def _neighbourhood(here, elsewhere) -> None:
    here.neighbourhood.site = elsewhere.site
    here.neighbourhood.slug = "van-hier"
    here.neighbourhood.save()


def _group(here, elsewhere) -> None:
    here.group.neighbourhood = elsewhere.neighbourhood
    here.group.name = here.group.slug = "van-hier"
    here.group.save()


@pytest.mark.parametrize("move", [_neighbourhood, _group])
def test_what_goes_to_another_site_is_gone_from_the_first(server, committed, here, elsewhere, move):
    path = here.groups_page.path_on_site
    for host in ("localhost:8000", ELSEWHERE):
        server.get(path, host=host)
        assert kept(server, path, host)
    with committed():
        move(here, elsewhere)
    assert not kept(server, path, "localhost:8000")
    assert not kept(server, path, ELSEWHERE)


def test_a_desk_and_a_coordinator_that_go_elsewhere_are_told_at_both(here, elsewhere, monkeypatch):
    told: set[str] = set()
    desk = Desk.objects.create(site=here.site, name="Vragen", slug="vragen-hier")
    monkeypatch.setattr("home.pagecache.changes.touch", lambda *tags: told.update(tags))
    desk.site = elsewhere.site
    desk.save()
    assert told == {f"groups_desk@{here.site.pk}", f"groups_desk@{elsewhere.site.pk}"}
    told.clear()
    person = Coordinator.objects.filter(site=here.site).first()
    person.site = elsewhere.site
    person.save()
    assert {f"groups_coordinator@{here.site.pk}", f"groups_coordinator@{elsewhere.site.pk}"} <= told

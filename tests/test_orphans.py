"""Editors find the groups that nobody answers for (R-10)."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from groups import state
from groups.models import WatchGroup
from tests.support.admin_cast import editor_of, local_editor
from tests.support.cast import watch_group

ORPHANS = "/admin/watch-groups/?orphans=1"


@pytest.fixture
def editor(here) -> Client:
    client = Client()
    client.force_login(editor_of(here.site))
    return client


def listed(client: Client, path: str = ORPHANS) -> set[str]:
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    names = {cell.get_text(strip=True) for cell in soup.select("td.field-name .title-wrapper, td.title .title-wrapper")}
    return {name for name in names if name}


def test_r10_list_of_groups_without_anybody_holds_those_and_no_others(here, editor) -> None:
    watch_group(here.neighbourhood, "Niemandslaan")
    watch_group(here.neighbourhood, "Buurwijk", kind="neighbouring", sign_up="none")
    for _case in range(3):
        state.push_unanswered(here.other_group.pk)
    assert listed(editor, "/admin/watch-groups/") == {"Statenlaan", "Frederiklaan", "Niemandslaan", "Buurwijk"}
    assert listed(editor) == {"Niemandslaan", "Frederiklaan"}


def test_r10_first_page_of_the_admin_counts_them_for_who_keeps_the_register_there(here, editor) -> None:
    assert "bereikbare beheerder" not in editor.get("/admin/").content.decode()
    here.group.duties.all().delete()
    assert "1 groep heeft geen bereikbare beheerder." in editor.get("/admin/").content.decode()
    elsewhere = here.neighbourhood.__class__.objects.create(site=here.site, name="Elders", slug="elders", place="P")
    stranger = Client()
    stranger.force_login(local_editor(elsewhere))
    assert "bereikbare beheerder" not in stranger.get("/admin/").content.decode()


def test_first_page_of_the_admin_costs_the_same_for_one_orphan_and_for_a_hundred(here, editor) -> None:
    watch_group(here.neighbourhood, "Niemandslaan")
    editor.get("/admin/")

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert editor.get("/admin/").status_code == 200
        return len(queries)

    one = cost()
    WatchGroup.objects.bulk_create(
        WatchGroup(neighbourhood=here.neighbourhood, name=f"Groep {i}", slug=f"groep-{i}") for i in range(99)
    )
    assert cost() == one

"""The list of groups and the page of one group."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from groups.models import WatchGroup
from tests.support.document import page


@pytest.mark.parametrize(
    ("sign_up", "says", "link"),
    [
        (WatchGroup.SignUp.HERE, "Aanmelden voor deze groep", "/aanmelden/"),
        (WatchGroup.SignUp.ELSEWHERE, "Aanmelden op de andere website", "https://example.org/groep"),
        (WatchGroup.SignUp.NONE, "kan niet via deze website", None),
    ],
)
def test_group_says_how_one_joins(client, here, sign_up, says, link) -> None:
    WatchGroup.objects.filter(pk=here.group.pk).update(sign_up=sign_up, sign_up_url="https://example.org/groep")
    html, shown = page(client, "/groepen/proefdorp/statenlaan/")
    assert says in html
    buttons = [link["href"] for link in shown.all("a") if "primary-action" in link.get("class", "")]
    assert [button for button in buttons if link and link in button] == buttons
    assert bool(buttons) == bool(link)


def test_r02_a_group_of_a_site_that_looks_at_addresses_alone_leads_to_its_form(client, here) -> None:
    here.form.form_fields.filter(role="groups").delete()
    here.form.save_revision().publish()
    html, _shown = page(client, "/groepen/proefdorp/statenlaan/")
    assert "Aanmelden voor deze groep" in html
    answer = client.get(f"/groep/{here.group.uuid}/aanmelden/")
    assert answer["Location"].startswith("/aanmelden/")


def test_r10_a_group_of_a_site_without_a_form_says_so_and_its_leaflet_leads_to_its_page(client, here) -> None:
    here.form.unpublish()
    html, _shown = page(client, "/groepen/proefdorp/statenlaan/")
    assert "Aanmelden voor deze groep kan niet via deze website." in html
    assert f"/groep/{here.group.uuid}/aanmelden/" not in html
    assert client.get(f"/groep/{here.group.uuid}/aanmelden/")["Location"] == "/groepen/proefdorp/statenlaan/"


def test_group_shows_first_names_and_nothing_else_of_its_coordinators(client, here) -> None:
    html, _shown = page(client, "/groepen/proefdorp/statenlaan/")
    assert re.search(r">\s*Bea\s*<", html)
    for secret in ("Bea Proef", here.coordinator.email, here.coordinator.phone, "Dirk"):
        assert secret not in html


def test_list_of_groups_costs_the_same_for_ten_and_for_a_thousand(client, here) -> None:
    client.get("/groepen/")

    def cost_with(groups: range) -> int:
        WatchGroup.objects.bulk_create(
            WatchGroup(neighbourhood=here.neighbourhood, name=f"Groep {i}", slug=f"groep-{i}") for i in groups
        )
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/groepen/").status_code == 200
        return len(queries)

    assert 1 < cost_with(range(10)) == cost_with(range(10, 1000)) <= 12

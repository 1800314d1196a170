"""R-16 with the demo's own editors: each finds his site's things, and of another site nothing."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Site

from demo import accounts
from forms.models import Ask, FormPage
from groups.models import Coordinator, Desk, Neighbourhood, WatchGroup
from home.models import PrivacyPage, SiteProfile
from tests.support.demo import demo_sites

__all__ = ["demo_sites"]

pytestmark = pytest.mark.django_db

PAIRS = [("statenkwartier", "heemskerk"), ("heemskerk", "statenkwartier")]


def _page(model: type) -> Callable[[Site], int]:
    return lambda site: model.objects.descendant_of(site.root_page).first().pk


def _file(model: type) -> Callable[[Site], int]:
    return lambda site: model.objects.filter(collection__name=SiteProfile.for_site(site).name).first().pk


def _of_site(model: type, lookup: str = "site") -> Callable[[Site], int]:
    return lambda site: model.objects.filter(**{lookup: site}).first().pk


# An address of the admin, and whose number stands in it.
THINGS: dict[str, tuple[str, Callable[[Site], int]]] = {
    "page": ("/admin/pages/{}/edit/", _page(PrivacyPage)),
    "form page": ("/admin/pages/{}/edit/", _page(FormPage)),
    "history of a page": ("/admin/pages/{}/history/", _page(PrivacyPage)),
    "group": ("/admin/watch-groups/edit/{}/", _of_site(WatchGroup, "neighbourhood__site")),
    "coordinator": ("/admin/coordinators/edit/{}/", _of_site(Coordinator)),
    "neighbourhood": ("/admin/neighbourhoods/edit/{}/", _of_site(Neighbourhood)),
    "desk": ("/admin/desks/edit/{}/", _of_site(Desk)),
    "box": ("/admin/boxes/edit/{}/", _of_site(Ask)),
    "picture": ("/admin/images/{}/", _file(Image)),
    "document": ("/admin/documents/edit/{}/", _file(Document)),
    "settings": ("/admin/settings/home/siteprofile/{}/", lambda site: site.pk),
}
LISTS = {
    "watch-groups": WatchGroup,
    "coordinators": Coordinator,
    "neighbourhoods": Neighbourhood,
    "desks": Desk,
}


def editor(key: str) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(username=accounts.editor(key)))
    return client


def refused(response: object) -> bool:
    """Forbidden, not found, or sent away."""
    return response.status_code in (302, 403, 404)  # type: ignore[attr-defined]


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_r16_an_editor_of_the_demo_opens_his_own_and_nothing_of_another_site(demo_sites, own, other, thing) -> None:
    address, number = THINGS[thing]
    client = editor(own)
    assert client.get(address.format(number(demo_sites[own]))).status_code == 200
    foreign = address.format(number(demo_sites[other]))
    assert refused(client.get(foreign))
    assert refused(client.post(foreign, {"name": "Gekaapt"}))


@pytest.mark.parametrize("register", LISTS)
@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_r16_lists_of_the_demo_name_own_rows_and_no_others(demo_sites, own, other, register) -> None:
    lookup = "neighbourhood__site" if register == "watch-groups" else "site"
    html = editor(own).get(f"/admin/{register}/").text
    mine, theirs = (LISTS[register].objects.filter(**{lookup: demo_sites[key]}) for key in (own, other))
    assert any(f'data-object-pk="{row.pk}"' in html for row in mine)
    assert not [row for row in theirs if f'data-object-pk="{row.pk}"' in html]


@pytest.mark.parametrize("listing", ["images", "documents"])
@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_r16_pictures_and_documents_of_another_site_are_not_offered(demo_sites, own, other, listing) -> None:
    model = Image if listing == "images" else Document
    client = editor(own)
    mine, theirs = (
        set(model.objects.filter(collection__name=SiteProfile.for_site(demo_sites[key]).name)) for key in (own, other)
    )
    chooser = client.get(f"/admin/{listing}/chooser/").text
    shown = client.get(f"/admin/{listing}/").text
    assert any(row.title in chooser and row.title in shown for row in mine)
    only_theirs = {row.title for row in theirs} - {row.title for row in mine}
    assert only_theirs
    assert not [title for title in only_theirs if title in chooser or title in shown]


@pytest.mark.parametrize("own", [own for own, _other in PAIRS])
def test_r16_an_editor_of_the_demo_keeps_no_users_sites_or_collections(demo_sites, own) -> None:
    client = editor(own)
    for address in ("users/", "groups/", "sites/", "collections/", "locales/"):
        assert refused(client.get(f"/admin/{address}")), address

"""R-16 with the demo's own editors: each finds his site's things, and of another site nothing."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Site

from demo import accounts
from demo.sites import SITES
from forms.models import Ask, Case, FormPage, Mail, MailText, Submission
from groups.models import Coordinator, Desk, Neighbourhood, WatchGroup
from home.models import PrivacyPage, SiteProfile
from tests.support import forms
from tests.support.demo import demo_sites

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]

KEYS = [demo.key for demo in SITES]


def _page(model: type) -> Callable[[Site], int]:
    return lambda site: model.objects.descendant_of(site.root_page).first().pk


def _files(model: type, site: Site) -> QuerySet[Any]:
    return model.objects.filter(collection__name=SiteProfile.for_site(site).name)


def _file(model: type) -> Callable[[Site], int | None]:
    """Not every site has papers."""
    return lambda site: _files(model, site).values_list("pk", flat=True).first()


def _of_site(model: type, lookup: str = "site") -> Callable[[Site], int]:
    return lambda site: model.objects.filter(**{lookup: site}).first().pk


# An address of the admin, and whose number stands in it.
THINGS: dict[str, tuple[str, Callable[[Site], int | None]]] = {
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
    "cases": Case,
    "submissions": Submission,
    "mails": Mail,
}


def editor(key: str) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.get(username=accounts.editor(key)))
    return client


def refused(response: object) -> bool:
    """Forbidden, not found, or sent away."""
    return response.status_code in (302, 403, 404)  # type: ignore[attr-defined]


def others(sites: dict[str, Site], own: str) -> list[Site]:
    return [site for key, site in sites.items() if key != own]


@pytest.fixture(scope="module")
def busy(demo_sites, django_db_blocker) -> dict[str, Case]:
    """Somebody asked each site a question, and each changed a mail: a case by site."""
    with django_db_blocker.unblock():
        for site in demo_sites.values():
            MailText.objects.create(site=site, kind="confirm", language="nl", subject="Van ons", body="[Ja](#link)")
        return {key: _asked(site) for key, site in demo_sites.items()}


def _asked(site: Site) -> Case:
    contact = FormPage.objects.descendant_of(site.root_page).filter(kind="contact").first()
    return forms.case(contact, SimpleNamespace(site=site), name="Noor Nieuw", email="noor@example.org")  # type: ignore[arg-type]


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("own", KEYS)
def test_r16_an_editor_of_the_demo_opens_his_own_and_nothing_of_another_site(demo_sites, own, thing) -> None:
    address, number = THINGS[thing]
    client = editor(own)
    if (mine := number(demo_sites[own])) is not None:
        assert client.get(address.format(mine)).status_code == 200
    for site in others(demo_sites, own):
        if (theirs := number(site)) is not None:
            foreign = address.format(theirs)
            assert refused(client.get(foreign))
            assert refused(client.post(foreign, {"name": "Gekaapt"}))


@pytest.mark.parametrize("own", KEYS)
def test_r16_what_residents_sent_to_one_site_no_editor_of_another_reads(busy, demo_sites, own) -> None:
    client = editor(own)
    for key, case in busy.items():
        for address in _private(case):
            answer = client.get(address)
            assert answer.status_code == (200 if key == own else 404), address
            if key != own:
                assert refused(client.post(address, {"act": "save", "subject": "Gekaapt", "body": "[Ja](#link)"}))
                assert refused(client.post(f"/admin/cases/decide/{case.pk}/", {"act": "handle"}))
    assert not MailText.objects.filter(subject="Gekaapt").exists()
    assert not Case.objects.exclude(status=Case.Status.OPEN).exists()


def _private(case: Case) -> list[str]:
    """Addresses of the admin that show a case, and what belongs to it."""
    mail = Mail.objects.filter(submission=case.submission).first()
    assert mail is not None
    return [
        f"/admin/cases/inspect/{case.pk}/",
        f"/admin/submissions/inspect/{case.submission.pk}/",
        f"/admin/mails/inspect/{mail.pk}/",
        f"/admin/mail-texts/{case.site_id}/",
        f"/admin/mail-texts/{case.site_id}/nl/confirm/",
    ]


@pytest.mark.parametrize("own", KEYS)
def test_r16_lists_of_the_demo_name_own_rows_and_no_others(busy, demo_sites, own) -> None:
    client = editor(own)
    for register, model in LISTS.items():
        lookup = "neighbourhood__site" if register == "watch-groups" else "site"
        html = client.get(f"/admin/{register}/").text
        shown = {row for row in model.objects.all() if f'data-object-pk="{row.pk}"' in html}
        assert shown, register
        assert shown <= set(model.objects.filter(**{lookup: demo_sites[own]})), register


@pytest.mark.parametrize("own", KEYS)
@pytest.mark.parametrize(("listing", "model"), [("images", Image), ("documents", Document)])
def test_r16_pictures_and_documents_of_another_site_are_not_offered(demo_sites, own, listing, model) -> None:
    client = editor(own)
    mine = {row.title for row in _files(model, demo_sites[own])}
    theirs = {row.title for site in others(demo_sites, own) for row in _files(model, site)} - mine
    assert theirs
    for address in (f"/admin/{listing}/chooser/", f"/admin/{listing}/"):
        page = client.get(address).text
        assert not mine or any(title in page for title in mine)
        assert not [title for title in theirs if f">{title}<" in page or f'"{title}"' in page]


@pytest.mark.parametrize("own", KEYS)
def test_r16_an_editor_of_the_demo_keeps_no_users_sites_or_collections(demo_sites, own) -> None:
    client = editor(own)
    for address in ("users/", "groups/", "sites/", "collections/", "locales/"):
        assert refused(client.get(f"/admin/{address}")), address

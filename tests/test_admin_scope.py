"""R-16: every register and every view of it, GET and POST, for everybody who works in the admin."""

from dataclasses import dataclass
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from wagtail.models import ModelLogEntry

from config.settings_map import TILE_ORIGINS
from forms.models import Ask, Case, CaseEvent, ConsentEvent, ConsentText, Mail, Submission
from groups.models import Coordinator, Desk, Neighbourhood, WatchGroup
from tests.support.admin_cast import editor_of, local_editor, page_editor, sent_in
from tests.support.cast import fresh, village

pytestmark = pytest.mark.once

REGISTERS: dict[str, type[Model]] = {
    "cases": Case,
    "submissions": Submission,
    "mails": Mail,
    "boxes": Ask,
    "consent-texts": ConsentText,
    "consents": ConsentEvent,
    "watch-groups": WatchGroup,
    "coordinators": Coordinator,
    "neighbourhoods": Neighbourhood,
    "desks": Desk,
}
INSPECTED = {"cases", "submissions", "mails", "consent-texts", "consents", "coordinators", "neighbourhoods"}
WRITTEN = {"boxes", "watch-groups", "coordinators", "neighbourhoods", "desks"}
# What an editor of one neighbourhood writes, and what he may look into.
LOCALLY_WRITTEN = {"watch-groups", "coordinators"}
LOCALLY_SEEN = LOCALLY_WRITTEN | {"cases", "submissions", "mails", "consents", "neighbourhoods"}
BUTTONS = {"cases": ["decide"], "submissions": ["release"], "mails": ["retry"]}
POSTED = {"act": "approve", "name": "Gekaapt", "label_nl": "Gekaapt"}


@dataclass
class World:
    """Two villages with a case each, and what lies there in each register."""

    here: Any
    there: Any
    case: Case
    foreign_case: Case

    def row(self, register: str, foreign: bool) -> Model:
        place, case = (self.there, self.foreign_case) if foreign else (self.here, self.case)
        of = {
            "cases": lambda: case,
            "submissions": lambda: case.submission,
            "mails": lambda: Mail.objects.filter(case=case).first(),
            "boxes": lambda: Ask.objects.filter(site=place.site).first(),
            "consent-texts": lambda: ConsentText.objects.filter(ledger=place.profile.ledger_id).first(),
            "consents": lambda: ConsentEvent.objects.filter(ledger=place.profile.ledger_id).first(),
            "watch-groups": lambda: place.group,
            "coordinators": lambda: place.coordinator,
            "neighbourhoods": lambda: place.neighbourhood,
            "desks": lambda: place.desk,
        }
        return of[register]()


@pytest.fixture(scope="module")
def worlds(built, django_db_blocker) -> World:
    with django_db_blocker.unblock():
        there = village("elders.localhost", 8001)
        made = World(built, there, sent_in(built), sent_in(there))
        Mail.objects.update(state="parked", error="SMTPRecipientsRefused 550")
    return made


@pytest.fixture
def world(here, worlds) -> World:
    return fresh(worlds)


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def addresses(register: str, row: Model) -> list[str]:
    """Every address of the register that names `row`."""
    views = ["inspect", "edit", "delete", "history", *BUTTONS.get(register, [])]
    return [f"/admin/{register}/{view}/{row.pk}/" for view in views]


def state() -> dict[str, Any]:
    """All that the registers show, to see that nothing changed."""
    rows = {name: list(model.objects.order_by("pk").values()) for name, model in REGISTERS.items()}
    return rows | {"events": list(CaseEvent.objects.order_by("pk").values())}


def refused(response: Any) -> bool:
    """Not found, forbidden, or sent away to the first page of the admin or to the login."""
    away = response.status_code == 302 and response["Location"].split("?")[0] in ("/admin/", "/admin/login/")
    return away or response.status_code in (403, 404, 405)


def strangers(world: World) -> dict[str, Client]:
    """Who has no business with what lies here."""
    elsewhere = Neighbourhood.objects.create(site=world.here.site, name="Tweede", slug="tweede", place="Proefdorp")
    return {
        "editor of another site": as_(editor_of(world.there.site)),
        "editor of another neighbourhood": as_(local_editor(elsewhere)),
        "editor of pages": as_(page_editor(world.here.home)),
        "visitor": Client(),
    }


@pytest.mark.parametrize("register", REGISTERS)
def test_r16_nobody_else_reaches_a_row_by_address_or_by_post(register, world):
    row = world.row(register, foreign=False)
    for who, client in strangers(world).items():
        before = state()
        for address in addresses(register, row):
            for response in (client.get(address), client.post(address, POSTED)):
                assert refused(response), f"{who}: {address} {response.status_code}"
        assert state() == before, who


@pytest.mark.parametrize("register", REGISTERS)
def test_r16_the_list_names_own_rows_and_no_others(register, world):
    own, foreign = world.row(register, foreign=False), world.row(register, foreign=True)
    page = as_(editor_of(world.here.site)).get(f"/admin/{register}/")
    assert page.status_code == 200
    assert f'data-object-pk="{own.pk}"' in page.text
    assert f'data-object-pk="{foreign.pk}"' not in page.text


@pytest.mark.parametrize("register", REGISTERS)
def test_r16_who_only_edits_pages_opens_no_register(register, world):
    client = as_(page_editor(world.here.home))
    assert refused(client.get(f"/admin/{register}/"))
    assert f"/admin/{register}/" not in client.get("/admin/").text
    assert f"/admin/{register}/" in as_(editor_of(world.here.site)).get("/admin/").text


@pytest.mark.parametrize("register", REGISTERS)
def test_r16_an_editor_opens_what_is_his(register, world, admin_user):
    row = world.row(register, foreign=False)
    for client in (as_(editor_of(world.here.site)), as_(admin_user)):
        view = "inspect" if register in INSPECTED else "edit"
        assert client.get(f"/admin/{register}/{view}/{row.pk}/").status_code == 200
        assert client.get(f"/admin/{register}/history/{row.pk}/").status_code == 200
        edit = client.get(f"/admin/{register}/edit/{row.pk}/")
        assert (edit.status_code == 200) == (register in WRITTEN)
        create = client.get(f"/admin/{register}/create/")
        assert (create.status_code == 200) == (register in WRITTEN)


@pytest.mark.parametrize("register", sorted(set(REGISTERS) - WRITTEN))
def test_r16_what_is_only_shown_cannot_be_written_even_by_a_superuser(register, world, admin_user):
    client, row = as_(admin_user), world.row(register, foreign=False)
    before = state()
    for view in (f"edit/{row.pk}", f"delete/{row.pk}", "create"):
        for response in (client.get(f"/admin/{register}/{view}/"), client.post(f"/admin/{register}/{view}/", POSTED)):
            assert refused(response)
    assert state() == before


@pytest.mark.parametrize("register", REGISTERS)
def test_r16_an_editor_of_one_neighbourhood_has_its_rows_only(register, world):
    client = as_(local_editor(world.here.neighbourhood))
    own, foreign = world.row(register, foreign=False), world.row(register, foreign=True)
    page = client.get(f"/admin/{register}/")
    assert (page.status_code == 200) == (register in LOCALLY_SEEN)
    for address in addresses(register, foreign):
        assert refused(client.get(address))
        assert refused(client.post(address, POSTED))
    edit = client.get(f"/admin/{register}/edit/{own.pk}/")
    assert (edit.status_code == 200) == (register in LOCALLY_WRITTEN)


@pytest.mark.parametrize(("register", "act"), [(name, act) for name, acts in BUTTONS.items() for act in acts])
def test_r16_a_button_works_by_post_only(register, act, world):
    client, row = as_(editor_of(world.here.site)), world.row(register, foreign=False)
    before = state()
    assert client.get(f"/admin/{register}/{act}/{row.pk}/").status_code == 405
    assert state() == before
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor_of(world.here.site))
    assert strict.post(f"/admin/{register}/{act}/{row.pk}/", POSTED).status_code == 403
    assert state() == before


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("pk", ["999999", "no-such-row", "00000000-0000-4000-8000-000000000000"])
def test_r16_a_row_that_is_not_there_is_not_found(register, pk, world):
    client = as_(editor_of(world.here.site))
    for view in ["inspect", "edit", "delete", "history", *BUTTONS.get(register, [])]:
        assert refused(client.get(f"/admin/{register}/{view}/{pk}/"))


@pytest.mark.parametrize(
    "question",
    [
        "watch-groups/?cases__submission__name__startswith=S",
        "coordinators/?duties__watch_group__invite_sealed__startswith=t",
        "cases/?submission__email__contains=sanne",
        "neighbourhoods/?site__group_permissions__group__user__password__startswith=m",
        "cases/?status__exact=open&submission__phone=1",
        "watch-groups/?no_such_field=1",
        "watch-groups/?published__exact=x",
    ],
)
def test_r16_an_address_asks_nothing_but_our_filters(question, world):
    assert as_(editor_of(world.here.site)).get(f"/admin/{question}").status_code == 400


@pytest.mark.parametrize(
    "filtered", ["cases/?status__exact=open", "watch-groups/?published__exact=1", "mails/?state__exact=parked"]
)
def test_r16_our_filters_work(filtered, world):
    page = as_(editor_of(world.here.site)).get(f"/admin/{filtered}")
    assert page.status_code == 200
    assert "data-object-pk" in page.text


def test_r16_wagtails_own_page_of_submissions_shows_none(world):
    client = as_(page_editor(world.here.home))
    assert "/admin/forms/" not in client.get("/admin/").text
    listed = client.get(f"/admin/forms/submissions/{world.here.form.pk}/")
    assert refused(listed)
    assert world.here.form.title not in client.get("/admin/forms/").text


def test_r16_a_page_chooser_shows_the_own_site_only(world):
    client = as_(editor_of(world.here.site))
    assert chosen(client.get("/admin/choose-page/")) == {world.here.home.pk}
    assert world.here.rules.pk in chosen(client.get(f"/admin/choose-page/{world.here.home.pk}/"))
    assert world.there.rules.pk not in chosen(client.get(f"/admin/choose-page/{world.there.home.pk}/"))
    assert chosen(client.get("/admin/choose-page/search/?q=huisregels")) == {world.here.rules.pk}


def test_r16_a_form_offers_desks_and_boxes_of_its_own_site_only(world):
    client = as_(page_editor(world.here.home))
    pages = [
        f"/admin/pages/{world.here.form.pk}/edit/",
        f"/admin/pages/add/forms/formpage/{world.here.home.pk}/",
    ]
    foreign = Ask.objects.filter(site=world.there.site).first()
    for address in pages:
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        desks = {option["value"] for option in soup.select("select[name=desk] option")}
        boxes = {option["value"] for option in _with_templates(soup, "asks") if option["value"]}
        assert desks == {"", str(world.here.desk.pk)}
        assert boxes == {str(ask.pk) for ask in Ask.objects.filter(site=world.here.site)}
        assert str(foreign.pk) not in boxes


def _with_templates(soup: BeautifulSoup, relation: str) -> list[Any]:
    """The options of every row of `relation`, and of the empty row that waits in the page for its turn."""
    waiting = "".join(
        tag.decode_contents() for tag in soup.select("template, script[type='text/django-form-template']")
    )
    hidden = BeautifulSoup(waiting, "html.parser")
    return [option for part in (soup, hidden) for option in part.select(f"select[name^={relation}-] option")]


def chosen(response: Any) -> set[int]:
    """The ids of the pages that a chooser offers."""
    html = response.json()["html"] if "json" in response["Content-Type"] else response.text
    return {int(tag["data-id"]) for tag in BeautifulSoup(html, "html.parser").select("a[data-id]")}


def test_r16_the_report_of_everybodys_acts_names_no_foreign_row(world, admin_user):
    submission = world.foreign_case.submission
    as_(admin_user).get(f"/admin/submissions/inspect/{submission.pk}/")
    assert ModelLogEntry.objects.filter(action="forms.look", label=submission.reference).exists()
    assert submission.reference in as_(admin_user).get("/admin/reports/site-history/").text
    assert submission.reference not in as_(editor_of(world.here.site)).get("/admin/reports/site-history/").text


def test_c20_the_admin_fetches_nothing_from_others(world):
    page = as_(editor_of(world.here.site)).get("/admin/cases/")
    sources = [
        tag.get("src") or tag.get("href")
        for tag in BeautifulSoup(page.content, "html.parser").select("[src], link[href]")
    ]
    assert sources
    assert all(source.startswith("/") for source in sources)
    own = page["Content-Security-Policy"].replace(TILE_ORIGINS[0], "")  # the map's, and that only when it is opened
    assert "http" not in own

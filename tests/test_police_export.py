"""C-14: the list for the police holds exactly those coordinators who said yes; every list is written down."""

import io
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms import moderation, withdrawal
from forms.models import FormPage, Link
from forms.moderation import Actor, Who
from groups.exchange import police, table
from groups.models import Coordinator, Duty, PoliceExport
from tests.support import cases, forms
from tests.support.admin_cast import editor_of, local_editor, page_editor, sent_in, submission
from tests.support.cast import village


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def people(data: bytes) -> list[str]:
    """The addresses on a list."""
    return sorted(str(row.cells[1]) for row in table.read(data, "x").rows)


def consent(*persons: Coordinator) -> None:
    for person in persons:
        person.police = Coordinator.Police.CONSENTED
        person.save()


def ask(client: Client, site: Any, kind: str = "csv") -> Any:
    return client.post(f"/admin/police-list/{site.pk}/beheerders.{kind}")


@pytest.mark.parametrize("kind", police.KINDS)
def test_c14_the_list_holds_who_consented_and_nobody_else(here, kind):
    consent(here.coordinator, here.deputy, here.team)
    Coordinator.objects.filter(pk=here.other_coordinator.pk).update(police="direct")
    data = ask(as_(editor_of(here.site)), here.site, kind).content
    assert people(data) == sorted([here.coordinator.email, here.deputy.email])  # the team has no group
    row = next(row.cells for row in table.read(data, "x").rows if row.cells[1] == here.coordinator.email)
    assert row[0] == "Bea Proef"
    assert row[2] == "06 00000009"
    assert row[3] == "Statenlaan"


def test_c14_consent_that_is_taken_back_counts_at_once(here):
    consent(here.coordinator)
    assert here.coordinator.police_consented_at
    here.coordinator.police = Coordinator.Police.NO
    here.coordinator.save()
    assert here.coordinator.police_consented_at is None
    assert people(police.export(here.site, "csv", 1)) == []


def test_c14_who_became_inactive_or_has_no_group_left_is_not_on_it(here):
    consent(here.coordinator, here.deputy)
    Coordinator.objects.filter(pk=here.coordinator.pk).update(active=False)
    here.deputy.duties.all().delete()
    assert people(police.export(here.site, "csv", 1)) == []


def test_c14_consent_without_a_moment_cannot_be_stored(here):
    for police_, moment in (("consented", None), ("no", "2026-01-01T00:00Z")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Coordinator.objects.filter(pk=here.team.pk).update(police=police_, police_consented_at=moment)


ROLES = st.sampled_from(["main", "deputy", "team", ""])
STATES = st.fixed_dictionaries(
    {
        "police": st.sampled_from(Coordinator.Police.values),
        "active": st.booleans(),
        "role": ROLES,
        "away": st.booleans(),
    }
)
NEWCOMERS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["register_group", "start_group", "coordinator"]),
        "ticked": st.booleans(),
        "direct": st.booleans(),
        "back": st.sampled_from(["", "police before", "all before", "police", "all"]),
        "decided": st.sampled_from(["accept", "reject", ""]),
    }
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    persons=st.lists(STATES, max_size=8),
    residents=st.lists(st.sampled_from(["sent", "confirmed", "same"]), max_size=4),
    newcomers=st.lists(NEWCOMERS, max_size=2),
)
def test_c14_no_resident_and_nobody_who_did_not_consent_ever_appears(here, elsewhere, persons, residents, newcomers):
    savepoint = transaction.savepoint()
    try:
        expected, everybody = set(), []
        for number, state in enumerate(persons):
            person = somebody(elsewhere if state["away"] else here, number, state)
            everybody.append(person)
            if (
                state["police"] == "consented"
                and state["active"]
                and state["role"] in ("main", "deputy")
                and not state["away"]
            ):
                expected.add(person.email)
        for number, how in enumerate(residents):
            resident(here, number, how, everybody)
        expected |= {email for number, how in enumerate(newcomers) if (email := by_form(here, number, **how))}
        for kind in police.KINDS:
            data = police.export(here.site, kind, 1)
            assert set(people(data)) == expected
            assert "Bewoner" not in str(table.read(data, "x"))
    finally:
        transaction.savepoint_rollback(savepoint)


@pytest.fixture
def elsewhere(here):
    return village("elders.localhost", 8001)


def somebody(place: Any, number: int, state: dict[str, Any]) -> Coordinator:
    person = Coordinator(site=place.site, name=f"Beheerder {number}", email=f"b{number}@example.org")
    person.police, person.active = state["police"], state["active"]
    person.save()
    if state["role"] == "team":
        Duty.objects.create(coordinator=person, neighbourhood=place.neighbourhood, role="team")
    elif state["role"]:
        Duty.objects.create(coordinator=person, watch_group=place.group, role=state["role"])
    return person


def resident(here: Any, number: int, how: str, everybody: list[Coordinator]) -> None:
    """A resident; with "same" one who shares the address of somebody's coordinator."""
    email = everybody[0].email if how == "same" and everybody else f"bewoner{number}@example.org"
    make = submission if how == "sent" else sent_in
    make(here, name=f"Bewoner {number}", email=email)


def by_form(here: Any, number: int, kind: str, ticked: bool, direct: bool, back: str, decided: str) -> str:
    """Somebody sends a form about the register, and takes consent back at some moment. His address, when it may be on the list."""
    page = FormPage.objects.filter(kind=kind).first() or forms.page(here, kind)
    direct = direct and kind != "start_group"
    more = {"police": ticked, "email": f"nieuw{number}@example.org", "name": f"Nieuw {number}"}
    streets = {} if kind == "coordinator" else {"group_streets": f"Nieuwe straat {number}"}
    if kind == "register_group":
        streets["group_name"] = f"Nieuwe groep {number}"
    case = forms.case(page, here, "nl", here.group, **more, **streets, **({"police_direct": True} if direct else {}))
    if back.endswith("before"):
        take_back(case, back)
    if decided:
        moderation.act(case, decided, Actor(Who.COORDINATOR, "link:1", "link", here.team), reason="known")
    if back in {"police", "all"}:
        take_back(case, back)
    return more["email"] if ticked and decided == "accept" and not back else ""


def take_back(case: Any, what: str) -> None:
    if what.startswith("police"):
        withdrawal.withdraw_police(case.submission, timezone.now())
    else:
        link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
        withdrawal.withdraw(case.submission, link, timezone.now())
    case.refresh_from_db(fields=["status", "status_at"])


def test_c14_every_list_is_written_down_and_shown(here):
    consent(here.coordinator)
    user = editor_of(here.site)
    client = as_(user)
    for kind in police.KINDS:
        ask(client, here.site, kind)
    assert list(PoliceExport.objects.values_list("user_id", "site", "count")) == [(user.pk, here.site.pk, 1)] * 2
    page = client.get("/admin/police-list/").text
    assert user.username in page
    assert "mag naar de politie: 1" in page
    user.delete()
    assert PoliceExport.objects.count() == 2


def test_c14_looking_makes_no_list(here):
    client = as_(editor_of(here.site))
    assert client.get(f"/admin/police-list/{here.site.pk}/beheerders.csv").status_code == 405
    assert ask(client, here.site, "geojson").status_code == 404
    assert not PoliceExport.objects.exists()


def test_r16_only_an_editor_of_the_whole_site_makes_its_list(here, elsewhere):
    consent(here.coordinator)
    for user in (editor_of(elsewhere.site), local_editor(here.neighbourhood), page_editor(here.home)):
        assert ask(as_(user), here.site).status_code == 404
    assert ask(Client(), here.site).status_code == 302
    for user in (local_editor(here.neighbourhood), page_editor(here.home)):
        assert as_(user).get("/admin/police-list/").status_code == 404
    assert "elders" not in as_(editor_of(here.site)).get("/admin/police-list/").text
    assert not PoliceExport.objects.exists()


def test_a27_a_name_on_the_list_is_no_formula(here):
    consent(here.coordinator)
    Coordinator.objects.filter(pk=here.coordinator.pk).update(name="=cmd|' /C calc'!A0", phone="+31600000001")
    text = police.export(here.site, "csv", 1).decode("utf-8-sig")
    assert all(not cell.startswith(("=", "+", "-", "@")) for line in text.splitlines() for cell in line.split(";"))
    assert io.BytesIO(police.export(here.site, "xlsx", 1)).read(2) == b"PK"


def test_c14_an_editor_notes_the_choice_with_the_coordinator(here):
    page = as_(editor_of(here.site)).get(f"/admin/coordinators/edit/{here.coordinator.pk}/").text
    for words in ("mag naar de politie", "meldt zich zelf bij de politie"):
        assert words in page

"""The register tells the public the truth: open, full, closed for now, elsewhere or not at all (R-10, R-12)."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from forms import moderation, outbox, routing
from forms.models import Mail
from forms.moderation import Actor, Who
from groups import state
from groups.models import Coordinator, CoordinatorTask, Duty, WatchGroup
from groups.state import State
from tests.support import cases, mails, road
from tests.support.admin_cast import editor_of, local_editor
from tests.support.cast import watch_group
from tests.support.document import page

GROUP, LIST = "/groepen/proefdorp/statenlaan/", "/groepen/"
EDITOR, RESIDENT = Actor(Who.EDITOR, "user:1", "admin"), Actor(Who.RESIDENT, "link:x", "link")


def set_columns(group: WatchGroup, **columns) -> WatchGroup:
    WatchGroup.objects.filter(pk=group.pk).update(**columns)
    return WatchGroup.objects.get(pk=group.pk)


def bounce(*people: Coordinator) -> None:
    for person in people:
        state.push_bounced(person.pk, timezone.now())


def admin(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def nobody_left(here) -> None:
    here.group.duties.all().delete()


def all_inactive(here) -> None:
    Coordinator.objects.filter(duties__watch_group=here.group).update(active=False)


def all_bounced(here) -> None:
    bounce(here.coordinator, here.deputy)


def none_confirmed(here) -> None:
    Coordinator.objects.filter(duties__watch_group=here.group).update(email_confirmed_at=None)


def three_unanswered(here) -> None:
    for _case in range(3):
        state.push_unanswered(here.group.pk)


def liaison_only(here) -> None:
    here.group.duties.all().delete()
    Duty.objects.create(coordinator=here.other_coordinator, watch_group=here.group, role="liaison")


CLOSING = [nobody_left, all_inactive, all_bounced, none_confirmed, three_unanswered, liaison_only]


@pytest.mark.parametrize("happens", CLOSING)
def test_r10_a_group_that_nobody_answers_for_says_so_and_has_no_button(client, here, happens) -> None:
    html, shown = page(client, GROUP)
    assert "Tijdelijk geen aanmeldingen" not in html
    assert [a for a in shown.all("a") if "/aanmelden/" in a["href"] and "primary-action" in a.get("class", "")]
    happens(here)
    html, shown = page(client, GROUP)
    assert "Tijdelijk geen aanmeldingen" in html
    assert here.profile.contact_email in html
    assert not [a for a in shown.all("a") if "primary-action" in a.get("class", "")]
    assert client.get(LIST).content.decode().count("Tijdelijk geen aanmeldingen") == 1
    assert not WatchGroup.objects.get(pk=here.group.pk).takes_sign_ups
    assert here.other_group.takes_sign_ups


def test_r10_one_who_is_left_keeps_the_group_open(here) -> None:
    bounce(here.coordinator)
    state.push_unanswered(here.group.pk)
    state.push_unanswered(here.group.pk)
    here.group.refresh_from_db()
    assert here.group.state == State.OPEN


@pytest.mark.parametrize("happens", CLOSING)
def test_r10_what_is_under_way_goes_to_the_team(here, happens) -> None:
    case = cases.case(here)
    assert not routing.is_responsible(case, here.team.pk)
    happens(here)
    case.watch_group = WatchGroup.objects.get(pk=here.group.pk)
    assert here.team in routing.receivers(case)
    assert routing.is_responsible(case, here.team.pk)
    assert not routing.is_responsible(case, here.other_coordinator.pk), "nor does a liaison decide"


def test_r10_no_mail_about_a_new_case_goes_to_an_address_that_bounces(here) -> None:
    case = cases.case(here)
    assert routing.receivers(case) == [here.coordinator]
    bounce(here.coordinator)
    assert set(routing.receivers(case)) == {here.deputy, here.team}


def test_a_liaison_gets_no_cases_and_decides_nothing(here) -> None:
    Duty.objects.create(coordinator=here.other_coordinator, watch_group=here.group, role="liaison")
    case = cases.case(here)
    assert here.other_coordinator not in routing.responsible(case)
    assert routing.receivers(case) == [here.coordinator]
    assert not routing.is_responsible(case, here.other_coordinator.pk)
    assert routing.is_responsible(case, here.deputy.pk)
    with pytest.raises(ValidationError):
        Duty(coordinator=here.coordinator, neighbourhood=here.neighbourhood, role="liaison").full_clean()


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, State.OPEN),
        ({"stated_size": 99, "size_limit": 100}, State.OPEN),
        ({"stated_size": 99, "size_limit": 100, "joined_delta": 1}, State.FULL),
        ({"stated_size": 100, "size_limit": 100, "joined_delta": -1}, State.OPEN),
        ({"stated_size": None, "size_limit": 1, "joined_delta": 5}, State.OPEN),
        ({"unanswered": 3, "stated_size": 100, "size_limit": 100}, State.CLOSED),
        ({"sign_up": "elsewhere", "unanswered": 3}, State.ELSEWHERE),
        ({"sign_up": "none"}, State.NONE),
    ],
)
def test_r12_one_function_says_the_state_and_the_query_agrees(here, columns, expected) -> None:
    group = set_columns(here.group, **columns)
    assert group.state == expected
    assert state.with_reach(WatchGroup.objects.filter(pk=group.pk)).get().state == expected
    assert state.taking(WatchGroup.objects.filter(pk=group.pk)).exists() == (expected == State.OPEN)
    assert state.orphans(WatchGroup.objects.filter(pk=group.pk)).exists() == (expected == State.CLOSED)


def test_r12_public_reads_how_full_the_group_is(client, here) -> None:
    set_columns(here.group, stated_size=40, size_limit=100, joined_delta=2)
    for path in (GROUP, LIST):
        assert "42 van hoogstens 100 leden" in page(client, path)[0]
    set_columns(here.group, stated_size=40, size_limit=42)
    html, shown = page(client, GROUP)
    assert "Deze groep is vol." in html
    assert not [a for a in shown.all("a") if "primary-action" in a.get("class", "")]


def test_r12_size_follows_who_comes_and_goes_here(here) -> None:
    set_columns(here.group, stated_size=40, size_limit=41)
    case = cases.case(here)
    assert moderation.act(case, "approve", EDITOR)
    assert WatchGroup.objects.get(pk=here.group.pk).joined_delta == 0
    assert moderation.act(case, "add", EDITOR)
    assert WatchGroup.objects.get(pk=here.group.pk).state == State.FULL
    assert not moderation.act(case, "add", EDITOR), "twice is once"
    assert moderation.act(case, "leave", RESIDENT)
    assert WatchGroup.objects.get(pk=here.group.pk).state == State.OPEN


def test_r12_an_editor_who_saves_the_group_meanwhile_takes_no_number_away(here) -> None:
    lying_open = WatchGroup.objects.get(pk=here.group.pk)
    state.push_joined(here.group.pk, 1)
    state.push_unanswered(here.group.pk)
    lying_open.name = "Statenlaan en omgeving"
    lying_open.save()
    now = WatchGroup.objects.get(pk=here.group.pk)
    assert (now.name, now.joined_delta, now.unanswered) == ("Statenlaan en omgeving", 1, 1)
    now.stated_size = 50
    now.save()
    assert WatchGroup.objects.get(pk=here.group.pk).joined_delta == 0, "who counts anew counts those too"


def test_r10_a_main_coordinator_who_acts_opens_the_group_again_and_a_deputy_does_not(here) -> None:
    first, second = cases.case(here), cases.case(here, email="ander@example.org")
    set_columns(here.group, unanswered=3)
    moderation.act(first, "approve", Actor(Who.COORDINATOR, "link:x", "link", here.deputy))
    assert WatchGroup.objects.get(pk=here.group.pk).unanswered == 3
    moderation.act(second, "approve", Actor(Who.COORDINATOR, "link:x", "link", here.coordinator))
    assert WatchGroup.objects.get(pk=here.group.pk).unanswered == 0


@pytest.mark.parametrize("columns", [{"unanswered": 3}, {"stated_size": 10, "size_limit": 10}])
def test_r10_form_refuses_a_group_that_takes_nobody_now_at_its_field(here, browser, columns) -> None:
    assert road.apply(browser, here.form, kies_een_groep=[str(here.group.uuid)]).status_code == 302
    set_columns(here.group, **columns)
    chosen = road.apply(browser, here.form, kies_een_groep=[str(here.group.uuid)])
    assert chosen.status_code == 422
    assert "Kies een andere groep" in road.soup(chosen).get_text()
    by_address = road.apply(browser, here.form)
    assert by_address.status_code == 422
    assert "Uw groep is Statenlaan" in road.soup(by_address).get_text()
    assert road.apply(browser, here.form, huisnummer="14").status_code == 302, "the other side of the street"


def test_r10_the_address_on_a_leaflet_leads_to_the_page_that_says_why(client, here) -> None:
    path = f"/groep/{here.group.uuid}/aanmelden/"
    assert client.get(path)["Location"].startswith(here.form.url)
    set_columns(here.group, unanswered=3)
    assert client.get(path)["Location"] == GROUP


@pytest.mark.django_db
@pytest.mark.parametrize(("answer", "bounced"), [("550 nobody lives here", True), ("450 not now", False)])
def test_r10_mail_that_is_refused_for_good_is_noted_with_the_coordinator(smtp, answer, bounced) -> None:
    anna = mails.coordinator("Anna")
    mails.queued(anna)
    smtp.script = {"RCPT": answer}
    outbox.drain()
    anna.refresh_from_db()
    assert (anna.bounced_at is not None) == bounced
    assert Mail.objects.get(coordinator=anna).state == ("parked" if bounced else "queued")


def test_r10_a_new_address_has_not_bounced_and_another_name_changes_nothing(here) -> None:
    lying_open = Coordinator.objects.get(pk=here.coordinator.pk)
    bounce(here.coordinator)
    lying_open.name = "Bea Andere Proef"
    lying_open.save()
    person = Coordinator.objects.get(pk=here.coordinator.pk)
    assert person.name == "Bea Andere Proef"
    assert person.bounced_at
    person.email = "bea.nieuw@example.org"
    person.save()
    assert Coordinator.objects.get(pk=here.coordinator.pk).bounced_at is None


def test_r10_an_editor_vouches_for_an_address_and_an_editor_elsewhere_cannot(here) -> None:
    bounce(here.coordinator)
    path = f"/admin/coordinators/reached/{here.coordinator.pk}/"
    elsewhere = here.neighbourhood.__class__.objects.create(site=here.site, name="Elders", slug="elders", place="P")
    assert admin(local_editor(elsewhere)).post(path).status_code == 404
    assert Coordinator.objects.get(pk=here.coordinator.pk).bounced_at
    assert admin(editor_of(here.site)).get(path).status_code == 405
    client = admin(editor_of(here.site))
    assert "klopt en werkt" in client.get(f"/admin/coordinators/inspect/{here.coordinator.pk}/").content.decode()
    assert client.post(path).status_code == 302
    assert Coordinator.objects.get(pk=here.coordinator.pk).bounced_at is None


def contact(person: Coordinator, group: WatchGroup) -> Duty:
    return Duty(coordinator=person, watch_group=group, role="main", police_contact=True)


def test_no_more_than_three_people_of_a_neighbourhood_talk_with_the_police_officer(here) -> None:
    groups = [watch_group(here.neighbourhood, f"Groep{number}") for number in range(3)]
    for group, person in zip(groups, (here.coordinator, here.deputy, here.team), strict=True):
        made = contact(person, group)
        made.full_clean()
        made.save()
    contact(here.coordinator, here.other_group).full_clean()  # one person is counted once
    with pytest.raises(ValidationError) as refused:
        contact(here.other_coordinator, groups[0]).full_clean()
    assert "al 3 mensen" in refused.value.message_dict["police_contact"][0]
    here.profile.__class__.objects.filter(site=here.site).update(police_contacts_max=4)
    contact(here.other_coordinator, groups[0]).full_clean()


def test_street_picture_can_be_switched_off_in_the_list_and_on_the_page(client, here) -> None:
    from wagtail.images import get_image_model
    from wagtail.images.tests.utils import get_test_image_file

    picture = get_image_model().objects.create(title="Straat", file=get_test_image_file(size=(960, 540)))
    set_columns(here.group, picture=picture)
    for path in (GROUP, LIST):
        assert ".webp" in page(client, path)[0]
    set_columns(here.group, show_picture=False)
    for path in (GROUP, LIST):
        assert ".webp" not in page(client, path)[0]


def coordinators_group(here) -> WatchGroup:
    return watch_group(here.neighbourhood, "Beheerders", kind="coordinators", sign_up="none")


def new_person(here, **fields) -> Coordinator:
    return Coordinator.objects.create(site=here.site, name="Nel Nieuw", email="nel@example.org", **fields)


def test_new_coordinator_is_to_be_added_to_the_group_of_coordinators_once(here) -> None:
    everybody = coordinators_group(here)
    nel = new_person(here)
    Duty.objects.create(coordinator=nel, watch_group=here.group, role="deputy")
    Duty.objects.create(coordinator=nel, watch_group=here.other_group, role="main")
    task = CoordinatorTask.objects.get()
    assert (task.coordinator, task.watch_group, task.done_at) == (nel, everybody, None)


@pytest.mark.parametrize(
    ("role", "active", "with_group"), [("liaison", True, True), ("main", False, True), ("main", True, False)]
)
def test_no_task_for_a_liaison_for_who_is_not_active_or_without_such_a_group(here, role, active, with_group) -> None:
    if with_group:
        coordinators_group(here)
    Duty.objects.create(coordinator=new_person(here, active=active), watch_group=here.group, role=role)
    assert not CoordinatorTask.objects.exists()


def test_r16_task_is_seen_and_ended_by_who_keeps_the_register_there_only(here) -> None:
    coordinators_group(here)
    Duty.objects.create(coordinator=new_person(here), watch_group=here.group, role="main")
    task = CoordinatorTask.objects.get()
    path = f"/admin/new-coordinators/done/{task.pk}/"
    elsewhere = here.neighbourhood.__class__.objects.create(site=here.site, name="Elders", slug="elders", place="P")
    stranger, editor = admin(local_editor(elsewhere)), admin(local_editor(here.neighbourhood))
    assert stranger.post(path).status_code == 404
    assert "Nel Nieuw" not in stranger.get("/admin/").content.decode()
    assert "Voeg Nel Nieuw toe aan Beheerders." in editor.get("/admin/").content.decode()
    assert "Gedaan" in editor.get(f"/admin/new-coordinators/inspect/{task.pk}/").content.decode()
    assert editor.get(path).status_code == 405
    assert editor.post(path).status_code == 302
    task.refresh_from_db()
    assert task.done_at
    assert "Voeg Nel Nieuw toe" not in editor.get("/admin/").content.decode()

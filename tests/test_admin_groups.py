"""The registers of groups, coordinators and desks: what may be written, and what is refused at its field."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group as AuthGroup
from django.contrib.auth.models import User
from django.test import Client
from wagtail.models import ModelLogEntry, Site

from forms.models import Case
from forms.scope import CASES
from groups import invite, scope
from groups.models import Coordinator, Desk, Duty, EditorNeighbourhood, Neighbourhood, WatchGroup
from tests.support.admin_cast import editor_of, local_editor, sent_in
from tests.support.cast import INVITE, village


@pytest.fixture
def there(here):
    return village("elders.localhost", 8001)


@pytest.fixture
def editor(here) -> Client:
    return as_(editor_of(here.site))


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def form_of(client: Client, address: str) -> dict[str, str]:
    """What a browser would send of the form at `address`, unchanged."""
    page = client.get(address)
    assert page.status_code == 200, page.status_code
    form = BeautifulSoup(page.content, "html.parser").select_one("main form[method=POST]")
    data: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name]"):
        if field.get("type") not in ("checkbox", "radio") or field.has_attr("checked"):
            data[field["name"]] = field.get("value", "") if field.name == "input" else field.text.lstrip("\n")
    for select in form.select("select[name]"):
        picked = select.select_one("option[selected]") or select.select_one("option")
        data[select["name"]] = picked.get("value", "") if picked else ""
    return data


def save(client: Client, address: str, **changes: Any) -> Any:
    return client.post(address, form_of(client, address) | changes)


def errors(response: Any) -> str:
    assert response.status_code == 200, response.status_code
    soup = BeautifulSoup(response.content, "html.parser")
    return " ".join(tag.get_text(" ", strip=True) for tag in soup.select(".error-message, .help-critical, .messages"))


def edit(row: Any) -> str:
    register = {WatchGroup: "watch-groups", Coordinator: "coordinators", Desk: "desks", Neighbourhood: "neighbourhoods"}
    return f"/admin/{register[type(row)]}/edit/{row.pk}/"


def test_e02_a_group_is_changed_and_its_rules_follow(editor, here):
    response = save(editor, edit(here.group), coverage_text="2582 AB 1-45 oneven\n2582 AE", name="Statenlaan-Noord")
    assert response.status_code == 302, errors(response)
    here.group.refresh_from_db()
    assert here.group.name == "Statenlaan-Noord"
    assert [str(rule) for rule in here.group.rules.all()] == ["2582 AB 1-45 oneven", "2582 AE"]
    assert here.group.coverage_version == 2


def test_e02_a_group_whose_limit_is_emptied_gets_that_of_its_website_and_no_less_than_nought(editor, here):
    WatchGroup.objects.filter(pk=here.group.pk).update(size_limit=7)
    assert "size_limit" in form_of(editor, edit(here.group))
    response = save(editor, edit(here.group), size_limit="")
    assert response.status_code == 302, errors(response)
    here.group.refresh_from_db()
    assert here.group.size_limit == here.profile.group_size_limit
    assert errors(save(editor, edit(here.group), size_limit="-1"))


def test_e02_a_wrong_rule_is_refused_by_line_and_nothing_changes(editor, here):
    message = errors(save(editor, edit(here.group), coverage_text="2582 AB\n2582 AB 9-1\nonzin"))
    assert "Regel 2" in message
    assert "Regel 3" in message
    assert here.group.rules.count() == 2


@pytest.mark.parametrize("field", ["neighbourhood", "name"])
def test_e02_what_is_missing_is_asked_for_in_words(editor, here, field):
    message = errors(save(editor, edit(here.group), **{field: ""}))
    assert "Vul dit in" in message
    assert "verplicht" not in message


def test_r11_an_invite_link_is_sealed_and_never_shown_again(editor, here):
    before = editor.get(edit(here.group)).text
    assert "niet ingesteld" in before
    assert save(editor, edit(here.group), way_in="invite", invite=INVITE).status_code == 302
    here.group.refresh_from_db()
    assert invite.unseal(here.group.invite_sealed, here.group.uuid) == INVITE
    page = editor.get(edit(here.group)).text
    assert "Nu: ingesteld" in page
    for secret in (INVITE, here.group.invite_sealed):
        assert secret not in page


def test_r11_an_invite_link_that_was_typed_does_not_come_back_with_an_error(editor, here):
    page = save(editor, edit(here.group), invite=INVITE, coverage_text="onzin")
    assert "Regel 1" in errors(page)
    assert INVITE not in page.text


def test_r11_saving_without_typing_a_link_keeps_it_and_a_tick_takes_it_away(editor, here):
    here.group.seal_invite(INVITE)
    here.group.save()
    assert save(editor, edit(here.group)).status_code == 302
    here.group.refresh_from_db()
    assert here.group.invite_url == INVITE
    assert save(editor, edit(here.group), remove_invite="on").status_code == 302
    here.group.refresh_from_db()
    assert not here.group.invite_sealed


@pytest.mark.parametrize(
    ("channel", "link", "good"),
    [
        ("whatsapp", "https://chat.whatsapp.com/INVENTEDinvented", True),
        ("signal", "https://signal.group/#CjQKIinvented", True),
        ("telegram", "https://t.me/+invented", True),
        ("whatsapp", "http://chat.whatsapp.com/INVENTEDinvented", False),
        ("whatsapp", "https://chat.whatsapp.com/", False),
        ("whatsapp", "https://chat.whatsapp.com.example.org/x", False),
        ("whatsapp", "https://chat.whatsapp.com@example.org/x", False),
        ("whatsapp", "https://example.org/chat.whatsapp.com", False),
        ("whatsapp", "https://chat.whatsapp.com:8443/x", False),
        ("whatsapp", "https://signal.group/#CjQKIinvented", False),
        ("signal", "https://t.me/+invented", False),
        ("telegram", "javascript:alert(1)", False),
        ("telegram", "https://[t.me/x", False),
    ],
)
def test_r11_an_invite_link_belongs_to_the_groups_app(editor, here, channel, link, good):
    response = save(editor, edit(here.group), channel=channel, invite=link)
    here.group.refresh_from_db()
    assert bool(here.group.invite_sealed) == good
    if not good:
        assert "De link begint bij deze app met https://" in errors(response)


def test_r11_a_group_that_changes_its_app_does_not_keep_the_old_link(editor, here):
    here.group.seal_invite(INVITE)
    here.group.save()
    assert "andere app" in errors(save(editor, edit(here.group), channel="signal"))
    assert "Vul de uitnodigingslink in" in errors(
        save(editor, edit(here.group), channel="signal", way_in="invite", remove_invite="on")
    )


def test_r16_a_select_offers_own_rows_and_refuses_others(editor, here, there):
    page = editor.get(edit(here.group)).text
    assert f'<option value="{here.neighbourhood.pk}"' in page
    assert f'<option value="{there.neighbourhood.pk}"' not in page
    assert errors(save(editor, edit(here.group), neighbourhood=str(there.neighbourhood.pk)))
    here.group.refresh_from_db()
    assert here.group.neighbourhood == here.neighbourhood


def test_r16_nobody_moves_a_row_to_a_site_that_is_not_his(editor, here, there):
    for row in (here.coordinator, here.desk, here.neighbourhood):
        assert errors(save(editor, edit(row), site=str(there.site.pk)))
        row.refresh_from_db()
        assert row.site == here.site


def test_r16_a_desk_takes_people_of_its_own_site_only(here, there, editor):
    assert errors(save(editor, edit(here.desk), people=[there.team.pk]))
    both = editor_of(here.site)
    both.groups.add(*editor_of(there.site).groups.all())
    assert "andere website" in errors(save(as_(both), edit(here.desk), people=[there.team.pk]))
    assert set(here.desk.people.all()) == {here.team}
    assert save(editor, edit(here.desk), people=[here.team.pk, here.deputy.pk]).status_code == 302
    assert set(here.desk.people.all()) == {here.team, here.deputy}


def duty(index: int, **fields: Any) -> dict[str, Any]:
    filled = {"id": "", "role": "main", "watch_group": "", "neighbourhood": "", "DELETE": ""} | fields
    return {"duties-TOTAL_FORMS": str(index + 1)} | {f"duties-{index}-{name}": value for name, value in filled.items()}


def test_a_coordinator_gets_a_duty_and_loses_one(editor, here):
    added = duty(1, role="deputy", watch_group=here.other_group.pk)
    response = save(editor, edit(here.coordinator), **added)
    assert response.status_code == 302, errors(response)
    assert {(d.role, d.watch_group) for d in Duty.objects.filter(coordinator=here.coordinator)} == {
        ("main", here.group),
        ("deputy", here.other_group),
    }
    assert save(editor, edit(here.coordinator), **{"duties-0-DELETE": "on"}).status_code == 302
    assert Duty.objects.filter(coordinator=here.coordinator).count() == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"role": "team"}, "Kies de buurt"),
        ({"role": "deputy"}, "Kies de groep"),
    ],
)
def test_a_duty_without_its_place_is_refused_at_the_field(editor, here, fields, words):
    assert words in errors(save(editor, edit(here.coordinator), **duty(1, **fields)))
    assert here.coordinator.duties.count() == 1


def test_a_duty_for_both_a_group_and_a_team_is_refused(editor, here):
    both = duty(1, role="team", watch_group=here.other_group.pk, neighbourhood=here.neighbourhood.pk)
    assert "Laat dit leeg" in errors(save(editor, edit(here.coordinator), **both))


def test_r16_a_duty_lies_on_the_coordinators_own_site(editor, here, there):
    foreign = duty(1, role="main", watch_group=there.group.pk)
    assert errors(save(editor, edit(here.coordinator), **foreign))
    both = editor_of(here.site)
    both.groups.add(*editor_of(there.site).groups.all())
    assert "andere website" in errors(save(as_(both), edit(here.coordinator), **foreign))
    assert not Duty.objects.filter(coordinator=here.coordinator, watch_group=there.group).exists()


def test_r16_a_neighbourhood_editor_changes_nobody_who_also_works_elsewhere(here):
    elsewhere = Neighbourhood.objects.create(site=here.site, name="Tweede", slug="tweede", place="Proefdorp")
    Duty.objects.create(coordinator=here.coordinator, neighbourhood=elsewhere, role="team")
    client = as_(local_editor(here.neighbourhood))
    assert client.get(f"/admin/coordinators/inspect/{here.coordinator.pk}/").status_code == 200
    assert client.get(edit(here.coordinator)).status_code == 302
    client.post(edit(here.coordinator), {"email": "gekaapt@example.org"})
    client.post(edit(here.team), {"email": "gekaapt@example.org"})  # he also sits at a desk of the site
    assert not Coordinator.objects.filter(email="gekaapt@example.org").exists()
    assert save(client, edit(here.deputy), phone="+31600000002").status_code == 302


def test_r16_a_neighbourhood_editor_adds_people_to_his_own_neighbourhood(here):
    client, new = as_(local_editor(here.neighbourhood)), "/admin/coordinators/create/"
    person = {"name": "Nel Proef", "email": "nel@example.org", "site": str(here.site.pk)}
    assert "Geef deze persoon een taak" in errors(save(client, new, **person))
    response = save(client, new, **person, **duty(0, role="deputy", watch_group=here.group.pk))
    assert response.status_code == 302, errors(response)
    assert Coordinator.objects.get(name="Nel Proef").duties.get().watch_group == here.group


def test_who_has_something_to_do_is_not_deleted(editor, here):
    assert editor.post(f"/admin/coordinators/delete/{here.coordinator.pk}/").status_code == 302
    assert Coordinator.objects.filter(pk=here.coordinator.pk).exists()
    idle = Coordinator.objects.create(site=here.site, name="Ida Proef", email="ida@example.org")
    assert editor.post(f"/admin/coordinators/delete/{idle.pk}/").status_code == 302
    assert not Coordinator.objects.filter(pk=idle.pk).exists()


def test_what_is_in_use_is_not_deleted_and_the_editor_is_told(editor, here):
    sent_in(here)
    for address in (f"watch-groups/delete/{here.group.pk}", f"boxes/delete/{here.form.asks.first().ask.pk}"):
        response = editor.post(f"/admin/{address}/", follow=True)
        assert "is nog in gebruik" in response.text
    assert WatchGroup.objects.filter(pk=here.group.pk).exists()
    assert Case.objects.exists()


def test_the_log_names_no_coordinator(editor, here):
    assert save(editor, edit(here.coordinator), phone="+31600000003").status_code == 302
    entry = ModelLogEntry.objects.get(action="wagtail.edit")
    assert here.coordinator.name.split()[0] not in entry.label
    assert str(here.coordinator.uuid) in entry.label
    assert entry.user == User.objects.get(username__startswith="redactie")


def test_r16_a_superuser_gives_a_group_its_sites_and_neighbourhoods(admin_client, here, there):
    group = AuthGroup.objects.create(name="Redactie")
    address = f"/admin/groups/edit/{group.pk}/"
    ticked = {
        "rights-forms_view_case": [here.site.pk],
        "rights-groups_change_watchgroup": [here.site.pk, there.site.pk],
        "rights-neighbourhoods": [there.neighbourhood.pk],
    }
    page = admin_client.get(address).text
    assert "Mag aanvragen behandelen van deze websites" in page
    assert save(admin_client, address, **ticked).status_code == 302
    user = User.objects.create_user("nieuw")
    user.groups.add(group)
    assert set(scope.sites(user, CASES)) == {here.site}
    assert set(scope.sites(user, scope.REGISTER)) == {here.site, there.site}
    assert set(scope.own_neighbourhoods(user)) == {there.neighbourhood}
    assert user.has_perm("wagtailadmin.access_admin")


def test_r16_a_superuser_takes_rights_away_again(admin_client, here):
    group = AuthGroup.objects.create(name="Redactie")
    scope.grant(group, here.site)
    scope.grant_neighbourhood(group, here.neighbourhood)
    address = f"/admin/groups/edit/{group.pk}/"
    kept = form_of(admin_client, address)
    assert kept["rights-forms_view_case"] == str(here.site.pk)
    gone = {name: value for name, value in kept.items() if not name.startswith("rights-")}
    assert admin_client.post(address, gone).status_code == 302
    assert not group.site_permissions.exists()
    assert not EditorNeighbourhood.objects.filter(group=group).exists()
    assert Site.objects.filter(pk=here.site.pk).exists()


def test_the_admin_speaks_dutch(editor, here):
    for address, words in {
        "watch-groups/": "Voeg groep toe",
        "coordinators/": "Mobiel nummer",
        f"watch-groups/edit/{here.group.pk}/": "Nieuwe uitnodigingslink",
        f"watch-groups/delete/{here.group.pk}/": "Ja, verwijder",
    }.items():
        assert words in editor.get(f"/admin/{address}").text

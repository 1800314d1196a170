"""R-16 for the forms that end in the register: who sees the case, who the draft, and what the draft does not tell."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group as AuthGroup
from django.contrib.auth.models import User
from django.test import Client

from forms import moderation
from forms.models import Case, Submission
from forms.moderation import Actor, Who
from groups import scope
from groups.models import Correction, Neighbourhood, WatchGroup
from tests.support import forms
from tests.support.admin_cast import editor_of, local_editor, page_editor
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db

KINDS = ["contact", "register_group", "start_group", "coordinator", "map_correction"]
TEAM_ROUTED = "team"


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def case_of(here, kind: str) -> Case:
    groups = [here.group] if kind in {"coordinator", "map_correction"} else []
    return forms.case(forms.page(here, kind, routing=TEAM_ROUTED), here, "nl", *groups)


def register_keeper(here) -> User:
    """Somebody who keeps the register of the site, and has no right to its cases."""
    group = AuthGroup.objects.create(name="register")
    scope.grant(group, here.site, scope.REGISTER)
    user = User.objects.create(username="register")
    user.groups.add(group)
    return user


@pytest.mark.parametrize("kind", KINDS)
def test_r16_editors_of_the_site_and_of_the_neighbourhood_see_a_case_of_every_kind_and_others_do_not(here, kind):
    other_place = Neighbourhood.objects.create(site=here.site, name="Ginds", slug="ginds", place="Proefdorp")
    elsewhere = village("elders.localhost", 8001)
    case = case_of(here, kind)
    pages = [f"/admin/cases/inspect/{case.pk}/", f"/admin/submissions/inspect/{case.submission_id}/"]
    for user in (editor_of(here.site), local_editor(here.neighbourhood)):
        assert [as_(user).get(page).status_code for page in pages] == [200, 200]
    strangers = [editor_of(elsewhere.site), local_editor(other_place), page_editor(here.home), register_keeper(here)]
    for user in strangers:
        client = as_(user)
        assert all(client.get(page).status_code in {302, 404} for page in pages), user
        assert client.post(
            f"/admin/cases/decide/{case.pk}/", {"act": moderation.kinds.KINDS[kind].acts[0]}
        ).status_code in {302, 404}
    case.refresh_from_db()
    assert case.status == "open"


@pytest.mark.parametrize("kind", KINDS)
def test_r16_a_case_of_every_kind_is_decided_in_the_admin(here, kind):
    case = case_of(here, kind)
    act = moderation.kinds.KINDS[kind].acts[0]
    answer = as_(editor_of(here.site)).post(f"/admin/cases/decide/{case.pk}/", {"act": act}, follow=True)
    assert ": gedaan." in answer.text
    case.refresh_from_db()
    assert case.status == "handled"


def test_r16_an_editor_of_a_neighbourhood_makes_a_coordinator_there_only(here):
    other_place = Neighbourhood.objects.create(site=here.site, name="Ginds", slug="ginds", place="Proefdorp")
    far = watch_group(other_place, "Verre laan")
    case = case_of(here, "coordinator")
    client = as_(local_editor(here.neighbourhood))
    page = BeautifulSoup(client.get(f"/admin/cases/inspect/{case.pk}/").content, "html.parser")
    offered = {option.get_text() for option in page.select("#accept-group option")}
    assert "Verre laan" not in offered
    answer = client.post(f"/admin/cases/decide/{case.pk}/", {"act": "accept", "group": str(far.uuid)}, follow=True)
    assert "Kies de groep" in answer.text
    assert not far.duties.exists()


def accepted(here, kind: str) -> Case:
    case = case_of(here, kind)
    assert moderation.act(case, "accept", Actor(Who.COORDINATOR, "link:1", "link", here.team))
    return case


def test_r16_who_keeps_the_register_sees_the_draft_and_nothing_of_its_submission(here):
    case = accepted(here, "register_group")
    Submission.objects.filter(pk=case.submission_id).update(answers=[["Motief", "Geheim verhaal", ""]])
    client = as_(register_keeper(here))
    draft = WatchGroup.objects.get(name="Parklaan")
    page = client.get(f"/admin/watch-groups/edit/{draft.pk}/")
    assert page.status_code == 200
    for trace in (str(draft.origin), case.reference, "Geheim verhaal", "noor@example.org"):
        assert trace not in page.text
    listed = client.get("/admin/watch-groups/?drafts=1")
    assert "concept: vul aan" in listed.text
    assert "Parklaan" in listed.text
    assert "Statenlaan" not in BeautifulSoup(listed.content, "html.parser").select_one("tbody").get_text()


def test_the_first_page_of_the_admin_counts_drafts_and_corrections(here):
    client = as_(editor_of(here.site))
    accepted(here, "register_group")
    accepted(here, "map_correction")
    home = client.get("/admin/").text
    assert "1 groep kwam binnen via een formulier. Vul haar aan." in home
    assert "1 keer meldt iemand dat iets niet klopt bij een groep." in home
    stranger = as_(editor_of(village("elders.localhost", 8001).site))
    assert "kwam binnen via een formulier" not in stranger.get("/admin/").text


def test_r16_a_correction_is_seen_and_done_where_the_group_lies(here):
    case = accepted(here, "map_correction")
    task = Correction.objects.get()
    elsewhere = village("elders.localhost", 8001)
    for user in (editor_of(elsewhere.site), page_editor(here.home)):
        client = as_(user)
        assert client.get(f"/admin/corrections/inspect/{task.pk}/").status_code in {302, 404}
        assert client.post(f"/admin/corrections/done/{task.pk}/").status_code in {302, 404}
    client = as_(local_editor(here.neighbourhood))
    assert case.reference in client.get(f"/admin/watch-groups/edit/{here.group.pk}/").text
    assert f"/admin/cases/?q={case.reference}" in client.get(f"/admin/corrections/inspect/{task.pk}/").text
    assert client.get(f"/admin/corrections/done/{task.pk}/").status_code == 405
    client.post(f"/admin/corrections/done/{task.pk}/", follow=True)
    task.refresh_from_db()
    assert task.done_at
    assert case.reference not in client.get(f"/admin/watch-groups/edit/{here.group.pk}/").text

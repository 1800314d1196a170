"""What lies with a neighbourhood without a team, or with a desk that everybody left, reaches the teams of the website (R-10)."""

from typing import Any

import pytest

from forms import moderation, routing
from forms.models import Case, FormPage, Mail
from groups.models import Coordinator, Duty, Neighbourhood, WatchGroup
from tests.support import cases, forms
from tests.support.cast import watch_group

pytestmark = pytest.mark.django_db


@pytest.fixture
def bare(here) -> WatchGroup:
    """A group in a neighbourhood that has no team; here has one."""
    place = Neighbourhood.objects.create(site=here.site, name="Kaal", slug="kaal", place="Proefdorp")
    return watch_group(place, "Kaalstraat", "2583 AB")


def about(here, group: WatchGroup, **how: Any) -> Case:
    return forms.case(forms.page(here, "map_correction", **how), here, "nl", group)


def receivers(case: Case) -> list[Coordinator]:
    return [mail.coordinator for mail in Mail.objects.filter(case=case, kind="new_case")]


def decides(case: Case, person: Coordinator) -> bool:
    return moderation.act(
        case, "reject", moderation.Actor(moderation.Who.COORDINATOR, "link:1", "link", person), reason="correct"
    )


def test_r10_a_form_about_a_group_in_a_neighbourhood_without_a_team_reaches_the_team_of_another(here, bare):
    case = about(here, bare, routing="team")
    assert case.neighbourhood == bare.neighbourhood
    assert receivers(case) == [here.team]
    assert "Kaal heeft geen team." in routing.why(case)
    with pytest.raises(moderation.Forbidden):
        decides(case, here.coordinator)
    assert decides(case, here.team)


def test_r10_with_a_team_of_its_own_nobody_elsewhere_hears_or_decides(here, bare):
    own = Coordinator.objects.create(site=here.site, name="Kees Kaal", email="kees@example.org")
    Duty.objects.create(coordinator=own, neighbourhood=bare.neighbourhood, role="team")
    case = about(here, bare, routing="team")
    assert receivers(case) == [own]
    assert "hoort bij het team van Kaal" in routing.why(case)
    with pytest.raises(moderation.Forbidden):
        decides(case, here.team)


def test_r10_who_chose_a_group_without_coordinator_and_without_team_is_heard_elsewhere(here, bare):
    case = cases.case(here, bare)
    assert receivers(case) == [here.team]
    assert routing.is_responsible(case, here.team.pk)
    assert not routing.is_responsible(case, here.coordinator.pk)


def test_r10_a_desk_that_everybody_left_after_the_form_was_sent_reaches_the_team(here):
    lone = Coordinator.objects.create(site=here.site, name="Lia Loket", email="lia@example.org")
    here.desk.people.set([lone])
    form: FormPage = forms.page(here, "contact")
    first = forms.case(form, here)
    assert receivers(first) == [lone]
    assert not routing.is_responsible(first, here.team.pk)
    lone.active = False
    lone.save()
    second = forms.case(form, here, email="later@example.org")
    assert receivers(second) == [here.team]
    assert routing.is_responsible(first, here.team.pk)
    assert not routing.is_responsible(first, lone.pk)

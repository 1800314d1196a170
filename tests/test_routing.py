"""Which group a sign-up goes to, and why."""

import pytest
from django.core.exceptions import ValidationError

from forms import routing
from forms.models import Case
from groups import coverage, look_up
from groups.models import CoverageRule, WatchGroup
from tests.support import road
from tests.support.cast import watch_group

pytestmark = pytest.mark.django_db


def found(here, postcode: str, number: int) -> list[str]:
    return [rule.watch_group.name for rule in look_up.find(here.site.pk, postcode, number)]


def test_r01_the_most_specific_rule_wins(here):
    watch_group(here.neighbourhood, "Wijk", "2582")
    watch_group(here.neighbourhood, "Postcode", "2582 AB")
    assert found(here, "2582AB", 13) == ["Statenlaan"]
    assert found(here, "2582AB", 12) == ["Frederiklaan"]
    assert found(here, "2582AB", 99) == ["Postcode"]
    assert found(here, "2582ZZ", 1) == ["Wijk"]
    assert found(here, "2583ZZ", 1) == []


def test_r01_a_number_outside_the_range_or_on_the_other_side_is_not_taken(here):
    assert found(here, "2582AB", 45) == ["Statenlaan"]
    assert found(here, "2582AB", 47) == []
    assert found(here, "2582AB", 1) == ["Statenlaan"]
    assert found(here, "2582AB", 62) == []


def test_r01_groups_of_another_site_or_off_the_website_take_nothing(here):
    from tests.support.cast import village

    village("elders.example.org", 80)
    assert found(here, "2582AB", 13) == ["Statenlaan"]
    WatchGroup.objects.filter(pk=here.group.pk).update(published=False)
    assert found(here, "2582AB", 13) == []


def test_r01_two_groups_with_equal_rank_are_both_found(here):
    watch_group(here.neighbourhood, "Ook hier", "2582 AB 1-99")
    assert found(here, "2582AB", 13) == ["Ook hier", "Statenlaan"]


def test_r01_the_case_stores_why_and_the_coordinator_reads_the_same_sentence(here, browser):
    mails = road.confirmed(browser, here.form)
    case = Case.objects.select_related("watch_group", "submission").get()
    assert (case.routed_by, case.rule, case.rule_version) == ("rule", "2582 AB 1-45 oneven", 1)
    assert (case.submission.postcode, case.submission.house_number) == ("2582AB", 13)
    page = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    assert routing.why(case) in road.soup(page).get_text()


def test_r01_the_reason_stays_when_the_rules_change_later(here, browser):
    road.confirmed(browser, here.form)
    here.group.coverage_text = "2582 AB 1-99"
    coverage.replace(here.group)
    case = Case.objects.get()
    assert (case.rule, case.rule_version) == ("2582 AB 1-45 oneven", 1)
    assert set(CoverageRule.objects.filter(watch_group=here.group).values_list("version", flat=True)) == {2}


def test_r02_an_address_that_two_groups_claim_is_put_to_the_resident(here, browser):
    other = watch_group(here.neighbourhood, "Ook hier", "2582 AB 1-99")
    page = road.apply(browser, here.form)
    assert page.status_code == 422
    choices = [box["value"] for box in road.soup(page).select("input[name=f-claimed]")]
    assert choices == [str(other.uuid), str(here.group.uuid)]
    road.confirmed(browser, here.form, claimed=str(other.uuid))
    assert Case.objects.get().watch_group == other


def test_r02_an_address_of_no_group_goes_to_the_team(here, browser):
    mails = road.confirmed(browser, here.form, postcode="9999 ZZ")
    assert Case.objects.get().routed_by == "team"
    assert road.to(here.team.email, mails)


def test_a_group_without_a_coordinator_falls_to_the_team(here, browser):
    road.apply(browser, here.form)
    (first,) = road.send_mails()
    here.group.duties.all().delete()
    road.press(browser, road.enter(browser, road.link(first)), "confirm")
    mails = road.send_mails()
    assert Case.objects.get().watch_group == here.group
    assert road.to(here.team.email, mails)


def test_r04_each_chosen_group_has_its_own_case_and_one_refusal_leaves_the_other(here, browser):
    both = [str(here.group.uuid), str(here.other_group.uuid)]
    mails = road.confirmed(browser, here.form, kies_een_groep=both)
    assert {case.watch_group for case in Case.objects.all()} == {here.group, here.other_group}
    page = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, page, "reject", reason="full")
    assert Case.objects.get(watch_group=here.group).status == "rejected"
    assert Case.objects.get(watch_group=here.other_group).status == "open"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2582 AB 1-45 oneven", ["2582 AB 1-45 oneven"]),
        ("2582ab 2-8 even\n\n 2582 ac ", ["2582 AB 2-8 even", "2582 AC"]),
        ("2582", ["2582"]),
        ("2582 AB 12", ["2582 AB 12"]),
        ("2582 AB 1 t/m 9", ["2582 AB 1-9"]),
        ("2582 AB oneven", ["2582 AB oneven"]),
    ],
)
def test_rules_are_typed_the_way_people_write_them(typed, meant):
    assert [str(rule) for rule in coverage.parse(typed)] == meant


@pytest.mark.parametrize("line", ["2582 A", "0582 AB", "2582 AB 9-1", "2582 1-9", "2582 SS", "huis 12", "2582 even"])
def test_a_wrong_rule_is_refused_and_its_line_named(line):
    with pytest.raises(ValidationError) as refused:
        coverage.parse(f"2582 AC\n{line}\n2582 AD")
    (message,) = refused.value.messages
    assert message.startswith(f"Regel 2 (“{line}”)")


def test_the_same_rules_again_make_no_new_version(here):
    coverage.replace(here.group)
    assert WatchGroup.objects.get(pk=here.group.pk).coverage_version == 1

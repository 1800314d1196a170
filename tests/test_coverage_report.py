"""R-3: holes, double claims, groups that nobody answers for; and who would get an address."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from groups import coverage, dry_run, look_up, reports, territory, typed
from groups.models import Coordinator, Neighbourhood, Stretch, WatchGroup
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db

# The village covers 2582 AB 1-45 odd and 2-60 even, 2582 AC and 2582 AD.
STREETS = """straat;postcode;van;tot
Statenlaan;2582AB;1;70
Frankenslag;2582AC;;
Verlorenpad;2582XX;1;20
"""


@pytest.fixture
def mapped(here):
    territory.replace(here.neighbourhood, territory.check(STREETS.encode()))
    return here


def holes(here) -> list[str]:
    return [str(line) for line in reports.report(here.neighbourhood).holes]


def doubles(here) -> list[tuple[str, list[str]]]:
    found = reports.report(here.neighbourhood).doubles
    return [(str(line), [group.name for group in line.groups]) for line in found]


def test_r03_addresses_that_no_group_covers_are_listed_by_street(mapped):
    assert holes(mapped) == [
        "Statenlaan, 2582 AB 47-69 oneven",
        "Statenlaan, 2582 AB 62-70 even",
        "Verlorenpad, 2582 XX 1-20",
    ]


def test_r03_a_group_off_the_website_or_of_another_site_fills_no_hole(mapped):
    watch_group(mapped.neighbourhood, "Verborgen", "2582 XX", published=False)
    watch_group(village("elders.example.org", 80).neighbourhood, "Ver weg", "2582")
    assert "Verlorenpad, 2582 XX 1-20" in holes(mapped)
    watch_group(mapped.neighbourhood, "Wijk", "2582")
    assert holes(mapped) == []


def test_r03_addresses_that_two_groups_claim_equally_are_listed_with_both(mapped):
    watch_group(mapped.neighbourhood, "Hoek", "2582 AB 41-50")
    assert doubles(mapped) == [
        ("Statenlaan, 2582 AB 41-45 oneven", ["Hoek", "Statenlaan"]),
        ("Statenlaan, 2582 AB 42-50 even", ["Frederiklaan", "Hoek"]),
    ]


def test_r03_a_more_specific_rule_is_no_double_claim(mapped):
    watch_group(mapped.neighbourhood, "Postcode", "2582 AB\n2582 XX 1-20")
    watch_group(mapped.neighbourhood, "Wijk", "2582")
    assert doubles(mapped) == []


def test_r03_two_groups_of_one_name_are_two(mapped):
    other = Neighbourhood.objects.create(site=mapped.site, name="Ander", slug="ander", place="Proefdorp")
    watch_group(other, "Statenlaan", "2582 AB 1-45")
    assert len(doubles(mapped)) == 2


def test_r03_the_report_agrees_with_the_look_up_at_every_number(mapped):
    watch_group(mapped.neighbourhood, "Hoek", "2582 AB 40-50\n2582 AB even\n2582 XX 3-9 oneven\n2582")
    listed: dict[tuple[str, int], int] = {}
    for stretch in Stretch.objects.all():
        claims = reports.claims_on(mapped.site.pk, [stretch])
        for line in reports.lines(stretch, [*claims[stretch.postcode], *claims[stretch.postcode[:4]]]):
            low, high, side = line.run
            for number in range(max(low, 1), min(high, 80) + 1):
                if side == "both" or number % 2 == (side == "odd"):
                    assert (stretch.postcode, number) not in listed, "no number stands in two lines"
                    listed[stretch.postcode, number] = len(line.groups)
    for (postcode, number), claimed in listed.items():
        assert len(look_up.find(mapped.site.pk, postcode, number)) == claimed, (postcode, number)
    assert len(listed) == 70 + 80 + 20


def test_r03_the_report_costs_the_same_few_queries_at_any_size(mapped, django_assert_max_num_queries):
    lines = "".join(f"Straat {number};{3000 + number}AB;1;99\n" for number in range(500))
    territory.replace(mapped.neighbourhood, territory.check(f"straat;postcode;van;tot\n{lines}".encode()))
    with django_assert_max_num_queries(4):
        assert len(reports.report(mapped.neighbourhood).holes) == 500


def test_r03_groups_that_nobody_answers_for_are_listed(mapped):
    assert reports.unreachable(mapped.neighbourhood) == []
    mapped.coordinator.active = False
    mapped.coordinator.save()
    assert reports.unreachable(mapped.neighbourhood) == [], "there is a deputy"
    mapped.group.duties.filter(role="deputy").delete()
    assert reports.unreachable(mapped.neighbourhood) == [mapped.group]


def test_r03_who_is_away_is_not_reached_until_he_is_back(mapped):
    Coordinator.objects.filter(pk=mapped.other_coordinator.pk).update(
        absent_from=date(2026, 7, 1), absent_until=date(2026, 7, 14)
    )
    assert reports.unreachable(mapped.neighbourhood, date(2026, 7, 14)) == [mapped.other_group]
    assert reports.unreachable(mapped.neighbourhood, date(2026, 7, 15)) == []


def test_r03_a_group_run_elsewhere_or_off_the_website_is_nobodys_worry(mapped):
    watch_group(mapped.neighbourhood, "Politie", kind=WatchGroup.Kind.POLICE_RELAY)
    watch_group(mapped.neighbourhood, "Straks", published=False)
    assert reports.unreachable(mapped.neighbourhood) == []


def test_without_a_territory_the_report_says_so(here):
    report = reports.report(here.neighbourhood)
    assert (report.imported, report.holes, report.doubles) == (False, [], [])


def opened(group: WatchGroup, text: str, **how: bool) -> list[str]:
    return [str(line) for line in reports.opened(group, coverage.parse(text), **{"published": True, **how})]


def test_r03_a_change_that_leaves_addresses_alone_is_seen_before_it_is_made(mapped):
    assert opened(mapped.group, "2582 AB 1-21 oneven\n2582 AC") == ["Statenlaan, 2582 AB 23-45 oneven"]
    assert opened(mapped.group, "2582 AB 1-45 oneven") == ["Frankenslag, 2582 AC"]
    assert opened(mapped.group, mapped.group.coverage_text, published=False) == [
        "Frankenslag, 2582 AC",
        "Statenlaan, 2582 AB 1-45 oneven",
    ]


def test_r03_a_change_that_opens_no_hole_asks_nothing(mapped):
    assert opened(mapped.group, "2582 AB 1-99\n2582 AC") == []
    watch_group(mapped.neighbourhood, "Wijk", "2582")
    assert opened(mapped.group, "2582 AB 1", published=False) == [], "the district's group takes them"


def test_a_hole_outside_the_territory_is_nobodys(mapped):
    watch_group(mapped.neighbourhood, "Buiten", "9999 ZZ")
    assert opened(WatchGroup.objects.get(name="Buiten"), "") == []
    assert opened(WatchGroup(neighbourhood=mapped.neighbourhood, name="Nieuw"), "2582 AB 1") == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2582 AB 12", "2582 AB 12"),
        ("2582ab12a", "2582 AB 12 A"),
        ("2582AB, 12-2", "2582 AB 12 2"),
        (" 2582 ab 12 bis ", "2582 AB 12 BIS"),
        ("Statenlaan 12, 2582 AB", "2582 AB 12"),
        ("Statenlaan 12a 2582AB Den Haag", "2582 AB 12 A"),
        ("2582.AB 99999", "2582 AB 99999"),
    ],
)
def test_an_address_is_read_in_any_spelling(text, meant):
    assert str(typed.address(text)) == meant


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2582 AB", "huisnummer"),
        ("2582", "hele postcode"),
        ("2582 SS 12", "vier cijfers"),
        ("2582 AB 0", "nummer"),
        ("2582 AB 100000", "nummer"),
    ],
)
def test_half_an_address_is_refused_with_what_is_missing(text, why):
    with pytest.raises(ValidationError) as refused:
        typed.address(text)
    assert why in refused.value.messages[0]


@pytest.mark.parametrize("text", ["Statenlaan", "Plein 1813", "", "2e Schuytstraat", "Laan van 2000 bomen"])
def test_a_name_is_no_address(text):
    assert typed.address(text) is None


def ask(here, text: str) -> dry_run.Answer:
    return dry_run.ask(here.site.pk, typed.address(text))


def test_r03_the_dry_run_names_the_rule_its_version_and_what_was_less_precise(mapped):
    watch_group(mapped.neighbourhood, "Wijk", "2582")
    answer = ask(mapped, "2582 AB 13 b")
    assert [(str(rule), rule.version, rule.watch_group.name) for rule in answer.winners] == [
        ("2582 AB 1-45 oneven", 1, "Statenlaan")
    ]
    assert [rule.watch_group.name for rule in answer.passed_over] == ["Wijk"]
    assert answer.stretch.street == "Statenlaan"


def test_r03_the_dry_run_shows_a_tie_and_a_hole(mapped):
    watch_group(mapped.neighbourhood, "Hoek", "2582 AB 1-9")
    assert [rule.watch_group.name for rule in ask(mapped, "2582 AB 3").winners] == ["Hoek", "Statenlaan"]
    hole = ask(mapped, "2582 XX 4")
    assert (hole.winners, hole.near) == ([], mapped.neighbourhood)
    assert ask(mapped, "9999 ZZ 4").near is None

"""R-1: the look-up agrees with a reader who takes every rule in turn and knows no index."""

import random
import re

import pytest

from groups import look_up
from groups.models import CoverageRule, Neighbourhood, WatchGroup
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db

ADDRESSES = 10_000
POSTCODES = [f"{area}{letters}" for area in (2581, 2582, 2583, 9999) for letters in ("AA", "AB", "AC", "ZZ")]


def text_of_rules(dice: random.Random) -> str:
    """A group's area as people type it, of every shape: area, postcode, one number, a range, a side, a range with a side."""
    return "\n".join(rule(dice) for _ in range(dice.randint(1, 6)))


def rule(dice: random.Random) -> str:
    postcode = dice.choice(POSTCODES[:-4])
    low = dice.randint(1, 60)
    high = dice.randint(low, 70)
    side = dice.choice(["", " oneven", " even"])
    shapes = [postcode[:4], postcode, f"{postcode} {low}", f"{postcode} {low}-{high}{side}", f"{postcode}{side}"]
    return dice.choices(shapes, weights=[1, 2, 3, 6, 2])[0]


def oracle(groups: dict[str, str], postcode: str, number: int) -> list[str]:
    """The names of the groups whose own words take this address most precisely; read anew each time."""
    claims = [(precision, name) for name, text in groups.items() for precision in precisions(text, postcode, number)]
    best = max(claims, default=(0, ""))[0]
    return sorted({name for precision, name in claims if precision == best})


def precisions(text: str, postcode: str, number: int) -> list[int]:
    found = []
    for line in text.splitlines():
        area, rest = re.fullmatch(r"(\d{4}[A-Z]{0,2})(.*)", line).groups()
        numbers = [int(each) for each in re.findall(r"\d+", rest)]
        wrong_side = ("oneven" in rest and number % 2 == 0) or (rest.endswith(" even") and number % 2 == 1)
        outside = bool(numbers) and not numbers[0] <= number <= numbers[-1]
        if postcode.startswith(area) and not wrong_side and not outside:
            found.append(1 if len(area) == 4 else 2 if not rest else 3)
    return found


def addresses(dice: random.Random, groups: dict[str, str]) -> list[tuple[str, int]]:
    """Half anywhere, half on the borders: the first and last number of a rule and their neighbours."""
    borders = [
        (line[:6], max(1, int(number) + step))
        for text in groups.values()
        for line in text.splitlines()
        for number in re.findall(r" (\d+)|-(\d+)", line)
        for number in [number[0] or number[1]]
        for step in (-2, -1, 0, 1, 2)
    ]
    anywhere = [(dice.choice(POSTCODES), dice.choice([dice.randint(1, 75), 99_999])) for _ in range(ADDRESSES // 2)]
    return anywhere + dice.choices(borders, k=ADDRESSES - len(anywhere))


@pytest.mark.slow
def test_r01_ten_thousand_addresses_go_where_a_patient_reader_sends_them(here):
    WatchGroup.objects.all().delete()
    stranger = village("elders.example.org", 80)
    dice = random.Random(2582)
    groups = {f"Groep {number:02}": text_of_rules(dice) for number in range(40)}
    for name, text in groups.items():
        watch_group(here.neighbourhood, name, text)
        watch_group(stranger.neighbourhood, f"{name} elders", text)
    watch_group(here.neighbourhood, "Verborgen", "\n".join(POSTCODES), published=False)
    asked = addresses(dice, groups)
    assert len(asked) == ADDRESSES
    wrong, empty, tied = [], 0, 0
    for postcode, number in asked:
        found = [rule.watch_group.name for rule in look_up.find(here.site.pk, postcode, number)]
        expected = oracle(groups, postcode, number)
        empty, tied = empty + (not expected), tied + (len(expected) > 1)
        if found != expected:
            wrong.append((postcode, number, found, expected))
    assert wrong == []
    assert empty > 100, "addresses of no group were among them"
    assert tied > 100, "and addresses that groups share"


def test_r01_the_oracle_itself_knows_sides_borders_and_precision():
    groups = {"Wijk": "2582", "Laan": "2582AB", "Hoek": "2582AB 1-9 oneven", "Huis": "2582AB 9"}
    assert oracle(groups, "2582AB", 9) == ["Hoek", "Huis"]
    assert oracle(groups, "2582AB", 8) == ["Laan"]
    assert oracle(groups, "2582AB", 11) == ["Laan"]
    assert oracle(groups, "2582ZZ", 9) == ["Wijk"]
    assert oracle(groups, "2583AB", 9) == []


def test_r01_a_look_up_is_two_queries_and_one_when_nobody_takes_the_address(here, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert look_up.find(here.site.pk, "9999ZZ", 13) == []
    with django_assert_num_queries(2):
        (rule,) = look_up.find(here.site.pk, "2582AB", 13)
        assert (rule.watch_group.name, rule.watch_group.neighbourhood.name) == ("Statenlaan", "Proefdorp")


def test_r01_a_group_that_says_it_twice_is_found_once_by_its_narrower_rule(here):
    watch_group(here.neighbourhood, "Dubbel", "2583 AB 1-99\n2583 AB 13")
    (rule,) = look_up.find(here.site.pk, "2583AB", 13)
    assert str(rule) == "2583 AB 13"


def test_r01_the_look_up_of_a_country_reads_an_index(here):
    """A thousand rules elsewhere: the plan names the index, and reads no table as a whole."""
    neighbourhood = Neighbourhood.objects.get()
    crowd = watch_group(neighbourhood, "Velen")
    CoverageRule.objects.bulk_create(
        CoverageRule(watch_group=crowd, area=f"{number}AB", low=1, high=99, side="both", version=1)
        for number in range(3000, 4000)
    )
    rules = CoverageRule.objects.filter(area__in=["2582AB", "2582"], low__lte=13, high__gte=13)
    assert "coverage_area" in rules.order_by().explain()

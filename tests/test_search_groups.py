"""Finding groups and streets by name: forgiving, per site, and nothing that is not public."""

import pytest
from django.core.management import call_command

from groups import territory
from groups.models import Neighbourhood, WatchGroup
from search import index, names
from search.folding import fold, likeness
from search.models import Name, Term
from tests.support.cast import village, watch_group

pytestmark = pytest.mark.django_db


@pytest.fixture
def named(here):
    watch_group(here.neighbourhood, "Prins Mauritslaan", streets="Prins Mauritslaan, oneven\nCoöperatieplein 1 t/m 9")
    watch_group(here.neighbourhood, "IJsclubkade")
    return here


def texts(here, typed: str) -> list[str]:
    return list(dict.fromkeys(name.text for hit in names.find(here.site.pk, typed) for name in hit.names))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Statenlaan", "Statenlaan"),
        ("statelaan", "Statenlaan"),
        ("STATENLN", "Statenlaan"),
        ("sta", "Statenlaan"),
        ("staatenlaan", "Statenlaan"),
        ("mauritslaan", "Prins Mauritslaan"),
        ("pr. maurits laan", "Prins Mauritslaan"),
        ("mouritslaan", "Prins Mauritslaan"),
        ("cooperatieplein", "Coöperatieplein"),
        ("Ysclubkade", "IJsclubkade"),
        ("frederiklan", "Frederiklaan"),
    ],
)
def test_names_are_found_in_any_spelling_best_first(named, typed, meant):
    assert texts(named, typed)[0] == meant


@pytest.mark.parametrize(
    "typed", ["", "x", "  ", "zzzzzz", "'; DROP TABLE search_term; --", '"', "%%%", "***", "NEAR(", "Q" * 500]
)
def test_what_is_like_nothing_finds_nothing_and_breaks_nothing(named, typed):
    assert texts(named, typed) == []


def test_the_street_of_a_groups_own_list_is_indexed_without_its_numbers(named):
    assert "Coöperatieplein" in texts(named, "cooperatieplein 1")
    assert not Name.objects.filter(text__contains="t/m").exists()


def test_streets_of_the_territory_are_found_and_go_with_it(named):
    territory.replace(named.neighbourhood, territory.check(b"straat;postcode\nVerlorenpad;2582XX\n"))
    assert texts(named, "verlorepad") == ["Verlorenpad"]
    territory.replace(named.neighbourhood, territory.check(b"straat;postcode\nNieuwpad;2582XX\n"))
    assert texts(named, "verlorenpad") == []


def test_a_group_off_the_website_is_not_found_and_not_kept(named):
    WatchGroup.objects.filter(name="IJsclubkade").update(published=False)
    assert texts(named, "ijsclubkade") == [], "not even when no signal told the index"
    WatchGroup.objects.get(name="IJsclubkade").save()
    assert not Term.objects.filter(folded__contains="club").exists()


def test_a_renamed_or_deleted_group_leaves_nothing_of_its_old_name(named):
    group = WatchGroup.objects.get(name="IJsclubkade")
    group.name = "Havenkade"
    group.save()
    assert texts(named, "ijsclubkade") == []
    assert texts(named, "havenkade") == ["Havenkade"]
    group.delete()
    assert texts(named, "havenkade") == []
    assert not Term.objects.filter(folded="havenkade").exists()


def test_a_name_that_two_groups_bear_stays_when_one_goes(named):
    other = watch_group(Neighbourhood.objects.create(site=named.site, name="B", slug="b", place="B"), "IJsclubkade")
    other.delete()
    assert texts(named, "ijsclubkade") == ["IJsclubkade"]


def test_a_site_finds_its_own_groups_only(named):
    stranger = village("elders.example.org", 80)
    watch_group(stranger.neighbourhood, "Verweggistraat")
    assert texts(named, "verweggistraat") == []
    assert texts(stranger, "verweggistraat") == ["Verweggistraat"]
    index.rebuild(stranger.site.pk)
    assert texts(named, "statenlaan") == ["Statenlaan"]


def test_names_of_people_are_nowhere_in_the_index(named):
    everything = " ".join(Name.objects.values_list("text", flat=True)).lower()
    assert "statenlaan" in everything
    for person in (named.coordinator, named.deputy, named.team):
        assert person.name.lower() not in everything


def test_the_index_is_made_anew_by_command(named, capsys):
    before = sorted(Name.objects.values_list("text", "kind", "watch_group"))
    Term.objects.all().delete()
    assert texts(named, "statenlaan") == []
    call_command("rebuild_names")
    assert sorted(Name.objects.values_list("text", "kind", "watch_group")) == before
    assert f"localhost: {len(before)} names." in capsys.readouterr().out


def test_a_search_costs_at_most_five_queries(named, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        names.find(named.site.pk, "statelaan")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Burg. de Vriësstr.", "burgemeester de vriesstraat"),
        ("'s-Gravenhage", "s gravenhage"),
        ("Straße", "strasse"),
        ("IJsselstr", "ysselstraat"),
        ("  Groot   Plein ", "groot plein"),
        ("…", ""),
    ],
)
def test_names_are_folded_to_one_spelling(text, folded):
    assert fold(text) == folded


def test_likeness_is_one_for_the_same_and_none_for_strangers():
    assert likeness("statenlaan", "statenlaan") == 1
    assert likeness("statenlaan", "xyz") == 0
    assert likeness("", "") == 0
    assert likeness("statelaan", "statenlaan") > likeness("statelaan", "frederiklaan")

"""E-6: the register goes out and comes in; what is wrong is told by line; it is all or nothing."""

import io
import json
import uuid
from typing import Any

import pytest
from django.db import transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groups import coverage, people, signals
from groups.exchange import exporting, importing, table
from groups.exchange.ground import Ground
from groups.exchange.plan import Plan
from groups.models import Coordinator, CoverageRule, Duty, Neighbourhood, WatchGroup
from tests.support.cast import INVITE, village, watch_group

KINDS = ["csv", "xlsx", "geojson"]
LINE = {"type": "LineString", "coordinates": [[4.3, 52.1], [4.31, 52.11]]}


@pytest.fixture
def ground(here) -> Ground:
    return Ground(here.site)


def rehearse(ground: Ground, text: str | bytes, **options: Any) -> Plan:
    data = text.encode() if isinstance(text, str) else text
    return importing.rehearse(ground, importing.read(data, "groepen.csv"), **options)


def run(ground: Ground, text: str | bytes, **options: Any) -> Plan:
    data = text.encode() if isinstance(text, str) else text
    return importing.run(ground, importing.read(data, "groepen.csv"), **options)


def said(plan: Plan) -> str:
    return "\n".join(map(str, plan.problems))


def register() -> list[Any]:
    """Everything a file may change, to compare."""
    groups = WatchGroup.objects.order_by("uuid").values_list()
    rules = CoverageRule.objects.order_by("pk").values_list()
    return [
        *groups,
        *rules,
        *Duty.objects.order_by("pk").values_list(),
        *Coordinator.objects.order_by("pk").values_list(),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_e06_an_export_that_is_imported_changes_nothing(here, ground, kind):
    WatchGroup.objects.update(area=LINE, description="Een rij.\nNog een rij.", stated_size=12, stated_on="2026-03-01")
    before = register()
    data = exporting.export(ground, kind)
    plan = run(ground, data)
    assert (said(plan), plan.made, plan.changed, plan.same) == ("", [], [], 2)
    assert register() == before
    assert exporting.export(ground, kind) == data


@pytest.mark.parametrize("kind", KINDS)
def test_e06_an_export_fills_an_empty_register_the_same(here, ground, kind):
    WatchGroup.objects.filter(pk=here.group.pk).update(area=LINE, show_picture=False)
    data = exporting.export(ground, kind)
    WatchGroup.objects.all().delete()
    Coordinator.objects.filter(duties=None, desks=None).delete()
    plan = run(ground, data)
    assert (said(plan), len(plan.made)) == ("", 2)
    assert exporting.export(ground, kind) == data
    made = WatchGroup.objects.get(uuid=here.group.uuid)
    assert (made.west, made.north) == (4.3, 52.11)
    assert [str(rule) for rule in made.rules.all()] == ["2582 AB 1-45 oneven", "2582 AC"]


NAMES = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and text.isprintable())
WORDS = st.text(max_size=60).filter(lambda text: "\0" not in text)
GROUPS = st.fixed_dictionaries(
    {
        "name": st.one_of(NAMES, st.sampled_from(["=cmd|' /C calc'!A0", "+31", "-x", "@y", "'=z"])),
        "streets": WORDS,
        "description": WORDS,
        "kind": st.sampled_from(WatchGroup.Kind.values),
        "channel": st.sampled_from(WatchGroup.Channel.values),
        "way_in": st.sampled_from(WatchGroup.WayIn.values),
        "published": st.booleans(),
        "size_limit": st.integers(0, 5000),
        "stated_size": st.none() | st.integers(0, 5000),
        "stated_on": st.none() | st.dates(),
        "source": WORDS,
        "coverage_text": st.sampled_from(["", "2582 AE", " 2582ab 1-9  odd\n\n1234", "2582 AB 7"]),
        "area": st.sampled_from([None, LINE]),
    }
)
PERSON = st.fixed_dictionaries({"name": NAMES, "phone": st.sampled_from(["", "+31600000001", "(070) 1234567", "geen"])})


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(groups=st.lists(GROUPS, max_size=4), persons=st.lists(PERSON, max_size=3), data=st.data())
def test_e06_a27_whatever_stands_in_the_register_comes_back_unchanged(here, ground, kind, groups, persons, data):
    savepoint = transaction.savepoint()
    try:
        stock(here, groups, persons, data)
        before, file = register(), exporting.export(ground, kind)
        plan = run(ground, file)
        assert (said(plan), plan.made, plan.changed) == ("", [], [])
        assert register() == before
        WatchGroup.objects.all().delete()
        assert said(run(ground, file)) == ""
        assert exporting.export(ground, kind) == file
    finally:
        transaction.savepoint_rollback(savepoint)


def stock(here: Any, groups: list[dict[str, Any]], persons: list[dict[str, Any]], data: st.DataObject) -> None:
    for number, fields in enumerate(groups):
        group = WatchGroup(neighbourhood=here.neighbourhood, slug=f"groep-{number}", **fields)
        group.save()
        coverage.replace(group)
        for at, person in enumerate(persons):
            who, _made = Coordinator.objects.get_or_create(
                site=here.site, email=f"Persoon{at}@example.org", defaults=person
            )
            role = data.draw(st.sampled_from(["main", "deputy", ""]))
            if role:
                Duty.objects.create(
                    coordinator=who, watch_group=group, role=role, police_contact=data.draw(st.booleans())
                )


def test_e06_the_dry_run_says_what_would_happen_and_does_nothing(here, ground):
    before = register()
    text = f"code;buurt;naam;straten\n{here.group.uuid};Proefdorp;Statenlaan;Statenlaan\n;Proefdorp;Nieuw;\n"
    plan = rehearse(ground, text)
    assert [change.group.name for change in plan.made] == ["Nieuw"]
    assert [(change.group.name, change.headers) for change in plan.changed] == [("Statenlaan", "straten")]
    assert register() == before


def test_e06_groups_are_made_and_changed_and_others_left_alone(here, ground):
    text = (
        "Code,BUURT,Naam,Soort groep,Gebied,Beheerders,max\n"
        f'{here.group.uuid},proefdorp,Statenlaan-Noord,wijk,"2582 AB 1-45 oneven; 2582 AE",,256\n'
        ",Proefdorp,Laan van Nieuw Oost,,2582 AF,Nel Nieuw <nel@example.org> 06-00000003,\n"
    )
    plan = run(ground, text)
    assert said(plan) == ""
    here.group.refresh_from_db()
    assert (here.group.name, here.group.slug, here.group.kind, here.group.size_limit) == (
        "Statenlaan-Noord",
        "statenlaan",
        "district",
        256,
    )
    assert [str(rule) for rule in here.group.rules.all()] == ["2582 AB 1-45 oneven", "2582 AE"]
    assert here.group.coverage_version == 2
    assert not here.group.duties.exists()
    new = WatchGroup.objects.get(slug="laan-van-nieuw-oost")
    assert (new.kind, new.size_limit, [str(rule) for rule in new.rules.all()]) == ("street", 1024, ["2582 AF"])
    assert new.duties.get().coordinator.phone == "+31600000003"
    here.other_group.refresh_from_db()
    assert here.other_group.duties.count() == 1


def test_e06_imported_coordinators_are_not_confirmed_and_typed_ones_are(here, ground):
    run(ground, "buurt;naam;beheerders\nProefdorp;Nieuw;Nel Nieuw <nel@example.org>\n")
    assert set(people.confirmed(Coordinator.objects.all())) == {*Coordinator.objects.exclude(email="nel@example.org")}
    run(ground, f"code;beheerders\n{here.group.uuid};Bea Anders <{here.coordinator.email.upper()}>\n")
    here.coordinator.refresh_from_db()
    assert here.coordinator.name == "Bea Anders"
    assert here.coordinator.email_confirmed_at
    assert here.coordinator.phone == "+31600000009"


def test_e06_people_get_roles_lose_them_and_keep_those_the_file_is_silent_about(here, ground):
    bea, dirk = here.coordinator.email, here.deputy.email
    cell = f"Bea Proef <{bea}> (plaatsvervanger, wijkagent)\nOlga Proef <{here.other_coordinator.email}>"
    assert said(run(ground, f'code;beheerders\n{here.group.uuid};"{cell}"\n')) == ""
    assert {(duty.coordinator.email, duty.role, duty.police_contact) for duty in here.group.duties.all()} == {
        (bea, "deputy", True),
        (here.other_coordinator.email, "main", False),
    }
    assert here.other_group.duties.count() == 1
    assert Coordinator.objects.filter(email=dirk).exists()
    assert here.team.duties.count() == 1


WRONG = {
    "uuid": ("nonsense;Proefdorp;A;;;", "geen code"),
    "place": (";Nergens;A;;;", "maak buurten aan"),
    "no place": (";;A;;;", "Vul de naam van de buurt in"),
    "no name": (";Proefdorp;;;;", "Vul de naam van de groep in"),
    "same name": (";Proefdorp;Statenlaan;;;", "heeft al een groep"),
    "kind": (";Proefdorp;A;clubje;;", "Kies uit: straatgroep, wijkgroep"),
    "rules": (";Proefdorp;A;;2582 AB 9-1;", "eerste nummer is hoger"),
    "people": (";Proefdorp;A;;;Bea zonder adres", "naam <e-mailadres> telefoon"),
    "address": (";Proefdorp;A;;;Bea <bea@nergens>", "geen e-mailadres"),
    "phone": (";Proefdorp;A;;;Bea <bea@example.org> bellen", "geen telefoonnummer"),
    "role": (";Proefdorp;A;;;Bea <bea@example.org> (baas)", "plaatsvervanger"),
    "twice": (';Proefdorp;A;;;"Bea <bea@example.org>; B <BEA@example.org>"', "twee keer"),
    "cells": (";Proefdorp;A;;;;;nog een", "meer cellen"),
}


@pytest.mark.parametrize("case", WRONG)
def test_e06_a_mistake_is_told_by_line_and_nothing_is_done(here, ground, case):
    line, words = WRONG[case]
    before = register()
    plan = run(ground, f"code;buurt;naam;soort;gebied;beheerders\n;Proefdorp;Goed;;2582 AE;\n{line}\n")
    assert [problem.line for problem in plan.problems] == [3]
    assert words in said(plan)
    assert register() == before


EXPOSED = {
    "chat": (f"Kom erbij: {INVITE}", "een link naar een chat"),
    "number": ("Bel Bea op 06-81234567", "een mobiel nummer"),
    "address": ("Mail bea@thuis.example.net", "een e-mailadres"),
}


@pytest.mark.parametrize("case", EXPOSED)
def test_e05_e06_what_may_not_be_public_comes_in_by_no_file(here, ground, case):
    description, words = EXPOSED[case]
    before = register()
    plan = run(ground, f"buurt;naam;beschrijving\nProefdorp;Goed;Alles mag.\nProefdorp;A;{description}\n")
    assert [(problem.line, problem.column) for problem in plan.problems] == [(3, "beschrijving")]
    assert words in said(plan)
    assert register() == before


def test_e06_words_that_the_file_leaves_alone_hold_up_no_line(here, ground):
    WatchGroup.objects.filter(pk=here.group.pk).update(description="Bel Bea op 06-81234567")
    plan = run(ground, f"code;buurt;naam\n{here.group.uuid};Proefdorp;Nieuwe naam\n")
    assert not plan.problems
    here.group.refresh_from_db()
    assert here.group.name == "Nieuwe naam"


def test_e06_a_wrong_rule_is_quoted_because_its_line_is_one_of_the_cell(ground):
    text = 'buurt;naam;gebied\nProefdorp;A;"2582 AB\n2582 AB 9-1\nx"\n'
    why = said(rehearse(ground, text))
    assert "“2582 AB 9-1”: het eerste nummer is hoger" in why
    assert "“x”: schrijf bijvoorbeeld" in why
    assert why.count("Regel") == 1


def test_e06_every_wrong_line_is_told_at_once(ground):
    text = "buurt;naam;gebied;maximum\nNergens;A;x;veel\nProefdorp;B;;\nProefdorp;;;\nProefdorp;b;;\n"
    plan = rehearse(ground, text)
    assert [(problem.line, problem.column) for problem in plan.problems] == [
        (2, "gebied"),
        (2, "maximum"),
        (2, "buurt"),
        (4, "naam"),
        (5, "naam"),
    ]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("straten;plaats", "Nodig zijn “buurt” en “naam”"),
        ("buurt;naam;Naam groep", "staat er twee keer"),
        ("een verhaal over de buurt", "Nodig zijn"),
    ],
)
def test_e06_a_file_without_our_columns_is_refused_at_its_first_line(ground, head, words):
    plan = rehearse(ground, f"{head}\nx;y;z\n")
    assert words in said(plan)
    assert plan.problems[0].line == 1


def test_e06_headers_forgive_capitals_accents_and_a_slip_and_unknown_ones_are_told(ground):
    plan = rehearse(ground, " Buurt ;NAAM;beheérdrs;Postbus\nProefdorp;A;;x\n")
    assert said(plan) == ""
    assert plan.notes == ["De kolom “Postbus” kennen wij niet. Wij slaan hem over."]


def test_e06_a_group_from_a_directory_is_marked_as_a_neighbouring_one(here, ground):
    text = "buurt;naam;bron;aanmeldadres\nProefdorp;A;Landelijke lijst;https://example.org/a\nProefdorp;B;Landelijke lijst;\n"
    assert said(run(ground, text)) == ""
    both = WatchGroup.objects.filter(source="Landelijke lijst").order_by("name")
    assert [(group.kind, group.sign_up) for group in both] == [("neighbouring", "elsewhere"), ("neighbouring", "none")]
    wrong = rehearse(ground, "buurt;naam;soort;bron\nProefdorp;C;straat;Lijst\n")
    assert "Een groep met een bron is een groep van een buurwijk" in said(wrong)


def test_e06_unknown_neighbourhoods_are_made_only_when_asked(here, ground):
    text = "buurt;plaats;naam\nDuindorp;Zee;A\nduindorp;;B\nProefdorp;;C\n"
    assert "Regel 2, kolom “buurt”" in said(rehearse(ground, text))
    plan = run(ground, text, make_neighbourhoods=True)
    assert said(plan) == ""
    made = Neighbourhood.objects.get(name="Duindorp")
    assert (made.slug, made.place, made.site, made.watch_groups.count()) == ("duindorp", "Zee", here.site, 2)


def test_e06_neighbourhoods_of_one_name_are_told_apart(here, ground):
    twin = Neighbourhood.objects.create(site=here.site, name="Proefdorp", slug="proefdorp-2", place="Elders")
    watch_group(twin, "Tweelinglaan")
    data = exporting.export(ground, "csv")
    assert "Proefdorp (proefdorp-2)" in data.decode()
    assert run(ground, data).same == 3
    assert "Er zijn meer buurten" in said(rehearse(ground, "buurt;naam\nProefdorp;A\n"))


def test_r11_the_invite_link_is_never_exported_and_an_import_leaves_it(here, ground):
    here.group.seal_invite(INVITE)
    here.group.save()
    for kind in KINDS:
        data = table.read(exporting.export(ground, kind), kind)
        text = json.dumps([[*row.cells] for row in data.rows])
        assert INVITE not in text
        assert here.group.invite_sealed not in text
    assert said(run(ground, f"code;hoe erin\n{here.group.uuid};uitnodiging\n")) == ""
    here.group.refresh_from_db()
    assert here.group.invite_url == INVITE
    assert "hoort bij een andere app" in said(rehearse(ground, f"code;app\n{here.group.uuid};signal\n"))


def test_r16_a_line_with_another_sites_group_is_refused_and_so_the_file(here, ground):
    there = village("elders.localhost", 8001)
    text = f"code;buurt;naam\n;Proefdorp;Nieuw\n{there.group.uuid};Proefdorp;Gekaapt\n"
    plan = run(ground, text)
    assert [problem.line for problem in plan.problems] == [3]
    assert "niet van uw buurten" in said(plan)
    assert not WatchGroup.objects.filter(name__in=["Nieuw", "Gekaapt"]).exists()
    assert str(there.group.uuid) not in exporting.export(ground, "csv").decode()


@pytest.fixture
def local(here) -> Ground:
    """An editor's ground of one neighbourhood, beside another one of the same site."""
    elsewhere = Neighbourhood.objects.create(site=here.site, name="Tweede", slug="tweede", place="Proefdorp")
    watch_group(elsewhere, "Verweg")
    return Ground(here.site, frozenset([here.neighbourhood.pk]))


def test_r16_who_has_one_neighbourhood_reaches_no_other(here, local):
    far = WatchGroup.objects.get(name="Verweg")
    assert "Verweg" not in exporting.export(local, "csv").decode()
    assert "niet van uw buurten" in said(rehearse(local, f"code;naam\n{far.uuid};Gekaapt\n"))
    assert "is niet van u" in said(rehearse(local, "buurt;naam\nTweede;Nieuw\n"))
    assert "is niet van u" in said(rehearse(local, f"code;buurt\n{here.group.uuid};Tweede\n"))
    assert "is er niet" in said(rehearse(local, "buurt;naam\nDerde;Nieuw\n", make_neighbourhoods=True))
    assert said(run(local, "buurt;naam\nProefdorp;Nieuw\n")) == ""


def test_r16_who_has_one_neighbourhood_changes_nobody_who_also_works_elsewhere(here, local):
    Duty.objects.create(coordinator=here.coordinator, watch_group=WatchGroup.objects.get(name="Verweg"))
    before = register()
    mine, code = here.coordinator.email, here.group.uuid
    for cell in (
        f"Gekaapt <{mine}>",
        f"Bea Proef <{mine}> (plaatsvervanger)",
        "",
        f"Bea Proef <{mine}>; Tim Proef <{here.team.email}>",
    ):
        plan = run(local, f'code;beheerders\n{code};"{cell}"\n')
        assert "werkt" in said(plan)
    assert register() == before
    stays = f"Bea Proef <{mine}>; Dirk Anders <{here.deputy.email}> (plaatsvervanger)"
    assert said(run(local, f'code;beheerders\n{code};"{stays}"\n')) == ""
    here.deputy.refresh_from_db()
    assert here.deputy.name == "Dirk Anders"


def test_e06_somebody_inactive_gets_no_duty_by_a_file_and_loses_none(here, ground):
    Coordinator.objects.filter(pk=here.coordinator.pk).update(active=False)
    assert here.coordinator.email not in exporting.export(ground, "csv").decode()
    assert run(ground, exporting.export(ground, "csv")).same == 2
    assert here.coordinator.duties.count() == 1
    assert "niet actief" in said(
        rehearse(ground, f"code;beheerders\n{here.group.uuid};Bea <{here.coordinator.email}>\n")
    )


def test_e06_one_person_has_one_name_in_a_file(here, ground):
    text = "buurt;naam;beheerders\nProefdorp;A;Nel <nel@example.org>\nProefdorp;B;Els <nel@example.org>\n"
    assert "Regel 3" in said(rehearse(ground, text))


def test_e06_nothing_happens_when_the_register_changed_since_the_dry_run(here, ground):
    text = f"code;buurt;naam;maximum\n{here.group.uuid};Proefdorp;Statenlaan;9\n"
    stamp = importing.stamp(rehearse(ground, text))
    WatchGroup.objects.filter(pk=here.group.pk).update(size_limit=9, name="Anders")
    assert "intussen veranderd" in said(run(ground, text, expected=stamp))
    assert WatchGroup.objects.get(pk=here.group.pk).name == "Anders"
    assert said(run(ground, text, expected=importing.stamp(rehearse(ground, text)))) == ""


def test_e06_a_failure_halfway_leaves_everything_as_it_was(here, ground):
    before = register()

    def fail(**_told: Any) -> None:
        raise RuntimeError("the power went out")

    signals.names_changed.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            run(ground, f"code;buurt;naam;gebied\n{here.group.uuid};Proefdorp;Anders;2582 AZ\n;Proefdorp;Nieuw;1234\n")
    finally:
        signals.names_changed.disconnect(fail)
    assert register() == before


def test_e06_who_listens_hears_that_names_changed(here, ground):
    heard = []

    def listen(**told: Any) -> None:
        heard.append(told["site_id"])

    signals.names_changed.connect(listen)
    try:
        run(ground, exporting.export(ground, "csv"))
        assert heard == []
        run(ground, "buurt;naam\nProefdorp;Nieuw\n")
        assert heard == [here.site.pk]
    finally:
        signals.names_changed.disconnect(listen)


def many(number: int) -> bytes:
    rows = [
        f";Proefdorp;Laan {n};{1000 + n // 676} {chr(65 + n // 26 % 26)}{chr(65 + n % 26)};P{n} <p{n}@example.org>"
        for n in range(number)
    ]
    return (
        "\n".join(["code;buurt;naam;gebied;beheerders", *rows])
        .replace(" SA;", " XA;")
        .replace(" SD;", " XD;")
        .replace(" SS;", " XS;")
        .encode()
    )


def test_e06_queries_do_not_grow_with_the_lines(ground, django_assert_max_num_queries):
    with django_assert_max_num_queries(90):
        plan = run(ground, many(400))
    assert (said(plan), len(plan.made)) == ("", 400)
    assert CoverageRule.objects.filter(version=F("watch_group__coverage_version")).count() == 404
    with django_assert_max_num_queries(12):
        assert run(ground, exporting.export(ground, "xlsx")).same == 402


def test_e06_progress_is_told_from_nothing_to_all(ground):
    heard: list[float] = []
    importing.run(ground, importing.read(many(50), "x.csv", heard.append), progress=heard.append)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0, 1)


def test_e06_a_code_of_elsewhere_makes_a_group_by_that_code(ground):
    code = uuid.uuid4()
    assert said(run(ground, f"code;buurt;naam\n{code};Proefdorp;Nieuw\n")) == ""
    assert WatchGroup.objects.get(uuid=code).name == "Nieuw"
    assert "staat er twee keer" in said(rehearse(ground, f"code;buurt;naam\n{code};Proefdorp;A\n{code};Proefdorp;B\n"))


def test_e06_an_example_has_the_headers_alone():
    for kind in ("csv", "xlsx"):
        assert table.read(exporting.example(kind), kind).headers[:4] == ["code", "buurt", "plaats", "naam"]
    assert io.BytesIO(exporting.example("xlsx")).read(2) == b"PK"


def officers(*names: str, note: str = " (wijkagent)") -> str:
    return "; ".join(f"{name} Proef <{name.lower()}.nieuw@example.org>{note}" for name in names).replace(";", "\n")


def people_file(*lines: tuple[str, str], codes: tuple[Any, ...] = ()) -> str:
    rows = [
        f'{codes[number] if number < len(codes) else ""};{name};Proefdorp;"{cell}"'
        for number, (name, cell) in enumerate(lines)
    ]
    return "\n".join(["code;naam;buurt;beheerders", *rows])


def test_e06_the_line_that_adds_a_contact_of_the_police_too_many_is_refused(here, ground):
    Duty.objects.filter(coordinator=here.team).update(police_contact=True)
    file = people_file(("Eén", officers("Anna", "Bob")), ("Twee", officers("Anna", "Cees")), ("Drie", officers("Bob")))
    plan = rehearse(ground, file)
    assert len(plan.problems) == 1
    assert "In Proefdorp hebben dan meer dan 3 mensen contact met de wijkagent" in said(plan)
    before = register()
    run(ground, file)
    assert register() == before
    here.profile.__class__.objects.filter(site=here.site).update(police_contacts_max=4)
    assert rehearse(ground, file).problems == []


def test_e06_who_stays_in_contact_with_the_police_does_not_count_twice_nor_who_makes_room(here, ground):
    here.profile.__class__.objects.filter(site=here.site).update(police_contacts_max=1)
    Duty.objects.filter(coordinator=here.coordinator).update(police_contact=True)
    bea, olga = here.coordinator, here.other_coordinator
    codes = (here.group.uuid, here.other_group.uuid)
    keeps = people_file(("Statenlaan", f"Bea Proef <{bea.email}> (wijkagent)"), codes=codes)
    assert rehearse(ground, keeps).problems == []
    hands_on = people_file(
        ("Statenlaan", f"Bea Proef <{bea.email}>"),
        ("Frederiklaan", f"Olga Proef <{olga.email}> (wijkagent)"),
        codes=codes,
    )
    assert rehearse(ground, hands_on).problems == []
    both = people_file(("Frederiklaan", f"Olga Proef <{olga.email}> (wijkagent)"), codes=codes[1:])
    assert "wijkagent" in said(rehearse(ground, both))


def test_e06_a_group_gets_no_more_coordinators_than_the_website_allows(here, ground):
    file = people_file(("Eén", officers("Anna", "Bob", note="")))
    assert rehearse(ground, file).problems == []
    here.profile.__class__.objects.filter(site=here.site).update(coordinators_per_group_max=1)
    assert "één beheerder" in said(rehearse(ground, file))
    deputy = people_file(("Eén", officers("Anna", note="") + "\n" + officers("Bob", note=" (plaatsvervanger)")))
    assert rehearse(ground, deputy).problems == []


def test_e06_a_file_takes_no_liaison_away(here, ground):
    Duty.objects.create(coordinator=here.other_coordinator, watch_group=here.group, role="liaison")
    file = people_file(("Statenlaan", officers("Anna", note="")), codes=(here.group.uuid,))
    assert run(ground, file).problems == []
    roles = {duty.coordinator.name: duty.role for duty in here.group.duties.select_related("coordinator")}
    assert roles == {"Anna Proef": "main", "Olga Proef": "liaison"}


def test_a_file_for_one_website_leaves_the_pages_of_others_alone(here, ground, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr("home.pagecache.changes.touch", lambda *tags: told.extend(tags))
    assert run(ground, people_file(("Eén", officers("Anna", note="")))).problems == []
    assert {"groups_watchgroup", "groups_duty"} <= {tag.partition("@")[0] for tag in told}
    assert {tag.partition("@")[2] for tag in told} == {str(here.site.pk)}

"""The table of transitions: nothing happens that it does not say, and whatever happens is written down."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from forms import kinds, moderation, picture, routing, withdrawal
from forms.models import Case, Link, Mail
from forms.moderation import BY_ACT, TABLE, Actor, Forbidden, Who
from forms.reasons import REASONS
from tests.support import cases

pytestmark = pytest.mark.django_db
Status = Case.Status

FINAL = {Status.REJECTED, Status.WITHDRAWN, Status.LEFT, Status.HANDLED}
ROOMS = ("home", "groups", "forms", "search", "site")


def coordinator(person) -> Actor:
    return Actor(Who.COORDINATOR, f"link:{person.pk}", "link", person)


EDITOR = Actor(Who.EDITOR, "user:1", "admin")
RESIDENT = Actor(Who.RESIDENT, "link:resident", "link")
CLOCK = Actor(Who.CLOCK, "clock", "clock")


def test_r05_the_table_and_the_statuses_agree():
    reached = {row.to for row in TABLE} | {Status.OPEN}
    assert reached == set(Status)
    assert {status for row in TABLE for status in row.from_} == set(Status) - FINAL
    assert len(BY_ACT) == len(TABLE)  # an act is named once


def test_r05_every_act_of_a_kind_stands_in_the_table_and_somebody_can_decide_from_open():
    for kind in kinds.KINDS.values():
        rows = [BY_ACT[act] for act in kind.acts]
        # An evening's case is open for a moment only: places decide.
        assert kind == kinds.EVENING or any(Status.OPEN in row.from_ for row in rows)
        assert all(row.who & {Who.COORDINATOR, Who.EDITOR} for row in rows)


def test_r05_every_status_that_is_not_final_can_be_left_by_a_decision_and_by_the_resident():
    for status in set(Status) - FINAL:
        assert any(status in row.from_ and Who.RESIDENT in row.who for row in TABLE)


def test_r05_no_two_decisions_start_from_different_pages_under_one_name():
    """A page of an open case may not decide on an approved one (two who press at once: one decision)."""
    assert all(len(row.from_) == 1 for row in TABLE if row.who & {Who.COORDINATOR, Who.EDITOR})


def _writes_of_status(tree: ast.AST) -> list[int]:
    """Lines that assign `….status`, or hand `status=` to update, create, save or bulk_update."""
    found = []
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        flat = [leaf for target in targets if target for leaf in ast.walk(target)]
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
            found += [node.lineno for leaf in flat if isinstance(leaf, ast.Attribute) and leaf.attr == "status"]
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {
            "update",
            "create",
            "bulk_update",
            "setattr",
        }:
            found += [node.lineno for keyword in node.keywords if keyword.arg == "status"]
            constants = [leaf.value for arg in node.args for leaf in ast.walk(arg) if isinstance(leaf, ast.Constant)]
            found += [node.lineno for value in constants if value == "status" and node.func.attr == "bulk_update"]
    return found


def test_r05_only_moderation_writes_the_status_of_a_case():
    root = Path(settings.BASE_DIR)
    writers = {
        path.relative_to(root).as_posix()
        for room in ROOMS
        for path in (root / room).rglob("*.py")
        if "migrations" not in path.parts and _writes_of_status(ast.parse(path.read_text()))
    }
    assert writers == {"forms/moderation.py"}


@pytest.mark.parametrize(
    "code", ["case.status = 'x'", "Case.objects.update(status=1)", "a.status, b = 1, 2", "q.bulk_update(c, ['status'])"]
)
def test_r05_a_writer_elsewhere_would_be_found(code):
    assert _writes_of_status(ast.parse(code))


def test_r05_the_picture_in_the_docs_is_made_of_the_table_and_up_to_date():
    drawn = picture.page()
    for row in TABLE:
        assert f"--> {row.to}: {row.act}" in drawn
    assert (Path(settings.BASE_DIR) / "docs" / "cases.md").read_text() == drawn


def test_r05_the_command_writes_that_picture(tmp_path):
    call_command("draw_cases", tmp_path / "cases.md")
    assert (tmp_path / "cases.md").read_text() == picture.page()


def test_an_approval_is_the_coordinators_of_the_group_and_of_nobody_elses(here):
    case = cases.case(here)
    for stranger in (here.other_coordinator, here.team):
        with pytest.raises(Forbidden):
            moderation.act(case, "approve", coordinator(stranger))
    for actor in (RESIDENT, CLOCK, Actor(Who.COORDINATOR, "link:x", "link")):
        with pytest.raises(Forbidden):
            moderation.act(case, "approve", actor)
    assert case.events.count() == 1
    assert moderation.act(case, "approve", coordinator(here.deputy))


def test_nobody_but_the_resident_withdraws(here):
    case = cases.case(here)
    for actor in (coordinator(here.coordinator), EDITOR, CLOCK):
        with pytest.raises(Forbidden):
            moderation.act(case, "withdraw", actor)
    assert moderation.act(case, "withdraw", RESIDENT)


def test_an_act_that_its_kind_of_form_does_not_offer_is_refused(here, monkeypatch):
    import dataclasses

    case = cases.case(here)
    monkeypatch.setitem(kinds.KINDS, "join", dataclasses.replace(kinds.JOIN, acts=("approve",)))
    with pytest.raises(Forbidden):
        moderation.act(case, "reject", EDITOR, reason="full")
    assert moderation.act(case, "approve", EDITOR)


@pytest.mark.parametrize("reason", ["", "because", "FULL"])
def test_a_refusal_needs_one_of_the_reasons(here, reason):
    case = cases.case(here)
    with pytest.raises(ValueError):
        moderation.act(case, "reject", EDITOR, reason=reason)
    assert Case.objects.get().status == Status.OPEN
    assert moderation.act(case, "reject", EDITOR, reason="full")


def test_a06_who_holds_an_old_picture_of_the_case_does_not_decide(here):
    case = cases.case(here)
    old = Case.objects.get(pk=case.pk)
    assert moderation.act(case, "approve", EDITOR)
    assert not moderation.act(old, "reject", EDITOR, reason="full")
    assert not moderation.act(Case.objects.get(), "reject", EDITOR, reason="full")
    assert Case.objects.get().status == Status.APPROVED
    assert Mail.objects.filter(kind__in=["approved", "rejected"]).count() == 1


def test_an_act_that_fails_half_way_leaves_nothing(here):
    case = cases.case(here)
    before = cases.everything()

    def act_and_fail() -> None:
        with transaction.atomic():
            moderation.act(case, "approve", coordinator(here.coordinator))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act_and_fail()
    assert cases.everything() == before


def withdraw(case: Case) -> bool:
    link = cases.new_link(Link.Purpose.MINE, submission=case.submission)
    return withdrawal.withdraw(case.submission, link, timezone.now())


def test_a_withdrawal_closes_what_an_old_picture_calls_open(here):
    """The coordinator approved a moment before: the withdrawal counts all the same, and he hears of it."""
    case = cases.case(here)
    submission = case.submission
    list(submission.cases.all())
    assert moderation.act(Case.objects.get(), "approve", coordinator(here.coordinator))
    assert withdraw(case)
    assert Case.objects.get().status == Status.WITHDRAWN
    assert Mail.objects.filter(kind="withdrawn", coordinator=here.coordinator).count() == 1


def test_a_second_press_on_withdraw_keeps_the_receipt_of_the_first(here):
    case = cases.case(here)
    assert withdraw(case)
    assert not withdraw(case)
    receipts = Mail.objects.filter(kind="withdrawal_receipt")
    assert [mail.state for mail in receipts] == ["queued"]
    assert not Mail.objects.filter(
        submission=case.submission, kind__in=["confirm", "received"], state="queued"
    ).exists()


def test_r04_one_groups_refusal_does_not_touch_anothers(here):
    submission = cases.confirmed(here, here.group, here.other_group)
    ours, theirs = submission.cases.order_by("watch_group__name")[::-1]
    assert moderation.act(ours, "reject", coordinator(here.coordinator), reason="full")
    theirs.refresh_from_db()
    assert theirs.status == Status.OPEN
    assert moderation.act(theirs, "approve", coordinator(here.other_coordinator))


# A random history: who tries what, on which of two cases.
ACTORS = ("coordinator", "deputy", "other_coordinator", "team", "nobody", "editor", "resident", "clock")
STEP = st.tuples(st.sampled_from([0, 1]), st.sampled_from(ACTORS), st.sampled_from(sorted(BY_ACT)), st.booleans())


def _actor(here, name: str) -> Actor:
    others = {
        "editor": EDITOR,
        "resident": RESIDENT,
        "clock": CLOCK,
        "nobody": Actor(Who.COORDINATOR, "link:0", "link"),
    }
    return others.get(name) or coordinator(getattr(here, name))


def _allowed(here, case: Case, name: str, act: str) -> bool:
    """What the rules say, in other words than the code: kept apart from the table on purpose."""
    ours = {"approve": "open", "reject": "open", "add": "approved", "retract": "approved", "resume": "waiting"}
    if act in ours and name != "resident":
        group_people = {here.group.pk: {"coordinator", "deputy"}, here.other_group.pk: {"other_coordinator"}}
        return case.status == ours[act] and name in group_people[case.watch_group_id] | {"editor"}
    if act in {"wait", "lapse"}:
        return name == "clock" and case.status == {"wait": "open", "lapse": "waiting"}[act]
    if act == "resume" and name == "resident":
        return case.status == "waiting"
    if act in {"admit", "queue", "miss", "call_off", "end"}:
        return False  # of evenings, and these are sign-ups
    if act == "withdraw":
        return name == "resident" and case.status in {"open", "approved", "waiting"}
    return name == "resident" and act == "leave" and case.status == "joined"


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=st.lists(STEP, max_size=12))
def test_r05_whatever_anybody_tries_only_allowed_steps_happen_and_each_is_written_down(here, steps):
    savepoint = transaction.savepoint()
    try:
        submission = cases.confirmed(here, here.group, here.other_group)
        both = list(submission.cases.order_by("watch_group__name"))
        expected = {case.pk: [("", "open")] for case in both}
        start = timezone.now()
        for minute, (which, name, act, old) in enumerate(steps):
            case = both[which] if old else Case.objects.get(pk=both[which].pk)
            before = Case.objects.get(pk=case.pk)
            allowed = _allowed(here, before, name, act)
            when = start + timedelta(minutes=minute)
            stale = case.status != before.status
            try:
                done = moderation.act(case, act, _actor(here, name), reason="full", now=when)
            except Forbidden:
                done = False
            after = Case.objects.get(pk=case.pk)
            assert done == (allowed and not stale), (name, act, before.status)
            if done:
                expected[case.pk].append((before.status, after.status))
                assert (after.status, after.status_at) == (BY_ACT[act].to, when)
            else:
                assert (after.status, after.status_at) == (before.status, before.status_at)
            _holds(here, after, expected[case.pk])
    finally:
        transaction.savepoint_rollback(savepoint)


def _holds(here, case: Case, expected: list[tuple[str, str]]) -> None:
    """What is true of every case at every moment."""
    events = list(case.events.all())
    assert [(event.from_status, event.to_status) for event in events] == expected
    assert all(event.at and event.actor and event.source and event.act for event in events)
    assert all(event.reason in REASONS for event in events if event.act in {"reject", "retract"})
    assert events[-1].to_status == case.status
    possible = {who for who in Who for row in moderation.offered(case, who)}
    assert case.status in FINAL or possible & {Who.EDITOR, Who.COORDINATOR, Who.RESIDENT}
    if case.status in {Status.OPEN, Status.APPROVED, Status.WAITING}:  # somebody can always decide
        assert routing.responsible(case).exists()
        assert Who.EDITOR in possible


def test_r05_an_open_case_is_somebodys_also_when_all_coordinators_of_its_group_left(here):
    case = cases.case(here)
    for duty in here.group.duties.all():
        duty.delete()
    assert list(routing.responsible(case)) == [here.team]
    assert moderation.act(case, "approve", coordinator(here.team))


def test_the_page_offers_what_the_table_says_and_nothing_of_the_residents(here):
    case = cases.case(here)
    assert [row.act for row in moderation.offered(case, Who.COORDINATOR)] == ["approve", "reject"]
    assert [row.act for row in moderation.offered(case, Who.RESIDENT)] == ["withdraw"]
    assert [row.act for row in moderation.offered(case, Who.CLOCK)] == ["wait"]

"""What many people do in the same moment, for SQLite as a file and for PostgreSQL alike."""

from collections.abc import Callable

from django.test import Client

from forms.models import Case, CaseEvent, Link, Mail
from tests.support import cases, road
from tests.support.cast import Village
from tests.support.consents import at_once

DECISIONS = {"approve", "reject", "retract"}


def decide_at_once(here: Village, case: Case, buttons: list[tuple[Link, str]]) -> list[tuple[str, int, str]]:
    """Everybody opens his link, then all press at the same moment. Per button: the act, the status, what the page says."""
    entered = []
    for link, act in buttons:
        client = Client(enforce_csrf_checks=True)
        entered.append((client, road.enter(client, cases.path(link)), act))
    seen: list[tuple[str, int, str]] = []

    def press(client: Client, page, act: str) -> Callable[[], None]:
        def pressed() -> None:
            answer = road.press(client, page, act, reason="full")
            seen.append((act, answer.status_code, road.soup(answer).select_one("main").get_text(" ")))

        return pressed

    at_once([press(*each) for each in entered])
    return seen


def one_decision_was_made(case: Case, seen: list[tuple[str, int, str]]) -> None:
    """Exactly one press won, everybody else read who did, and the resident gets one mail."""
    events = list(CaseEvent.objects.filter(case=case, act__in=DECISIONS))
    assert len(events) == 1, [event.act for event in events]
    case.refresh_from_db()
    assert case.status == {"approve": "approved", "reject": "rejected"}[events[0].act]
    assert sorted(status for _act, status, _said in seen) == [200] + [409] * (len(seen) - 1)
    assert all("Al beslist door" in said for _act, status, said in seen if status == 409)
    assert Mail.objects.filter(case=case, kind__in=["approved", "rejected"]).count() == 1
    assert Mail.objects.filter(kind="decisions", told_events__case=case).count() == 1


def approve_and_reject_with_one_link(here: Village, rounds: int) -> None:
    for number in range(rounds):
        case = cases.case(here, email=f"resident{number}@example.org")
        link = cases.review_link(case, here.coordinator)
        one_decision_was_made(case, decide_at_once(here, case, [(link, "approve"), (link, "reject")]))


def six_hands_on_one_case(here: Village) -> None:
    case = cases.case(here)
    ours, theirs = (cases.review_link(case, person) for person in (here.coordinator, here.deputy))
    buttons = [(link, act) for link in (ours, theirs) for act in ("approve", "reject", "approve")]
    one_decision_was_made(case, decide_at_once(here, case, buttons))

"""Lists cost the same with ten rows and with two hundred."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from forms.models import Ask, Case, CaseEvent, Mail, Submission
from groups.models import Coordinator, Desk, Duty, Neighbourhood
from tests.support.admin_cast import editor_of, local_editor, sent_in
from tests.support.cast import Village, watch_group

REGISTERS = [
    "cases", "submissions", "mails", "boxes", "consent-texts", "consents", "watch-groups", "coordinators",
    "neighbourhoods", "desks",
]  # fmt: skip
NOT_LOCAL = {"boxes", "consent-texts", "desks"}  # what an editor of one neighbourhood has no list of


def fill(here: Village, case: Case, upto: int) -> None:
    """More rows in every register, up to `upto`, without walking the road for each."""
    for number in range(Coordinator.objects.count(), upto):
        person = Coordinator.objects.create(site=here.site, name=f"P{number} Proef", email=f"p{number}@example.org")
        group = watch_group(here.neighbourhood, f"Groep{number}", "2582 AB")
        Duty.objects.create(coordinator=person, watch_group=group, role="main")
        Desk.objects.create(site=here.site, name=f"Loket {number}", slug=f"loket-{number}").people.add(person)
        Neighbourhood.objects.create(site=here.site, name=f"Buurt {number}", slug=f"buurt-{number}", place="Proefdorp")
        box = Ask(site=here.site, purpose=f"doel-{number}", label_nl="Vakje", description="doel")
        Ask.objects.bulk_create([box])  # saving one looks at the texts of all others
        _copy_of(case, group)


def _copy_of(case: Case, group: Any) -> None:
    sent = Submission.objects.create(
        site=case.site, kind="join", language="nl", principal=case.submission.principal, created_at=case.created_at
    )
    copy = Case.objects.create(
        submission=sent,
        site=case.site,
        neighbourhood=case.neighbourhood,
        watch_group=group,
        kind="join",
        status_at=case.status_at,
        created_at=case.created_at,
        routed_by="choice",
    )
    CaseEvent.objects.create(case=copy, at=case.created_at, act="open", actor="clock", source="test")
    Mail.objects.create(
        site=case.site, kind="new_case", language="nl", case=copy, created_at=case.created_at, due_at=case.created_at
    )


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        page = client.get(address)
    assert page.status_code == 200
    assert "data-object-pk" in page.text
    return len(seen)


def test_r16_lists_ask_the_database_no_more_with_two_hundred_rows_than_with_ten(here):
    case, (site, neighbourhood) = sent_in(here), (Client(), Client())
    site.force_login(editor_of(here.site))
    neighbourhood.force_login(local_editor(here.neighbourhood))
    asked = [(site, f"/admin/{name}/") for name in REGISTERS]
    asked += [(neighbourhood, f"/admin/{name}/") for name in REGISTERS if name not in NOT_LOCAL]
    fill(here, case, 10)
    for client, address in asked:
        client.get(address)  # content types and sites are remembered from now on
    few = [(address, queries(client, address)) for client, address in asked]
    fill(here, case, 200)
    many = [(address, queries(client, address)) for client, address in asked]
    assert many == few
    assert max(count for _address, count in many) <= 50, many

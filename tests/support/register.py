"""Forms that change the register, taken over by who handles them; and what came of it."""

from forms import moderation
from forms.effects import Choice
from forms.models import Case, Link
from forms.moderation import Actor, Who
from groups.exchange import police, table
from groups.models import Coordinator, WatchGroup
from tests.support import cases, forms
from tests.support.cast import Village

TEAM = "tim.localhost@example.org"


def desk(here: Village) -> Actor:
    return Actor(Who.COORDINATOR, "link:1", "link", here.team)


def open_case(here: Village, kind: str, *groups: WatchGroup, **more: object) -> Case:
    return forms.case(forms.page(here, kind), here, "nl", *groups, **more)


def accepted(here: Village, kind: str, *groups: WatchGroup, choice: Choice | None = None, **more: object) -> Case:
    case = open_case(here, kind, *groups, **more)
    assert moderation.act(case, "accept", desk(here), choice=choice)
    return case


def noor() -> Coordinator:
    return Coordinator.objects.get(email="noor@example.org")


def on_the_list(here: Village) -> set[str]:
    return {str(row.cells[1]) for row in table.read(police.export(here.site, "csv", 1), "x").rows}


def mine(case: Case) -> Link:
    return cases.new_link(Link.Purpose.MINE, submission=case.submission)

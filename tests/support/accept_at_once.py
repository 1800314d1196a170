"""Two reviewers who take over two forms in the same moment; for SQLite as a file and PostgreSQL alike."""

from collections.abc import Callable

from forms import moderation
from forms.effects import Choice, Refused
from forms.models import Case
from groups.models import Coordinator, Duty, WatchGroup
from tests.support import forms
from tests.support.cast import Village
from tests.support.consents import at_once
from tests.support.register import desk


def press(here: Village, case: Case, choice: Choice, said: list[str]) -> Callable[[], None]:
    """A reviewer's press, to be called in a thread; what he reads, "" when it was done, is added to `said`."""

    def accept() -> None:
        try:
            moderation.act(Case.objects.get(pk=case.pk), "accept", desk(here), choice=choice)
            said.append("")
        except Refused as refused:
            said.append(str(refused.message))

    return accept


def _all(here: Village, cases: list[Case], choice: Choice) -> list[str]:
    """What each reviewer read: "" for who took the form over."""
    said: list[str] = []
    at_once([press(here, case, choice, said) for case in cases])
    return sorted(said)


def a_group_gets_no_more_coordinators_than_the_site_allows(here: Village, rounds: int) -> None:
    here.group.duties.all().delete()
    profile = here.profile
    profile.coordinators_per_group_max = 1
    profile.save()
    page = forms.page(here, "coordinator")
    for number in range(rounds):
        Duty.objects.filter(watch_group=here.group).delete()
        sent = [
            forms.case(page, here, "nl", here.group, email=f"leider{number}{letter}@example.org") for letter in "abc"
        ]
        said = _all(here, sent, Choice(str(here.group.uuid), "main"))
        assert [bool(words) for words in said] == [False, True, True]
        assert all("heeft al een beheerder" in words for words in said if words)
        assert Duty.objects.filter(watch_group=here.group, role="main").count() == 1


def one_address_is_one_person(here: Village, rounds: int) -> None:
    """By two forms for two groups: whoever comes second is asked to look again, or finds the person there."""
    page = forms.page(here, "register_group")
    for number in range(rounds):
        who = f"nieuw{number}@example.org"
        sent = [forms.case(page, here, email=who, group_name=f"Groep {number} {letter}") for letter in "abc"]
        said = _all(here, sent, Choice())
        assert all(not words or "probeer het opnieuw" in words for words in said), said
        assert "" in said
        person = Coordinator.objects.get(email=who)
        assert person.duties.count() == said.count("")


def one_name_is_one_group(here: Village, rounds: int) -> None:
    page = forms.page(here, "register_group")
    for number in range(rounds):
        sent = [
            forms.case(page, here, email=f"naam{number}{letter}@example.org", group_name=f"Groep {number}")
            for letter in "abc"
        ]
        said = _all(here, sent, Choice())
        assert [bool(words) for words in said] == [False, True, True]
        assert all("heeft al een groep" in words for words in said if words)
        assert WatchGroup.objects.filter(name=f"Groep {number}").count() == 1

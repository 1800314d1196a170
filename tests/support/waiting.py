"""A village whose form has the box of the waiting room, and residents whom no group takes."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from forms import consent, intake
from forms.models import Ask, Case, FormAsk, Mail, Submission, WaitingQuestion
from groups import coverage
from groups.models import Duty, WatchGroup
from home.models import SiteProfile
from tests.support import cases
from tests.support.cast import Village, watch_group
from tests.support.commits import committed

NOWHERE = {"postcode": "2582ZZ", "house_number": 4, "street": "Nieuwstraat"}


def open_room(here: Village, enough: int = 3) -> Ask:
    """Put the box under the form: not required. So many neighbours are enough."""
    ask = Ask.objects.create(
        site=here.site, purpose="waiting", nature="consent", label_nl="Zet mij in de wachtkamer.", description="wachten"
    )
    FormAsk.objects.create(page=here.form, ask=ask, sort_order=9, required=False)
    SiteProfile.objects.filter(site=here.site).update(waiting_neighbours=enough)
    consent.refresh_texts(here.site)
    return ask


def submitted(here: Village, *, ticked: bool = True, **person: Any) -> Submission:
    """Sent, not confirmed; with or without the box of the waiting room."""
    texts = [row.text for row in consent.shown(here.form, "nl") if ticked or row.text.purpose != "waiting"]
    data = cases.PERSON | NOWHERE | person
    return intake.submit(intake.Application(here.form, here.site.pk, "nl", data, texts), timezone.now())


def arrives(here: Village, number: int = 1, *, ticked: bool = True, **person: Any) -> Case:
    """A confirmed resident's case."""
    submission = submitted(here, ticked=ticked, **({"email": f"buur{number}@example.org"} | person))
    assert intake.confirm(submission.links.get(), timezone.now())
    return submission.cases.get()


def wait(here: Village, number: int, **person: Any) -> list[Case]:
    return [arrives(here, each, **person) for each in range(1, number + 1)]


def starts(here: Village, rules: str = "2582 ZZ", name: str = "Nieuwstraat") -> WatchGroup:
    """A group with a coordinator, made as editors make one: first the row, then who leads it, then its rules."""
    group = WatchGroup(neighbourhood=here.neighbourhood, name=name, slug=name.lower(), coverage_text=rules)
    with committed():
        group.save()
        Duty.objects.create(coordinator=here.coordinator, watch_group=group, role="main")
        coverage.replace(group)
    return group


def changes(group: WatchGroup, **columns: Any) -> None:
    """An editor saves the group, as its form in the admin does it."""
    for name, value in columns.items():
        setattr(group, name, value)
    with committed(), transaction.atomic():
        group.save()
        coverage.replace(group)


def without_coordinator(here: Village, rules: str = "2582 ZZ") -> WatchGroup:
    return watch_group(here.neighbourhood, "Nieuwstraat", rules)


def asked(about: str) -> list[str]:
    """The addresses of who was asked, each as often as he was mailed."""
    mails = Mail.objects.filter(kind=f"asked_{about}").select_related("submission")
    assert mails.count() == WaitingQuestion.objects.filter(about=about).count()
    return sorted(mail.submission.email for mail in mails)

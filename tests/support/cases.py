"""Submissions and cases without walking the road over HTTP, and a picture of all that the database holds."""

from typing import Any

from django.apps import apps
from django.utils import timezone

from forms import consent, intake, links
from forms.models import Case, Link, Submission
from groups.models import Coordinator, WatchGroup
from tests.support.cast import Village

PERSON = {
    "name": "Sanne de Vries",
    "email": "sanne@example.org",
    "phone": "+31600000001",
    "postcode": "2582AB",
    "house_number": 13,
    "street": "Statenlaan",
}


def submitted(here: Village, *groups: WatchGroup, suspicion: str = "", **person: Any) -> Submission:
    """An application that waits for its confirmation."""
    texts = [item.text for item in consent.shown(here.form, "nl")]
    application = intake.Application(
        here.form, here.site.pk, "nl", PERSON | person, texts, groups=list(groups), suspicion=suspicion
    )
    return intake.submit(application, timezone.now())


def confirmed(here: Village, *groups: WatchGroup, **person: Any) -> Submission:
    """A confirmed application: it has its cases, and the mails about them wait in the outbox."""
    submission = submitted(here, *groups, **person)
    assert intake.confirm(submission.links.get(), timezone.now())
    submission.refresh_from_db()
    return submission


def case(here: Village, group: WatchGroup | None = None, **person: Any) -> Case:
    """One open case of `group`, the village's own unless told."""
    return confirmed(here, group or here.group, **person).cases.get()


def new_link(purpose: Link.Purpose, **parties: Any) -> Link:
    link = links.new(purpose, **parties)
    link.save(force_insert=True)
    return link


def review_link(case: Case, coordinator: Coordinator) -> Link:
    return new_link(Link.Purpose.REVIEW, coordinator=coordinator, case=case)


def path(link: Link) -> str:
    """Where the mail of `link` leads: the path that holds its token."""
    return f"/l/{links.token(link)}/"


def everything() -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables."""
    models = [model for model in apps.get_models() if model._meta.managed]
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models}


def every_link(here: Village) -> dict[Link.Purpose, Link]:
    """A living link of each purpose."""
    waiting = submitted(here, email="later@example.org")
    decided = case(here)
    return {
        Link.Purpose.CONFIRM: waiting.links.get(),
        Link.Purpose.REVIEW: review_link(decided, here.coordinator),
        Link.Purpose.MINE: new_link(Link.Purpose.MINE, submission=decided.submission),
        Link.Purpose.MISUSE: new_link(Link.Purpose.MISUSE, coordinator=here.coordinator),
        Link.Purpose.ADDRESS: new_link(Link.Purpose.ADDRESS, coordinator=here.coordinator),
    }

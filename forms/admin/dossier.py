"""What is shown of one case or submission, gathered for the templates."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils import dateparse
from django.utils.translation import gettext as _

from forms import answers, consent, moderation
from forms.admin.words import ACTS, STATES, mail_label
from forms.models import Case, CaseEvent, Mail, Submission
from forms.reasons import REASONS


@dataclass(frozen=True)
class Line:
    """One line of a case's history, in words."""

    at: datetime
    what: str
    change: str
    who: str
    reason: str


def person(submission: Submission) -> list[tuple[str, str]]:
    """The resident's answers as (label, value); once they are erased, what is left of them."""
    own = [
        (_("Naam"), submission.name),
        (_("E-mailadres"), submission.email),
        (_("Telefoonnummer"), submission.phone),
        (_("Adres"), submission.address),
    ]
    return [(label, value) for label, value in [*own, *answers.of(submission)] if value]


def history(case: Case) -> list[Line]:
    """Everything that happened to `case`, newest first."""
    events = list(case.events.select_related("coordinator").order_by("-at", "-pk"))
    ids = {event.actor.removeprefix("user:") for event in events if event.actor.startswith("user:")}
    editors = {f"user:{user.pk}": user.get_username() for user in User.objects.filter(pk__in=ids)}
    return [_line(event, editors) for event in events]


def _line(event: CaseEvent, editors: dict[str, str]) -> Line:
    status = dict(Case.Status.choices)
    act = moderation.BY_ACT.get(event.act)
    label = act.label if act else ACTS.get(event.act, event.act)
    steps = [str(status.get(name, name)) for name in (event.from_status, event.to_status) if name]
    return Line(event.at, str(label), " → ".join(steps), _who(event, editors), str(REASONS.get(event.reason, "")))


def _who(event: CaseEvent, editors: dict[str, str]) -> str:
    if event.coordinator:
        return event.coordinator.name
    if event.actor.startswith("user:"):
        return editors.get(event.actor, _("een vroegere redacteur"))
    return _("de bewoner") if event.actor.startswith("link:") else _("de website")


def consent_state(submission: Submission) -> list[dict[str, Any]]:
    """For each box of a submission: its words, where it stands, since when, and the line of the ledger that says so."""
    return [
        {
            "label": record["privacy_notice"]["label_text_shown"],
            "version": record["privacy_notice"]["version"],
            "state": STATES.get(record["events"][-1]["event_state"], record["events"][-1]["event_state"]),
            "at": dateparse.parse_datetime(record["events"][-1]["event_time"]),
            "event_id": record["events"][-1]["event_id"],
        }
        for record in consent.records(submission)
    ]


def mails(rows: QuerySet[Mail]) -> list[tuple[str, Mail]]:
    """Mails for a table, oldest first, each with the words for its kind."""
    return [(mail_label(mail.kind), mail) for mail in rows.select_related("coordinator").order_by("created_at")]

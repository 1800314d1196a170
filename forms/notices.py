"""Which mails an event calls for. Rows and their links are saved together, in the caller's transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from forms import links, outbox
from forms.models import Case, CaseEvent, Link, Mail, Submission
from groups.models import Coordinator


def to_resident(
    kind: str,
    submission: Submission,
    purpose: Link.Purpose,
    now: datetime,
    case: Case | None = None,
    expires_at: datetime | None = None,
    keys: Mapping[str, Any] | None = None,
) -> None:
    """Queue a mail with a link for the resident of `submission`; nothing when there is no address to send it to."""
    if not submission.email:
        return
    link = links.new(purpose, submission=submission, now=now, expires_at=expires_at)
    link.save(force_insert=True)
    outbox.queue(
        outbox.new(
            kind,
            site_id=submission.site_id,
            language=submission.language,
            submission=submission,
            case=case,
            link=link,
            keys=keys,
        )
    )


def to_residents(kind: str, cases: Iterable[Case], now: datetime) -> None:
    """Queue a mail with a link to their own page for the residents of `cases` who have an address; few queries for many."""
    reached = [case for case in cases if case.submission.email]
    rights = [links.new(Link.Purpose.MINE, submission=case.submission, now=now) for case in reached]
    Link.objects.bulk_create(rights)
    outbox.queue(
        *(
            outbox.new(
                kind,
                site_id=case.site_id,
                language=case.submission.language,
                submission=case.submission,
                case=case,
                link=right,
            )
            for case, right in zip(reached, rights, strict=True)
        )
    )


def to_coordinators(
    kind: str,
    coordinators: Iterable[Coordinator],
    case: Case,
    now: datetime,
    keys: Mapping[str, Any] | None = None,
) -> None:
    """Queue a mail about `case` for each of `coordinators`, each with a review link of his own."""
    people = list(coordinators)
    rights = [links.new(Link.Purpose.REVIEW, coordinator=person, case=case, now=now) for person in people]
    Link.objects.bulk_create(rights)
    outbox.queue(
        *(
            outbox.new(
                kind,
                site_id=case.site_id,
                language=person.language,
                coordinator=person,
                case=case,
                link=right,
                keys=keys,
            )
            for person, right in zip(people, rights, strict=True)
        )
    )


def of_transition(case: Case, tells: str, event: CaseEvent, now: datetime) -> None:
    """Tell the resident, and put the decision into the coordinator's next summary of decisions."""
    if tells:
        to_resident(tells, case.submission, Link.Purpose.MINE, now, case)
    if event.coordinator:
        _summarise(event, event.coordinator, case.site_id, now)


def _summarise(event: CaseEvent, coordinator: Coordinator, site_id: int, now: datetime) -> None:
    """One mail per batch of decisions: join the summary that still waits, or start one that leaves in ten minutes.

    Who goes on deciding moves it on, but not beyond DIGEST_LONGEST: whoever abuses a link cannot keep it from its owner.
    """
    waiting = Mail.objects.filter(kind="decisions", coordinator=coordinator, state=Mail.State.QUEUED, attempts=0)
    mail = waiting.order_by("-created_at").first()
    due_at = min(now + settings.DIGEST_DELAY, (mail.created_at if mail else now) + settings.DIGEST_LONGEST)
    # The update holds the row until we commit, so that nobody claims the mail while a decision is being added.
    if mail is None or not Mail.objects.filter(pk=mail.pk, state=Mail.State.QUEUED).update(due_at=due_at):
        due_at = now + settings.DIGEST_DELAY
        link = links.new(Link.Purpose.MISUSE, coordinator=coordinator, now=now)
        link.save(force_insert=True)
        mail = outbox.new(
            "decisions",
            site_id=site_id,
            language=coordinator.language,
            coordinator=coordinator,
            link=link,
            due_at=due_at,
        )
        outbox.queue(mail)
    CaseEvent.objects.filter(pk=event.pk).update(told_in=mail)

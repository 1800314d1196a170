"""A posted form becomes a submission; a confirmed one becomes cases. Each in one transaction, or not at all."""

import json
import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from forms import consent, evenings, limits, links, notices, outbox, routing, waiting, waiting_room
from forms.models import Case, CaseEvent, ConsentText, FormPage, Link, Mail, Principal, Submission
from groups.models import WatchGroup


@dataclass(frozen=True)
class Application:
    """What a resident sent, cleaned. `person` maps the columns of Submission that are filled by role; `answers` are the rest,
    as (label, value, role)."""

    page: FormPage
    site_id: int
    language: str
    person: dict[str, Any]
    texts: list[ConsentText]
    answers: list[tuple[str, Any, str]] = field(default_factory=list)
    groups: list[WatchGroup] = field(default_factory=list)
    suspicion: str = ""


def submit(application: Application, now: datetime) -> Submission:
    """Store an application with its requested consents and the mail that asks to confirm.

    The same application sent again (a double press, a reload) is the same submission: it returns the one that is there.
    Who comes back after a while has perhaps not got the mail: it goes out once more. Suspected spam is stored and shown
    to the team, but no mail goes out.
    """
    fingerprint = _fingerprint(application)
    try:
        with transaction.atomic():
            return _store(application, fingerprint, now)
    except IntegrityError:
        earlier = Submission.objects.filter(fingerprint=fingerprint, confirmed_at=None, scrubbed_at=None).first()
        if earlier is None:
            raise
        if not application.suspicion:
            _ask_again(earlier, now)
        return earlier


def _ask_again(submission: Submission, now: datetime) -> None:
    """A fresh mail to confirm, unless one was queued within CONFIRM_AGAIN: then this is a double press."""
    recently = submission.mails.filter(kind="confirm", created_at__gt=now - settings.CONFIRM_AGAIN)
    with transaction.atomic():
        Submission.objects.select_for_update().get(pk=submission.pk)
        if not recently.exists():
            deadline = submission.created_at + settings.CONFIRM_LIFETIME
            notices.to_resident("confirm", submission, Link.Purpose.CONFIRM, now, expires_at=deadline)


def _store(application: Application, fingerprint: str, now: datetime) -> Submission:
    submission = Submission.objects.create(
        site_id=application.site_id,
        form_page=application.page,
        kind=application.page.kind,
        language=application.language,
        principal=_principal(application),
        created_at=now,
        suspicion=application.suspicion,
        fingerprint=fingerprint,
        salt=secrets.token_hex(32),
        answers=application.answers,
        **evenings.columns(application.page),
        **_without_number_in_street(application.person),
    )
    if application.groups:
        submission.watch_groups.set(application.groups)
    if not application.suspicion:
        notices.to_resident("confirm", submission, Link.Purpose.CONFIRM, now)
    consent.request(submission, application.texts, now)  # last: it locks the head of the site's chain
    return submission


def _without_number_in_street(person: dict[str, Any]) -> dict[str, Any]:
    """Browsers fill in “Statenlaan 13” for a street. Mails name the street; the number is only for who asks to see it."""
    street, number = person.get("street", ""), person.get("house_number")
    if not street or number is None:
        return person
    return person | {"street": re.sub(rf"(^|[\s,]+){number}\s*[-/]?\s*\w{{0,4}}\s*(,.*)?$", "", street)}


def _fingerprint(application: Application) -> str:
    """Suspicion counts: the same words sent again without it are a person's, and get their mail. So does the evening."""
    evening = evenings.columns(application.page)
    said = [application.person, application.answers, application.suspicion, evening]
    person = json.dumps(said, sort_keys=True, default=str)
    groups = ",".join(sorted(str(group.uuid) for group in application.groups))
    return limits.private_digest("submission", str(application.page.pk), application.language, groups, person)


def _principal(application: Application) -> Principal:
    email = application.person.get("email", "")
    if not email:
        return Principal.objects.create(site_id=application.site_id)
    digest = principal_digest(application.site_id, email)
    return Principal.objects.get_or_create(site_id=application.site_id, digest=digest)[0]


def principal_digest(site_id: int, email: str) -> str:
    """How the ledger's pseudonym of a mailbox is found: a keyed digest of the normalised address, per site."""
    key_id = next(iter(settings.DIGEST_KEYS))
    return f"{key_id}:{limits.private_digest('principal', str(site_id), email.strip().lower())}"


def release(submission: Submission, now: datetime) -> bool:
    """Somebody of the team says that a suspected submission is genuine: it gets the mail it did not get. True when it did."""
    with transaction.atomic():
        waiting = Submission.objects.filter(pk=submission.pk, confirmed_at=None, scrubbed_at=None).exclude(suspicion="")
        if not waiting.update(suspicion="", created_at=now):
            return False
        notices.to_resident("confirm", submission, Link.Purpose.CONFIRM, now)
    return True


def confirm(link: Link, now: datetime) -> bool:
    """The resident pressed “confirm”: consents are given, cases made, people told. True when this press did it."""
    submission = link.submission
    assert submission is not None  # a confirm link is held by a submission
    with transaction.atomic():
        Submission.objects.select_for_update().get(pk=submission.pk)  # before its links, in the order of who erases
        if not links.use(link, now):
            return False
        pending = Submission.objects.filter(pk=submission.pk, confirmed_at=None, scrubbed_at=None)
        if not pending.update(confirmed_at=now, suspicion="", fingerprint=""):
            return False
        submission.confirmed_at = now
        routes = enumerate(routing.routes(submission), start=1)
        cases = [_open_case(submission, route, number, link, now) for number, route in routes]
        if any(case.status != Case.Status.WAITING for case in cases):  # who waits was told so
            notices.to_resident("received", submission, Link.Purpose.MINE, now)
        outbox.cancel(Mail.objects.filter(submission=submission, kind="confirm_reminder"))
        given = consent.give(submission, now, method="unticked checkbox ticked; e-mail confirmed")
        waits = any(case.status == Case.Status.WAITING for case in cases)
        if not waits and any(event.purpose == waiting_room.PURPOSE for event in given):
            consent.end(submission, now, method="no case waits", purpose=waiting_room.PURPOSE)
    return True


def _open_case(submission: Submission, route: routing.Route, number: int, link: Link, now: datetime) -> Case:
    case = Case.objects.create(
        reference=submission.reference if number == 1 else f"{submission.reference}-{number}",
        submission=submission,
        site_id=submission.site_id,
        kind=submission.kind,
        watch_group=route.group,
        desk=route.desk,
        neighbourhood=route.neighbourhood,
        routed_by=route.by,
        rule=route.rule,
        rule_version=route.rule_version,
        created_at=now,
        status_at=now,
        event_key=submission.event_key,
        event_day=submission.event_day,
    )
    CaseEvent.objects.create(
        case=case, at=now, act="open", to_status=case.status, actor=f"link:{link.pk}", source="link"
    )
    if not (evenings.enter(case, now) or waiting.enter(case, now)):
        notices.to_coordinators("new_case", routing.receivers(case), case, now)
    return case

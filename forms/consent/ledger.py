"""The only writer of the ledger: each function appends lines and changes none."""

import json
import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Subquery

from forms.consent import canonical
from forms.models import ConsentEvent, ConsentText, LedgerHead, Submission
from forms.models.consent import Nature

SCHEMA = 1
GENESIS = "0" * 64
REQUESTED, GIVEN, RENEWED = "ConsentRequested", "ConsentGiven", "RenewedConsentGiven"
WITHDRAWN, EXPIRED, TERMINATED = "ConsentWithdrawn", "ConsentExpired", "ConsentTerminated"
VALID = frozenset({GIVEN, RENEWED})
RUNNING = VALID | {REQUESTED}
TICKED = "unticked checkbox ticked"

_EVENT_TYPES = {
    Nature.CONSENT: "ExpressedConsent",
    Nature.AGREEMENT: "ExpressedAgreement",
    Nature.DECLARATION: "ExpressedDeclaration",
}
_VALIDITY = {REQUESTED: "until confirmed, at most P7D", GIVEN: "until withdrawal", RENEWED: "until withdrawal"}


def request(
    submission: Submission, texts: Iterable[ConsentText], now: datetime, *, method: str = TICKED
) -> list[ConsentEvent]:
    """Append “requested” for each ticked text: a new record each, on the chain of the texts' site.

    Raises ValueError when the submission has no salt, or the texts are of several sites.
    """
    ticked = list(texts)
    if not ticked:
        return []
    if len({text.ledger for text in ticked}) > 1:
        raise ValueError("the boxes of one form belong to one site")
    common = {
        "submission": str(submission.uuid),
        "principal_id": str(submission.principal_id),
        "collection_method": _collection_method(submission),
        "commitment": canonical.commitment(submission),
    }
    origins = [common | _cited(text) | {"record_id": str(uuid.uuid4())} for text in ticked]
    _assert_atomic()
    head, _made = LedgerHead.objects.select_for_update().get_or_create(
        ledger=ticked[0].ledger, defaults={"hash": GENESIS}
    )
    return _append(head, [_body(origin, REQUESTED, now, method) for origin in origins])


def give(submission: Submission, now: datetime, *, method: str) -> list[ConsentEvent]:
    """Append “given” for every record that was requested and nothing since. `[]` when there is none."""
    return _advance(submission, now, method, {nature: {REQUESTED: GIVEN} for nature in Nature})


def withdraw(submission: Submission, now: datetime, *, method: str, purpose: str = "") -> list[ConsentEvent]:
    """Append “withdrawn” for consent that runs: all of it, or that for `purpose`.

    Agreements and declarations end with all of it. `[]` when nothing runs.
    """
    steps = {nature: dict.fromkeys(RUNNING, TERMINATED) for nature in Nature}
    return _advance(submission, now, method, steps | {Nature.CONSENT: dict.fromkeys(RUNNING, WITHDRAWN)}, purpose)


def expire(submission: Submission, now: datetime) -> list[ConsentEvent]:
    """Append “expired” for what was requested and never confirmed. `[]` when there is none."""
    return _advance(submission, now, "no confirmation in time", {nature: {REQUESTED: EXPIRED} for nature in Nature})


def renew(submission: Submission, now: datetime, *, method: str, purpose: str) -> list[ConsentEvent]:
    """Append “given again” where consent for `purpose` stands. `[]` when it does not."""
    return _advance(submission, now, method, {Nature.CONSENT: dict.fromkeys(VALID, RENEWED)}, purpose)


def end(submission: Submission, now: datetime, *, method: str, purpose: str = "") -> list[ConsentEvent]:
    """Append “expired” for given consent whose time or reason is over: all of it, or that for `purpose`.

    Agreements and declarations end with all of it. `[]` when nothing runs.
    """
    steps = {nature: dict.fromkeys(RUNNING, TERMINATED) for nature in Nature}
    return _advance(submission, now, method, steps | {Nature.CONSENT: dict.fromkeys(RUNNING, EXPIRED)}, purpose)


def _advance(
    submission: Submission, now: datetime, method: str, steps: dict[Nature, dict[str, str]], purpose: str = ""
) -> list[ConsentEvent]:
    """Take each record of the submission (those for `purpose`, if given) one step: `steps` says per nature which state
    becomes which.

    The states are read after the lock, so that two who do the same at once append it once.
    """
    _assert_atomic()
    events = ConsentEvent.objects.filter(submission_uuid=submission.uuid).order_by("seq")
    head = LedgerHead.objects.select_for_update().filter(ledger=Subquery(events.values("ledger")[:1])).first()
    if head is None:
        return []
    newest = {event.record_id: event.body for event in events}
    bodies = []
    for before in map(json.loads, newest.values()):
        after = steps.get(Nature(before["nature"]), {}).get(before["state"])
        if after and purpose in ("", before["purpose"]):
            bodies.append(_body(before, after, now, method))
    return _append(head, bodies)


def _append(head: LedgerHead, bodies: list[dict[str, Any]]) -> list[ConsentEvent]:
    """Chain `bodies` behind the locked `head`."""
    if not bodies:
        return []
    events = []
    for body in bodies:
        head.seq += 1
        event = _event(head, body)
        head.hash = event.hash
        events.append(event)
    ConsentEvent.objects.bulk_create(events)
    LedgerHead.objects.filter(pk=head.pk).update(seq=head.seq, hash=head.hash)
    return events


def _event(head: LedgerHead, body: dict[str, Any]) -> ConsentEvent:
    text = canonical.dumps(body | {"ledger": str(head.ledger), "seq": head.seq})
    return ConsentEvent(
        id=UUID(body["event_id"]),
        ledger=head.ledger,
        seq=head.seq,
        record_id=UUID(body["record_id"]),
        principal_id=UUID(body["principal_id"]),
        submission_uuid=UUID(body["submission"]),
        text_id=UUID(body["text_id"]),
        purpose=body["purpose"],
        state=body["state"],
        at=body["at"],
        body=text,
        prev_hash=head.hash,
        hash=canonical.link(head.hash, text),
    )


def _body(origin: dict[str, Any], state: str, now: datetime, method: str) -> dict[str, Any]:
    """A line about the record of `origin`: what it is about stays, what happened is new."""
    return origin | {
        "schema": SCHEMA,
        "event_id": str(uuid.uuid4()),
        "state": state,
        "at": canonical.stamp(now),
        "indication_method": method,
        "validity_duration": _VALIDITY.get(state, "ended"),
    }


def _cited(text: ConsentText) -> dict[str, Any]:
    return {
        "text_id": str(text.id),
        "text_sha256": text.sha256,
        "version": text.version,
        "purpose": text.purpose,
        "nature": text.nature,
        "language": text.language,
        "event_type": _EVENT_TYPES[Nature(text.nature)],
    }


def _collection_method(submission: Submission) -> str:
    """The form by its path; host and port are left out, because they are the installation's."""
    parts = submission.form_page.get_url_parts() if submission.form_page else None
    return f"web form {parts[2]}" if parts and parts[2] else "outside the website"


def _assert_atomic() -> None:
    assert connection.in_atomic_block, "the ledger is written in the transaction of what it is about"

"""What the ledger proves, as records after ISO/IEC TS 27560 in the shape of `forms/schemas/consent-record.json`."""

import json
import uuid
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse

from forms.consent.ledger import RUNNING, VALID
from forms.consent.texts import words
from forms.kinds import KINDS
from forms.models import ConsentEvent, ConsentText, Submission

SCHEMA_VERSION = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"


def record(record_id: UUID) -> dict[str, Any]:
    """The record as it stands now. Raises ConsentEvent.DoesNotExist for one that nobody made."""
    found = _build(ConsentEvent.objects.filter(record_id=record_id))
    if not found:
        raise ConsentEvent.DoesNotExist(f"no record {record_id}")
    return found[0]


def records(submission: Submission) -> list[dict[str, Any]]:
    """Every record of one submission, in the order of the boxes it was made from."""
    return _build(ConsentEvent.objects.filter(submission_uuid=submission.uuid))


def receipt(submission: Submission) -> dict[str, Any]:
    """What the resident keeps: `receipt_id`, `created` (when given; when requested as long as it is not), `records`.

    The id is derived from the submission's, so that it is the same each time; no address identifies anybody.
    """
    proofs = records(submission)
    events = [event for proof in proofs for event in proof["events"]]
    given = [event["event_time"] for event in events if event["event_state"] in VALID]
    created = min(given or [event["event_time"] for event in events], default=None)
    return {"receipt_id": str(receipt_id(submission)), "created": created, "records": proofs}


def receipt_id(submission: Submission) -> UUID:
    """The number of a submission's receipt: the same each time, and not the submission's own."""
    return uuid.uuid5(submission.uuid, "receipt")


def stands(submission: Submission, purpose: str = "") -> bool:
    """Does the consent for `purpose` stand as given now? Without one: that which this kind of form rests on."""
    return _state(submission, purpose or KINDS[submission.kind].consent) in VALID


def standing(submissions: Iterable[Submission]) -> dict[UUID, set[str]]:
    """By the UUID of each submission: the purposes whose consent stands as given now. One query."""
    return _purposes(submissions, VALID)


def running(submission: Submission) -> set[str]:
    """The purposes whose boxes the resident ticked, and that neither ended nor were taken back since."""
    return _purposes([submission], RUNNING)[submission.uuid]


def asked(submission: Submission, purpose: str) -> bool:
    """Did the resident tick the box for `purpose`, and has that neither ended nor been taken back since?"""
    return purpose in running(submission)


def _purposes(submissions: Iterable[Submission], states: frozenset[str]) -> dict[UUID, set[str]]:
    """By submission: the purposes whose newest line has one of `states`."""
    found: dict[UUID, set[str]] = {submission.uuid: set() for submission in submissions}
    events = ConsentEvent.objects.filter(submission_uuid__in=list(found)).order_by("ledger", "seq")
    for uuid_, purpose, state in events.values_list("submission_uuid", "purpose", "state"):
        (found[uuid_].add if state in states else found[uuid_].discard)(purpose)
    return found


def _state(submission: Submission, purpose: str) -> str | None:
    events = ConsentEvent.objects.filter(submission_uuid=submission.uuid, purpose=purpose).order_by("seq")
    return events.values_list("state", flat=True).last()


def agreed_words(submission: Submission, purpose: str) -> dict[str, str] | None:
    """The words (see `texts.words`) that this submission agreed to for `purpose`; None when it was not asked."""
    event = ConsentEvent.objects.filter(submission_uuid=submission.uuid, purpose=purpose).order_by("seq").last()
    return words(ConsentText.objects.get(pk=event.text_id)) if event else None


def receipt_json(submission: Submission) -> bytes:
    """The receipt as a file, indented for people who open it."""
    return json.dumps(receipt(submission), indent=2, ensure_ascii=False).encode()


def text_path(text_id: UUID | str) -> str:
    """Where the exact old text can be read by whoever holds the record."""
    return reverse("forms:consent_text", args=[text_id])


def _build(events: Any) -> list[dict[str, Any]]:
    lines: dict[UUID, list[ConsentEvent]] = {}
    for event in events.order_by("ledger", "seq"):
        lines.setdefault(event.record_id, []).append(event)
    texts = ConsentText.objects.in_bulk({chain[0].text_id for chain in lines.values()})
    return [_record(chain, texts[chain[0].text_id]) for chain in lines.values()]


def _record(chain: list[ConsentEvent], text: ConsentText) -> dict[str, Any]:
    said, first = json.loads(text.content), json.loads(chain[0].body)
    processing = {key: value for key, value in said["processing"].items() if key != "nature"}
    return {
        "schema_version": SCHEMA_VERSION,
        "record_id": str(chain[0].record_id),
        "pii_principal_id": first["principal_id"],
        "privacy_notice": {
            "id": text.purpose,
            "version": text.version,
            "sha256": text.sha256,
            "url": text_path(text.id),
            "label_text_shown": said["label"],
            "language": text.language,
        },
        "processing": [processing | {"collection_method": first["collection_method"]}],
        "parties": [said["controller"]],
        "events": [_event(event) for event in chain],
    }


def _event(event: ConsentEvent) -> dict[str, str]:
    body = json.loads(event.body)
    return {
        "event_id": str(event.id),
        "event_type": body["event_type"],
        "event_state": event.state,
        "event_time": event.at,
        "validity_duration": body["validity_duration"],
        "entity_id": body["principal_id"],
        "indication_method": body["indication_method"],
        "prev_hash": event.prev_hash,
        "hash": event.hash,
    }

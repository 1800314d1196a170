"""Does the ledger still say what was written? Lines are read one by one, so memory does not grow with the ledger."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from forms.consent import canonical
from forms.consent.ledger import GENESIS
from forms.models import ConsentEvent, ConsentText, LedgerHead

# Which part of the hashed body each searchable column repeats.
COLUMNS = {
    "id": "event_id",
    "ledger": "ledger",
    "seq": "seq",
    "record_id": "record_id",
    "principal_id": "principal_id",
    "submission_uuid": "submission",
    "text_id": "text_id",
    "purpose": "purpose",
    "state": "state",
    "at": "at",
}


@dataclass(frozen=True)
class Break:
    """The first thing that is wrong. `id` is the event's; a text's that no event cites; None where no line is left."""

    id: UUID | None
    ledger: UUID
    seq: int
    why: str


@dataclass(frozen=True)
class _Text:
    """What is needed of a text, without its words: `actual` is the digest of what is stored now."""

    ledger: UUID
    version: int
    sha256: str
    actual: str
    why: str


def verify(ledger: UUID | None = None) -> Break | None:
    """Check one site's chain, or all; None when every line, text and head is as it was written.

    Others may write meanwhile: each chain is read up to the head it had at the start, and texts come after heads.
    A tail cut off together with its head is not found here: compare the head with one kept elsewhere (C-12).
    """
    heads = list(_only(LedgerHead.objects.order_by("ledger"), ledger))
    texts = _texts(ledger)
    for head in heads:
        if found := _chain(head, texts):
            return found
    return _beyond_head(ledger) or _unused_text(texts)


def _only(rows: QuerySet[Any], ledger: UUID | None) -> QuerySet[Any]:
    return rows if ledger is None else rows.filter(ledger=ledger)


def _texts(ledger: UUID | None) -> dict[UUID, _Text]:
    rows = _only(ConsentText.objects.all(), ledger).order_by("pk").iterator(chunk_size=50)
    return {
        row.id: _Text(row.ledger, row.version, row.sha256, canonical.sha256(row.content), _text_fault(row))
        for row in rows
    }


def _text_fault(text: ConsentText) -> str:
    if canonical.sha256(text.content) != text.sha256:
        return "the text is not what its digest says"
    said = json.loads(text.content)
    columns = (text.label, text.language, text.purpose, text.nature)
    processing = said["processing"]
    if columns != (said["label"], said["language"], processing["purpose_code"], processing["nature"]):
        return "a column of the text differs from its content"
    return ""


def _chain(head: LedgerHead, texts: dict[UUID, _Text]) -> Break | None:
    seq, last_hash, event = 0, GENESIS, None
    lines = ConsentEvent.objects.filter(ledger=head.ledger, seq__lte=head.seq).order_by("seq")
    for event in lines.iterator(chunk_size=1000):
        why = _fault(event, seq + 1, last_hash, texts)
        if why:
            return Break(event.id, event.ledger, event.seq, why)
        seq, last_hash = event.seq, event.hash
    if (head.seq, head.hash) != (seq, last_hash):
        return Break(event.id if event else None, head.ledger, seq, "the head is another than the last line")
    return None


def _fault(event: ConsentEvent, seq: int, prev_hash: str, texts: dict[UUID, _Text]) -> str:
    if event.seq != seq:
        return f"line {seq} is missing"
    if event.prev_hash != prev_hash:
        return "it does not follow from the line before"
    if event.hash != canonical.link(prev_hash, event.body):
        return "it is not what its hash says"
    body = json.loads(event.body)
    differ = [column for column, key in COLUMNS.items() if str(getattr(event, column)) != str(body[key])]
    if differ:
        return f"columns differ from the body: {', '.join(differ)}"
    return _citation(body, texts.get(event.text_id))


def _citation(body: dict[str, Any], text: _Text | None) -> str:
    if text is None:
        return "the text it cites is missing"
    if text.why:
        return text.why
    if (body["text_sha256"], body["version"]) != (text.actual, text.version):
        return "the text it cites is another than the one that was shown"
    return ""


def _unused_text(texts: dict[UUID, _Text]) -> Break | None:
    """A broken text that no event cites."""
    for text_id, text in texts.items():
        if text.why:
            return Break(text_id, text.ledger, 0, text.why)
    return None


def _beyond_head(ledger: UUID | None) -> Break | None:
    """The first line that no head knows of."""
    known = LedgerHead.objects.filter(ledger=OuterRef("ledger"), seq__gte=OuterRef("seq"))
    line = _only(ConsentEvent.objects.filter(~Exists(known)), ledger).order_by("ledger", "seq").first()
    return Break(line.id, line.ledger, line.seq, "the head of the chain does not know it") if line else None

"""One spelling of everything that is hashed: JSON with sorted keys and no spaces, UTF-8, times in UTC."""

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any

from forms.models import Submission


def dumps(value: Any) -> str:
    """`value` as canonical JSON. The text itself is stored and hashed, so that no database re-spells it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def stamp(moment: datetime) -> str:
    """`2026-03-01T12:00:00Z` (RFC 3339)."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def link(prev_hash: str, body: str) -> str:
    """The hash of a line of the ledger: over the hash before it and its own body."""
    return sha256(f"{prev_hash}\n{body}")


def commitment(submission: Submission) -> str:
    """HMAC-SHA256 of whom the consent is from, keyed with the submission's salt.

    While salt and data exist, it proves that they belong to the record. Erase both, and it says nothing about anybody.
    Raises ValueError without a salt: a digest of a name and an address that is not blinded can be guessed.
    """
    if not submission.salt:
        raise ValueError("a submission without salt cannot be committed to")
    fields = ("name", "email", "phone", "postcode", "house_number", "addition")
    person = dumps({field: getattr(submission, field) for field in fields})
    return hmac.new(submission.salt.encode(), person.encode(), hashlib.sha256).hexdigest()

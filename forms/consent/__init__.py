"""Consent: the exact words, the ledger of what was done with them, and the proof."""

from forms.consent.ledger import end, expire, give, renew, request, withdraw
from forms.consent.record import (
    agreed_words,
    asked,
    receipt,
    receipt_id,
    receipt_json,
    record,
    records,
    running,
    standing,
    stands,
)
from forms.consent.texts import Shown, refresh_texts, shown, texts_by_id, words
from forms.consent.verification import Break, verify

__all__ = [
    "Break",
    "Shown",
    "agreed_words",
    "asked",
    "end",
    "expire",
    "give",
    "receipt",
    "receipt_id",
    "receipt_json",
    "record",
    "records",
    "refresh_texts",
    "renew",
    "request",
    "running",
    "shown",
    "standing",
    "stands",
    "texts_by_id",
    "verify",
    "withdraw",
    "words",
]

"""Consent: the exact words, the ledger of what was done with them, and the proof."""

from forms.consent.ledger import active, expire, give, request, withdraw
from forms.consent.record import agreed_words, receipt, receipt_id, receipt_json, record, records, stands
from forms.consent.texts import Shown, refresh_texts, shown, texts_by_id, words
from forms.consent.verification import Break, verify

__all__ = [
    "Break",
    "Shown",
    "active",
    "agreed_words",
    "expire",
    "give",
    "receipt",
    "receipt_id",
    "receipt_json",
    "record",
    "records",
    "refresh_texts",
    "request",
    "shown",
    "stands",
    "texts_by_id",
    "verify",
    "withdraw",
    "words",
]

"""What goes out: the editors' words where they changed them, ours where they did not."""

import logging
from functools import partial

from django.utils.translation import get_language

from forms import mailwords
from forms.letter import Words
from forms.mailtexts.refusals import refusals
from forms.models import MailText
from home import memory

logger = logging.getLogger(__name__)


def of(kind: str, site_id: int) -> Words:
    """The words of one kind of mail of a site, in the active language. Raises KeyError for an unknown kind."""
    edited = memory.recall(("mail texts", site_id), partial(_load, site_id))
    return edited.get((kind, get_language() or "")) or mailwords.of(kind)


def _load(site_id: int) -> dict[tuple[str, str], Words]:
    """The changed texts of a site by (kind, language), asked once for all its mails.

    A text may be older than the software: one that no longer fits is left out, so that no mail gets stuck on it.
    """
    rows = MailText.objects.filter(site=site_id)
    return {(row.kind, row.language): Words(row.subject, row.body) for row in rows if _fits(row)}


def _fits(row: MailText) -> bool:
    wrong = row.kind not in mailwords.WORDS or refusals(row.kind, row.subject, row.body)
    if wrong:
        logger.error("text of mail %s on site %s no longer fits: our own words go out", row, row.site_id)
    return not wrong

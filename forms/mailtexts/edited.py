"""What goes out: the editors' words where they changed them, ours where they did not."""

import logging
from functools import partial

from django.utils.translation import get_language

from forms import mailwords
from forms.letter import Words
from forms.mailtexts.refusals import refusals
from forms.mailtexts.table import TABLE, key
from forms.models import MailText
from home import memory

logger = logging.getLogger(__name__)


def of(site_id: int, kind: str, family: str = "") -> Words:
    """The words of a mail of a site, in the active language, for a family of forms. Raises KeyError for an unknown kind."""
    edited = memory.recall(("mail texts", site_id), partial(_load, site_id))
    return edited.get((key(kind, family), get_language() or "")) or mailwords.of(kind, family)


def _load(site_id: int) -> dict[tuple[str, str], Words]:
    """The changed texts of a site by (key, language), asked once for all its mails.

    A text may be older than the software: one that no longer fits is left out, so that no mail gets stuck on it.
    """
    rows = MailText.objects.filter(site=site_id)
    return {(row.kind, row.language): Words(row.subject, row.body) for row in rows if _fits(row)}


def _fits(row: MailText) -> bool:
    wrong = row.kind not in TABLE or refusals(row.kind, row.subject, row.body)
    if wrong:
        logger.error("text of mail %s on site %s no longer fits: our own words go out", row, row.site_id)
    return not wrong

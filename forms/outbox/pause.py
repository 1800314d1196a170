"""The pause: our own configuration is wrong (535, 401, 403 …), and no mail may suffer for it.

A probe finds out when it is right again.
"""

import logging
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from forms.models import MailPause

logger = logging.getLogger(__name__)


def active() -> bool:
    """Whether sending is paused."""
    return MailPause.objects.exists()


def begin(error: str) -> None:
    """Pause, and raise the alarm; a pause that lasts keeps its beginning."""
    now = timezone.now()
    _pause, begun = MailPause.objects.get_or_create(
        pk=1, defaults={"since": now, "probe_at": now + settings.OUTBOX_PROBE, "error": error}
    )
    if begun:
        logger.critical("the mail is paused: the server does not accept our configuration (%s)", error)


def may_probe(now: datetime) -> bool:
    """Whether the caller may try one mail; of several workers only one may."""
    due = MailPause.objects.filter(pk=1, probe_at__lte=now)
    return bool(due.update(probe_at=now + settings.OUTBOX_PROBE))


def resume() -> None:
    """End the pause, if there is one."""
    if MailPause.objects.all().delete()[0]:
        logger.warning("the mail goes on after a pause")

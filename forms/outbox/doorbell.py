"""The doorbell: tell a worker that there is work, and never let a request suffer from a broker that is not there."""

import logging
import time
from collections.abc import Sequence

from celery import current_app

logger = logging.getLogger(__name__)

REST = 30.0  # seconds without ringing after a failure: the sweep takes what was not rung for
_silent_until = 0.0


def ring(ids: Sequence[str]) -> None:
    """Publish one task for the mails `ids`. Never raises: a failure is logged, and the next sweep does the work."""
    if ids:
        call("forms.tasks.deliver", list(ids))


def call(task: str, *arguments: object) -> None:
    """Publish `task`, whose arguments are ids. Never raises: a failure is logged, and the clock does the work later."""
    if time.monotonic() < _silent_until:
        return
    try:
        current_app.send_task(task, list(arguments), retry=False, ignore_result=True)
    except Exception as error:  # whatever a broker's client raises, the row is safe
        rest(REST)
        logger.warning("no broker (%s): the clock will take the work", type(error).__name__)


def rest(seconds: float) -> None:
    """Do not ring for so long."""
    global _silent_until
    _silent_until = time.monotonic() + seconds

"""Celery: the doorbell and the clock. Arguments are ids only, and every task is safe to run twice."""

import logging
from collections.abc import Callable, Iterable
from uuid import UUID

from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from celery.signals import worker_init, worker_shutting_down
from django.core.management import call_command
from django.utils import timezone

from forms import outbox
from forms.models import Heartbeat

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 50.0  # the next sweep is there after 60
worker_init.connect(lambda **_: outbox.begin(), weak=False, dispatch_uid="begin the outbox")
worker_shutting_down.connect(lambda **_: outbox.halt(), weak=False, dispatch_uid="halt the outbox")


@shared_task(ignore_result=True)
def deliver(ids: list[str]) -> None:
    """Send these mails, as far as they are due."""
    _within_limit(lambda: outbox.deliver(ids))


@shared_task(ignore_result=True)
def sweep() -> None:
    """Show that a worker lives, and send whatever is due."""
    Heartbeat.objects.update_or_create(name="worker", defaults={"at": timezone.now()})
    _within_limit(lambda: outbox.drain(SWEEP_SECONDS))


def _within_limit(work: Callable[[], object]) -> None:
    """Do `work`; when the soft time limit interrupts it, the outbox has marked what it sent and put back the rest."""
    try:
        work()
    except SoftTimeLimitExceeded:
        logger.warning("the outbox reached the time limit of its task")


@shared_task(ignore_result=True)
def tidy() -> None:
    """Remind of what is unconfirmed, ask who waits and who came in with a file; erase what is expired, also files of an
    import that nobody finished."""
    from forms import confirming, evenings, retention, waiting
    from groups.exchange import uploads

    _each((waiting.tidy, evenings.tidy, retention.tidy, confirming.ask, uploads.sweep))


class Unfinished(Exception):
    """Some of what a task does failed; its message names which. The log says why."""


def _each(steps: Iterable[Callable[[], object]]) -> None:
    """Do all `steps`, also those after one that fails. Raises Unfinished at the end, so that the task counts as failed."""
    failed = []
    for step in steps:
        name = f"{step.__module__}.{step.__qualname__}"
        try:
            step()
        except SoftTimeLimitExceeded:
            raise
        except Exception:
            logger.exception("%s failed", name)
            failed.append(name)
    if failed:
        raise Unfinished(", ".join(failed))


@shared_task(ignore_result=True)
def evening_changed(key: str) -> None:
    """An event was published: tell who registered for it what is different now."""
    from forms import evenings

    evenings.look_after(UUID(key))


@shared_task(ignore_result=True)
def publish_scheduled() -> None:
    """Publish and take down the pages whose hour has come."""
    call_command("publish_scheduled")

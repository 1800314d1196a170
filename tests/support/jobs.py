"""What children of the nursery do. Each runs in a process of its own, which may be killed at any moment."""

import os
import signal
import time
from collections import Counter
from datetime import timedelta
from typing import Any

from celery.apps.beat import Beat
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from config import celery_app
from forms import outbox, tasks
from forms.models import Heartbeat, Link, Mail, MailPause
from groups.models import Coordinator
from tests.support import mails


def migrate() -> None:
    call_command("migrate", verbosity=0)


def populate(number: int) -> None:
    """The people to write to."""
    mails.many(number)


def clear() -> None:
    for model in (Mail, MailPause, Link, Heartbeat):
        model.objects.all().delete()


def queue(number: int) -> list[str]:
    """Queue a mail to each of the first `number` people in one transaction, and ring; their Message-IDs."""
    return [mail.message_id for mail in mails.queued(*Coordinator.objects.order_by("pk")[:number])]


def commit_and_die() -> None:
    """A web process that is killed right after COMMIT: before any other hook of the commit can run."""
    with transaction.atomic():
        transaction.on_commit(lambda: os.kill(os.getpid(), signal.SIGKILL))
        mails.queued(Coordinator.objects.first())


def die_before_commit() -> None:
    with transaction.atomic():
        mails.queued(Coordinator.objects.first())
        os.kill(os.getpid(), signal.SIGKILL)


def worker(pool: str = "threads", concurrency: int = 2) -> None:
    """A real worker, as the Procfile starts it."""
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    celery_app.worker_main(["worker", f"--pool={pool}", f"--concurrency={concurrency}", "--loglevel=INFO", *quiet])


def clock(seconds: float, schedule: str) -> None:
    """A real clock that sweeps every so many seconds."""
    entry = {"task": "forms.tasks.sweep", "schedule": timedelta(seconds=seconds), "options": {"expires": 55}}
    celery_app.conf.beat_schedule = {"sweep the outbox": entry}
    Beat(app=celery_app, schedule=schedule, loglevel="WARNING", max_interval=seconds).run()


def ring_for_sweep() -> None:
    """What the clock does each minute."""
    tasks.sweep.delay()


def drain() -> dict[str, int]:
    return vars(outbox.drain())


def states() -> dict[str, int]:
    return dict(Counter(Mail.objects.values_list("state", flat=True)))


def claimed() -> list[str]:
    """The Message-IDs of what somebody holds."""
    return list(Mail.objects.filter(state=Mail.State.CLAIMED).values_list("message_id", flat=True))


def leases_end_in() -> float:
    """Seconds until the last lease ends; 0 when there is none."""
    last = Mail.objects.filter(state=Mail.State.CLAIMED).order_by("-leased_until").first()
    return max((last.leased_until - timezone.now()).total_seconds(), 0) if last and last.leased_until else 0


def ask(sql: str) -> Any:
    """The first value of a query on the connection that the project itself uses."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def commit_and_lose_the_backend() -> None:
    """A web process that dies right after COMMIT, and whose PostgreSQL backend is ended at the same time."""
    with transaction.atomic():
        mails.queued(Coordinator.objects.first())
    backend = ask("SELECT pg_backend_pid()")
    with connection.copy().cursor() as other:
        other.execute("SELECT pg_terminate_backend(%s)", [backend])
    os.kill(os.getpid(), signal.SIGKILL)


def time_the_doorbell(rings: int) -> list[float]:
    """How long the commit of one queued mail takes, doorbell included, so many times in a row."""
    assert celery_app.connection_for_write().transport  # loads the broker's client, once in the life of a process
    person, times = Coordinator.objects.first(), []
    for _ring in range(rings):
        began = time.monotonic()
        mails.queued(person)
        times.append(time.monotonic() - began)
    return times

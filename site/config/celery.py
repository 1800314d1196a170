import os
from typing import Any

from celery import Celery
from celery.signals import worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("buurtpoort")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_ready.connect
def sweep_at_once(**kwargs: Any) -> None:
    """A worker that starts sends what waited for it, and shows its heartbeat, without waiting for the clock."""
    app.send_task("forms.tasks.sweep", expires=55)

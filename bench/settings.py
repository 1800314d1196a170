"""Our settings, with a queue of the bench's own and static files that need not be compressed first."""

import os
from pathlib import Path

from config.settings import *  # noqa: F403
from config.settings import STORAGES

CELERY_TASK_DEFAULT_QUEUE = os.environ["BENCH_QUEUE"]
STATIC_ROOT = Path(os.environ["BENCH_STATIC"])
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}

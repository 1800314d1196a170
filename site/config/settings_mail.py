"""Mail, Celery and the outbox: how long we wait for others, and how often we try."""

from datetime import timedelta
from typing import Any

from config.environment import VAR, env

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="smtp://127.0.0.1:1025")
vars().update({name: value for name, value in EMAIL_CONFIG.items() if name.startswith("EMAIL_")})
if backend := env.str("EMAIL_BACKEND", default=""):
    EMAIL_BACKEND = backend
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=10)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Buurtpoort <noreply@example.org>")
# Anymail reads ANYMAIL_* settings by name: every such variable is handed on as it stands.
ANYMAIL = {
    name.removeprefix("ANYMAIL_"): value for name, value in env.ENVIRON.items() if name.startswith("ANYMAIL_")
} | {"REQUESTS_TIMEOUT": EMAIL_TIMEOUT}
ESP_TRACKING_IS_OFF = env.bool("ESP_TRACKING_IS_OFF", default=False)

CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", default="filesystem://localhost")
CELERY_TASK_DEFAULT_QUEUE = env.str("CELERY_QUEUE", default="buurtpoort")  # installations may share a broker
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = False  # the outbox row is the queue; a lost doorbell costs one sweep
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False  # nobody commands workers through the broker
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "celerybeat-schedule")

# A dead or silent broker may cost a request half a second once, never more: every wait has an end, and some overhead.
_WAIT = 0.4
CELERY_BROKER_CONNECTION_TIMEOUT = _WAIT
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
}
if CELERY_BROKER_URL.startswith("filesystem:"):
    _data, _control = VAR / "broker", VAR / "broker-control"
    for _folder in (_data, _control):
        _folder.mkdir(parents=True, exist_ok=True)  # the transport lists it before it makes it
    CELERY_BROKER_TRANSPORT_OPTIONS |= {
        "data_folder_in": str(_data),
        "data_folder_out": str(_data),
        "control_folder": str(_control),
        "store_processed": False,
    }
elif CELERY_BROKER_URL.startswith("redis"):
    CELERY_BROKER_TRANSPORT_OPTIONS |= {"socket_timeout": _WAIT, "socket_connect_timeout": _WAIT}
else:
    CELERY_BROKER_TRANSPORT_OPTIONS |= {"connect_timeout": _WAIT, "read_timeout": _WAIT, "write_timeout": _WAIT}

CELERY_BEAT_SCHEDULE = {
    "sweep the outbox": {
        "task": "forms.tasks.sweep",
        "schedule": timedelta(seconds=60),
        "options": {"expires": 55},
    },
    "remind of unconfirmed submissions, erase the expired": {
        "task": "forms.tasks.tidy",
        "schedule": timedelta(minutes=30),
        "options": {"expires": 25 * 60},
    },
    "publish scheduled pages": {
        "task": "forms.tasks.publish_scheduled",
        "schedule": timedelta(minutes=5),
        "options": {"expires": 4 * 60},
    },
}

# The outbox. A batch is what one claim takes; a lease is how long a claim stays good when its worker dies.
OUTBOX_BATCH = env.int("OUTBOX_BATCH", default=100)
OUTBOX_LEASE = timedelta(seconds=env.int("OUTBOX_LEASE_SECONDS", default=600))
OUTBOX_LIFETIME = timedelta(days=5)  # as long as Postfix tries, by default
OUTBOX_MAX_LEASES = env.int("OUTBOX_MAX_LEASES", default=8)
OUTBOX_PROBE = timedelta(minutes=5)
OUTBOX_CONNECTIONS = env.int("OUTBOX_CONNECTIONS", default=6)  # at once, for each worker process
OUTBOX_PATIENCE = 4 * EMAIL_TIMEOUT + 5  # seconds for one mail: the time-out holds for each of its steps

"""Is it alive, is it well? For a load balancer (`/healthz`) and for a monitor that must not depend on our own mail (`/readyz`)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from celery import current_app
from django.core.cache import cache
from django.db import connection
from django.db.models import Max, Min, Q
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forms.models import Heartbeat, Mail, MailPause

HEARTBEAT_LIMIT = timedelta(minutes=3)  # three sweeps missed
MAIL_LIMIT = timedelta(minutes=15)

Finding = tuple[bool, str]


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as this process answers; it touches no database, so that a slow database restarts no web process."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """`{check: {ok, detail}}`, 503 when any check is red. Nothing in it is personal: it may be read by anyone."""
    findings = {name: _look(check) for name, check in CHECKS.items()}
    body = {name: {"ok": ok, "detail": detail} for name, (ok, detail) in findings.items()}
    return JsonResponse(body, status=200 if all(ok for ok, _ in findings.values()) else 503)


def _look(check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except (
        Exception
    ) as error:  # whatever breaks is what the monitor must hear; its text may hold passwords, its name does not
        return False, type(error).__name__


def database() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True, connection.vendor


def cached() -> Finding:
    stamp = timezone.now().isoformat()
    cache.set("readyz", stamp, timeout=60)
    return cache.get("readyz") is not None, "reads what it wrote"


def broker() -> Finding:
    """Connects anew, once: `Connection.connect` would try twice with 2 s between. The time-outs of `settings_mail` hold."""
    with current_app.connection_for_write() as link:
        connected = link.transport.establish_connection()
        link.transport.close_connection(connected)
        return True, str(link.transport_cls)


def worker() -> Finding:
    """The newest heartbeat counts: a worker machine that was taken away leaves an old row behind."""
    newest = Heartbeat.objects.aggregate(at=Max("at"))["at"]
    if newest is None:
        return False, "no heartbeat yet"
    return timezone.now() - newest <= HEARTBEAT_LIMIT, f"last heartbeat {_age(newest)} ago"


def mail_due() -> Finding:
    """A mail that was tried waits since it was queued: each try moves `due_at`, and must not hide how late it is."""
    waiting = Mail.objects.filter(state__in=[Mail.State.QUEUED, Mail.State.CLAIMED])
    since = waiting.aggregate(
        untried=Min("due_at", filter=Q(attempts=0)), tried=Min("created_at", filter=Q(attempts__gt=0))
    )
    oldest = min((at for at in since.values() if at), default=None)
    if oldest is None or oldest > timezone.now():
        return True, "nothing is due"
    return timezone.now() - oldest <= MAIL_LIMIT, f"oldest due mail waits {_age(oldest)}"


def mail_parked() -> Finding:
    parked = Mail.objects.filter(state=Mail.State.PARKED).count()
    return parked == 0, f"{parked} parked"


def mail_pause() -> Finding:
    since = MailPause.objects.values_list("since", flat=True).first()
    return since is None, f"paused for {_age(since)}" if since else "not paused"


def _age(then: datetime) -> str:
    return f"{max(0, int((timezone.now() - then).total_seconds()))} s"


CHECKS: dict[str, Callable[[], Finding]] = {
    "database": database,
    "cache": cached,
    "broker": broker,
    "worker": worker,
    "mail due": mail_due,
    "mail parked": mail_parked,
    "mail pause": mail_pause,
}

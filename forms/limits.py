"""How much one visitor or one mailbox may ask of us. Counts live in the database: workers share them, restarts keep them."""

import hashlib
import hmac
import ipaddress
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.utils import timezone

from forms.models import RateCount

Limit = tuple[int, int]  # how many, in how many seconds

# The same words on SQLite (3.35) and PostgreSQL; Django's bulk_create cannot add to what is there.
_COUNT = """
    INSERT INTO forms_ratecount (key, "window", count) VALUES (%s, %s, 1)
    ON CONFLICT (key, "window") DO UPDATE SET count = forms_ratecount.count + 1
    RETURNING count
"""


def hit(limit: Limit, *parts: str) -> bool:
    """Count one more of what `parts` name; False when that is over the limit for the present window.

    Windows are fixed: the worst case is twice the limit around the edge of two windows.
    """
    allowed, seconds = limit
    window = int(timezone.now().timestamp()) // seconds
    with connection.cursor() as cursor:  # one statement, so that two at once count as two
        cursor.execute(_COUNT, [private_digest("limit", *parts), window])
        return int(cursor.fetchone()[0]) <= allowed


def forget_old() -> int:
    """Remove counts older than a day (windows are at most an hour); returns how many."""
    day_ago = int((timezone.now() - timedelta(days=1)).timestamp())
    # A window number of an hour-long limit is the smallest there is; shorter windows have larger numbers.
    minute_windows = RateCount.objects.filter(window__gt=10_000_000, window__lt=day_ago // 60)
    hour_windows = RateCount.objects.filter(window__lte=10_000_000, window__lt=day_ago // 3600)
    return minute_windows.delete()[0] + hour_windows.delete()[0]


def private_digest(*parts: str) -> str:
    """A keyed digest of `parts`, 64 hex characters: it finds the same thing again and tells nobody what it was."""
    key = next(iter(settings.DIGEST_KEYS.values()))
    return hmac.new(key, "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()


def client_address(request: HttpRequest) -> str:
    """The visitor's address: of X-Forwarded-For only what our own proxies (TRUSTED_PROXIES) added.

    Each proxy appends whom it spoke to; reading from the right, the first address that is no proxy of ours is the visitor.
    An IPv6 visitor counts as his /64, which is what one subscriber gets.
    """
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    address = request.META.get("REMOTE_ADDR", "")
    while hops and _trusted(address):
        address = hops.pop()
    return _subscriber(address)


def _trusted(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address == ""  # a unix socket: only our own proxy can speak there
    return any(ip in ipaddress.ip_network(network) for network in settings.TRUSTED_PROXIES)


def _subscriber(address: str) -> str:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network(f"{ip}/64", strict=False)) if ip.version == 6 else str(ip)

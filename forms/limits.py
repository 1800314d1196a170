"""How much one visitor or one mailbox may ask of us. Counts live in the database: workers share them, restarts keep them."""

import hashlib
import hmac
import ipaddress
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.utils import timezone

from forms.models import RateCount, SolvedChallenge

Limit = tuple[int, int]  # how many, in how many seconds

# The same words on SQLite (3.35) and PostgreSQL; Django's bulk_create cannot add to what is there.
_COUNT = """
    INSERT INTO forms_ratecount (key, "window", count) VALUES (%(key)s, %(window)s, 1)
    ON CONFLICT (key, "window") DO UPDATE SET count = forms_ratecount.count + 1
    RETURNING count, (SELECT b.count FROM forms_ratecount b WHERE b.key = %(key)s AND b."window" = %(before)s)
"""


def hit(limit: Limit, *parts: str) -> bool:
    """Count one more of what `parts` name; False when that is over the limit.

    The window slides: of the one before, that part counts which lies within the last `seconds`. What was refused there
    does not count, so that who waits `seconds` is let in again.
    """
    allowed, seconds = limit
    window, elapsed = divmod(int(timezone.now().timestamp()), seconds)
    values: dict[str, str | int] = {"key": private_digest("limit", *parts), "window": window, "before": window - 1}
    with connection.cursor() as cursor:  # one statement, so that two at once count as two
        cursor.execute(_COUNT, values)
        present, before = cursor.fetchone()
    return int(present) + min(before or 0, allowed) * (seconds - elapsed) // seconds <= allowed


def forget_old() -> int:
    """Remove counts (windows are at most an hour) and used challenges (they live for minutes) older than a day; how many."""
    yesterday = timezone.now() - timedelta(days=1)
    day_ago = int(yesterday.timestamp())
    # A window number of an hour-long limit is the smallest there is; shorter windows have larger numbers.
    minute_windows = RateCount.objects.filter(window__gt=10_000_000, window__lt=day_ago // 60)
    hour_windows = RateCount.objects.filter(window__lte=10_000_000, window__lt=day_ago // 3600)
    old = (minute_windows, hour_windows, SolvedChallenge.objects.filter(used_at__lt=yesterday))
    return sum(rows.delete()[0] for rows in old)


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


def login_address(request: HttpRequest) -> str | None:
    """The same for django-axes, whose column takes single addresses: an IPv6 network by its first; None when unknown."""
    visitor = client_address(request)
    return visitor.partition("/")[0] if _parsed(visitor.partition("/")[0]) else None


def _trusted(address: str) -> bool:
    ip = _parsed(address)
    if ip is None:
        return address == ""  # a unix socket: only our own proxy can speak there
    return any(ip in ipaddress.ip_network(network) for network in settings.TRUSTED_PROXIES)


def _subscriber(address: str) -> str:
    ip = _parsed(address)
    if ip is None:
        return "unknown"
    return str(ipaddress.IPv6Network((int(ip), 64), strict=False)) if ip.version == 6 else str(ip)


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """A socket for both families says `::ffff:192.0.2.1` of an IPv4 visitor (RFC 4291, 2.5.5.2): that is his own address."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return None
    return (ip.ipv4_mapped or ip) if isinstance(ip, ipaddress.IPv6Address) else ip

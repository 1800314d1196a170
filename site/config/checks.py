"""Wrong combinations of settings, found before a visitor finds them. Each has an id and says what to do."""

import ipaddress
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.http.request import validate_host

LOCAL_NAMES = ("localhost", "127.0.0.1", "[::1]")
# Anymail cannot switch the tracking of clicks and openings off for these; their dashboards can.
TRACKS_BY_DASHBOARD = ("amazon_ses", "brevo", "mailtrap")
KEY_RINGS = ("LINK_KEYS", "INVITE_KEYS", "DIGEST_KEYS")


def _is_local(host: str) -> bool:
    return host in LOCAL_NAMES or host.endswith(".localhost")


@register(Tags.urls)
def base_url(**kwargs: Any) -> list[CheckMessage]:
    """Links in mail are made from BASE_URL's scheme; a path or a missing host would break them all."""
    parts = urlsplit(settings.BASE_URL)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
        hint = "Write it like https://www.example.org, without a path."
        return [Error(f"BASE_URL is no address of a website: {settings.BASE_URL!r}.", hint=hint, id="config.E001")]
    if not validate_host(parts.hostname, settings.ALLOWED_HOSTS):
        hint = f"Add {parts.hostname} to ALLOWED_HOSTS, or every visitor gets an error 400."
        return [Error("The host of BASE_URL is not in ALLOWED_HOSTS.", hint=hint, id="config.E002")]
    return []


@register(Tags.security)
def trusted_proxies(**kwargs: Any) -> list[CheckMessage]:
    """A malformed entry would break each request that asks for the visitor's address; 0.0.0.0/0 would believe anyone."""
    return [message for proxy in settings.TRUSTED_PROXIES for message in _proxy(proxy)]


def _proxy(proxy: str) -> Iterator[CheckMessage]:
    try:
        network = ipaddress.ip_network(proxy)
    except ValueError:
        hint = "Write addresses or networks: 127.0.0.1,10.0.0.0/8."
        yield Error(f"TRUSTED_PROXIES: {proxy!r} is neither.", hint=hint, id="config.E003")
        return
    if network.prefixlen == 0:
        hint = "Name your own proxies, or any visitor can pretend to be anyone."
        yield Error(f"TRUSTED_PROXIES: {proxy} trusts everybody.", hint=hint, id="config.E004")


@register(Tags.database)
def write_ahead_log(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Without WAL a reader blocks every writer. SQLite silently falls back to another journal on a network folder."""
    return [
        checks.Warning(
            f"SQLite ({alias}) runs without WAL.", hint="Put VAR on a disk of this machine.", id="config.W005"
        )
        for alias in databases or []
        if connections[alias].vendor == "sqlite" and _journal(alias) not in ("wal", "memory")
    ]


def _journal(alias: str) -> str:
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        return cursor.fetchone()[0]


@register(Tags.compatibility)
def filesystem_broker(**kwargs: Any) -> list[CheckMessage]:
    """Several machines do not share a folder; who takes PostgreSQL usually has several."""
    if not settings.CELERY_BROKER_URL.startswith("filesystem:") or _on_sqlite():
        return []
    hint = "Set CELERY_BROKER_URL to Redis or RabbitMQ; with one machine only you may ignore this."
    return [checks.Warning("PostgreSQL with the filesystem broker.", hint=hint, id="config.W006")]


@register(Tags.security, deploy=True)
def plain_http(**kwargs: Any) -> list[CheckMessage]:
    """Links that decide about people travel over the network."""
    parts = urlsplit(settings.BASE_URL)
    if parts.scheme == "https" or _is_local(parts.hostname or ""):
        return []
    return [Error("BASE_URL is plain http.", hint="Use https; docs/administrators.md says how.", id="config.E007")]


@register(Tags.security, deploy=True)
def any_host(**kwargs: Any) -> list[CheckMessage]:
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [Error("ALLOWED_HOSTS allows any host.", hint="Name the hosts of your websites.", id="config.E008")]


@register(Tags.security, deploy=True)
def shared_keys(**kwargs: Any) -> list[CheckMessage]:
    """One key for two purposes: who learns one secret has both."""
    hint = "Make each with `openssl rand -base64 32 | tr '+/' '-_'`."
    return [
        Error(f"{one} and {other} share a key.", hint=hint, id="config.E009")
        for one, other in combinations(KEY_RINGS, 2)
        if set(getattr(settings, one).values()) & set(getattr(settings, other).values())
    ]


@register(Tags.caches, deploy=True)
def memory_cache(**kwargs: Any) -> list[CheckMessage]:
    if _on_sqlite() or "locmem" not in settings.CACHES["default"]["BACKEND"]:
        return []
    hint = "Set CACHE_URL to Redis, so that web processes see one another's changes."
    return [checks.Warning("PostgreSQL with a cache in each process's own memory.", hint=hint, id="config.W010")]


@register(deploy=True)
def sender(**kwargs: Any) -> list[CheckMessage]:
    if "example." not in settings.DEFAULT_FROM_EMAIL:
        return []
    hint = "Set DEFAULT_FROM_EMAIL to an address on a domain of your own, with SPF and DKIM."
    return [Error("Mail would come from an example address.", hint=hint, id="config.E011")]


@register(deploy=True)
def mail_leaves(**kwargs: Any) -> list[CheckMessage]:
    """The backends for developers say "sent" and send nothing."""
    backend = settings.EMAIL_BACKEND
    if not backend.startswith("django.core.mail.backends.") or ".smtp." in backend:
        return []
    return [Error(f"{backend} sends nothing.", hint="Set EMAIL_URL, or Anymail's settings.", id="config.E012")]


@register(Tags.security, deploy=True)
def plain_smtp(**kwargs: Any) -> list[CheckMessage]:
    if ".smtp." not in settings.EMAIL_BACKEND or _is_local(settings.EMAIL_HOST):
        return []
    if settings.EMAIL_USE_TLS or settings.EMAIL_USE_SSL:
        return []
    hint = "Write smtp+tls:// or smtp+ssl:// in EMAIL_URL."
    return [Error("Mail travels to another machine without TLS.", hint=hint, id="config.E013")]


@register(Tags.security, deploy=True)
def tracking(**kwargs: Any) -> list[CheckMessage]:
    """A tracked link goes through the provider's server, which could then decide; and it tells who reads what."""
    provider = next((name for name in TRACKS_BY_DASHBOARD if f".{name}." in settings.EMAIL_BACKEND), None)
    if provider is None or settings.ESP_TRACKING_IS_OFF:
        return []
    hint = f"Switch click and open tracking off in the dashboard of {provider}; then set ESP_TRACKING_IS_OFF=on."
    return [Error(f"{provider} may track links in mail.", hint=hint, id="config.E014")]


@register(Tags.database, deploy=True)
def demo_accounts(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """The demo's password stands in the manual: harmless on one's own machine, an open door anywhere else."""
    from demo.accounts import still_open

    if "default" not in (databases or []) or not (names := still_open()):
        return []
    hint = "Change their passwords, or remove them."
    return [Error(f"Demo accounts with the demo's password: {', '.join(names)}.", hint=hint, id="config.E015")]


def _on_sqlite() -> bool:
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")

"""What the environment says, read once, for `settings.py` and its parts."""

import base64
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()
DEBUG: bool = env.bool("DEBUG", default=False)
VAR = Path(env.str("VAR", default=str(BASE_DIR / "var"))).resolve()

KEY_BYTES = 32
_DEBUG_KEY = "debug:" + base64.urlsafe_b64encode(b"only for DEBUG, never elsewhere!").decode()


def required(name: str, *, in_debug: str) -> str:
    """The variable `name`; `in_debug` stands in for it only while DEBUG is on."""
    if DEBUG:
        return env.str(name, default=in_debug)
    return env.str(name)


def keys(name: str) -> dict[str, bytes]:
    """A ring of keys, the current one first: `id:base64url[,id:base64url…]`, 32 bytes each.

    Raises ImproperlyConfigured when the variable is missing (outside DEBUG), malformed or a key is too short.
    """
    ring = {}
    for part in required(name, in_debug=_DEBUG_KEY).split(","):
        key_id, _, encoded = part.strip().partition(":")
        try:
            key = base64.urlsafe_b64decode(encoded)
        except ValueError as error:
            raise ImproperlyConfigured(f"{name}: key {key_id!r} is not base64url") from error
        if not key_id or len(key) < KEY_BYTES:
            raise ImproperlyConfigured(f"{name}: write id:base64url, {KEY_BYTES} bytes or more")
        ring[key_id] = key
    return ring

"""What the environment says, read once, for `settings.py` and its parts.

Besides the environment itself, two files may speak, and the environment wins: `.env` (the administrator's own, see
`.env.example`; ENV_FILE names another, or none) and `VAR/keys.env` (made by the first `make run`).
"""

import base64
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()
if env_file := env.str("ENV_FILE", default=str(BASE_DIR / ".env")):
    environ.Env.read_env(env_file)
VAR = Path(env.str("VAR", default=str(BASE_DIR / "var"))).resolve()
KEYS_FILE = VAR / "keys.env"
if KEYS_FILE.exists():
    environ.Env.read_env(KEYS_FILE)
DEBUG: bool = env.bool("DEBUG", default=False)

KEY_BYTES = 32
_DEBUG_KEY = "debug:" + base64.urlsafe_b64encode(b"only for DEBUG, never elsewhere!").decode()


def required(name: str, *, in_debug: str) -> str:
    """The variable `name`; `in_debug` stands in for it only while DEBUG is on. Raises ImproperlyConfigured when it is missing."""
    value = env.str(name, default=in_debug if DEBUG else "")
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}; .env.example explains it.")
    return value


def keys(name: str) -> dict[str, bytes]:
    """A ring of keys, the current one first: `id:base64url[,id:base64url…]`, 32 bytes each.

    Raises ImproperlyConfigured when the variable is missing (outside DEBUG), malformed, or a key has another length.
    """
    ring = {}
    for part in required(name, in_debug=_DEBUG_KEY).split(","):
        key_id, _, encoded = part.strip().partition(":")
        try:
            key = base64.urlsafe_b64decode(encoded)
        except ValueError as error:
            raise ImproperlyConfigured(f"{name}: key {key_id!r} is not base64url") from error
        if not key_id or key_id in ring or len(key) != KEY_BYTES:
            raise ImproperlyConfigured(f"{name}: write id:base64url, each id once, {KEY_BYTES} bytes each")
        ring[key_id] = key
    return ring

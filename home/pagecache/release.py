"""Which release of the software a page was made by: machines share pages only with their like."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import django
import wagtail
from django.conf import settings

_MADE_OF = ("*.py", "*.html", "*.mo", "*.txt")
# What pages and their headers are made of besides: machines may differ in it while a change of settings goes round.
_SETTINGS = (
    "BASE_URL", "STATIC_URL", "MEDIA_URL", "LANGUAGES", "TIME_ZONE", "MAP_TILE_URL", "MAP_ATTRIBUTION",
    "CONTENT_SECURITY_POLICY", "SECURE_REFERRER_POLICY", "X_FRAME_OPTIONS", "SECURE_CONTENT_TYPE_NOSNIFF",
    "SECURE_CROSS_ORIGIN_OPENER_POLICY", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD",
)  # fmt: skip
_ROOMS = ("home", "groups", "forms", "search", "site")


@cache
def release() -> str:
    """A digest of our code, templates, translations and settings, the names of the static files, and what we build upon."""
    digest = sha256(repr((django.__version__, wagtail.__version__)).encode())
    digest.update(repr([(name, getattr(settings, name)) for name in _SETTINGS]).encode())
    for path in _files():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files() -> list[Path]:
    rooms = [settings.BASE_DIR / room for room in _ROOMS]
    found = [path for room in rooms for pattern in _MADE_OF for path in room.rglob(pattern)]
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    return sorted(found) + ([manifest] if manifest.exists() else [])

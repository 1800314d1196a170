"""Which release of the software a page was made by: machines share pages only with their like."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

_MADE_OF = ("*.py", "*.html", "*.mo", "*.txt")
_ROOMS = ("home", "groups", "forms", "search", "site")


@cache
def release() -> str:
    """A digest of our code, templates and translations, and of the names of the static files."""
    digest = sha256(settings.BASE_URL.encode())
    for path in _files():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files() -> list[Path]:
    rooms = [settings.BASE_DIR / room for room in _ROOMS]
    found = [path for room in rooms for pattern in _MADE_OF for path in room.rglob(pattern)]
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    return sorted(found) + ([manifest] if manifest.exists() else [])

"""Public files (pictures of pages) when no web server or object store serves them. Private uploads never pass here."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest
from django.utils._os import safe_join
from django.utils.http import http_date
from django.views.decorators.http import require_safe

# Renditions only. Originals may hold more than their editor meant to show; documents go through Wagtail's own view,
# which asks for permission first.
PUBLIC_FOLDERS = ("images", "avatar_images")
PICTURES = {"image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"}
A_YEAR = 365 * 24 * 3600  # the name of a rendition changes with its picture


@require_safe
def serve(request: HttpRequest, name: str) -> FileResponse:
    """The file `name` under MEDIA_ROOT, inert in a browser. Raises Http404 for anything that is not a public picture."""
    path = _public_file(name)
    kind = mimetypes.guess_type(path.name)[0]
    if kind not in PICTURES:
        raise Http404
    return FileResponse(
        path.open("rb"),
        content_type=kind,
        headers={
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'",
            "Cache-Control": f"public, max-age={A_YEAR}, immutable",
            "Last-Modified": http_date(path.stat().st_mtime),
        },
    )


def _public_file(name: str) -> Path:
    folder, _, _ = name.partition("/")
    if folder not in PUBLIC_FOLDERS:
        raise Http404
    try:
        path = Path(safe_join(settings.MEDIA_ROOT, name)).resolve()
        public = (Path(settings.MEDIA_ROOT) / folder).resolve()
    except (SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    if not path.is_relative_to(public) or not path.is_file():
        raise Http404
    return path

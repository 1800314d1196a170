"""Our own copy of a picture: the pixels, and nothing else of the file that came."""

import io
from pathlib import PurePath
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.images import ImageFile
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError
from pillow_heif import register_heif_opener

register_heif_opener()

MOST_PIXELS = 40_000_000  # all frames together; asked of the header, before anything is decoded
_EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif", "AVIF": ".avif"}
_OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "optimize": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 80},
    "GIF": {},
}
_KEPT = {"transparency", "duration", "loop"}  # of what a file says besides its pixels


class OwnCopy(ImageFile):
    """A file that was copied already."""


def own_copy(file: File) -> OwnCopy:
    """The picture in `file`, encoded anew under a name of its kind; HEIC becomes JPEG. Raises ValidationError."""
    if isinstance(file, OwnCopy):
        return file
    picture = _opened(file)
    kind = picture.format if picture.format in _EXTENSIONS else "JPEG"
    try:
        frames = [_bare(frame, kind) for frame in ImageSequence.Iterator(picture)]
        copy = _encoded(frames, kind, picture)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise damaged() from error
    return OwnCopy(copy, name=str(PurePath(file.name or "foto").with_suffix(_EXTENSIONS[kind])))


def _opened(file: File) -> Image.Image:
    """The header of the picture is read, no more. Raises ValidationError for what is no picture, or too large a one."""
    file.seek(0)
    stream: IO[bytes] = file.file if isinstance(file.file, io.IOBase) else file
    try:
        picture = Image.open(stream)
        pixels = picture.width * picture.height * getattr(picture, "n_frames", 1)
    except Image.DecompressionBombError as error:
        raise too_large() from error
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise ValidationError(_("Dit is geen foto of tekening die wij kunnen lezen.")) from error
    if pixels > MOST_PIXELS:
        raise too_large()
    return picture


def too_large() -> ValidationError:
    most = MOST_PIXELS // 1_000_000
    return ValidationError(
        _("Deze foto heeft te veel beeldpunten. Maak hem kleiner: hoogstens %(most)s miljoen.") % {"most": most}
    )


def damaged() -> ValidationError:
    return ValidationError(_("Deze foto is beschadigd. Sla hem opnieuw op en probeer het nog eens."))


def _bare(frame: Image.Image, kind: str) -> Image.Image:
    """One frame the right way up, in sRGB, without a word about where and when."""
    kept: dict[str | tuple[int, int], Any] = {name: value for name, value in frame.info.items() if name in _KEPT}
    profile = frame.info.get("icc_profile")
    turned = ImageOps.exif_transpose(frame)
    if profile:
        turned = _in_srgb(turned, profile)
    if kind == "JPEG" and turned.mode not in ("L", "RGB"):
        turned = turned.convert("RGB")
    turned = turned.copy()
    turned.info = kept
    return turned


def _in_srgb(frame: Image.Image, profile: bytes) -> Image.Image:
    """The colours as they were meant, for who does not know the profile. An unreadable profile is left out."""
    mode = frame.mode if frame.mode in ("RGB", "RGBA") else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(frame, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return frame
    return made or frame


def _encoded(frames: list[Image.Image], kind: str, original: Image.Image) -> io.BytesIO:
    options = dict(_OPTIONS[kind])
    if len(frames) > 1 and kind in ("GIF", "WEBP", "PNG", "AVIF"):
        options |= {"save_all": True, "append_images": frames[1:]}
        options |= {name: original.info[name] for name in ("duration", "loop") if name in original.info}
    copy = io.BytesIO()
    frames[0].save(copy, kind, **options)
    copy.seek(0)
    return copy

"""Photos as cameras and people send them, with all that should not be kept."""

import io
import struct
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRETS = (b"Voorbeeldcamera", b"GEHEIM-XMP", b"GEHEIM-IPTC", b"GEHEIM-NOOT", b"52, 4, 30")
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>GEHEIM-XMP</rdf></x:xmpmeta>'
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x10\x1c\x02\x05\x00\x0bGEHEIM-IPTC"


def exif() -> Image.Exif:
    """A camera's: its make, a remark, which way is up, and where it was."""
    made = Image.Exif()
    made[0x010F] = "Voorbeeldcamera"
    made[0x010E] = "GEHEIM-NOOT"
    made[0x0112] = 6  # turned a quarter
    made.get_ifd(0x8825).update({1: "N", 2: (52.0, 4.0, 30.0), 3: "E", 4: (4.0, 17.0, 0.0)})
    return made


def photo(kind: str, name: str = "") -> SimpleUploadedFile:
    """A picture of 60 by 40 pixels with EXIF, and XMP, IPTC and a remark where `kind` has room for them."""
    picture, out = Image.new("RGB", (60, 40), "#0f4c96"), io.BytesIO()
    options = {"exif": exif()}
    if kind == "PNG":
        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"].add_text("Comment", "GEHEIM-NOOT")
    if kind in ("JPEG", "WEBP", "HEIF", "AVIF"):
        options["xmp"] = XMP
    if kind == "JPEG":
        options |= {"comment": b"GEHEIM-NOOT"}
    picture.save(out, kind, **options)
    data = _with_iptc(out.getvalue()) if kind == "JPEG" else out.getvalue()
    extension = {"JPEG": "jpg", "HEIF": "heic"}.get(kind, kind.lower())
    return SimpleUploadedFile(name or f"foto.{extension}", data)


def _with_iptc(jpeg: bytes) -> bytes:
    """An APP13 segment after the start of the file."""
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(IPTC) + 2) + IPTC + jpeg[2:]


def bomb(side: int = 14_000) -> bytes:
    """A PNG of `side` squared pixels in a few kilobytes: all its lines are the same."""
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(b"\0" * ((side + 7) // 8 + 1)) for _row in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

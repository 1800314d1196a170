"""Pictures that editors upload: what is kept is our own copy, and what is no picture is refused (A-23 to A-25, E-5)."""

import io
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.documents.models import Document
from wagtail.images.models import Image as Picture
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from home.pictures import own_copy
from tests.support.photos import SECRETS, bomb, photo

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def upload(client, file) -> str:
    """Send a picture by the admin's form; what the form says, or "" when it was taken."""
    fields = {"title": "Foto", "file": file, "collection": Collection.get_first_root_node().pk, "tags": ""}
    response = client.post(reverse("wagtailimages:add"), fields)
    if response.status_code == 302:
        return ""
    soup = BeautifulSoup(response.content, "html.parser")
    return " ".join(tag.get_text(" ", strip=True) for tag in soup.select(".error-message, .w-field__errors"))


def metadata(data: bytes) -> list[object]:
    """All that a file says besides its pixels."""
    opened = Image.open(io.BytesIO(data))
    opened.load()
    found = [secret for secret in SECRETS if secret in data]
    return [
        *found,
        *dict(opened.getexif()).items(),
        *(name for name in opened.info if name in ("exif", "xmp", "comment")),
    ]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"])
def test_a23_an_uploaded_picture_and_its_renditions_say_nothing_of_where_and_when(admin_client, kind) -> None:
    sent = photo(kind)
    assert metadata(sent.read()), "the photo has something to lose"
    sent.seek(0)
    assert upload(admin_client, sent) == ""
    kept = Picture.objects.get()
    files = [kept.file, kept.get_rendition("width-30").file, kept.get_rendition("width-30|format-jpeg").file]
    for file in files:
        with file.open("rb") as stream:
            assert metadata(stream.read()) == []


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_photo_that_lay_on_its_side_stands_upright(admin_client, kind) -> None:
    assert upload(admin_client, photo(kind)) == ""
    kept = Picture.objects.get()
    assert (kept.width, kept.height) == (40, 60)
    with kept.file.open("rb") as stream:
        assert Image.open(stream).size == (40, 60)
    assert kept.file_size == kept.file.size


def test_heic_becomes_a_jpeg_that_every_browser_shows(admin_client) -> None:
    assert upload(admin_client, photo("HEIF")) == ""
    kept = Picture.objects.get()
    assert kept.file.name.endswith(".jpg")
    with kept.file.open("rb") as stream:
        assert Image.open(stream).format == "JPEG"


def test_a23_a_picture_stored_by_code_is_a_copy_too(here) -> None:
    kept = Picture.objects.create(title="Foto", file=photo("JPEG"))
    with kept.file.open("rb") as stream:
        assert metadata(stream.read()) == []
    before = kept.file.name
    kept.title = "Andere naam"
    kept.save()
    assert kept.file.name == before


def test_a23_the_portrait_of_an_editor_is_a_copy_too(admin_user) -> None:
    profile = UserProfile.get_for_user(admin_user)
    profile.avatar = photo("JPEG")
    profile.save()
    with profile.avatar.open("rb") as stream:
        assert metadata(stream.read()) == []


def test_a24_a_picture_that_would_fill_the_memory_is_refused_with_the_reason(admin_client) -> None:
    data = bomb()
    assert len(data) < 30_000
    assert "te veel beeldpunten" in upload(admin_client, SimpleUploadedFile("groot.png", data))
    assert not Picture.objects.exists()


@pytest.mark.parametrize(("side", "taken"), [(6_300, True), (6_400, False)])
def test_a24_forty_million_pixels_are_the_limit(admin_client, side, taken) -> None:
    said = upload(admin_client, SimpleUploadedFile("groot.png", bomb(side)))
    assert (said == "") == taken


def test_a24_refusing_takes_little_memory(tmp_path) -> None:
    """In a process of its own, whose most is known: 196 megapixels refused under 200 MB."""
    (tmp_path / "groot.png").write_bytes(bomb())
    program = (
        "import sys, django; from django.conf import settings; settings.configure(); django.setup()\n"
        "from django.core.files.base import File; from django.core.exceptions import ValidationError\n"
        "from home.pictures import own_copy\n"
        "try: own_copy(File(open(sys.argv[1], 'rb')))\n"
        "except ValidationError: print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    )
    run = [sys.executable, "-c", program, str(tmp_path / "groot.png")]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert int(done.stdout) < 200 * 1024  # kilobytes


def test_a25_what_hangs_behind_a_picture_is_gone(admin_client) -> None:
    trailer = b"<script>alert(1)</script><?php echo 1; ?>"
    assert upload(admin_client, SimpleUploadedFile("foto.jpg", photo("JPEG").read() + trailer)) == ""
    with Picture.objects.get().file.open("rb") as stream:
        kept = stream.read()
    assert b"<script" not in kept
    assert b"<?php" not in kept


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tekening.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("tekening.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("pagina.jpg", b"<html><script>alert(1)</script></html>"),
        ("pagina.html", b"<html></html>"),
        ("foto.png", photo("JPEG").read()),
        ("half.jpg", photo("JPEG").read()[:300]),
    ],
)
def test_a25_what_is_no_picture_or_bears_a_false_name_is_refused(admin_client, name, data) -> None:
    assert upload(admin_client, SimpleUploadedFile(name, data))
    assert not Picture.objects.exists()


def test_a_moving_picture_keeps_moving() -> None:
    frames, out = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue", "green")], io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=80, comment=b"GEHEIM-NOOT")
    copy = own_copy(SimpleUploadedFile("beweegt.gif", out.getvalue())).read()
    assert Image.open(io.BytesIO(copy)).n_frames == 3
    assert b"GEHEIM-NOOT" not in copy


def test_what_cannot_be_read_is_refused_by_code_too() -> None:
    with pytest.raises(ValidationError):
        own_copy(SimpleUploadedFile("foto.jpg", b"geen foto"))


def test_a26_a_document_is_downloaded_and_does_nothing_in_a_browser(client, here) -> None:
    made = Document.objects.create(title="Plan", file=SimpleUploadedFile("plan.pdf", b"%PDF-1.4 <script>"))
    response = client.get(made.url)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize(
    ("name", "taken"), [("plan.pdf", True), ("plan.html", False), ("plan.svg", False), ("p.exe", False)]
)
def test_only_documents_of_known_kinds_are_taken(admin_client, name, taken) -> None:
    fields = {"title": "Plan", "file": SimpleUploadedFile(name, b"%PDF-1.4"), "tags": ""}
    fields["collection"] = Collection.get_first_root_node().pk
    response = admin_client.post(reverse("wagtaildocs:add"), fields)
    assert (response.status_code == 302) == taken
    assert Document.objects.exists() == taken

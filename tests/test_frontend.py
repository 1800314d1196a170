"""What the build makes: small, hashable, and of free parts only, with their notices."""

import gzip
import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "site" / "static"
SOURCE = ROOT / "site" / "static_src"
NOT_FREE = re.compile(r"@utrecht/(design-tokens|assets)")

if_built = pytest.mark.skipif(not BUILT.exists(), reason="the front end is not built: npm ci && npm run build")


def test_t21_no_unfree_package_is_installed_or_imported() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert "node_modules/@utrecht/component-library-css" in packages
    assert not [name for name in packages if NOT_FREE.search(name)]
    sources = [path for folder in ("css", "js") for path in (SOURCE / folder).iterdir()]
    assert sources
    assert not [path.name for path in sources if NOT_FREE.search(path.read_text())]


@if_built
def test_t21_the_notices_are_shipped_with_the_bundle() -> None:
    notices = (BUILT / "licences.txt").read_text()
    for words in (
        "Licensed under the EUPL",
        "Gemeente Utrecht",
        "EUROPEAN UNION PUBLIC LICENCE v. 1.2",
        "MIT License",
        "BSD 2-Clause",
    ):
        assert words in notices
    assert "EUPL-1.2" in (BUILT / "site.css").read_text()[:200]
    assert not NOT_FREE.search(notices)
    files = [path for path in BUILT.rglob("*") if path.is_file()]
    assert not [path.name for path in files if NOT_FREE.search(path.read_text(errors="ignore"))]


def test_lock_file_names_no_download_address() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()


@if_built
def test_every_reference_of_the_bundle_can_be_hashed(settings, tmp_path) -> None:
    """As in production, `collectstatic` gives every file a hashed name, and fails on a reference that leads nowhere."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    finders.get_finder.cache_clear()
    call_command("collectstatic", verbosity=0, interactive=False)
    paths = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert {"site.css", "site.js", "altcha.css", "altcha.js", "altcha-worker.js", "logo.svg"} <= set(paths)


@if_built
def test_style_sheet_stays_small() -> None:
    assert len(gzip.compress((BUILT / "site.css").read_bytes())) < 25_000

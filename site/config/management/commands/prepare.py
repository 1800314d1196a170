from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "What `make run` does before the processes start: tables, demo sites, ports, static files. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in (settings.VAR, settings.MEDIA_ROOT):
            folder.mkdir(parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("demo", stdout=self.stdout)
        call_command("syncsites")
        self.collect()

    def collect(self) -> None:
        """Collect static files when they differ from the last time: compressing them takes longer than all the rest."""
        mark = settings.VAR / "static.mark"
        now = static_fingerprint()
        if mark.exists() and mark.read_text() == now:
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        mark.write_text(now)


def static_fingerprint() -> str:
    """Changes when a file of ours or a library with files of its own changes."""
    digest = sha256((settings.BASE_DIR / "requirements.txt").read_bytes())
    for folder in settings.STATICFILES_DIRS:
        for path in sorted(folder.rglob("*")):
            state = path.stat()
            digest.update(f"{path} {state.st_size} {state.st_mtime_ns}".encode())
    return digest.hexdigest()

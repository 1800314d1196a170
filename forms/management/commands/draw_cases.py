from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from forms import picture


class Command(BaseCommand):
    help = "Draw what may happen to a case, from the table in forms.moderation, into a Markdown file."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        options["path"].write_text(picture.page(), encoding="utf-8")

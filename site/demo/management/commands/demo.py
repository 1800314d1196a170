from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo import accounts, build
from demo.sites import SITES


class Command(BaseCommand):
    help = "Make the demo sites that are not there yet. What is there stays as it is: safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("keys", nargs="*", help="Which sites; all when none is named.")

    def handle(self, *args: Any, keys: list[str], **options: Any) -> None:
        if unknown := set(keys) - {demo.key for demo in SITES}:
            raise CommandError(f"No demo site is called {', '.join(sorted(unknown))}.")
        for demo in SITES:
            if (not keys or demo.key in keys) and build.build(demo):
                editor = accounts.editor(demo.key)
                self.stdout.write(
                    f"Made the demo site {demo.name}. Its editor: {editor}, password {accounts.PASSWORD}."
                )

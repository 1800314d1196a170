from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from forms import consent


class Command(BaseCommand):
    help = "Check every line of the consent ledger. Exit status 1 names the first broken one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--ledger", type=UUID, help="only the chain of the site with this ledger id")

    def handle(self, *args: Any, ledger: UUID | None = None, **options: Any) -> None:
        broken = consent.verify(ledger)
        if broken:
            raise CommandError(f"{broken.id}: {broken.why} (ledger {broken.ledger}, line {broken.seq})")
        self.stdout.write("The consent ledger is as it was written.")

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from groups import territory
from groups.models import Neighbourhood


class Command(BaseCommand):
    help = "Import the streets of a neighbourhood from a CSV file of the municipality; they replace what was there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("neighbourhood", help="its name in web addresses; with several sites: <host name>/<name>")
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only read the file and say what is wrong with it")

    def handle(self, *args: Any, neighbourhood: str, file: Path, dry_run: bool, **options: Any) -> None:
        place = _place(neighbourhood)
        try:
            sheet = territory.check(file.read_bytes())
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        if not dry_run:
            territory.replace(place, sheet)
        done = "would be" if dry_run else "were"
        self.stdout.write(f"{sheet.streets} streets in {sheet.postcodes} postcodes {done} imported for {place}.")


def _place(wanted: str) -> Neighbourhood:
    host, _slash, slug = wanted.rpartition("/")
    found = Neighbourhood.objects.filter(slug=slug)
    if host:
        found = found.filter(site__hostname=host)
    if found.count() > 1:
        raise CommandError(f"Several sites have a neighbourhood {slug}: write <host name>/{slug}.")
    place = found.first()
    if place is None:
        raise CommandError(f"There is no neighbourhood {wanted}.")
    return place

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from wagtail.models import Site

from groups.exchange import exporting, table
from groups.exchange.ground import Ground


class Command(BaseCommand):
    help = "Export the groups of a site as CSV, XLSX or GeoJSON; the end of the file's name says which."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("site", help="host name of the site")
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, site: str, file: Path, **options: Any) -> None:
        kind = file.suffix.lower().lstrip(".")
        if kind not in table.MIME:
            raise CommandError("The name of the file must end with .csv, .xlsx or .geojson.")
        data = exporting.export(Ground(named(site)), kind)
        try:
            file.write_bytes(data)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        self.stdout.write(f"{file}: {len(data)} bytes.")


def named(host: str) -> Site:
    """The site with this host name. Raises CommandError."""
    found = Site.objects.filter(hostname=host)
    if found.count() != 1:
        known = ", ".join(Site.objects.order_by("hostname").values_list("hostname", flat=True))
        raise CommandError(f"There is no one site {host}. The sites are: {known}.")
    return found.get()

import sys
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from groups.exchange import importing
from groups.exchange.ground import Ground
from groups.exchange.plan import Plan
from groups.exchange.sheet import Progress
from groups.management.commands.export_groups import named

_WIDTH = 40
_MOST_BYTES = 200 * 1024**2


class Command(BaseCommand):
    help = "Import groups of a site from CSV, XLSX or GeoJSON: all of the file, or nothing when a line is wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("site", help="host name of the site")
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--make-neighbourhoods", action="store_true", help="make neighbourhoods that are not there")

    def handle(
        self, *args: Any, site: str, file: Path, dry_run: bool, make_neighbourhoods: bool, **options: Any
    ) -> None:
        ground = Ground(named(site))
        try:
            data = file.read_bytes()
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        progress = bar(sys.stderr)
        act = importing.rehearse if dry_run else importing.run
        with translation.override("nl"):
            sheet = importing.read(data, file.name, progress, _MOST_BYTES)
            plan = act(ground, sheet, make_neighbourhoods=make_neighbourhoods, progress=progress)
            progress(1)
            if plan.problems:
                raise CommandError("\n".join(map(str, plan.problems)))
        self._report(plan, dry_run)

    def _report(self, plan: Plan, dry_run: bool) -> None:
        for note in plan.notes:
            self.stdout.write(note)
        would = "would be " if dry_run else ""
        people = plan.register
        self.stdout.write(
            f"Groups {would}made: {len(plan.made)}, {would}changed: {len(plan.changed)}, left alone: {plan.same}. "
            f"Coordinators {would}made: {len(people.new)}, {would}changed: {len(people.changed)}."
        )


def bar(out: TextIO) -> Progress:
    """A bar that grows, on a terminal; nothing elsewhere."""
    if not out.isatty():
        return importing.quiet

    def show(done: float) -> None:
        full = round(done * _WIDTH)
        out.write(f"\r[{'#' * full}{' ' * (_WIDTH - full)}] {done:4.0%}" + ("\n" if done >= 1 else ""))
        out.flush()

    return show

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Site

from search import cards


class Command(BaseCommand):
    help = "Make the index of the site search anew, for every site. Needed only after rows were changed by hand."

    def handle(self, *args: Any, **options: Any) -> None:
        for site in Site.objects.order_by("pk"):
            self.stdout.write(f"{site.hostname}: {cards.rebuild(site)} pages and groups.")

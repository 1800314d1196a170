from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand
from wagtail.models import Site


class Command(BaseCommand):
    help = "Give every website the port of BASE_URL, and the default one its host: Wagtail keeps both in the database."

    def handle(self, *args: Any, **options: Any) -> None:
        address = urlsplit(settings.BASE_URL)
        port = address.port or (443 if address.scheme == "https" else 80)
        for site in Site.objects.all():
            host = address.hostname if site.is_default_site else site.hostname
            if (site.hostname, site.port) != (host, port):
                site.hostname, site.port = host, port
                site.save()  # Wagtail's signal clears its cache of sites

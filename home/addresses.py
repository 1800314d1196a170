from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site


def absolute(site: Site, path: str) -> str:
    """`path` on `site` as a full address: host of the Wagtail site, scheme of BASE_URL, never anything of a request."""
    scheme = urlsplit(settings.BASE_URL).scheme
    port = "" if site.port in (80, 443) else f":{site.port}"
    return f"{scheme}://{site.hostname}{port}{path}"

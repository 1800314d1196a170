from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Site


def absolute(site: Site, path: str) -> str:
    """`path`, which begins with “/”, on `site` as a full address: host and port of the Wagtail site, scheme of BASE_URL.

    Nothing of a request is in it, so that nobody can put another host into what we cache or mail.
    """
    scheme = urlsplit(settings.BASE_URL).scheme
    port = "" if site.port in (80, 443) else f":{site.port}"
    return f"{scheme}://{site.hostname}{port}{path}"


def front_page() -> str:
    """Where the visitor's language begins: a site that has no pages in it shows its own there, and says so."""
    language = get_language() or settings.LANGUAGE_CODE
    return "/" if language == settings.LANGUAGE_CODE else f"/{language}/"


def in_language(path: str) -> str:
    """`path` under the prefix of the visitor's language, whatever language its page is in; a full address as it is."""
    return front_page() + unprefixed(path) if path.startswith("/") else path


def unprefixed(path: str) -> str:
    """`path` without its first slash and the prefix of a language."""
    first, slash, rest = path.removeprefix("/").partition("/")
    return rest if slash and first in dict(settings.LANGUAGES) else path.removeprefix("/")

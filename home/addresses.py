import re
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Site

_ADDRESS = re.compile(r'(?<=\s)(href|src|srcset)="([^"]*)"')


def absolute(site: Site, path: str) -> str:
    """`path`, which begins with “/”, on `site` as a full address: host and port of the Wagtail site, scheme of BASE_URL.

    Nothing of a request is in it, so that nobody can put another host into what we cache or mail.
    """
    scheme = urlsplit(settings.BASE_URL).scheme
    port = "" if site.port in (80, 443) else f":{site.port}"
    return f"{scheme}://{site.hostname}{port}{path}"


def all_absolute(html: str, base: str) -> str:
    """`html` with every address of a link or a picture in full, as it is meant on the page at `base`: for who reads it in a mail."""
    return _ADDRESS.sub(lambda found: f'{found[1]}="{_joined(found[1], found[2], base)}"', html)


def _joined(attribute: str, value: str, base: str) -> str:
    """A `srcset` is a list: `/a.webp 480w, /b.webp 960w`."""
    if attribute != "srcset":
        return urljoin(base, value)
    return ", ".join(urljoin(base, one.strip()) for one in value.split(",") if one.strip())


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

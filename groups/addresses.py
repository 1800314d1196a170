"""The street of an address: from the territory, else asked of PDOK's address service (T-11). It is advice and never blocks.

Only our server asks, with postcode and number and nothing else. Off unless ADDRESS_SERVICE_URL is set; two seconds at most, and
after a failure it is left alone for a minute. The service is documented as “Locatieserver”, its method `free`.
"""

import json
import logging
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.cache import cache

_log = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds, from asking to answer, looking up the host's name included
REST = 60  # seconds that a service which failed is left alone
_KEPT = {True: 30 * 86_400, False: 86_400}  # seconds that we remember a street, and that there is none
_MOST_BYTES = 64 * 1024
_LONGEST = 120
_ASLEEP = "groups.addresses.asleep"
# Threads, because nothing else limits the look-up of a host's name. A thread that hangs holds a place until its socket gives up.
_askers = ThreadPoolExecutor(max_workers=4, thread_name_prefix="addresses")


def street(postcode: str, number: int) -> str | None:
    """The name of the street of a normalised postcode and a number as the service has it; None when it has or says none."""
    if not settings.ADDRESS_SERVICE_URL or cache.get(_ASLEEP):
        return None
    key = f"groups.addresses.{postcode}.{number}"
    known = cache.get(key)
    if known is None:
        known = _ask_within(PATIENCE, postcode, number)
        if known is None:
            cache.set(_ASLEEP, True, REST)
            return None
        cache.set(key, known, _KEPT[bool(known)])
    return str(known) or None


def _ask_within(seconds: float, postcode: str, number: int) -> str | None:
    """The street, "" when there is none; None when the service is dead, slow or talks nonsense."""
    asked: Future[str] = _askers.submit(_ask, postcode, number, time.monotonic() + seconds)
    try:
        return asked.result(seconds)
    except Exception as error:
        asked.cancel()
        _log.warning("the address service does not answer: %s", type(error).__name__)  # no address in a log
        return None


def _ask(postcode: str, number: int, deadline: float) -> str:
    query = {"q": f"postcode:{postcode} and huisnummer:{number}", "fq": "type:adres", "fl": "straatnaam", "rows": 1}
    url = f"{settings.ADDRESS_SERVICE_URL}?{urlencode(query)}"
    if urlsplit(url).scheme not in ("http", "https"):
        raise ValueError("the address service is no web address")
    request = Request(url, headers={"Accept": "application/json", "User-Agent": "Buurtpoort"})  # noqa: S310
    with urlopen(request, timeout=max(0.1, deadline - time.monotonic())) as answer:  # noqa: S310
        return _street_in(json.loads(_read(answer, deadline)))


def _read(answer: Any, deadline: float) -> bytes:
    """The whole answer. Raises ValueError for one that is too long or trickles in too slowly."""
    body = b""
    while chunk := answer.read1(8192):
        body += chunk
        if len(body) > _MOST_BYTES or time.monotonic() > deadline:
            raise ValueError("too long")
    return body


def _street_in(said: Any) -> str:
    """Raises KeyError, TypeError or ValueError for what is no answer of the service."""
    found = said["response"]["docs"]
    name = found[0]["straatnaam"] if found else ""
    if not isinstance(name, str) or len(name) > _LONGEST:
        raise ValueError("no name of a street")
    return name.strip()

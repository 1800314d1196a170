"""How a view says that its page may be kept, and what it was made of."""

import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from home.pagecache import tables
from home.pagecache.pages import own
from home.pagecache.reads import Reads

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mark:
    """What a response was made of, see `home.pagecache.changes`."""

    tags: frozenset[str]
    born: int
    until: float


def mark(response: HttpResponseBase, *, page: int, site: int, read: Reads, born: int) -> None:
    """Let `response` be kept: the page `page` of `site`, made of `read`, begun when `born` changes were known.

    Not when it was made of a table that nobody watches.
    """
    if unknown := tables.unknown(read.tables):
        logger.info("page %s is not kept: it reads %s", page, ", ".join(sorted(unknown)))
        return
    watched = tables.watched(read.tables) - {tables.TREE}
    places = {f"{name}@{place}" for name in {*watched, "tree"} for place in (site, "*")}
    places |= {f"tree@{other}" for other in read.trees}
    response.made_of = Mark(frozenset({own(page), *places}), born, min(read.until, _limit()))  # type: ignore[attr-defined]


def of(response: object) -> Mark | None:
    return getattr(response, "made_of", None)


def may_be_kept(request: HttpRequest) -> bool:
    """A page is kept for a plain GET; what comes behind a question mark is made anew."""
    return request.method == "GET" and not request.META.get("QUERY_STRING")


def _limit() -> float:
    """Pages speak of days: none outlives its own. PAGE_CACHE_SECONDS is the net below that."""
    now = timezone.localtime()
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
    return min(midnight.timestamp(), time.time() + settings.PAGE_CACHE_SECONDS)

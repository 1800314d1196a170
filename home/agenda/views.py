"""`/agenda.ics` of a site, and the file of one event."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import http_date
from django.utils.text import slugify
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Site

from home import memory
from home.agenda import ics, listing
from home.models import EventPage, SiteProfile
from home.tree import site_of

Made = tuple[bytes, datetime]


@require_safe
@gzip_page
@conditional_page
@cache_control(public=True, max_age=60)
def site_calendar(request: HttpRequest) -> HttpResponse:
    """All events of the visitor's site in the language of the path. With ETag and Last-Modified: 304 when nothing changed."""
    site = site_of(request)
    return _answer(site, "agenda", lambda: listing.events_of(site, get_language()))


@require_safe
@gzip_page
@conditional_page
@cache_control(public=True, max_age=60)
def event_calendar(request: HttpRequest, key: UUID) -> HttpResponse:
    """One event of the visitor's site."""
    site = site_of(request)
    events = [event for event in listing.events_of(site, get_language()) if event.translation_key == key]
    if not events:
        raise Http404
    return _answer(site, slugify(events[0].title) or "agenda", lambda: events, key)


def _answer(site: Site, name: str, events: Callable[[], list[EventPage]], *key: UUID) -> HttpResponse:
    """A calendar file `name`.ics of `events`; `key` tells it from others of the site.

    It is made once until something changes, and once a day: that moment is Last-Modified, so a page taken off counts.
    """
    today = timezone.localdate()
    body, made_at = memory.recall(("ics", site.pk, get_language(), today, *key), lambda: _make(site, events()))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Last-Modified"] = http_date(made_at.timestamp())
    response["Content-Disposition"] = f'inline; filename="{name}.ics"'
    return response


def _make(site: Site, events: list[EventPage]) -> Made:
    moments = listing.moments_of(site)
    meetings = [ics.Meeting(event, event.full_url or "", tuple(moments.get(event.pk, ()))) for event in events]
    return ics.feed(SiteProfile.for_site(site).name, meetings, timezone.localdate()), timezone.now()

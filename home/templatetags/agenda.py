"""The agenda on other pages, and its dates and times in words."""

from datetime import date, datetime

from django import template
from django.utils import timezone, translation
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from home import structured
from home.agenda import linked, listing, words
from home.agenda.listing import Entry
from home.agenda.schedule import Occurrence
from home.tree import known_site

register = template.Library()


@register.simple_tag(takes_context=True)
def next_events(context: template.Context, count: int = 3) -> list[Entry]:
    """The next `count` times that something takes place on the visitor's site; cancelled ones not."""
    events = listing.events_of(_site(context), translation.get_language())
    entries = listing.coming(events, timezone.now())
    going_on = [entry for entry in entries if not entry.occurrence.cancelled]
    return sorted(going_on, key=lambda entry: entry.start)[:count]


@register.simple_tag(takes_context=True)
def agenda_page(context: template.Context) -> Page | None:
    """The agenda page of the visitor's site, or None."""
    return listing.agenda_of(_site(context), translation.get_language())


@register.simple_tag(takes_context=True)
def subscribe_url(context: template.Context, path: str) -> str:
    """The address by which a calendar program follows `path`."""
    request = context.get("request")
    return f"webcal://{request.get_host()}{path}" if request else path


@register.filter
def linked_data(entries: list[Entry]) -> SafeString:
    """The events of a page for search engines."""
    return structured.block({"@graph": linked.events(entries)}) if entries else SafeString("")


@register.filter
def full_date(moment: date) -> str:
    """“dinsdag 20 januari 2026”."""
    return words.full_date(moment)


@register.filter
def hours(one: Occurrence) -> str:
    """“19.30–21.00 uur”."""
    return words.hours(one.start.time(), one.end.time())


@register.filter
def iso(moment: datetime) -> str:
    """For `datetime` of `<time>`: with the offset of its own day."""
    return moment.isoformat(timespec="minutes")


def _site(context: template.Context) -> Site | None:
    request = context.get("request")
    return known_site(request) if request else None

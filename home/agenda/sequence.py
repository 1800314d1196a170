"""What calendars are told when an event changes: SEQUENCE grows with every published change that matters (RFC 5545, 3.8.7.4)."""

import hashlib

from django.db.models import F

from home import memory
from home.models.event import EventPage
from home.models.told import Told


def published(event: EventPage) -> bool:
    """Look at what is published now. True when it differs from before in title, times, place, rule, exceptions or moments."""
    digest = facts(event)
    told, is_new = Told.objects.get_or_create(page=event, defaults={"digest": digest})
    if is_new or told.digest == digest:
        return False
    changed = Told.objects.filter(pk=told.pk, digest=told.digest).update(digest=digest, sequence=F("sequence") + 1)
    memory.forget()  # an update says to nobody that it happened
    return bool(changed)


def facts(event: EventPage) -> str:
    """A digest of what is told of an event."""
    moments = [(one.label, one.start_time, one.end_time) for one in event.moments.all()]
    return hashlib.sha256(repr((event.title, event.schedule, moments)).encode()).hexdigest()

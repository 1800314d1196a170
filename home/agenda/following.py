"""One event in several languages takes place at one time: that of the original. Translations take it over.

What they say in words is their own: title, texts, place, theme and moments.
"""

from django.db import transaction
from wagtail.models import Revision

from home.agenda import sequence
from home.agenda.editing import SCHEDULE
from home.models.event import EventPage
from home.models.event_parts import EventException

_ROW = ("sort_order", "day", "act", "new_day", "new_start", "new_end", "new_place", "note")


def going_live(event: EventPage, revision: Revision) -> None:
    """Before `revision` of `event` goes live: of a translation it holds the times of the original, whatever it held."""
    original = event.original
    if original.pk != event.pk:
        _rewrite(revision, original)


def published(original: EventPage) -> None:
    """`original` went live just now: its translations follow, drafts too. Nothing happens when it is a translation itself."""
    if original.original.pk != original.pk:
        return
    same = EventPage.objects.filter(translation_key=original.translation_key, alias_of=None)
    for translation in same.exclude(pk=original.pk):
        _follow(translation, original)


@transaction.atomic
def _follow(translation: EventPage, original: EventPage) -> None:
    if _take_over(translation, original):
        if translation.live:  # calendars read when it changed
            translation.last_published_at = original.last_published_at
        translation.save()
        translation.update_aliases()
        if translation.live:
            sequence.published(EventPage.objects.get(pk=translation.pk))
    if translation.latest_revision:
        _rewrite(translation.latest_revision, original)


def _rewrite(revision: Revision, original: EventPage) -> None:
    draft = revision.as_object()
    if _take_over(draft, original):
        revision.content = draft.serializable_data()
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)


def _take_over(event: EventPage, original: EventPage) -> bool:
    """Whether there was a difference."""
    if _told(event) == _told(original):
        return False
    for name in SCHEDULE:
        setattr(event, name, getattr(original, name))
    event.exceptions = [
        EventException(**{name: getattr(row, name) for name in _ROW}) for row in original.exceptions.all()
    ]
    event.__dict__.pop("schedule", None)  # kept until now
    return True


def _told(event: EventPage) -> list[object]:
    rows = [[getattr(row, name) for name in _ROW] for row in event.exceptions.all()]
    return [*(getattr(event, name) for name in SCHEDULE), rows]

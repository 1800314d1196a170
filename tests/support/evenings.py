"""An evening to register for, and people who do."""

from datetime import date, time
from typing import Any

from django.utils import timezone

from forms import intake, tasks
from forms.models import Case, FormPage
from home.models import EventPage
from tests.support import forms, meetings
from tests.support.cast import Village

DAY = date(2026, 3, 5)


def evening(here: Village, places: int | None = 2, **columns: Any) -> EventPage:
    """A themed evening on 5 March 2026 from 19.30 to 21.00."""
    page = meetings.agenda(here.home)
    told = {"kind": "themed", "theme": "Inbraak", "place_name": "Buurthuis Lindehof", "start_time": time(19, 30)}
    day = columns.pop("start_date", DAY)
    return meetings.once(page, "Avond over inbraak", day, **told | {"places": places} | columns)


def form(here: Village, event: EventPage, day: date | None = None) -> FormPage:
    """The form to register with, published."""
    page = forms.page(here, "evening")
    page.event, page.event_day = event, day
    page.save_revision().publish()
    return FormPage.objects.get(pk=page.pk)


def published(event: EventPage) -> EventPage:
    """The event as an editor publishes it, after a worker told who registered."""
    page = meetings.publish(event)
    tasks.evening_changed(str(page.translation_key))
    return page


def registered(page: FormPage, here: Village, name: str) -> Case:
    """Somebody who sent the form and confirmed it."""
    return forms.case(page, here, name=name, email=f"{name.lower()}@example.org")


def waiting_to_confirm(page: FormPage, here: Village, name: str) -> Any:
    """The link to confirm of somebody who sent the form."""
    return forms.submitted(page, here, name=name, email=f"{name.lower()}@example.org").links.get()


def confirm(link: Any) -> bool:
    return intake.confirm(link, timezone.now())

"""Dates of the agenda. Python's calendar ends at 9999 and has no year 0: what lies near that is a slip of the keyboard."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Field
from django.utils.translation import gettext as _

from home.agenda.schedule import EARLIEST, LATEST


def within_reach(day: date) -> None:
    """Raises ValidationError for a day before EARLIEST or after LATEST."""
    if not EARLIEST <= day <= LATEST:
        years = {"first": EARLIEST.year, "last": LATEST.year}
        raise ValidationError(_("Kies een jaar van %(first)s tot en met %(last)s.") % years)


class DayField(models.DateField):
    """A day within reach. Its form field refuses another one already, so that whoever checks a form can count with it."""

    default_validators = [within_reach]

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"validators": [within_reach]} | kwargs)

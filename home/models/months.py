"""Months of the year as a set of boxes."""

from typing import Any

from django.db import models
from django.forms import CheckboxSelectMultiple, Field, TypedMultipleChoiceField
from django.utils.dates import MONTHS


class MonthsField(models.JSONField):
    """A list of month numbers, 1 to 12."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Field:
        return TypedMultipleChoiceField(
            choices=list(MONTHS.items()),
            coerce=int,
            empty_value=[],
            widget=CheckboxSelectMultiple,
            required=False,
            label=self.verbose_name,
            help_text=self.help_text,
        )

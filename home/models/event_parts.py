"""Rows of an event: the dates that are different, and the moments within it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from home.agenda import words
from home.agenda.schedule import Act, ChangedDay
from home.models.days import DayField
from home.models.event import EventPage


class EventException(Orderable):
    """One date that is different."""

    class What(models.TextChoices):
        SKIP = Act.SKIP.value, _("overslaan: niemand verwacht het")
        MOVE = Act.MOVE.value, _("verplaatsen: andere datum, tijd of plaats")
        CANCEL = Act.CANCEL.value, _("afgelasten: blijft staan als “afgelast”")

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="exceptions")
    day = DayField(_("datum"), help_text=_("De datum zoals het volgens de herhaling zou zijn."))
    act = models.CharField(_("wat gebeurt er?"), max_length=8, choices=What, default=What.SKIP)
    new_day = DayField(_("nieuwe datum"), null=True, blank=True)
    new_start = models.TimeField(_("begint dan om"), null=True, blank=True)
    new_end = models.TimeField(_("eindigt dan om"), null=True, blank=True)
    new_place = models.CharField(_("andere plaats"), max_length=200, blank=True)
    note = models.CharField(_("toelichting"), max_length=200, blank=True, help_text=_("Dit leest de bezoeker."))

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("act")]),
        FieldRowPanel([FieldPanel("new_day"), FieldPanel("new_start"), FieldPanel("new_end")]),
        FieldPanel("new_place"),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("uitzondering")
        verbose_name_plural = _("uitzonderingen")

    def __str__(self) -> str:
        return f"{self.day}: {self.act}"

    @property
    def change(self) -> ChangedDay:
        return ChangedDay(
            self.day, Act(self.act), self.new_day, self.new_start, self.new_end, place=self.new_place, note=self.note
        )


class EventMoment(Orderable):
    """A part of the event that is for everybody: the community police officer is there for who walks in."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="moments")
    label = models.CharField(_("wat"), max_length=160)
    start_time = models.TimeField(_("van"))
    end_time = models.TimeField(_("tot"))

    panels = [FieldPanel("label"), FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")])]

    class Meta(Orderable.Meta):
        verbose_name = _("moment")
        verbose_name_plural = _("momenten")

    def __str__(self) -> str:
        return self.label

    @property
    def hours(self) -> str:
        return words.hours(self.start_time, self.end_time)

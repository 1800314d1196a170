from django.db import models
from django.db.models import Q
from wagtail.models import Page


class EventPlaces(models.Model):
    """How many places of one evening are taken, as `forms` tells; `day` only for an event that repeats.

    `starts` and `where` are what everybody who registered was told.

    All languages of an event share its places, so it is known by its translation key. Who gives or frees a place holds
    this row, see `home.agenda.sign_up.hold`.
    """

    event_key = models.UUIDField()
    day = models.DateField(null=True)
    taken = models.PositiveIntegerField(default=0)
    queued = models.PositiveIntegerField(default=0)
    starts = models.DateTimeField(null=True)
    where = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event_key", "day"], name="places_of_a_day"),
            models.UniqueConstraint(fields=["event_key"], condition=Q(day=None), name="places_of_an_event"),
        ]

    def __str__(self) -> str:
        return f"{self.event_key} {self.day or ''}: {self.taken}"


class SignUpPage(models.Model):
    """Where one registers for an evening, as `forms` tells."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")
    places = models.ForeignKey(EventPlaces, on_delete=models.CASCADE, related_name="pages")

    def __str__(self) -> str:
        return f"{self.places_id}: {self.page_id}"

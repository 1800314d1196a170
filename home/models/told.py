from django.db import models

from home.models.event import EventPage


class Told(models.Model):
    """What calendars were told of an event last. Apart from the page, so that no draft brings an old sequence back.

    `digest` is of all that counts as a change, see `home.agenda.sequence`.
    """

    page = models.OneToOneField(EventPage, on_delete=models.CASCADE, related_name="told")
    digest = models.CharField(max_length=64)
    sequence = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.page_id}: {self.sequence}"

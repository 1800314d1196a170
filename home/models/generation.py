from django.db import models


class Generation(models.Model):
    """The one row that tells other machines that something kept in memory has changed, see `home.memory`."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)

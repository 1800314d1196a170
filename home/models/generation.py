from django.db import models


class Generation(models.Model):
    """A count of changes of what pages are made of and memory keeps: row 2, see `home.pagecache.changes`."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)


class Change(models.Model):
    """When something that pages are made of changed last: `number` counts all changes, see `home.pagecache.changes`."""

    tag = models.CharField(max_length=80, primary_key=True)
    number = models.PositiveBigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.tag} {self.number}"

from django.db import models


class RateCount(models.Model):
    """How often something happened in a window of time. `key` is a digest: it holds no address."""

    key = models.CharField(max_length=64)
    window = models.BigIntegerField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="rate_key_window")]

    def __str__(self) -> str:
        return f"{self.count}"


class SolvedChallenge(models.Model):
    """A proof of work that was used: it works once."""

    challenge = models.CharField(max_length=128, primary_key=True)
    used_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.challenge

from django.db import models
from wagtail.models import Site

from groups.models import Neighbourhood, WatchGroup


class Term(models.Model):
    """A name as it is searched for: folded by `search.folding`, once per site however many groups or streets bear it.

    The database keeps an index of its trigrams: see the second migration.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    folded = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "folded"], name="term_once_per_site")]
        indexes = [models.Index(fields=["folded"], name="term_prefix", opclasses=["varchar_pattern_ops"])]

    def __str__(self) -> str:
        return self.folded


class Name(models.Model):
    """What bears a term: a group by its name, or a street, of a group's own list or (without a group) of the territory."""

    class Kind(models.TextChoices):
        GROUP = "group"
        STREET = "street"

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="names")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    text = models.CharField(max_length=200)
    neighbourhood = models.ForeignKey(Neighbourhood, on_delete=models.CASCADE, related_name="+")
    watch_group = models.ForeignKey(WatchGroup, null=True, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.text

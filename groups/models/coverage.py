from django.db import models
from django.utils.translation import gettext_lazy as _

from groups.coverage import Side
from groups.models.group import WatchGroup


class CoverageRule(models.Model):
    """One line of a group's area, as rows to look up. Written by `groups.coverage.replace_many` only.

    `area` is a postcode (“2582AB”) or a postcode area (“2582”); without numbers the rule spans `low` 0 to `high` ANY.
    """

    watch_group = models.ForeignKey(WatchGroup, on_delete=models.CASCADE, related_name="rules")
    area = models.CharField(_("postcode"), max_length=6)
    low = models.PositiveIntegerField(_("vanaf nummer"))
    high = models.PositiveIntegerField(_("tot en met nummer"))
    side = models.CharField(_("kant"), max_length=4, choices=Side.choices, default=Side.BOTH)
    version = models.PositiveIntegerField(_("versie"))

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ["area", "low"]
        indexes = [models.Index(fields=["area", "low", "high"], name="coverage_area")]
        constraints = [
            models.CheckConstraint(name="coverage_range", condition=models.Q(low__lte=models.F("high"))),
        ]

    def __str__(self) -> str:
        from groups.coverage import wording

        return wording(self.area, self.low, self.high, self.side)

from django.db import models
from django.utils.translation import gettext_lazy as _

from groups.coverage import Side, wording
from groups.models.group import Neighbourhood


class Stretch(models.Model):
    """A stretch of street: house numbers of one street within one postcode. All of a neighbourhood's are its territory.

    Written by `groups.territory.replace` only. Without numbers in the file it spans `low` 0 to `high` ANY.
    """

    neighbourhood = models.ForeignKey(
        Neighbourhood, verbose_name=_("buurt"), on_delete=models.CASCADE, related_name="stretches"
    )
    street = models.CharField(_("straat"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=6)
    low = models.PositiveIntegerField(_("vanaf nummer"))
    high = models.PositiveIntegerField(_("tot en met nummer"))
    side = models.CharField(_("kant"), max_length=4, choices=Side.choices, default=Side.BOTH)

    class Meta:
        verbose_name = _("stuk straat")
        verbose_name_plural = _("straten")
        ordering = ["street", "postcode", "low"]
        indexes = [
            models.Index(fields=["postcode", "low", "high"], name="stretch_address"),
            models.Index(fields=["neighbourhood", "street"], name="stretch_street"),
        ]
        constraints = [models.CheckConstraint(name="stretch_range", condition=models.Q(low__lte=models.F("high")))]

    def __str__(self) -> str:
        return f"{self.street}, {wording(self.postcode, self.low, self.high, self.side)}"

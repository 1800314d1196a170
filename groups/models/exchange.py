from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site


class PoliceExport(models.Model):
    """One list for the police: who made it, when, and how many people stood on it. Never their data."""

    at = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    user_id = models.PositiveIntegerField(_("gemaakt door"))  # no key: the line outlives the account
    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.CASCADE, related_name="police_exports")
    count = models.PositiveIntegerField(_("aantal mensen"))

    class Meta:
        verbose_name = _("lijst voor de politie")
        verbose_name_plural = _("lijsten voor de politie")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class Upload(models.Model):
    """A file between its dry run and its import. It holds people's data: it goes at once when it is used, else in an hour."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    user_id = models.PositiveIntegerField()
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    data = models.BinaryField()
    make_neighbourhoods = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("bestand met groepen")
        verbose_name_plural = _("bestanden met groepen")

    def __str__(self) -> str:
        return str(self.pk)

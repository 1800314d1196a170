from django.db import models
from django.utils.translation import gettext_lazy as _

from groups.models.group import WatchGroup
from groups.models.people import Coordinator


class CoordinatorTask(models.Model):
    """Something to do by hand: put a new coordinator into the chat group of the district's coordinators."""

    coordinator = models.ForeignKey(
        Coordinator, verbose_name=_("beheerder"), on_delete=models.CASCADE, related_name="tasks"
    )
    watch_group = models.ForeignKey(
        WatchGroup, verbose_name=_("groep"), on_delete=models.CASCADE, related_name="coordinator_tasks"
    )
    created_at = models.DateTimeField(_("sinds"), auto_now_add=True)
    done_at = models.DateTimeField(_("gedaan op"), null=True, blank=True)

    class Meta:
        verbose_name = _("nieuwe beheerder")
        verbose_name_plural = _("nieuwe beheerders")
        ordering = ["done_at", "created_at"]
        constraints = [models.UniqueConstraint(fields=["coordinator", "watch_group"], name="coordinator_added_once")]

    def __str__(self) -> str:
        return str(self.pk)


class Correction(models.Model):
    """Somebody says that something about a group is wrong. `reference` names the case that holds his words; they are not here."""

    watch_group = models.ForeignKey(
        WatchGroup, verbose_name=_("groep"), on_delete=models.CASCADE, related_name="corrections"
    )
    reference = models.CharField(_("kenmerk"), max_length=16, unique=True)
    created_at = models.DateTimeField(_("sinds"), auto_now_add=True)
    done_at = models.DateTimeField(_("gedaan op"), null=True, blank=True)

    class Meta:
        verbose_name = _("correctie")
        verbose_name_plural = _("correcties")
        ordering = ["done_at", "created_at"]

    def __str__(self) -> str:
        return self.reference

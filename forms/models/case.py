import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from forms import reference
from forms.models.submission import Submission
from groups.models import Coordinator, Desk, Neighbourhood, WatchGroup


class Case(models.Model):
    """One request to one group, desk or team; to the editors of a site that has no team. `status` is written by `forms.moderation` alone.

    Who is responsible follows from the duties of this moment, see `forms.routing.responsible`.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("open")
        WAITING = "waiting", _("in de wachtkamer")
        QUEUED = "queued", _("op de wachtlijst")
        APPROVED = "approved", _("goedgekeurd")
        JOINED = "joined", _("in de groep")
        REJECTED = "rejected", _("afgewezen")
        WITHDRAWN = "withdrawn", _("ingetrokken")
        LEFT = "left", _("uit de groep")
        HANDLED = "handled", _("afgehandeld")

    class RoutedBy(models.TextChoices):
        RULE = "rule", _("adres")
        CHOICE = "choice", _("gekozen groep")
        DESK = "desk", _("loket")
        TEAM = "team", _("team, want geen groep past")
        WAITING = "waiting", _("wachtkamer: wil een groep beginnen")
        FORM = "form", _("team, volgens het formulier")
        SITE = "site", _("redactie, want er is geen team")

    wagtail_reference_index_ignore = True

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # The submission's own, so that both sides name the same thing on the telephone; with a number when it made more cases.
    reference = models.CharField(_("kenmerk"), max_length=16, unique=True, default=reference.new, editable=False)
    submission = models.ForeignKey(
        Submission, verbose_name=_("inzending"), on_delete=models.PROTECT, related_name="cases"
    )
    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="cases")
    neighbourhood = models.ForeignKey(
        Neighbourhood, verbose_name=_("buurt"), null=True, on_delete=models.PROTECT, related_name="cases"
    )
    watch_group = models.ForeignKey(
        WatchGroup, verbose_name=_("groep"), null=True, on_delete=models.PROTECT, related_name="cases"
    )
    desk = models.ForeignKey(Desk, verbose_name=_("loket"), null=True, on_delete=models.PROTECT, related_name="cases")
    kind = models.CharField(_("soort"), max_length=24)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.OPEN)
    status_at = models.DateTimeField(_("sinds"))
    created_at = models.DateTimeField(_("ontvangen"))
    routed_by = models.CharField(_("hier gekomen door"), max_length=8, choices=RoutedBy)
    rule = models.CharField(_("regel"), max_length=60, blank=True)
    rule_version = models.PositiveIntegerField(_("versie van de regel"), null=True)
    # The waiting room's clock (C-15): since when somebody waits, or said again that he still wants to.
    waits_since = models.DateTimeField(_("wacht sinds"), null=True)
    # Which evening somebody registered for: kept here, because an editor may use the form again for the next one.
    event_key = models.UUIDField(null=True, editable=False)
    event_day = models.DateField(null=True, editable=False)
    invite_shown_at = models.DateTimeField(_("uitnodiging getoond"), null=True)

    class Meta:
        verbose_name = _("aanvraag")
        verbose_name_plural = _("aanvragen")
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["site", "created_at"], name="case_open", condition=Q(status="open")),
            models.Index(fields=["site", "waits_since"], name="case_waiting", condition=Q(status="waiting")),
            models.Index(fields=["site", "-created_at"], name="case_site"),
            models.Index(
                fields=["event_key", "event_day", "status"], name="case_evening", condition=Q(event_key__isnull=False)
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["submission", "watch_group"], name="one_case_per_group"),
            models.CheckConstraint(
                name="case_has_a_home",
                condition=(
                    Q(watch_group__isnull=False)
                    | Q(desk__isnull=False)
                    | Q(neighbourhood__isnull=False)
                    | Q(routed_by="site")
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def waits_until(self) -> datetime | None:
        """When a wait without a further yes is over; None for who does not wait."""
        return self.waits_since + settings.WAITING_LIFETIME if self.waits_since else None

    @property
    def home(self) -> WatchGroup | Desk | Neighbourhood | str:
        """Where the case lies: its group, its desk, the team of its neighbourhood, or the editors when there is none."""
        return self.watch_group or self.desk or self.neighbourhood or gettext("de redactie")


class CaseEvent(models.Model):
    """What happened to a case: every transition, and every look at the hidden details. Never changed.

    `actor` names a link, an editor or the clock by kind and id (`link:<uuid>`, `user:<pk>`), so it holds no personal data.
    """

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(_("wanneer"))
    act = models.CharField(_("wat"), max_length=16)
    from_status = models.CharField(_("van"), max_length=12, blank=True)
    to_status = models.CharField(_("naar"), max_length=12, blank=True)
    actor = models.CharField(_("wie"), max_length=64)
    coordinator = models.ForeignKey(
        Coordinator, verbose_name=_("beheerder"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    source = models.CharField(_("langs welke weg"), max_length=16)
    reason = models.CharField(_("waarom"), max_length=24, blank=True)
    told_in = models.ForeignKey(
        "forms.Mail", null=True, on_delete=models.SET_NULL, related_name="told_events", editable=False
    )

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("geschiedenis")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.act}"

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from forms.models.case import Case
from forms.models.submission import Submission
from groups.models import Coordinator


class Mail(models.Model):
    """A row of the outbox: what to say, to whom, in which language, and how far it came.

    It holds no body, subject or address. The recipient is a coordinator, or the resident of `submission`; he is looked up at
    delivery. `link` is the right that the mail carries; `keys` holds other ids. `forms.outbox` alone writes `state`.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("wacht")
        CLAIMED = "claimed", _("wordt verstuurd")
        SENT = "sent", _("verstuurd")
        PARKED = "parked", _("vastgelopen")
        CANCELLED = "cancelled", _("vervallen")

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("soort"), max_length=24)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES)
    coordinator = models.ForeignKey(
        Coordinator, verbose_name=_("aan beheerder"), null=True, on_delete=models.CASCADE, related_name="mails"
    )
    submission = models.ForeignKey(
        Submission, verbose_name=_("over inzending"), null=True, on_delete=models.CASCADE, related_name="mails"
    )
    case = models.ForeignKey(
        Case, verbose_name=_("over aanvraag"), null=True, on_delete=models.CASCADE, related_name="mails"
    )
    link = models.ForeignKey("forms.Link", null=True, on_delete=models.SET_NULL, related_name="mails", editable=False)
    keys = models.JSONField(default=dict)
    message_id = models.CharField(max_length=120, editable=False)
    state = models.CharField(_("toestand"), max_length=12, choices=State, default=State.QUEUED)
    created_at = models.DateTimeField(_("klaargezet"))
    due_at = models.DateTimeField(_("volgende poging"))
    sent_at = models.DateTimeField(_("verstuurd"), null=True)
    attempts = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    leases = models.PositiveSmallIntegerField(default=0)
    claim = models.UUIDField(null=True, editable=False)
    leased_until = models.DateTimeField(null=True)
    error = models.CharField(_("laatste fout"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["due_at"], name="mail_due", condition=Q(state="queued")),
            models.Index(fields=["leased_until"], name="mail_leased", condition=Q(state="claimed")),
            models.Index(fields=["claim"], name="mail_claim", condition=Q(state="claimed")),
            models.Index(fields=["-created_at"], name="mail_created"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class MailText(models.Model):
    """What the editors of one site made of one kind of mail, in one language. Without a row our own words go out.

    `kind` is a key of `forms.mailtexts.TABLE`. `body` is the whole letter, greeting and all, as `forms.mailwords` writes it.
    """

    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.CASCADE, related_name="mail_texts")
    kind = models.CharField(_("soort"), max_length=40)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES)
    subject = models.CharField(_("onderwerp"), max_length=120)
    body = models.TextField(_("tekst"), max_length=6000)
    changed_at = models.DateTimeField(_("veranderd"), auto_now=True)

    class Meta:
        verbose_name = _("tekst van een e-mail")
        verbose_name_plural = _("teksten van e-mails")
        constraints = [models.UniqueConstraint(fields=["site", "kind", "language"], name="mail_text_once")]

    def __str__(self) -> str:
        return f"{self.kind} ({self.language})"


class MailPause(models.Model):
    """The one row that says the outbox is paused, and why: our own configuration is wrong (535, 401, 403)."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    since = models.DateTimeField()
    probe_at = models.DateTimeField()
    error = models.CharField(max_length=200)

    class Meta:
        verbose_name = _("pauze van de e-mail")
        verbose_name_plural = _("pauzes van de e-mail")

    def __str__(self) -> str:
        return self.error


class Heartbeat(models.Model):
    """When a process last showed that it works, by name; `/readyz` reads it."""

    name = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("hartslag")
        verbose_name_plural = _("hartslagen")

    def __str__(self) -> str:
        return self.name

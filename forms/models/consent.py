import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page, Site

from home import guardrails
from home.pagecache.rows import OfOneSite


class Nature(models.TextChoices):
    """What a box stands for. Only consent may be withdrawn; all three are events in the ledger."""

    CONSENT = "consent", _("toestemming")
    AGREEMENT = "agreement", _("akkoord")
    DECLARATION = "declaration", _("verklaring")


class Ask(OfOneSite):
    """One box that a site may put under its forms: the editors' words for a purpose.

    Editing it (or its page) makes a new `ConsentText`; records keep pointing at the old one.
    """

    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="asks")
    purpose = models.SlugField(_("doel (code)"), max_length=40, help_text=_("Bijvoorbeeld: membership, rules, age."))
    nature = models.CharField(_("soort"), max_length=12, choices=Nature, default=Nature.CONSENT)
    label_nl = models.CharField(
        _("tekst bij het vakje"),
        max_length=300,
        help_text=_("{leeftijd} en {website} vult de website zelf in."),
    )
    label_en = models.CharField(_("tekst bij het vakje (Engels)"), max_length=300, blank=True)
    description = models.CharField(
        _("waarvoor"), max_length=200, help_text=_("Zo staat het doel in het bewijs van toestemming.")
    )
    page = models.ForeignKey(
        Page,
        verbose_name=_("pagina met de volledige tekst"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("De privacytekst of de huisregels waar het vakje naar verwijst."),
    )
    retention = models.CharField(
        _("bewaartermijn (ISO 8601)"), max_length=80, default="P30D after decision", blank=True
    )

    panels = [
        FieldPanel("site"),
        FieldRowPanel([FieldPanel("purpose"), FieldPanel("nature")]),
        FieldPanel("label_nl"),
        FieldPanel("label_en"),
        FieldPanel("page"),
        FieldPanel("description"),
        FieldPanel("retention"),
    ]

    class Meta:
        verbose_name = _("vakje")
        verbose_name_plural = _("vakjes")
        constraints = [models.UniqueConstraint(fields=["site", "purpose"], name="ask_purpose_per_site")]

    def __str__(self) -> str:
        return f"{self.get_nature_display()}: {self.label_nl}"

    def clean(self) -> None:
        """Everybody reads it under a form and in a receipt."""
        may = guardrails.of_site(self.site if self.site_id else None)
        guardrails.check_row(self, may, ["label_nl", "label_en", "description"])


class ConsentText(models.Model):
    """The exact words of one purpose in one language and version. Never changed: triggers refuse it.

    `content` is canonical JSON of everything that was said (label, notice, controller, retention); `sha256` is its digest.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ledger = models.UUIDField(editable=False)
    purpose = models.CharField(_("doel"), max_length=40)
    nature = models.CharField(_("soort"), max_length=12, choices=Nature)
    language = models.CharField(_("taal"), max_length=5)
    version = models.PositiveIntegerField(_("versie"))
    label = models.CharField(_("tekst bij het vakje"), max_length=400)
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    created_at = models.CharField(_("sinds"), max_length=32)

    class Meta:
        verbose_name = _("tekst van een vakje")
        verbose_name_plural = _("teksten van vakjes")
        ordering = ["purpose", "language", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["ledger", "purpose", "language", "version"], name="consent_text_version")
        ]

    def __str__(self) -> str:
        return f"{self.purpose} v{self.version} ({self.language})"


class ConsentEvent(models.Model):
    """One line of the ledger: append-only, chained by hash within its site. Triggers refuse change and removal.

    `body` is the canonical JSON that is hashed; the other columns repeat parts of it to be searched. Nothing here is
    personal: `commitment` is a salted digest whose salt lives with the submission.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    ledger = models.UUIDField()
    seq = models.BigIntegerField(_("volgnummer"))
    record_id = models.UUIDField(_("bewijs"), db_index=True)
    principal_id = models.UUIDField(_("betrokkene"), db_index=True)
    submission_uuid = models.UUIDField(db_index=True)
    text_id = models.UUIDField()
    purpose = models.CharField(_("doel"), max_length=40)
    state = models.CharField(_("toestand"), max_length=32)
    at = models.CharField(_("wanneer (UTC)"), max_length=32)
    body = models.TextField()
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("gebeurtenis in het toestemmingenboek")
        verbose_name_plural = _("toestemmingenboek")
        ordering = ["ledger", "seq"]
        constraints = [models.UniqueConstraint(fields=["ledger", "seq"], name="ledger_seq")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.state} {self.id}"


class LedgerHead(models.Model):
    """The last link of each site's chain; locked, last of all, while a line is added."""

    ledger = models.UUIDField(primary_key=True)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.ledger} {self.seq}"

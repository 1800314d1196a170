from datetime import date, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.models.pages import BasePage

GOOD_FOR = timedelta(days=365)


class GapBlock(blocks.StructBlock):
    """Something that does not work for everybody yet, what is done about it, and when."""

    what = blocks.CharBlock(max_length=200, label=_("wat werkt nog niet voor iedereen?"))
    meanwhile = blocks.TextBlock(max_length=600, label=_("wat kan een bezoeker zolang doen?"))
    measure = blocks.TextBlock(max_length=600, label=_("wat gaat u eraan doen?"))
    planned = blocks.DateBlock(label=_("wanneer is het klaar?"))

    class Meta:
        icon = "warning"
        label = _("Knelpunt")


class AccessibilityPage(BasePage):
    """The statement about accessibility, after the Dutch government's model (Besluit digitale toegankelijkheid overheid)."""

    class Status(models.TextChoices):
        FULL = "A", _("A: wij voldoen helemaal")
        PARTIAL = "B", _("B: wij voldoen gedeeltelijk, en weten wat nog moet")
        FIRST_STEPS = "C", _("C: wij zijn begonnen, nog niet alles is nagekeken")
        NOT = "D", _("D: wij voldoen niet")
        UNKNOWN = "E", _("E: wij hebben dit nog niet nagekeken")

    status = models.CharField(_("status"), max_length=1, choices=Status, default=Status.UNKNOWN)
    checked_on = models.DateField(
        _("laatst nagekeken op"),
        default=date.today,
        help_text=_("Kijk elk jaar opnieuw. Anders klopt de verklaring niet."),
    )
    checked_how = models.TextField(
        _("hoe is het nagekeken?"), blank=True, max_length=1000, help_text=_("Door wie, waarmee, welke pagina's.")
    )
    gaps = StreamField(
        [("gap", GapBlock())],
        verbose_name=_("wat nog niet voor iedereen werkt"),
        blank=True,
        help_text=_("Bij elk knelpunt hoort een datum waarop het klaar is."),
    )
    feedback_email = models.EmailField(
        _("adres voor klachten"), blank=True, help_text=_("Leeg: het e-mailadres van de website.")
    )
    answer_days = models.PositiveSmallIntegerField(
        _("antwoord binnen zoveel werkdagen"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(30)],
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("checked_on"), FieldPanel("checked_how")],
            heading=_("Hoe staat het ervoor?"),
        ),
        FieldPanel("gaps"),
        MultiFieldPanel([FieldPanel("feedback_email"), FieldPanel("answer_days")], heading=_("Klachten")),
        FieldPanel("body"),
    ]
    template = "home/accessibility_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Hoe toegankelijk is deze website, en wat doet u aan wat nog niet werkt?")

    class Meta:
        verbose_name = _("toegankelijkheidsverklaring")
        verbose_name_plural = _("toegankelijkheidsverklaringen")

    @property
    def is_old(self) -> bool:
        """Whether the last check lies more than twelve months back."""
        return self.checked_on < timezone.localdate() - GOOD_FOR

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Page


@register_setting(icon="site")
class SiteProfile(BaseSiteSetting):
    """What makes one website differ from the next: name, looks, words, sender and controller (GDPR art. 4(7)).

    `ledger_id` names the site in the consent ledger; it outlives the Wagtail site's own number.
    """

    class Theme(models.TextChoices):
        BLUE = "statenkwartier", _("blauw")
        GREEN = "heemskerk", _("groen")
        WATER = "buitenkaag", _("turkoois")
        BRICK = "binnenbijster", _("steenrood")
        PURPLE = "katwijk", _("paars")

    class CoordinatorWord(models.TextChoices):
        BEHEERDER = "beheerder", _("beheerder")
        COORDINATOR = "coordinator", _("coördinator")

    ledger_id = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    name = models.CharField(_("naam van de website"), max_length=120, default="Buurtpoort")
    tagline = models.CharField(_("ondertitel"), max_length=200, blank=True)
    theme = models.CharField(_("kleuren"), max_length=20, choices=Theme, default=Theme.BLUE)
    coordinator_word = models.CharField(
        _("woord voor wie een groep leidt"),
        max_length=12,
        choices=CoordinatorWord,
        default=CoordinatorWord.BEHEERDER,
    )
    start_page = models.ForeignKey(
        Page,
        verbose_name=_("pagina over een groep beginnen"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Wie zoekt en geen groep vindt, krijgt deze pagina aangeboden."),
    )
    minimum_age = models.PositiveSmallIntegerField(_("minimumleeftijd"), default=18)
    police_contacts_max = models.PositiveSmallIntegerField(
        _("hoeveel mensen per buurt hebben contact met de wijkagent"), default=3
    )
    leaflet_rules = models.TextField(
        _("huisregels in het kort, voor folders"), blank=True, help_text=_("Eén regel per lijn, hoogstens vijf.")
    )
    contact_email = models.EmailField(
        _("e-mailadres van de website"),
        default="contact@example.org",
        help_text=_("Antwoorden op onze mails komen hier."),
    )
    sender_name = models.CharField(_("naam van de afzender"), max_length=80, blank=True)
    sender_address = models.EmailField(
        _("adres van de afzender"),
        blank=True,
        help_text=_("Een adres op uw eigen domein. Leeg: de afzender van deze installatie."),
    )
    controller_name = models.CharField(_("verantwoordelijke (AVG)"), max_length=120, default="Buurtpoort")
    controller_address = models.CharField(_("postadres"), max_length=200, default="Postbus 1, 1000 AA Voorbeeldstad")
    controller_contact = models.EmailField(_("contact over privacy"), default="privacy@example.org")

    panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("tagline"), FieldPanel("theme"), FieldPanel("contact_email")],
            heading=_("Website"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("coordinator_word"),
                FieldPanel("minimum_age"),
                FieldPanel("start_page"),
                FieldPanel("police_contacts_max"),
            ],
            heading=_("Regels"),
        ),
        MultiFieldPanel([FieldPanel("sender_name"), FieldPanel("sender_address")], heading=_("E-mail")),
        MultiFieldPanel(
            [FieldPanel("controller_name"), FieldPanel("controller_address"), FieldPanel("controller_contact")],
            heading=_("Privacy"),
        ),
    ]

    class Meta:
        verbose_name = _("websiteprofiel")
        verbose_name_plural = _("websiteprofielen")

    def __str__(self) -> str:
        return self.name

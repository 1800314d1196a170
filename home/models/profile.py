import uuid

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Page

from home import guardrails
from home.models.profile_tabs import TABS
from home.numbers import Number, NumberBlock, shown, usual
from home.pagecache.rows import OfOneSite


@register_setting(icon="site")
class SiteProfile(OfOneSite, BaseSiteSetting):
    """What makes one website differ from the next: name, looks, words, sender and controller (GDPR art. 4(7)).

    `ledger_id` names the site in the consent ledger; it outlives the Wagtail site's own number.
    """

    class Theme(models.TextChoices):
        BLUE = "statenkwartier", _("blauw, afgerond")
        GREEN = "heemskerk", _("groen, met een gekleurde kop")
        WATER = "buitenkaag", _("turkoois, heel rond")
        BRICK = "binnenbijster", _("steenrood, recht en met schreefletters")
        PURPLE = "katwijk", _("paars, strak en donker")

    class CoordinatorWord(models.TextChoices):
        BEHEERDER = "beheerder", _("beheerder")
        COORDINATOR = "coordinator", _("coördinator")

    class RemovalBy(models.TextChoices):
        ONE = "one", _("één beheerder")
        TWO = "two", _("de beheerders samen")

    ledger_id = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    name = models.CharField(
        _("naam van de website"),
        max_length=120,
        default="Buurtpoort",
        help_text=_("Staat boven elke pagina, in zoekmachines en in elke e-mail."),
    )
    tagline = models.CharField(
        _("ondertitel"), max_length=200, blank=True, help_text=_("Een paar woorden onder de naam.")
    )
    tagline_en = models.CharField(
        _("ondertitel in het Engels"),
        max_length=200,
        blank=True,
        help_text=_("Leeg: Engelse pagina's tonen de Nederlandse ondertitel."),
    )
    logo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Uw eigen beeldmerk. Leeg: een getekend poortje in de kleur van de website."),
    )
    theme = models.CharField(
        _("vormgeving"),
        max_length=20,
        choices=Theme,
        default=Theme.BLUE,
        help_text=_("Geldt voor de website, de e-mails en de folders. Elke vormgeving is goed leesbaar."),
    )
    emergency_numbers = StreamField(
        [("number", NumberBlock())],
        verbose_name=_("nummers om te bellen"),
        default=usual,
        max_num=6,
        help_text=_("Onder elke pagina, in deze volgorde. Een opvallend kader neemt het eerste nummer van zijn soort."),
    )
    coordinator_word = models.CharField(
        _("woord voor wie een groep leidt"),
        max_length=12,
        choices=CoordinatorWord,
        default=CoordinatorWord.BEHEERDER,
        help_text=_("De website gebruikt overal dit woord."),
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
    minimum_age = models.PositiveSmallIntegerField(
        _("minimumleeftijd"),
        default=18,
        help_text=_("Staat in het vakje over leeftijd. Wie zich al aanmeldde, houdt de oude tekst."),
    )
    police_contacts_max = models.PositiveSmallIntegerField(
        _("hoeveel mensen per buurt hebben contact met de wijkagent"), default=3
    )
    group_size_limit = models.PositiveIntegerField(
        _("grootste aantal leden van een groep"),
        default=1024,
        validators=[MinValueValidator(2)],
        help_text=_(
            "Voor nieuwe groepen. In WhatsApp passen 1024 mensen, maar met 50 tot 100 werkt een groep het best."
        ),
    )
    removal_by = models.CharField(
        _("wie haalt iemand uit een groep?"),
        max_length=3,
        choices=RemovalBy,
        default=RemovalBy.ONE,
        help_text=_("Staat bij elke groep. Zet het ook in uw huisregels."),
    )
    waiting_neighbours = models.PositiveSmallIntegerField(
        _("hoeveel buren in de wachtkamer"),
        default=5,
        validators=[MinValueValidator(2)],
        help_text=_("Wachten er zo veel buren met dezelfde vier cijfers van de postcode? Dan vragen wij hen allemaal."),
    )
    coordinators_per_group_max = models.PositiveSmallIntegerField(
        _("hoeveel beheerders heeft een groep hoogstens"),
        null=True,
        blank=True,
        help_text=_("Leeg: zo veel als u wilt. Plaatsvervangers tellen niet mee."),
    )
    leaflet_rules = models.TextField(
        _("huisregels in het kort, voor folders"),
        blank=True,
        help_text=_("Zet elke huisregel op een eigen regel, hoogstens vijf."),
    )
    contact_email = models.EmailField(
        _("e-mailadres van de website"),
        default="contact@example.org",
        help_text=_("Staat onder elke pagina. Antwoorden op onze mails komen hier."),
    )
    public_addresses = models.TextField(
        _("adressen die op pagina's mogen"),
        blank=True,
        help_text=_(
            "Eén regel per e-mailadres of domein, zoals info@example.org of example.org. "
            "Andere adressen houdt de website tegen. Zet hier geen adres van een bewoner of beheerder."
        ),
    )
    sender_name = models.CharField(
        _("naam van de afzender"), max_length=80, blank=True, help_text=_("Leeg: de naam van de website.")
    )
    sender_address = models.EmailField(
        _("adres van de afzender"),
        blank=True,
        help_text=_("Een adres op uw eigen domein. Leeg: de afzender van deze installatie."),
    )
    controller_name = models.CharField(
        _("verantwoordelijke (AVG)"),
        max_length=120,
        default="Buurtpoort",
        help_text=_("De vereniging, stichting of gemeente achter de website."),
    )
    controller_address = models.CharField(_("postadres"), max_length=200, default="Postbus 1, 1000 AA Voorbeeldstad")
    controller_contact = models.EmailField(
        _("contact over privacy"),
        default="privacy@example.org",
        help_text=_("Hier komen vragen over gegevens. Het adres staat bij elke toestemming."),
    )

    edit_handler = TABS
    select_related = ["logo"]

    class Meta:
        verbose_name = _("websiteprofiel")
        verbose_name_plural = _("websiteprofielen")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """What stands on every page keeps to the guard rails too."""
        super().clean()
        guardrails.check_row(self, guardrails.of_profile(self), _PUBLIC)

    @property
    def numbers(self) -> list[Number]:
        """The numbers to call, in the language of the moment."""
        return shown(self.emergency_numbers)

    def number(self, kind: str) -> Number | None:
        """The first number of `kind` ("emergency", "police", "anonymous")."""
        return next((number for number in self.numbers if number.kind == kind), None)

    @property
    def coordinator(self) -> str:
        """What a coordinator is called here, in the language of the moment. Only Dutch has two words for it."""
        return self._called(0) if get_language() == "nl" else str(_("beheerder"))

    @property
    def coordinators(self) -> str:
        """The same of several."""
        return self._called(1) if get_language() == "nl" else str(_("beheerders"))

    def _called(self, number: int) -> str:
        return _CALLED[self.CoordinatorWord(self.coordinator_word)][number]


_PUBLIC = (
    "name",
    "tagline",
    "tagline_en",
    "emergency_numbers",
    "leaflet_rules",
    "sender_name",
    "controller_name",
    "controller_address",
)
_CALLED = {
    SiteProfile.CoordinatorWord.BEHEERDER: ("beheerder", "beheerders"),
    SiteProfile.CoordinatorWord.COORDINATOR: ("coördinator", "coördinatoren"),
}

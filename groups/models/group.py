import uuid
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from groups import areas, coverage, invite
from groups import verification as known
from groups.models.limit import SizeLimitField
from home import guardrails
from home.pagecache.rows import OfOneSite

if TYPE_CHECKING:
    from groups.state import State


class Neighbourhood(OfOneSite):
    """A district or village. Its team takes what no group takes."""

    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="neighbourhoods")
    name = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(_("naam in het webadres"), max_length=120)
    place = models.CharField(_("plaats"), max_length=120)

    class Meta:
        verbose_name = _("buurt")
        verbose_name_plural = _("buurten")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["site", "slug"], name="neighbourhood_slug_per_site")]

    def __str__(self) -> str:
        return self.name


class WatchGroup(OfOneSite):
    """A chat group of neighbours. `invite_sealed` is ciphertext: only `groups.invite` reads or writes it."""

    class Channel(models.TextChoices):
        WHATSAPP = "whatsapp", "WhatsApp"
        SIGNAL = "signal", "Signal"
        TELEGRAM = "telegram", "Telegram"

    class Kind(models.TextChoices):
        STREET = "street", _("straatgroep")
        DISTRICT = "district", _("wijkgroep")
        COORDINATORS = "coordinators", _("groep van beheerders")
        POLICE_RELAY = "police_relay", _("groep van de politie")
        NEIGHBOURING = "neighbouring", _("groep van een buurwijk")

    class SignUp(models.TextChoices):
        HERE = "here", _("via deze website")
        ELSEWHERE = "elsewhere", _("via een andere website")
        NONE = "none", _("aanmelden kan niet")

    class WayIn(models.TextChoices):
        COORDINATOR_ADDS = "coordinator", _("de beheerder voegt het nummer toe")
        INVITE_LINK = "invite", _("de bewoner krijgt een geheime uitnodigingslink")

    SITE = "neighbourhood__site"
    PUBLIC = ("name", "streets", "description", "sign_up_url")  # what everybody reads, and people type

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    neighbourhood = models.ForeignKey(
        Neighbourhood, verbose_name=_("buurt"), on_delete=models.PROTECT, related_name="watch_groups"
    )
    name = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(_("naam in het webadres"), max_length=120)
    streets = models.TextField(_("straten"), blank=True, help_text=_("Eén straat per regel. Dit staat op de website."))
    description = models.TextField(_("beschrijving"), blank=True)
    channel = models.CharField(_("app"), max_length=16, choices=Channel, default=Channel.WHATSAPP)
    kind = models.CharField(_("soort groep"), max_length=16, choices=Kind, default=Kind.STREET)
    source = models.CharField(
        _("bron"),
        max_length=200,
        blank=True,
        help_text=_("Uit welke lijst deze groep van een buurwijk is overgenomen."),
    )
    sign_up = models.CharField(_("aanmelden"), max_length=16, choices=SignUp, default=SignUp.HERE)
    sign_up_url = models.URLField(_("adres van de andere website"), blank=True)
    way_in = models.CharField(
        _("hoe komt iemand in de groep?"), max_length=16, choices=WayIn, default=WayIn.COORDINATOR_ADDS
    )
    invite_sealed = models.TextField(blank=True, editable=False)
    stated_size = models.PositiveIntegerField(_("aantal leden volgens de beheerder"), null=True, blank=True)
    stated_on = models.DateField(_("geteld op"), null=True, blank=True)
    size_limit = SizeLimitField(
        _("grootste aantal leden"),
        default=None,
        blank=True,
        help_text=_("Leeg: zoals het websiteprofiel zegt."),
    )
    joined_delta = models.IntegerField(default=0, editable=False)
    unanswered = models.PositiveIntegerField(default=0, editable=False)
    verification = models.CharField(
        _("hoe goed kent u deze groep?"), max_length=8, choices=known.Level, default=known.Level.SELF
    )
    verified_until = models.DateField(
        _("geldt tot en met"),
        null=True,
        blank=True,
        help_text=_("Daarna staat er weer: alleen zelf opgegeven."),
    )
    picture = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("foto van de straat"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    show_picture = models.BooleanField(_("foto tonen"), default=True)
    published = models.BooleanField(_("op de website"), default=True, db_index=True)
    origin = models.UUIDField(null=True, editable=False, db_index=True)  # the form it came with, see `groups.changes`
    coverage_text = models.TextField(
        _("gebied"),
        blank=True,
        help_text=_("Eén regel per gebied, bijvoorbeeld: 1234 AB 1-45 oneven, of 1234 AC, of 1234."),
    )
    coverage_version = models.PositiveIntegerField(default=0, editable=False)
    area = models.JSONField(
        _("gebied op de kaart"),
        null=True,
        blank=True,
        help_text=_("Een lijn of vlak als GeoJSON. Het is een illustratie."),
    )
    west = models.FloatField(null=True, editable=False)
    south = models.FloatField(null=True, editable=False)
    east = models.FloatField(null=True, editable=False)
    north = models.FloatField(null=True, editable=False)

    class Meta:
        verbose_name = _("groep")
        verbose_name_plural = _("groepen")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["neighbourhood", "slug"], name="group_slug_per_neighbourhood"),
        ]
        indexes = [
            models.Index(
                fields=["neighbourhood"],
                name="group_draft",
                condition=models.Q(published=False, origin__isnull=False),
            ),
            models.Index(
                fields=["west", "east"], name="group_on_the_map", condition=models.Q(published=True, west__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def shown_on(self) -> int:
        return self.neighbourhood.site_id

    def save(self, **kwargs: Any) -> None:
        """A row that is there keeps what was pushed to it since it was read; a new count of the members starts at nought."""
        self.set_bounds()
        if not self._state.adding and not kwargs.keys() & {"update_fields", "force_insert"}:
            kwargs["update_fields"] = self._own_fields()
            if self._counted_anew():
                self.joined_delta = 0
                kwargs["update_fields"].append("joined_delta")
        super().save(**kwargs)

    def _own_fields(self) -> list[str]:
        """The columns that are not pushed by `groups.state`, as far as they were read."""
        apart = self.get_deferred_fields() | {"joined_delta", "unanswered"}
        fields = [field for field in self._meta.concrete_fields if not field.primary_key]
        return [field.name for field in fields if field.attname not in apart]

    def _counted_anew(self) -> bool:
        if self.get_deferred_fields() & {"stated_size", "stated_on"}:
            return False
        stated = {"stated_size": self.stated_size, "stated_on": self.stated_on}
        return not WatchGroup.objects.filter(pk=self.pk, **stated).exists()

    def set_bounds(self) -> None:
        """Keep the box around the area beside it, so that the map asks for what it shows by index."""
        self.west, self.south, self.east, self.north = areas.bounds(self.area) if self.area else (None,) * 4

    def clean(self) -> None:
        site = self.neighbourhood.site if self.neighbourhood_id else None
        guardrails.check_row(self, guardrails.of_site(site), self.PUBLIC)
        if self.show_picture and self.picture and not self.picture.description:
            raise ValidationError({"picture": _("Geef de foto eerst een omschrijving, bij Afbeeldingen.")})
        if self.sign_up == self.SignUp.ELSEWHERE and not self.sign_up_url:
            raise ValidationError({"sign_up_url": _("Vul het adres in van de website waar men zich aanmeldt.")})
        if self.verification != known.Level.SELF and not self.verified_until:
            raise ValidationError({"verified_until": _("Vul in tot wanneer dit geldt.")})
        for field, check, value in (
            ("coverage_text", coverage.parse, self.coverage_text),
            ("area", areas.validate, self.area),
        ):
            try:
                check(value) if value else None
            except ValidationError as error:
                raise ValidationError({field: error}) from error

    @property
    def street_list(self) -> list[str]:
        return [line.strip() for line in self.streets.splitlines() if line.strip()]

    def coordinator_first_names(self) -> list[str]:
        """First names of the active coordinators: all that a public page may say of them."""
        duties = self.duties.filter(role="main", coordinator__active=True).select_related("coordinator")
        return sorted(duty.coordinator.first_name for duty in duties)

    @property
    def takes_sign_ups(self) -> bool:
        """Whether one can sign up for it on this website now."""
        return self.published and self.state == "open"

    @property
    def state(self) -> "State":
        """Whether it takes sign-ups, in words for the public: see `groups.state`."""
        from groups import state

        return state.of(self)

    @property
    def verification_level(self) -> known.Level:
        """What is known of the group today: a level that ran out counts no longer."""
        return known.level(self)

    @property
    def uses_invite(self) -> bool:
        """True when an approved resident is let in by a sealed invite link, and there is one."""
        return self.way_in == self.WayIn.INVITE_LINK and bool(self.invite_sealed)

    @property
    def invite_url(self) -> str:
        """The invite link in the clear. Raises `invite.Unreadable` when it was sealed with a key we no longer have."""
        return invite.unseal(self.invite_sealed, self.uuid)

    def seal_invite(self, url: str) -> None:
        """Keep `url` sealed on this row (not saved yet); an empty one takes the invite away."""
        self.invite_sealed = invite.seal(url, self.uuid) if url else ""

import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group as AuthGroup
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Site

from groups import signals
from groups.models.group import Neighbourhood, WatchGroup
from home import guardrails
from home.models import SiteProfile
from home.pagecache.rows import OfOneSite

_PUSHED = {"bounced_at", "email_confirmed_at"}  # columns that `groups.state` writes meanwhile


class Coordinator(OfOneSite, ClusterableModel):
    """A volunteer without an account. Name, e-mail and phone never stand on a public page.

    The admin edits the duties together with the person: `duties` adds and removes on the next save.
    Whose address is typed in by hand counts as confirmed; who came in with a file has yet to confirm his.
    """

    class Police(models.TextChoices):
        CONSENTED = "consented", _("mag naar de politie")
        DIRECT = "direct", _("meldt zich zelf bij de politie")
        NO = "no", _("nee")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="coordinators")
    name = models.CharField(_("naam"), max_length=120)
    email = models.EmailField(_("e-mailadres"))
    phone = models.CharField(_("mobiel nummer"), max_length=20, blank=True)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES, default="nl")
    active = models.BooleanField(
        _("actief"),
        default=True,
        help_text=_("Niet actief, en geen taak of loket meer? Dan wissen wij deze persoon na 30 dagen."),
    )
    left_at = models.DateTimeField(null=True, editable=False)  # since then inactive and without work: `groups.changes`
    absent_from = models.DateField(_("afwezig vanaf"), null=True, blank=True)
    absent_until = models.DateField(_("afwezig tot en met"), null=True, blank=True)
    email_confirmed_at = models.DateTimeField(
        _("e-mailadres bevestigd op"), null=True, blank=True, default=timezone.now, editable=False
    )
    bounced_at = models.DateTimeField(_("mail komt niet aan sinds"), null=True, blank=True, editable=False)
    police = models.CharField(
        _("gegevens naar de politie"),
        max_length=9,
        choices=Police,
        default=Police.NO,
        help_text=_("Kies “mag naar de politie” alleen als deze persoon dat zelf heeft gezegd."),
    )
    police_consented_at = models.DateTimeField(_("toestemming gegeven op"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("beheerder")
        verbose_name_plural = _("beheerders")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "email"], name="coordinator_email_per_site"),
            models.CheckConstraint(
                name="police_consent_has_a_moment",
                condition=Q(police="consented", police_consented_at__isnull=False)
                | (~Q(police="consented") & Q(police_consented_at=None)),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Note when consent for the police was given; it goes with the consent. A new address has not bounced yet.

        Who works here again has not left. Rooms above hear of a new address in the same transaction: what they sent to the old one
        must not outlive it.
        """
        self.left_at = None if self.active else self.left_at
        consented = self.police == self.Police.CONSENTED
        self.police_consented_at = (self.police_consented_at or timezone.now()) if consented else None
        moved = self._has_moved(kwargs.get("update_fields"))
        if not self._state.adding and not kwargs.keys() & {"update_fields", "force_insert"}:
            kwargs["update_fields"] = self._own_fields(moved)
        with transaction.atomic():
            super().save(**kwargs)
            if moved:
                signals.address_changed.send(sender=Coordinator, coordinator=self)

    def _has_moved(self, update_fields: Iterable[str] | None) -> bool:
        """Whether the row that is there gets another address by this save."""
        kept = "email" in self.get_deferred_fields() or (update_fields is not None and "email" not in update_fields)
        if self._state.adding or kept:
            return False
        return not Coordinator.objects.filter(pk=self.pk, email=self.email).exists()

    def _own_fields(self, moved: bool) -> list[str]:
        """The columns to write: what `groups.state` pushes stays, unless the address changes. Who types a new one vouches for it."""
        apart = self.get_deferred_fields() | (set() if moved else _PUSHED)
        if moved:
            self.bounced_at, self.email_confirmed_at = None, timezone.now()
        fields = [field for field in self._meta.concrete_fields if not field.primary_key]
        return ["duties", *(field.name for field in fields if field.attname not in apart)]

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name else ""


class Duty(models.Model):
    """What ties a coordinator to a group (main, deputy, liaison) or to the team of a neighbourhood.

    A liaison coordinates a neighbouring group and is a member here so that news travels: he gets no cases.
    """

    class Role(models.TextChoices):
        MAIN = "main", _("beheerder")
        DEPUTY = "deputy", _("plaatsvervanger")
        LIAISON = "liaison", _("contact met een buurgroep")
        TEAM = "team", _("team van de buurt")

    coordinator = ParentalKey(Coordinator, verbose_name=_("beheerder"), on_delete=models.CASCADE, related_name="duties")
    role = models.CharField(_("taak"), max_length=8, choices=Role, default=Role.MAIN)
    watch_group = models.ForeignKey(
        WatchGroup, verbose_name=_("groep"), null=True, blank=True, on_delete=models.CASCADE, related_name="duties"
    )
    neighbourhood = models.ForeignKey(
        Neighbourhood, verbose_name=_("buurt"), null=True, blank=True, on_delete=models.CASCADE, related_name="duties"
    )
    police_contact = models.BooleanField(_("heeft contact met de wijkagent"), default=False)
    origin = models.UUIDField(null=True, editable=False, db_index=True)  # the form it came with, see `groups.changes`

    class Meta:
        verbose_name = _("taak")
        verbose_name_plural = _("taken")
        constraints = [
            models.CheckConstraint(
                name="duty_for_group_or_team",
                condition=(
                    Q(role="team", watch_group=None, neighbourhood__isnull=False)
                    | Q(role__in=["main", "deputy", "liaison"], watch_group__isnull=False, neighbourhood=None)
                ),
                violation_error_message=_(
                    "Kies een groep bij een beheerder, plaatsvervanger of contact. Kies een buurt bij het team."
                ),
            ),
            models.UniqueConstraint(fields=["coordinator", "watch_group"], name="one_duty_per_group"),
            models.UniqueConstraint(fields=["coordinator", "neighbourhood"], name="one_duty_per_team"),
        ]

    def __str__(self) -> str:
        return f"{self.coordinator}: {self.get_role_display()} – {self.watch_group or self.neighbourhood}"

    def clean(self) -> None:
        """The constraint `duty_for_group_or_team`, said at the field."""
        team = self.role == self.Role.TEAM
        if team and self.neighbourhood_id is None:
            raise ValidationError({"neighbourhood": _("Kies de buurt van dit team.")})
        if not team and self.watch_group_id is None:
            raise ValidationError({"watch_group": _("Kies de groep bij deze taak.")})
        other = "watch_group" if team else "neighbourhood"
        if getattr(self, f"{other}_id") is not None:
            raise ValidationError({other: _("Laat dit leeg: het hoort niet bij deze taak.")})
        if self.police_contact:
            self._check_police_contacts()
        if self.watch_group and self.role == self.Role.MAIN:
            self._check_mains(self.watch_group)

    def _check_mains(self, group: WatchGroup) -> None:
        from groups import people

        if trouble := people.too_many_mains(group, besides=self.coordinator_id):
            raise ValidationError({"role": trouble})

    def _check_police_contacts(self) -> None:
        """Few talk with the police officer: so many per neighbourhood as the site's profile says."""
        place = self.watch_group.neighbourhood if self.watch_group else self.neighbourhood
        assert place is not None  # said by `clean`
        most = SiteProfile.for_site(place.site).police_contacts_max
        there = Q(neighbourhood=place) | Q(watch_group__neighbourhood=place)
        others = Duty.objects.filter(there, police_contact=True, coordinator__active=True)
        if others.exclude(coordinator=self.coordinator_id).values("coordinator").distinct().count() >= most:
            message = _(
                "In %(place)s hebben al %(most)s mensen contact met de wijkagent. Haal het eerst bij iemand weg."
            )
            raise ValidationError({"police_contact": message % {"place": place, "most": most}})


class Desk(OfOneSite):
    """A named recipient for a topic: “vragen”, “hondenbezitters”. Its people are coordinators."""

    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="desks")
    name = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(_("naam in het webadres"), max_length=120)
    topic = models.TextField(_("waarvoor"), blank=True)
    people = models.ManyToManyField(Coordinator, verbose_name=_("mensen"), related_name="desks", blank=True)

    class Meta:
        verbose_name = _("loket")
        verbose_name_plural = _("loketten")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["site", "slug"], name="desk_slug_per_site")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Everybody reads a desk's name and topic."""
        guardrails.check_row(self, guardrails.of_site(self.site if self.site_id else None), ["name", "topic"])


class EditorNeighbourhood(models.Model):
    """Editors of one neighbourhood only: a Wagtail group and the neighbourhood whose cases it may see."""

    group = models.ForeignKey(AuthGroup, on_delete=models.CASCADE, related_name="+")
    neighbourhood = models.ForeignKey(Neighbourhood, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("redactie van een buurt")
        verbose_name_plural = _("redacties van buurten")
        constraints = [models.UniqueConstraint(fields=["group", "neighbourhood"], name="editor_neighbourhood_once")]

    def __str__(self) -> str:
        return f"{self.group} – {self.neighbourhood}"

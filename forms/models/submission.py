import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from forms import reference
from groups import postcode
from groups.models import WatchGroup


class Principal(models.Model):
    """A mailbox on one site, as the ledger knows it: a pseudonym. `digest` finds it by address and goes when the data go."""

    # Wagtail's index of who refers to which page would be written with every save, and nobody looks there for these rows.
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=80, blank=True)

    class Meta:
        verbose_name = _("betrokkene")
        verbose_name_plural = _("betrokkenen")
        constraints = [
            models.UniqueConstraint(
                fields=["site", "digest"], condition=~Q(digest=""), name="principal_digest_per_site"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)


class Submission(models.Model):
    """What one resident sent once: the only home of that person's data. It is scrubbed, never deleted.

    `__str__` is the reference, because Wagtail's log keeps `str(obj)`. `salt` blinds the ledger's commitment to these data
    and goes together with them.
    """

    class Suspicion(models.TextChoices):
        NONE = "", _("geen")
        HONEYPOT = "honeypot", _("het verborgen veld was ingevuld")

    wagtail_reference_index_ignore = True

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField(_("kenmerk"), max_length=9, unique=True, default=reference.new, editable=False)
    site = models.ForeignKey(Site, verbose_name=_("website"), on_delete=models.PROTECT, related_name="submissions")
    form_page = models.ForeignKey(
        "forms.FormPage", verbose_name=_("formulier"), null=True, on_delete=models.SET_NULL, related_name="submissions"
    )
    kind = models.CharField(_("soort"), max_length=24)
    language = models.CharField(_("taal"), max_length=5, choices=settings.LANGUAGES)
    principal = models.ForeignKey(Principal, on_delete=models.PROTECT, related_name="submissions")
    watch_groups = models.ManyToManyField(WatchGroup, verbose_name=_("gekozen groepen"), blank=True, related_name="+")
    created_at = models.DateTimeField(_("verstuurd"), db_index=True)
    confirmed_at = models.DateTimeField(_("bevestigd"), null=True)
    scrubbed_at = models.DateTimeField(_("gewist"), null=True)
    # Which evening the form was for when it was sent: an editor may use it again for the next one before this is confirmed.
    event_key = models.UUIDField(null=True, editable=False)
    event_day = models.DateField(null=True, editable=False)
    suspicion = models.CharField(_("verdacht"), max_length=12, choices=Suspicion, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    salt = models.CharField(max_length=64, blank=True, editable=False)

    name = models.CharField(_("naam"), max_length=255, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    phone = models.CharField(_("telefoonnummer"), max_length=20, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    house_number = models.PositiveIntegerField(_("huisnummer"), null=True, blank=True)
    addition = models.CharField(_("toevoeging"), max_length=20, blank=True)
    street = models.CharField(_("straat"), max_length=120, blank=True)
    answers = models.JSONField(_("andere antwoorden"), default=list, blank=True, help_text="[[label, value, role], …]")

    class Meta:
        verbose_name = _("inzending")
        verbose_name_plural = _("inzendingen")
        ordering = ["-created_at"]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=Q(confirmed_at=None, scrubbed_at=None),
                name="submission_unconfirmed",
            )
        ]
        constraints = [
            # Two presses on “send” are one submission, until it is confirmed or erased.
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=Q(confirmed_at=None, scrubbed_at=None) & ~Q(fingerprint=""),
                name="one_unconfirmed_submission",
            )
        ]

    def __str__(self) -> str:
        return self.reference

    def answer(self, role: str) -> Any:
        """The answer to the field with `role`, for roles without a column; "" when it was not asked, not given, or erased."""
        return next((value for _label, value, each in self.answers if each == role), "")

    @property
    def initials(self) -> str:
        """`Sanne de Vries` → `S.V.`: all that a mail says of a name."""
        return "".join(f"{part[0].upper()}." for part in self.name.split() if part[0].isupper() or part == self.name)

    @property
    def address(self) -> str:
        """One line: `Statenlaan 12 A, 2582 AB`, as far as it is known."""
        number = f"{self.house_number or ''} {self.addition}".strip()
        place = postcode.display(self.postcode)
        return ", ".join(part for part in (f"{self.street} {number}".strip(), place) if part)

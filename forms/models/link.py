import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from forms.models.case import Case
from forms.models.submission import Submission
from groups.models import Coordinator


class Link(models.Model):
    """A narrow, expiring, single-purpose right. Of its token only the SHA-256 is stored, see `forms.links`.

    The holder is a coordinator (who must still have the duty when the link is used) or the resident of a submission.
    """

    class Purpose(models.TextChoices):
        CONFIRM = "confirm", _("inzending bevestigen")
        REVIEW = "review", _("aanvraag beoordelen")
        MINE = "mine", _("eigen pagina")
        MISUSE = "misuse", _("misbruik melden")
        ADDRESS = "address", _("eigen adres bevestigen")

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(_("doel"), max_length=8, choices=Purpose)
    coordinator = models.ForeignKey(Coordinator, null=True, on_delete=models.CASCADE, related_name="links")
    submission = models.ForeignKey(Submission, null=True, on_delete=models.CASCADE, related_name="links")
    case = models.ForeignKey(Case, null=True, on_delete=models.CASCADE, related_name="links")
    nonce = models.CharField(max_length=32, editable=False)
    key_id = models.CharField(max_length=16, editable=False)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.CheckConstraint(
                name="link_has_one_holder",
                condition=models.Q(coordinator__isnull=False) ^ models.Q(submission__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.id}"

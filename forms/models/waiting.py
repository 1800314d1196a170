import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forms.models.case import Case
from groups.models import WatchGroup


class WaitingQuestion(models.Model):
    """One question put to a resident who waits for a group; he answers it on his own page. See `forms.waiting`.

    The constraints hold what is promised: nobody is asked the same thing twice while it is unanswered.
    """

    class About(models.TextChoices):
        START = "start", _("wilt u een groep beginnen?")
        JOIN = "join", _("wilt u bij de nieuwe groep?")
        STILL = "still", _("wilt u blijven wachten?")

    wagtail_reference_index_ignore = True

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="waiting_questions")
    about = models.CharField(_("vraag"), max_length=8, choices=About)
    watch_group = models.ForeignKey(
        WatchGroup, verbose_name=_("nieuwe groep"), null=True, on_delete=models.CASCADE, related_name="+"
    )
    asked_at = models.DateTimeField(_("gevraagd"))
    answered_at = models.DateTimeField(_("beantwoord"), null=True)
    yes = models.BooleanField(_("antwoord was ja"), null=True)

    class Meta:
        verbose_name = _("vraag aan wie wacht")
        verbose_name_plural = _("vragen aan wie wachten")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["case"], name="asked_to_start_once", condition=Q(about="start")),
            models.UniqueConstraint(fields=["case", "watch_group"], name="asked_to_join_once"),
            models.UniqueConstraint(
                fields=["case"], name="asked_one_thing_still", condition=Q(about="still", answered_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.uuid}"

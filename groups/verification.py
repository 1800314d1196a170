"""How well a group is known, and until when: said to the public as it is."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from groups.models import WatchGroup


class Level(models.TextChoices):
    """What the team knows of a group, each more than the one before."""

    SELF = "self", gettext_lazy("alleen zelf opgegeven")
    EMAIL = "email", gettext_lazy("bevestigd per e-mail")
    TEAM = "team", gettext_lazy("bekend bij het team van de buurt")
    OFFICIAL = "official", gettext_lazy("bekend bij de politie of de gemeente")


def level(group: "WatchGroup", today: date | None = None) -> Level:
    """The level that holds on `today`, the last day included. One that ran out, or never had an end, is no level."""
    until = group.verified_until
    holds = until is not None and until >= (today or timezone.localdate())
    return Level(group.verification) if holds else Level.SELF

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Reason(StrEnum):
    """Ready-made reasons to reject."""

    OUTSIDE = "outside"
    UNKNOWN = "unknown"
    FULL = "full"
    REQUIREMENTS = "requirements"
    OTHER = "other"


REASONS: dict[str, Promise | str] = {
    Reason.OUTSIDE: _("Het adres ligt buiten het gebied van de groep."),
    Reason.UNKNOWN: _("We konden niet nagaan of u hier woont."),
    Reason.FULL: _("De groep is vol."),
    Reason.REQUIREMENTS: _("U voldoet niet aan de voorwaarden van de groep."),
    Reason.OTHER: _("De beheerder kan u niet toelaten tot deze groep."),
}

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Reason(StrEnum):
    """Ready-made reasons to reject. Which of them a kind of form has, `forms.kinds` says."""

    OUTSIDE = "outside"
    UNKNOWN = "unknown"
    FULL = "full"
    REQUIREMENTS = "requirements"
    OTHER = "other"
    KNOWN = "known"
    ELSEWHERE = "elsewhere"
    UNREACHED = "unreached"
    NOT_POSSIBLE = "not_possible"
    CORRECT = "correct"


REASONS: dict[str, Promise | str] = {
    Reason.OUTSIDE: _("Het adres ligt buiten het gebied van de groep."),
    Reason.UNKNOWN: _("We konden niet nagaan of u hier woont."),
    Reason.FULL: _("De groep is vol."),
    Reason.REQUIREMENTS: _("U voldoet niet aan de voorwaarden van de groep."),
    Reason.OTHER: _("Wij kunnen u niet toelaten tot deze groep."),
    Reason.KNOWN: _("Dit staat al op de website."),
    Reason.ELSEWHERE: _("Dit hoort niet bij onze buurt."),
    Reason.UNREACHED: _("We konden u niet bereiken om het te bespreken."),
    Reason.NOT_POSSIBLE: _("Het team kan dit nu niet doen."),
    Reason.CORRECT: _("Het klopt volgens ons zoals het er staat."),
}

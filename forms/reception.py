"""Whether there is somebody to receive what a form brings, in words for the editor when there is not."""

from django.utils.translation import gettext as _
from wagtail.models import Site

from groups import people
from groups.models import Desk, Neighbourhood


def desk_trouble(desk: Desk) -> str:
    """Why a desk cannot receive a form; "" when it can."""
    if people.of_desk(desk).exists():
        return ""
    return _("Bij het loket “%(desk)s” staat niemand. Zet er eerst iemand bij, onder Groepen, Loketten.") % {
        "desk": desk
    }


def team_trouble(site: Site) -> str:
    """Why the team of a site cannot receive what no group takes; "" when it can."""
    if not Neighbourhood.objects.filter(site=site).exists():
        return _("Deze website heeft nog geen buurt. Maak er eerst een, onder Groepen, Buurten.")
    if not people.team_duties(site.pk).exists():
        return _("Geen buurt van deze website heeft een team. Geef eerst iemand die taak, onder Groepen, Beheerders.")
    return ""

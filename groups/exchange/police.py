"""The list for the police: exactly those coordinators who said that their data may go there (C-14)."""

import phonenumbers
from django.db import transaction
from django.db.models import Prefetch, QuerySet
from wagtail.models import Site

from groups.exchange import table
from groups.exchange.cells import tidy
from groups.models import Coordinator, Duty, PoliceExport

HEADERS = ["naam", "e-mailadres", "telefoon", "groepen", "toestemming gegeven op"]
KINDS = ("csv", "xlsx")
_ROLES = [Duty.Role.MAIN, Duty.Role.DEPUTY]


def leaders(site: Site) -> QuerySet[Coordinator]:
    """The active coordinators and deputies of a site's groups."""
    return Coordinator.objects.filter(site=site, active=True, duties__role__in=_ROLES).distinct()


def consenting(site: Site) -> QuerySet[Coordinator]:
    """Those who may stand on the list, at this moment."""
    return leaders(site).filter(police=Coordinator.Police.CONSENTED, police_consented_at__isnull=False)


@transaction.atomic
def export(site: Site, kind: str, user_id: int) -> bytes:
    """The list as a file of this kind (`csv`, `xlsx`). That it was made, by whom and with how many people, is written down."""
    rows = [_row(person) for person in _people(site)]
    PoliceExport.objects.create(site=site, user_id=user_id, count=len(rows))
    return table.write(kind, HEADERS, rows)


def _people(site: Site) -> QuerySet[Coordinator]:
    duties = Duty.objects.filter(role__in=_ROLES).select_related("watch_group").order_by("watch_group__name")
    return consenting(site).order_by("name", "email").prefetch_related(Prefetch("duties", queryset=duties))


def _row(person: Coordinator) -> list[str]:
    groups = ", ".join(duty.watch_group.name for duty in person.duties.all() if duty.watch_group)
    consented = f"{person.police_consented_at:%Y-%m-%d}"
    return [tidy(person.name), person.email, _phone(person.phone), groups, consented]


def _phone(text: str) -> str:
    """A number as it is dialled from the Netherlands; without a plus, that a spreadsheet would take for a sum."""
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        return text
    return phonenumbers.format_out_of_country_calling_number(number, "NL")

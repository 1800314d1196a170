"""What the admin calls things that the code knows by a name."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from forms.kinds import KINDS

# Acts that are no transition of the table.
ACTS: dict[str, Promise | str] = {"open": gettext_lazy("Ontvangen"), "look": gettext_lazy("Gegevens bekeken")}
STATES: dict[str, Promise | str] = {
    "ConsentRequested": gettext_lazy("gevraagd, nog niet bevestigd"),
    "ConsentGiven": gettext_lazy("gegeven"),
    "RenewedConsentGiven": gettext_lazy("opnieuw gegeven"),
    "ConsentRefused": gettext_lazy("geweigerd"),
    "ConsentWithdrawn": gettext_lazy("ingetrokken"),
    "ConsentExpired": gettext_lazy("verlopen"),
    "ConsentTerminated": gettext_lazy("beëindigd"),
    "ConsentInvalidated": gettext_lazy("ongeldig"),
}
MAILS: dict[str, Promise | str] = {
    "confirm": gettext_lazy("bevestig uw adres"),
    "confirm_reminder": gettext_lazy("herinnering: bevestig uw adres"),
    "received": gettext_lazy("ontvangen"),
    "new_case": gettext_lazy("nieuwe aanvraag"),
    "approved": gettext_lazy("goedgekeurd"),
    "rejected": gettext_lazy("afgewezen"),
    "added": gettext_lazy("toegevoegd aan de groep"),
    "waits": gettext_lazy("in de wachtkamer"),
    "new_waiting": gettext_lazy("een buur wacht op een groep"),
    "wants_group": gettext_lazy("een buur wil een groep beginnen"),
    "asked_start": gettext_lazy("vraag: samen een groep beginnen?"),
    "asked_join": gettext_lazy("vraag: bij de nieuwe groep?"),
    "asked_still": gettext_lazy("vraag: blijven wachten?"),
    "resumed": gettext_lazy("wacht niet meer"),
    "lapsed": gettext_lazy("wachttijd voorbij"),
    "admitted": gettext_lazy("plaats bij een avond"),
    "queued": gettext_lazy("op de wachtlijst van een avond"),
    "too_late": gettext_lazy("te laat voor een avond"),
    "has_place": gettext_lazy("al aangemeld voor een avond"),
    "moved": gettext_lazy("avond verplaatst"),
    "called_off": gettext_lazy("avond gaat niet door"),
    "handled": gettext_lazy("afgehandeld"),
    "accepted": gettext_lazy("overgenomen"),
    "withdrawn": gettext_lazy("ingetrokken door de bewoner"),
    "no_police": gettext_lazy("geen gegevens meer naar de politie"),
    "withdrawal_receipt": gettext_lazy("bewijs van intrekken"),
    "decisions": gettext_lazy("overzicht van beslissingen"),
    "fresh_link": gettext_lazy("nieuwe link"),
    "undeliverable": gettext_lazy("mail kwam niet aan"),
    "confirm_address": gettext_lazy("bevestig uw adres als beheerder"),
    "confirm_address_reminder": gettext_lazy("herinnering: bevestig uw adres als beheerder"),
    "misuse": gettext_lazy("melding van misbruik"),
}


def mail_label(kind: str) -> str:
    """What a mail is about; its code when nobody gave it words."""
    return str(MAILS.get(kind, kind))


def kind_label(kind: str) -> str:
    """What a kind of form is called; its code when nobody knows it any more."""
    return str(KINDS[kind].label) if kind in KINDS else kind

"""Mails to who decides: coordinators, teams and desks."""

from django.utils.translation import gettext_lazy as _

from forms.mailwords.greetings import GREETING, GREETING_BY_NAME, Text

WORDS: dict[str, tuple[Text, Text, Text]] = {
    "new_case": (
        _("Nieuwe aanmelding voor {groep} ({kenmerk})"),
        GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} wil bij {groep}.\n\n"
            "[Bekijk de aanmelding](#link)\n\n"
            "Deze link is alleen voor u. Stuur hem niet door. Hij werkt 14 dagen."
        ),
    ),
    "withdrawn": (
        _("Ingetrokken: {kenmerk} voor {groep}"),
        GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} heeft de aanmelding voor {groep} ingetrokken.\n\n"
            "{taak}\n\n"
            "[Bekijk de aanmelding](#link)"
        ),
    ),
    "no_police": (
        _("Geen gegevens meer naar de politie ({kenmerk})"),
        GREETING_BY_NAME,
        _(
            "{initialen} trekt een toestemming in. De politie mag de gegevens niet meer hebben.\n\n"
            "Vraag de politie om ze te wissen. In het register staat dit al goed.\n\n"
            "[Bekijk het formulier](#link)"
        ),
    ),
    "decisions": (
        _("Uw besluiten bij {website}: {aantal}"),
        GREETING_BY_NAME,
        _("Dit hebt u besloten:\n\n{besluiten}\n\nKlopt dit? Dan hoeft u niets te doen.\n\n[Dit was ik niet](#link)"),
    ),
    "fresh_link": (
        _("Uw nieuwe link voor {website}"),
        GREETING,
        _("U vroeg om een nieuwe link.\n\n[Open de pagina](#link)\n\nVroeg u hier niet om? Dan hoeft u niets te doen."),
    ),
    "confirm_address": (
        _("Bevestig uw e-mailadres voor {website}"),
        GREETING_BY_NAME,
        _(
            "U staat bij {website} als {rol} van {groep}. Aanmeldingen gaan straks naar dit e-mailadres.\n\n"
            "Is dit adres van u? Druk dan op de knop.\n\n"
            "[Ja, dit adres is van mij](#link)\n\n"
            "Pas daarna sturen we u aanmeldingen. De knop werkt 30 dagen.\n\n"
            "Bent u geen {rol}? Druk dan niet op de knop. Laat het ons weten, dan halen we u weg."
        ),
    ),
    "confirm_address_reminder": (
        _("Herinnering: bevestig uw e-mailadres voor {website}"),
        GREETING_BY_NAME,
        _(
            "U staat bij {website} als {rol} van {groep}. U bevestigde uw e-mailadres nog niet. "
            "Daarom krijgt u nu geen aanmeldingen.\n\n"
            "[Ja, dit adres is van mij](#link)\n\n"
            "Bent u geen {rol}? Druk dan niet op de knop. Laat het ons weten, dan halen we u weg."
        ),
    ),
    "undeliverable": (
        _("E-mail kwam niet aan ({kenmerk})"),
        GREETING_BY_NAME,
        _(
            "Een e-mail van {website} kwam niet aan. Het gaat om {kenmerk}.\n\n"
            "Het adres werkt niet. Zoek deze persoon op een andere manier op. "
            "In het beheer ziet u om welke e-mail het gaat."
        ),
    ),
    "misuse": (
        _("Melding van misbruik bij {website}"),
        GREETING_BY_NAME,
        _(
            "{beheerder} meldt: besluiten op mijn naam waren niet van mij.\n\n"
            "Alle links van {beheerder} zijn nu ongeldig. Neem contact op. Kijk in het beheer naar de laatste besluiten."
        ),
    ),
}

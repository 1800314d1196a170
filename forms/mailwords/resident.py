"""Mails to residents, about what they sent."""

from django.utils.translation import gettext_lazy as _

from forms.mailwords.greetings import GREETING, Text

WORDS: dict[str, tuple[Text, Text, Text]] = {
    "confirm": (
        _("Bevestig uw aanmelding bij {website}"),
        GREETING,
        _(
            "Iemand vulde met dit e-mailadres een formulier in op {website}. Was u dat? Druk dan op de knop.\n\n"
            "[Ja, dit was ik](#link)\n\n"
            "Pas daarna sturen we uw gegevens naar de {rol}. Doet u niets? "
            "Dan wissen we alles na 7 dagen.\n\n"
            "Was u dit niet? Ook dan kunt u op de knop drukken. "
            "Op de pagina die opent, kiest u: alles wissen."
        ),
    ),
    "confirm_reminder": (
        _("Herinnering: bevestig uw aanmelding bij {website}"),
        GREETING,
        _(
            "U vulde een formulier in op {website}, maar u bevestigde het nog niet.\n\n"
            "[Bevestig uw aanmelding](#link)\n\n"
            "Doet u niets? Dan wissen we uw gegevens 7 dagen na het invullen. U hoeft daar niets voor te doen."
        ),
    ),
    "received": (
        _("Wij hebben uw aanmelding ontvangen ({kenmerk})"),
        GREETING,
        _(
            "Dank u wel. Uw aanmelding bij {website} is bevestigd. Uw kenmerk is {kenmerk}.\n\n"
            "De {rol} bekijkt nu uw aanmelding. U krijgt daarna een e-mail met het antwoord.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw aanmelding ook intrekken.\n\n"
            "Bij deze e-mail zit het bewijs van uw toestemming. Bewaar het goed. Het nummer is {bewijs}."
        ),
    ),
    "approved": (
        _("Goed nieuws: u mag bij {groep}"),
        GREETING,
        _(
            "De {rol} heeft uw aanmelding voor {groep} goedgekeurd.\n\n"
            "{vervolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Op die pagina kunt u uw aanmelding ook intrekken.\n\n"
            "**Zo werken we in de groep**\n\n"
            "{regels}"
        ),
    ),
    "rejected": (
        _("Uw aanmelding voor {groep}"),
        GREETING,
        _(
            "De {rol} heeft uw aanmelding voor {groep} niet goedgekeurd.\n\n"
            "De reden: {reden}\n\n"
            "Klopt dit volgens u niet? Antwoord dan op deze e-mail. Uw kenmerk is {kenmerk}.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "We wissen uw gegevens na 30 dagen."
        ),
    ),
    "added": (
        _("U zit in {groep}"),
        GREETING,
        _(
            "De {rol} heeft u toegevoegd aan {groep}. Welkom!\n\n"
            "Ziet u de groep niet? Vraag dan na of uw nummer klopt. Antwoord daarvoor op deze e-mail.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Wilt u later uit de groep? Trek dan op die pagina uw aanmelding in."
        ),
    ),
    "handled": (
        _("Uw vraag is afgehandeld ({kenmerk})"),
        GREETING,
        _(
            "Uw vraag aan {groep} is afgehandeld.\n\n"
            "Kreeg u geen antwoord? Antwoord dan op deze e-mail. Uw kenmerk is {kenmerk}.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "We wissen uw gegevens na 30 dagen."
        ),
    ),
    "accepted": (
        _("Wij hebben uw formulier verwerkt ({kenmerk})"),
        GREETING,
        _(
            "U vulde een formulier in op {website}. Het ging om: {onderwerp}. Het team heeft het overgenomen.\n\n"
            "{gevolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Op die pagina kunt u uw toestemming ook intrekken. We wissen dit formulier na 30 dagen. "
            "Hebt u een taak bij ons? Dan bewaren we zo lang uw naam, e-mailadres en telefoonnummer."
        ),
    ),
    "withdrawal_receipt": (
        _("Uw aanmelding is ingetrokken ({kenmerk})"),
        GREETING,
        _(
            "U hebt uw aanmelding bij {website} ingetrokken. {gevolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Daar staat ook het bewijs. We wissen uw gegevens na 30 dagen."
        ),
    ),
}

"""Mails about evenings."""

from django.utils.translation import gettext_lazy as _

from forms.mailwords.greetings import GREETING, Text

WORDS: dict[str, tuple[Text, Text, Text]] = {
    "admitted": (
        _("U hebt een plaats: {avond}"),
        GREETING,
        _(
            "U hebt een plaats bij {avond}.\n\n"
            "Wanneer: {wanneer}\n\n"
            "Waar: {waar}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Kunt u toch niet komen? Trek dan op die pagina uw aanmelding in. "
            "Dan kan iemand anders komen. Uw kenmerk is {kenmerk}."
        ),
    ),
    "queued": (
        _("U staat op de wachtlijst: {avond}"),
        GREETING,
        _(
            "Alle plaatsen bij {avond} zijn bezet. U staat op de wachtlijst. U bent nummer {plaats}.\n\n"
            "Wanneer: {wanneer}\n\n"
            "Komt er een plaats vrij? Dan krijgt u vanzelf een e-mail.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Wilt u niet meer wachten? Trek dan op die pagina uw aanmelding in. Uw kenmerk is {kenmerk}."
        ),
    ),
    "too_late": (
        _("U kunt zich niet meer aanmelden: {avond}"),
        GREETING,
        _(
            "U bevestigde uw aanmelding voor {avond}. Maar dat is al begonnen, of het gaat niet door.\n\n"
            "U hebt daarom geen plaats. We wissen uw gegevens na 30 dagen.\n\n"
            "[Naar uw eigen pagina](#link)"
        ),
    ),
    "has_place": (
        _("U bent al aangemeld: {avond}"),
        GREETING,
        _(
            "U meldde zich nog eens aan voor {avond}. Met dit e-mailadres hebben we al een aanmelding.\n\n"
            "Op één e-mailadres kunnen twee mensen zich aanmelden, elk met een eigen naam. "
            "Deze aanmelding gebruiken we daarom niet. Wat u al had, blijft gewoon staan.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Wilt u meer mensen meenemen? Antwoord dan op deze e-mail. Uw kenmerk is {kenmerk}."
        ),
    ),
    "moved": (
        _("Verplaatst: {avond}"),
        GREETING,
        _(
            "U meldde zich aan voor {avond}. De datum, de tijd of de plaats is veranderd.\n\n"
            "Wanneer: {wanneer}\n\n"
            "Waar: {waar}\n\n"
            "Uw aanmelding blijft staan. U hoeft niets te doen.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Kunt u dan niet? Trek dan op die pagina uw aanmelding in. Uw kenmerk is {kenmerk}."
        ),
    ),
    "called_off": (
        _("Gaat niet door: {avond}"),
        GREETING,
        _(
            "U meldde zich aan voor {avond}. Dit gaat niet door. U hoeft dus niet te komen.\n\n"
            "Komt er een nieuwe datum? Meld u dan opnieuw aan op {website}.\n\n"
            "We wissen uw gegevens na 30 dagen.\n\n"
            "[Naar uw eigen pagina](#link)"
        ),
    ),
}

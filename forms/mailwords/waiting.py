"""Mails about the waiting room."""

from django.utils.translation import gettext_lazy as _

from forms.mailwords.greetings import GREETING, GREETING_BY_NAME, Text

WORDS: dict[str, tuple[Text, Text, Text]] = {
    "waits": (
        _("U staat in de wachtkamer ({kenmerk})"),
        GREETING,
        _(
            "Dank u wel. Uw aanmelding bij {website} is bevestigd. Uw kenmerk is {kenmerk}.\n\n"
            "Voor uw adres is nog geen groep. U wacht nu tot er een komt. "
            "Wachten er genoeg buren? Of begint iemand een groep? Dan krijgt u een e-mail met één vraag.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u ook stoppen met wachten.\n\n"
            "Bij deze e-mail zit het bewijs van uw toestemming. Bewaar het goed. Het nummer is {bewijs}."
        ),
    ),
    "new_waiting": (
        _("Er wacht een buur op een groep ({kenmerk})"),
        GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} wacht op een groep. Voor dit adres is er nog geen.\n\n"
            "Zo veel mensen wachten nu in dezelfde omgeving: {aantal}. {vervolg}\n\n"
            "[Bekijk de aanmelding](#link)\n\n"
            "Wilt u zelf iets doen? Neem de aanmelding dan in behandeling. "
            "Deze link is alleen voor u. Hij werkt 14 dagen."
        ),
    ),
    "wants_group": (
        _("Een buur wil een groep beginnen ({kenmerk})"),
        GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} stond in de wachtkamer. Wij vroegen: doet u mee met een nieuwe groep? "
            "Het antwoord is ja.\n\n"
            "[Bekijk de aanmelding](#link)\n\n"
            "Breng de buren met elkaar in contact. Deze link is alleen voor u. Hij werkt 14 dagen."
        ),
    ),
    "asked_start": (
        _("Doet u mee met een nieuwe groep? ({kenmerk})"),
        GREETING,
        _(
            "U wacht op een groep via {website}. U bent niet de enige. "
            "Zo veel mensen wachten nu bij u in de buurt: {aantal}. Dat is genoeg om samen te beginnen.\n\n"
            "Doet u mee? Zeg ja of nee op uw eigen pagina.\n\n"
            "[Beantwoord de vraag](#link)\n\n"
            "Zegt u ja? Dan brengt het team u met uw buren in contact. Zegt u nee? Dan trekken we uw aanmelding in. "
            "Doet u niets? Dan blijft u wachten."
        ),
    ),
    "asked_join": (
        _("Er is nu een groep voor uw adres ({kenmerk})"),
        GREETING,
        _(
            "U wacht op een groep via {website}. Die is er nu: {groep}.\n\n"
            "Wilt u erbij? Zeg ja of nee op uw eigen pagina.\n\n"
            "[Beantwoord de vraag](#link)\n\n"
            "Zegt u ja? Dan sturen we uw aanmelding naar de {rol}. Zegt u nee? Dan trekken we uw aanmelding in. "
            "Doet u niets? Dan blijft u wachten."
        ),
    ),
    "asked_still": (
        _("Wilt u blijven wachten? ({kenmerk})"),
        GREETING,
        _(
            "U wacht een half jaar op een groep via {website}. Die is er nog niet.\n\n"
            "Wilt u blijven wachten? Druk dan op de knop op uw eigen pagina.\n\n"
            "[Ja of nee? Kies op uw pagina](#link)\n\n"
            "Doet u niets? Dan stopt het wachten over een half jaar. Wij wissen dan uw gegevens."
        ),
    ),
    "resumed": (
        _("U wacht niet meer ({kenmerk})"),
        GREETING,
        _(
            "U stond in de wachtkamer. Uw aanmelding ligt nu bij {groep}. "
            "U krijgt een e-mail zodra er een besluit is.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw aanmelding ook intrekken."
        ),
    ),
    "lapsed": (
        _("Het wachten stopt ({kenmerk})"),
        GREETING,
        _(
            "U wachtte lang op een groep via {website}. Helaas kwam die er niet. "
            "Daarom stoppen we nu. Vanaf morgen wissen we al uw gegevens.\n\n"
            "Wilt u toch meedoen? Meld u dan opnieuw aan. Dat kan altijd.\n\n"
            "Vandaag ziet u dit nog op uw eigen pagina.\n\n"
            "[Naar uw eigen pagina](#link)"
        ),
    ),
}

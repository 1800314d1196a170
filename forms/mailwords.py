"""What our mails say. Subject and body beside one another, one entry per kind; plain language, short sentences, “u”.

`{rol}` is what the site calls who leads a group.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forms import mailvariants
from forms.letter import Words

Text = Promise | str

_GREETING = _("Dag,")
_GREETING_BY_NAME = _("Dag {voornaam},")

WORDS: dict[str, tuple[Text, Text, Text]] = {
    "confirm": (
        _("Bevestig uw aanmelding bij {website}"),
        _GREETING,
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
        _GREETING,
        _(
            "U vulde een formulier in op {website}, maar u bevestigde het nog niet.\n\n"
            "[Bevestig uw aanmelding](#link)\n\n"
            "Doet u niets? Dan wissen we uw gegevens 7 dagen na het invullen. U hoeft daar niets voor te doen."
        ),
    ),
    "received": (
        _("Wij hebben uw aanmelding ontvangen ({kenmerk})"),
        _GREETING,
        _(
            "Dank u wel. Uw aanmelding bij {website} is bevestigd. Uw kenmerk is {kenmerk}.\n\n"
            "De {rol} bekijkt nu uw aanmelding. U krijgt daarna een e-mail met het antwoord.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw aanmelding ook intrekken.\n\n"
            "Bij deze e-mail zit het bewijs van uw toestemming. Bewaar het goed. Het nummer is {bewijs}."
        ),
    ),
    "new_case": (
        _("Nieuwe aanmelding voor {groep} ({kenmerk})"),
        _GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} wil bij {groep}.\n\n"
            "[Bekijk de aanmelding](#link)\n\n"
            "Deze link is alleen voor u. Stuur hem niet door. Hij werkt 14 dagen."
        ),
    ),
    "approved": (
        _("Goed nieuws: u mag bij {groep}"),
        _GREETING,
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
        _GREETING,
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
        _GREETING,
        _(
            "De {rol} heeft u toegevoegd aan {groep}. Welkom!\n\n"
            "Ziet u de groep niet? Vraag dan na of uw nummer klopt. Antwoord daarvoor op deze e-mail.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Wilt u later uit de groep? Trek dan op die pagina uw aanmelding in."
        ),
    ),
    "handled": (
        _("Uw vraag is afgehandeld ({kenmerk})"),
        _GREETING,
        _(
            "Uw vraag aan {groep} is afgehandeld.\n\n"
            "Kreeg u geen antwoord? Antwoord dan op deze e-mail. Uw kenmerk is {kenmerk}.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "We wissen uw gegevens na 30 dagen."
        ),
    ),
    "accepted": (
        _("Wij hebben uw formulier verwerkt ({kenmerk})"),
        _GREETING,
        _(
            "U vulde een formulier in op {website}. Het ging om: {onderwerp}. Het team heeft het overgenomen.\n\n"
            "{gevolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Op die pagina kunt u uw toestemming ook intrekken. We wissen dit formulier na 30 dagen."
        ),
    ),
    "admitted": (
        _("U hebt een plaats: {avond}"),
        _GREETING,
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
        _GREETING,
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
        _GREETING,
        _(
            "U bevestigde uw aanmelding voor {avond}. Maar dat is al begonnen, of het gaat niet door.\n\n"
            "U hebt daarom geen plaats. We wissen uw gegevens na 30 dagen.\n\n"
            "[Naar uw eigen pagina](#link)"
        ),
    ),
    "called_off": (
        _("Gaat niet door: {avond}"),
        _GREETING,
        _(
            "U meldde zich aan voor {avond}. Dit gaat niet door. U hoeft dus niet te komen.\n\n"
            "Komt er een nieuwe datum? Meld u dan opnieuw aan op {website}.\n\n"
            "We wissen uw gegevens na 30 dagen.\n\n"
            "[Naar uw eigen pagina](#link)"
        ),
    ),
    "has_place": (
        _("U bent al aangemeld: {avond}"),
        _GREETING,
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
        _GREETING,
        _(
            "U meldde zich aan voor {avond}. De datum, de tijd of de plaats is veranderd.\n\n"
            "Wanneer: {wanneer}\n\n"
            "Waar: {waar}\n\n"
            "Uw aanmelding blijft staan. U hoeft niets te doen.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Kunt u dan niet? Trek dan op die pagina uw aanmelding in. Uw kenmerk is {kenmerk}."
        ),
    ),
    "withdrawn": (
        _("Ingetrokken: {kenmerk} voor {groep}"),
        _GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} heeft de aanmelding voor {groep} ingetrokken.\n\n"
            "{taak}\n\n"
            "[Bekijk de aanmelding](#link)"
        ),
    ),
    "no_police": (
        _("Geen gegevens meer naar de politie ({kenmerk})"),
        _GREETING_BY_NAME,
        _(
            "{initialen} trekt een toestemming in. De politie mag de gegevens niet meer hebben.\n\n"
            "Vraag de politie om ze te wissen. In het register staat dit al goed.\n\n"
            "[Bekijk het formulier](#link)"
        ),
    ),
    "withdrawal_receipt": (
        _("Uw aanmelding is ingetrokken ({kenmerk})"),
        _GREETING,
        _(
            "U hebt uw aanmelding bij {website} ingetrokken. De {rol} weet dit ook.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Daar staat ook het bewijs. We wissen uw gegevens na 30 dagen."
        ),
    ),
    "waits": (
        _("U staat in de wachtkamer ({kenmerk})"),
        _GREETING,
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
        _GREETING_BY_NAME,
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
        _GREETING_BY_NAME,
        _(
            "{initialen} uit {straat} stond in de wachtkamer. Wij vroegen: doet u mee met een nieuwe groep? "
            "Het antwoord is ja.\n\n"
            "[Bekijk de aanmelding](#link)\n\n"
            "Breng de buren met elkaar in contact. Deze link is alleen voor u. Hij werkt 14 dagen."
        ),
    ),
    "asked_start": (
        _("Doet u mee met een nieuwe groep? ({kenmerk})"),
        _GREETING,
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
        _GREETING,
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
        _GREETING,
        _(
            "U wacht een half jaar op een groep via {website}. Die is er nog niet.\n\n"
            "Wilt u blijven wachten? Druk dan op de knop op uw eigen pagina.\n\n"
            "[Ja of nee? Kies op uw pagina](#link)\n\n"
            "Doet u niets? Dan stopt het wachten over een half jaar. Wij wissen dan uw gegevens."
        ),
    ),
    "resumed": (
        _("U wacht niet meer ({kenmerk})"),
        _GREETING,
        _(
            "U stond in de wachtkamer. Uw aanmelding ligt nu bij {groep}. "
            "U krijgt een e-mail zodra er een besluit is.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw aanmelding ook intrekken."
        ),
    ),
    "lapsed": (
        _("Het wachten stopt ({kenmerk})"),
        _GREETING,
        _(
            "U wachtte lang op een groep via {website}. Helaas kwam die er niet. "
            "Daarom stoppen we nu. We wissen vandaag al uw gegevens.\n\n"
            "Wilt u toch meedoen? Meld u dan opnieuw aan. Dat kan altijd.\n\n"
            "Vandaag ziet u dit nog op uw eigen pagina.\n\n"
            "[Naar uw eigen pagina](#link)"
        ),
    ),
    "decisions": (
        _("Uw besluiten bij {website}: {aantal}"),
        _GREETING_BY_NAME,
        _("Dit hebt u besloten:\n\n{besluiten}\n\nKlopt dit? Dan hoeft u niets te doen.\n\n[Dit was ik niet](#link)"),
    ),
    "fresh_link": (
        _("Uw nieuwe link voor {website}"),
        _GREETING,
        _("U vroeg om een nieuwe link.\n\n[Open de pagina](#link)\n\nVroeg u hier niet om? Dan hoeft u niets te doen."),
    ),
    "confirm_address": (
        _("Bevestig uw e-mailadres voor {website}"),
        _GREETING_BY_NAME,
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
        _GREETING_BY_NAME,
        _(
            "U staat bij {website} als {rol} van {groep}. U bevestigde uw e-mailadres nog niet. "
            "Daarom krijgt u nu geen aanmeldingen.\n\n"
            "[Ja, dit adres is van mij](#link)\n\n"
            "Bent u geen {rol}? Druk dan niet op de knop. Laat het ons weten, dan halen we u weg."
        ),
    ),
    "undeliverable": (
        _("E-mail kwam niet aan ({kenmerk})"),
        _GREETING_BY_NAME,
        _(
            "Een e-mail van {website} kwam niet aan. Het gaat om {kenmerk}.\n\n"
            "Het adres werkt niet. Zoek deze persoon op een andere manier op. "
            "In het beheer ziet u om welke e-mail het gaat."
        ),
    ),
    "misuse": (
        _("Melding van misbruik bij {website}"),
        _GREETING_BY_NAME,
        _(
            "{beheerder} meldt: besluiten op mijn naam waren niet van mij.\n\n"
            "Alle links van {beheerder} zijn nu ongeldig. Neem contact op. Kijk in het beheer naar de laatste besluiten."
        ),
    ),
}


def of(kind: str, family: str = "") -> Words:
    """The words of one kind of mail in the active language; a family of words (`Kind.words`) may have its own.

    Raises KeyError for an unknown kind.
    """
    if own := mailvariants.of(kind, family):
        return own
    subject, greeting, body = WORDS[kind]
    return Words(str(subject), f"{greeting}\n\n{body}")


def way_in(by_invite: bool, who: str) -> str:
    """What happens next for somebody who was approved; `who` is the site's word for who leads a group."""
    if by_invite:
        return gettext("Op uw eigen pagina staat de uitnodiging voor de groep. Geef haar niet door.")
    return gettext("De %(who)s voegt uw nummer toe aan de groep. U hoeft niets te doen.") % {"who": who}


def after_withdrawal(status: str) -> str:
    """What a coordinator has to do when consent was withdrawn, by the status that the case has now."""
    if status == "handled":
        return gettext(
            "De taken in het register zijn weg. Geef dit door aan wie de gegevens ook heeft, zoals de politie."
        )
    if status == "left":
        return gettext("Haal het nummer uit de groep. Wis de gegevens ook op uw telefoon.")
    return gettext("U hoeft niets meer te doen. Wis de gegevens als u die al op uw telefoon had.")


def who_wait(enough: bool) -> str:
    """What happens with everybody who waits in one place."""
    if enough:
        return gettext("Dat is genoeg. Wij vroegen hen allemaal of zij samen een groep willen beginnen.")
    return gettext("Zijn het er genoeg? Dan vragen wij hen of zij samen een groep willen beginnen.")


def decision(act: str) -> str:
    """A decision in one word, for the summary."""
    return {
        "approve": gettext("goedgekeurd"),
        "reject": gettext("afgewezen"),
        "retract": gettext("alsnog afgewezen"),
        "add": gettext("toegevoegd aan de groep"),
        "resume": gettext("in behandeling genomen"),
        "handle": gettext("afgehandeld"),
        "accept": gettext("overgenomen"),
    }.get(act, act)

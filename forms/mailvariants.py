"""What our mails say when they are about something else than a sign-up: a question, a form that changes the register, or
a registration for an evening.

By family of words (`Kind.words`). A mail without a variant of its own says what `mailwords` has.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms.letter import Words

Text = Promise | str

_GREETING = _("Dag,")
_GREETING_BY_NAME = _("Dag {voornaam},")

VARIANTS: dict[tuple[str, str], tuple[Text, Text, Text]] = {
    ("confirm", "evening"): (
        _("Bevestig uw aanmelding bij {website}"),
        _GREETING,
        _(
            "Iemand vulde met dit e-mailadres een formulier in op {website}. "
            "Het gaat om: {onderwerp}. Was u dat? Druk dan op de knop.\n\n"
            "[Ja, dit was ik](#link)\n\n"
            "Pas daarna krijgt u een plaats. Doet u niets? Dan wissen we alles na 7 dagen.\n\n"
            "Was u dit niet? Ook dan kunt u op de knop drukken. "
            "Op de pagina die opent, kiest u: alles wissen."
        ),
    ),
    ("received", "evening"): (
        _("Wij hebben uw aanmelding ontvangen ({kenmerk})"),
        _GREETING,
        _(
            "Dank u wel. Uw aanmelding bij {website} is bevestigd. Uw kenmerk is {kenmerk}.\n\n"
            "In een tweede e-mail leest u of u een plaats hebt.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw aanmelding ook intrekken.\n\n"
            "Bij deze e-mail zit het bewijs van uw toestemming. Bewaar het goed. Het nummer is {bewijs}."
        ),
    ),
    ("rejected", "evening"): (
        _("Uw aanmelding voor een avond"),
        _GREETING,
        _(
            "Uw aanmelding is niet meer geldig. U hebt geen plaats meer.\n\n"
            "De reden: {reden}\n\n"
            "Klopt dit volgens u niet? Antwoord dan op deze e-mail. Uw kenmerk is {kenmerk}.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "We wissen uw gegevens na 30 dagen."
        ),
    ),
    ("withdrawal_receipt", "evening"): (
        _("Uw aanmelding is ingetrokken ({kenmerk})"),
        _GREETING,
        _(
            "U hebt uw aanmelding bij {website} ingetrokken. {gevolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Daar staat ook het bewijs. We wissen uw gegevens na 30 dagen."
        ),
    ),
    ("confirm", "contact"): (
        _("Bevestig uw vraag aan {website}"),
        _GREETING,
        _(
            "Iemand vulde met dit e-mailadres een formulier in op {website}. Was u dat? Druk dan op de knop.\n\n"
            "[Ja, dit was ik](#link)\n\n"
            "Pas daarna sturen we uw vraag door. Doet u niets? Dan wissen we alles na 7 dagen.\n\n"
            "Was u dit niet? Ook dan kunt u op de knop drukken. "
            "Op de pagina die opent, kiest u: alles wissen."
        ),
    ),
    ("confirm_reminder", "contact"): (
        _("Herinnering: bevestig uw vraag aan {website}"),
        _GREETING,
        _(
            "U stelde een vraag op {website}, maar u bevestigde haar nog niet.\n\n"
            "[Bevestig uw vraag](#link)\n\n"
            "Doet u niets? Dan wissen we uw gegevens 7 dagen na het invullen. U hoeft daar niets voor te doen."
        ),
    ),
    ("received", "contact"): (
        _("Wij hebben uw vraag ontvangen ({kenmerk})"),
        _GREETING,
        _(
            "Dank u wel. Uw vraag aan {website} is bevestigd. Uw kenmerk is {kenmerk}.\n\n"
            "We lezen uw vraag en geven u antwoord. Dat doen we met een e-mail of per telefoon.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw vraag ook intrekken.\n\n"
            "Bij deze e-mail zit het bewijs van uw toestemming. Bewaar het goed. Het nummer is {bewijs}."
        ),
    ),
    ("new_case", "contact"): (
        _("Nieuwe vraag voor {groep} ({kenmerk})"),
        _GREETING_BY_NAME,
        _(
            "{initialen} heeft een vraag voor {groep}.\n\n"
            "[Lees de vraag](#link)\n\n"
            "Geef zelf antwoord, met een e-mail of per telefoon. Druk daarna op de pagina op “Afgehandeld”.\n\n"
            "Deze link is alleen voor u. Stuur hem niet door. Hij werkt 14 dagen."
        ),
    ),
    ("withdrawn", "contact"): (
        _("Ingetrokken: vraag {kenmerk} voor {groep}"),
        _GREETING_BY_NAME,
        _("{initialen} heeft de vraag aan {groep} ingetrokken.\n\n{taak}\n\n[Bekijk de vraag](#link)"),
    ),
    ("withdrawal_receipt", "contact"): (
        _("Uw vraag is ingetrokken ({kenmerk})"),
        _GREETING,
        _(
            "U hebt uw vraag aan {website} ingetrokken. {gevolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Daar staat ook het bewijs. We wissen uw gegevens na 30 dagen."
        ),
    ),
    ("confirm", "change"): (
        _("Bevestig uw formulier bij {website}"),
        _GREETING,
        _(
            "Iemand vulde met dit e-mailadres een formulier in op {website}. Het gaat om: {onderwerp}. "
            "Was u dat? Druk dan op de knop.\n\n"
            "[Ja, dit was ik](#link)\n\n"
            "Pas daarna sturen we uw formulier naar het team. Doet u niets? Dan wissen we alles na 7 dagen.\n\n"
            "Was u dit niet? Ook dan kunt u op de knop drukken. "
            "Op de pagina die opent, kiest u: alles wissen."
        ),
    ),
    ("confirm_reminder", "change"): (
        _("Herinnering: bevestig uw formulier bij {website}"),
        _GREETING,
        _(
            "U vulde een formulier in op {website}. Het gaat om: {onderwerp}. U bevestigde het nog niet.\n\n"
            "[Bevestig uw formulier](#link)\n\n"
            "Doet u niets? Dan wissen we uw gegevens 7 dagen na het invullen. U hoeft daar niets voor te doen."
        ),
    ),
    ("received", "change"): (
        _("Wij hebben uw formulier ontvangen ({kenmerk})"),
        _GREETING,
        _(
            "Dank u wel. Uw formulier bij {website} is bevestigd. Het gaat om: {onderwerp}. "
            "Uw kenmerk is {kenmerk}.\n\n"
            "Het team bekijkt nu uw formulier. U krijgt daarna een e-mail met het antwoord.\n\n"
            "[Bekijk hoe het ermee staat](#link)\n\n"
            "Op die pagina kunt u uw formulier ook intrekken.\n\n"
            "Bij deze e-mail zit het bewijs van uw toestemming. Bewaar het goed. Het nummer is {bewijs}."
        ),
    ),
    ("new_case", "change"): (
        _("Nieuw formulier voor {groep} ({kenmerk})"),
        _GREETING_BY_NAME,
        _(
            "{initialen} vulde een formulier in. Het gaat om: {onderwerp}.\n\n"
            "[Bekijk het formulier](#link)\n\n"
            "Deze link is alleen voor u. Stuur hem niet door. Hij werkt 14 dagen."
        ),
    ),
    ("rejected", "change"): (
        _("Uw formulier bij {website} ({kenmerk})"),
        _GREETING,
        _(
            "U vulde een formulier in. Het ging om: {onderwerp}. Het team neemt dit niet over.\n\n"
            "De reden: {reden}\n\n"
            "Klopt dit volgens u niet? Antwoord dan op deze e-mail. Uw kenmerk is {kenmerk}.\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "We wissen uw gegevens na 30 dagen."
        ),
    ),
    ("withdrawn", "change"): (
        _("Ingetrokken: formulier {kenmerk} voor {groep}"),
        _GREETING_BY_NAME,
        _(
            "{initialen} heeft een formulier ingetrokken. Het ging om: {onderwerp}.\n\n"
            "{taak}\n\n"
            "[Bekijk het formulier](#link)"
        ),
    ),
    ("withdrawal_receipt", "change"): (
        _("Uw formulier is ingetrokken ({kenmerk})"),
        _GREETING,
        _(
            "U hebt uw formulier bij {website} ingetrokken. {gevolg}\n\n"
            "[Naar uw eigen pagina](#link)\n\n"
            "Daar staat ook het bewijs. We wissen uw gegevens na 30 dagen."
        ),
    ),
}


def of(kind: str, family: str) -> Words | None:
    """The words of a kind of mail in a family of words, in the active language; None when it has none of its own."""
    if (kind, family) not in VARIANTS:
        return None
    subject, greeting, body = VARIANTS[kind, family]
    return Words(str(subject), f"{greeting}\n\n{body}")

"""What stands above and behind the forms of the demo in Dutch."""

from demo.blocks import callout, steps, text
from demo.spec import Words

_LATER = "<p>Ziet u intussen iets verdachts? Bel dan gewoon <b>112</b>.</p>"
_ANSWER = {
    "submit_label": "Versturen",
    "thanks_title": "Nog één stap: bevestig uw e-mailadres",
    "thanks_text": "<p>Daarna lezen wij uw bericht. U krijgt binnen een week antwoord.</p>",
}
_CHANGE = {
    "submit_label": "Versturen",
    "thanks_title": "Nog één stap: bevestig uw e-mailadres",
    "thanks_text": "<p>Daarna kijken wij ernaar. U hoort binnen een week van ons.</p>",
}

SIGN_UP = Words(
    slug="aanmelden",
    title="Aanmelden",
    intro="Meld u aan voor de groep van uw straat, of voor meer groepen tegelijk. Het duurt ongeveer drie minuten.",
    summary="Doe mee in de groep van uw straat.",
    body=[],
    extra={
        "submit_label": "Aanmelding versturen",
        "thanks_title": "Nog één stap: bevestig uw e-mailadres",
        "thanks_text": _LATER,
    },
)

QUESTIONS = Words(
    slug="vragen-over-whatsapp",
    title="Vraag over WhatsApp of een groep beginnen",
    intro="Lukt het niet met de app? Of twijfelt u of een groep iets voor u is? Carla helpt u op weg.",
    summary="Hulp bij de app en bij een nieuwe groep.",
    body=[],
    extra=_ANSWER,
)

DOGS = Words(
    slug="hondenbezitters",
    title="Meedoen als hondenbezitter",
    intro="U loopt elke dag een rondje, ook als het donker is. Wilt u dan op de buurt letten? Niek vertelt u meer.",
    summary="Let op de buurt tijdens uw rondje.",
    body=[
        steps(
            "Zo werkt het",
            "<b>Loop uw gewone rondje.</b> U hoeft niets extra's te doen.",
            "<b>Kijk om u heen.</b> Ziet u iets dat niet klopt? Blijf op afstand.",
            "<b>Bel 112.</b> Zet het daarna in de groep van uw straat.",
        ),
    ],
    extra=_ANSWER,
)

SITUATION = Words(
    slug="situatie-in-de-wijk",
    title="Een situatie in de wijk melden",
    intro="Een kapotte lamp, een donkere hoek of een poort die openblijft? Hassan zoekt uit wie het kan oplossen.",
    summary="Voor wat stuk of onveilig is, maar geen haast heeft.",
    body=[
        callout(
            "emergency",
            "Gebeurt er nu iets? Bel eerst 112",
            "<p>Dit formulier leest niemand 's nachts. Moet de politie nu komen? Bel dan 112.</p>",
        ),
        callout(
            "police",
            "Wel politie, maar geen haast? Bel 0900-8844",
            "<p>Schrijf hier niets over personen. Daarvoor is de politie er.</p>",
        ),
    ],
    extra=_ANSWER,
)

OTHER = Words(
    slug="andere-vraag",
    title="Een andere vraag",
    intro="Past uw vraag nergens bij? Leo leest alle andere post.",
    summary="Voor al het andere.",
    body=[],
    extra=_ANSWER,
)

COORDINATOR_QUESTION = Words(
    slug="vraag-aan-een-beheerder",
    title="Schrijf een beheerder",
    intro="Kies de groep. Uw bericht gaat naar de beheerder van die groep. Zijn adres staat niet op deze website.",
    summary="Uw vraag gaat naar de beheerder van de groep.",
    body=[],
    extra=_ANSWER,
)

REGISTER = Words(
    slug="groep-registreren",
    title="Een groep registreren",
    intro="Bent u beheerder van een groep die nog niet op deze website staat? Mia zet hem erop.",
    summary="Zet uw groep op deze website.",
    body=[
        text(
            "<h2>Goed om te weten</h2><ul>"
            "<li>Uw leden hoeven zich niet opnieuw aan te melden. U geeft op hoeveel het er zijn.</li>"
            "<li>U kiest zelf of nieuwe leden zich hier kunnen aanmelden.</li>"
            "<li>Op de website staat alleen uw voornaam. Mensen schrijven u met een formulier.</li>"
            "<li>U komt ook in de groep van alle beheerders van de wijk.</li></ul>"
        ),
    ],
    extra=_CHANGE,
)

START = Words(
    slug="aanvragen",
    title="Hulp vragen bij een nieuwe groep",
    intro="Vertel ons voor welke straten u een groep wilt. Wij bellen u, en wij kijken of er al buren wachten.",
    summary="Wij helpen u met uw eerste leden.",
    body=[],
    extra=_CHANGE,
)

COORDINATOR = Words(
    slug="beheerder-worden",
    title="Beheerder worden",
    intro="Veel groepen zoeken een tweede beheerder. Het kost u ongeveer een uur per maand.",
    summary="Help mee met de groep van uw straat.",
    body=[
        text(
            "<h2>Wat doet een beheerder?</h2><ul>"
            "<li>U laat nieuwe leden toe.</li>"
            "<li>U geeft berichten van de politie door aan uw straat.</li>"
            "<li>U sluit gesprekken af en let op de huisregels.</li></ul>"
            "<h2>Uw gegevens</h2>"
            "<p>De politie leidt een groep voor beheerders. Daarvoor delen wij uw naam, e-mailadres en mobiele nummer, "
            "als u dat goed vindt. U mag zich ook zelf bij de politie melden.</p>"
        ),
    ],
    extra=_CHANGE,
)

CORRECTION = Words(
    slug="kaart-verbeteren",
    title="Een fout op de kaart melden",
    intro="Staat een groep of straat verkeerd op de kaart? Laat het ons weten, dan passen wij het aan.",
    summary="Klopt de kaart niet? Zeg het ons.",
    body=[],
    extra=_CHANGE,
)

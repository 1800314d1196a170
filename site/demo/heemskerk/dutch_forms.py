"""What stands above and behind the forms of Heemskerk."""

from demo.blocks import callout, text
from demo.spec import Words

_CONFIRM = "Nog één stap: bevestig uw e-mailadres"
_ANSWER = {
    "submit_label": "Versturen",
    "thanks_title": _CONFIRM,
    "thanks_text": "<p>Daarna lezen wij uw bericht. U krijgt binnen vijf werkdagen antwoord.</p>",
}
_CHANGE = _ANSWER | {"thanks_text": "<p>Daarna kijken wij ernaar. U hoort binnen vijf werkdagen van ons.</p>"}
_EVENING = {
    "submit_label": "Aanmelden voor de avond",
    "thanks_title": _CONFIRM,
    "thanks_text": "<p>Daarna hoort u of er plaats is. Is het vol? Dan staat u op de wachtlijst.</p>",
}

SIGN_UP = Words(
    slug="aanmelden",
    title="Aanmelden",
    intro="Vul uw adres in. Wij zoeken de groep die erbij hoort, en vragen de coördinator of u mee kunt doen.",
    summary="Doe mee in de groep van uw buurt.",
    body=[],
    extra={
        "submit_label": "Aanmelding versturen",
        "thanks_title": _CONFIRM,
        "thanks_text": "<p>Ziet u intussen iets verdachts? Bel <b>112</b>.</p>",
    },
)

QUESTION = Words(
    slug="vraag-stellen",
    title="Een vraag over buurtpreventie",
    intro="Patricia van de gemeente zoekt het voor u uit.",
    summary="Voor bewoners en coördinatoren.",
    body=[],
    extra=_ANSWER,
)

TO_COORDINATOR = Words(
    slug="schrijf-een-coordinator",
    title="Schrijf een coördinator",
    intro="Kies de groep. Uw bericht gaat naar de coördinator. Zijn adres en nummer staan niet op deze website.",
    summary="Uw vraag gaat naar de juiste persoon.",
    body=[],
    extra=_ANSWER,
)

STICKERS = Words(
    slug="stickers-aanvragen",
    title="Stickers aanvragen",
    intro="Bent u coördinator? Patricia legt de stickers voor uw leden klaar bij de balie van het gemeentehuis.",
    summary="Voor coördinatoren: stickers voor alle leden.",
    body=[text("<p>Bent u lid van een groep? Dan haalt u één sticker op bij de balie, zonder aanvraag.</p>")],
    extra=_ANSWER | {"submit_label": "Stickers aanvragen"},
)

THEME = Words(
    slug="thema-voorstellen",
    title="Stel een thema voor",
    intro="Waarover moet een avond gaan? Uw idee komt bij Sjoerd. Hij maakt het programma.",
    summary="Waarover moet een avond gaan?",
    body=[
        text(
            "<p>Eerdere avonden gingen over inbraak, brand, jongeren en oplichters op internet. "
            "Een ander onderwerp mag ook.</p>"
        ),
    ],
    extra=_ANSWER,
)

START = Words(
    slug="groep-beginnen",
    title="Begin een groep",
    intro="Vertel ons voor welke straten u een groep wilt. Wij kijken of er al buren wachten, en bellen u.",
    summary="Wij helpen u op weg.",
    body=[],
    extra=_CHANGE,
)

REGISTER = Words(
    slug="groep-melden",
    title="Meld een groep die er al is",
    intro="Leidt u een groep in Heemskerk? Zet hem op de kaart, dan vinden nieuwe buren u.",
    summary="Zet uw groep op de kaart.",
    body=[
        text(
            "<p>Uw leden hoeven zich niet opnieuw aan te melden. U geeft alleen op hoeveel het er zijn. "
            "Op de website staat alleen uw voornaam.</p>"
        ),
    ],
    extra=_CHANGE,
)

COORDINATOR = Words(
    slug="coordinator-worden",
    title="Coördinator worden",
    intro="Elke groep is blij met een tweede coördinator. U hoeft geen ervaring te hebben.",
    summary="Help mee in uw eigen buurt.",
    body=[
        callout(
            "note",
            "Wat doet u?",
            "<p>U laat leden toe, sluit gesprekken af en let op de huisregels. De gemeente geeft u uitleg.</p>",
        ),
    ],
    extra=_CHANGE,
)

CORRECTION = Words(
    slug="kaart-verbeteren",
    title="Een fout op de kaart melden",
    intro="Ligt een grens verkeerd, of ontbreekt een straat? Vertel het ons.",
    summary="Klopt de kaart niet? Zeg het ons.",
    body=[],
    extra=_CHANGE,
)

EVENING_BURGLARY = Words(
    slug="aanmelden-avond-inbraak",
    title="Aanmelden voor de avond over inbraak",
    intro="Er zijn zestig plaatsen. U krijgt bericht als u een plaats heeft.",
    summary="Meld u aan voor de avond.",
    body=[],
    extra=_EVENING,
)

EVENING_CYBER = Words(
    slug="aanmelden-avond-internet",
    title="Aanmelden voor de avond over internet",
    intro="Er zijn zestig plaatsen. U krijgt bericht als u een plaats heeft.",
    summary="Meld u aan voor de avond.",
    body=[],
    extra=_EVENING,
)

"""The words of Katwijk's forms."""

from demo.blocks import button, callout, text
from demo.spec import Words

_OPEN_YOUR_MAIL = "Open nu uw mail"

CONTACT = Words(
    slug="contact",
    title="Stel uw vraag",
    intro="Elke werkdag lezen wij de nieuwe vragen. U krijgt binnen een week antwoord van een mens.",
    summary="Stel een vraag aan de gemeente.",
    body=[
        callout("emergency", "Is er nu iets aan de hand?", "<p>Bel 112. Dit formulier is alleen voor vragen.</p>"),
    ],
    extra={
        "submit_label": "Vraag versturen",
        "thanks_title": _OPEN_YOUR_MAIL,
        "thanks_text": "<p>Druk op de knop in de mail. Daarna lezen wij uw vraag.</p>",
    },
)

START_GROUP = Words(
    slug="groep-starten",
    title="Hulp bij het begin",
    intro="Wilt u een groep beginnen en denkt u: hoe dan? Wij bellen u en helpen met de eerste stap.",
    summary="Wij helpen u met de eerste stap.",
    body=[
        text(
            "<h2>Wat wij doen</h2><ul>"
            "<li>Wij kijken of er al een groep is in de buurt.</li>"
            "<li>Wij geven u een lijst met afspraken om met uw buren in te vullen.</li>"
            "<li>Wij brengen u in contact met iemand die het al doet.</li></ul>"
            "<p>De groep blijft van u. Wij komen er niet in.</p>"
        ),
    ],
    extra={
        "submit_label": "Help mij beginnen",
        "thanks_title": _OPEN_YOUR_MAIL,
        "thanks_text": "<p>Druk op de knop in de mail. Daarna bellen wij u, op een dag die u past.</p>",
    },
)

REGISTER_GROUP = Words(
    slug="groep-aanmelden",
    title="Zet uw groep op de kaart",
    intro="Heeft uw straat al een groep? Meld hem hier, dan vinden nieuwe buren u.",
    summary="Voor beheerders van een groep die al bestaat.",
    body=[
        text(
            "<h2>Wat komt er op de website?</h2><ul>"
            "<li>De naam van de groep en de straten.</li>"
            "<li>Uw voornaam. Uw nummer en e-mailadres blijven bij ons.</li>"
            "<li>Hoe buren zich kunnen aanmelden, als u dat wilt.</li></ul>"
            "<p>Stuur <b>geen</b> uitnodigingslink mee. Wie die link heeft, kan zo in uw groep.</p>"
        ),
        button("Bekijk eerst de afspraken", "afspraken"),
    ],
    extra={
        "submit_label": "Meld mijn groep",
        "thanks_title": _OPEN_YOUR_MAIL,
        "thanks_text": "<p>Druk op de knop in de mail. Daarna kijken wij uw groep na en zetten wij hem op de kaart.</p>",
    },
)

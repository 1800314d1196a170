"""The agenda and the news of the demo in Dutch."""

from datetime import time

from demo.blocks import callout, text
from demo.spec import Words

AGENDA = Words(
    slug="agenda",
    title="Agenda",
    intro="Elke derde dinsdag van de maand zijn wij er, behalve in juli en augustus. U kunt gewoon binnenlopen.",
    summary="Wanneer u ons treft, en de wijkagent.",
    body=[
        text(
            "<h2>Ons jaar</h2><ul>"
            "<li><b>Winter:</b> wij kijken terug en maken een nieuw jaarplan.</li>"
            "<li><b>Voorjaar:</b> nieuwe beheerders leren elkaar kennen.</li>"
            "<li><b>Zomer:</b> wij letten extra op huizen van buren met vakantie.</li>"
            "<li><b>Najaar:</b> een avond over inbraak, voor de donkere dagen.</li></ul>"
        ),
    ],
)

MEETING = Words(
    slug="teamavond",
    title="Teamavond",
    intro="Het team vergadert. Iedereen mag meeluisteren en meepraten.",
    summary="Elke derde dinsdag om 19.30 uur.",
    body=[
        text(
            "<h2>Inloop bij de wijkagent</h2>"
            "<p>De wijkagent is er van 19.30 tot 20.00 uur. Een afspraak is niet nodig. Daarna vergaderen wij.</p>"
        ),
    ],
    rows={
        "moments": [
            {
                "label": "Inloop: de wijkagent is er voor iedereen",
                "start_time": time(19, 30),
                "end_time": time(20, 0),
            }
        ]
    },
)

BURGLARY = Words(
    slug="avond-over-inbraak",
    title="Avond over inbraak",
    intro="De dagen worden korter. Hoe houdt u inbrekers buiten? Een slotenmaker laat het zien.",
    summary="Sloten, lampen en goede gewoonten.",
    body=[
        text(
            "<p>U kunt alles vasthouden en proberen. Ook vertelt de wijkagent wat hij in de wijk ziet.</p>"
            "<p>Er is plaats voor veertig mensen. Meld u daarom aan.</p>"
        ),
    ],
)

NEWCOMERS = Words(
    slug="nieuwe-beheerders",
    title="Kennismaken met nieuwe beheerders",
    intro="Bent u net beheerder? Deze avond leert u de anderen kennen.",
    summary="Voor wie net begint.",
    body=[text("<p>Wij lopen de huisregels door. Ook oefenen wij samen een melding bij 112.</p>")],
)

EVENING_FORM = Words(
    slug="aanmelden-avond-over-inbraak",
    title="Aanmelden voor de avond over inbraak",
    intro="Er zijn veertig plaatsen. Is het vol? Dan komt u op de wachtlijst.",
    summary="Meld u aan voor de avond.",
    body=[],
    extra={
        "submit_label": "Aanmelden voor de avond",
        "thanks_title": "Nog één stap: bevestig uw e-mailadres",
        "thanks_text": "<p>Daarna hoort u of er plaats is.</p>",
    },
)

NEWS = Words(
    slug="nieuws",
    title="Nieuws",
    intro="Wat er speelt in het team en in de groepen.",
    summary="Nieuws van het team.",
    body=[],
)

SECOND_COORDINATOR = Words(
    slug="tweede-beheerder-gezocht",
    title="Tweede beheerder gezocht in de Bentinckstraat",
    intro="De groep van de Bentinckstraat neemt nu geen leden aan. Karin zoekt eerst iemand die haar helpt.",
    summary="Wie helpt Karin in de Bentinckstraat?",
    body=[
        text(
            "<p>Karin leidt de groep al vier jaar alleen. Met z'n tweeën is dat leuker, en ook veiliger. "
            "Woont u in de straat? Dan bent u welkom als beheerder.</p>"
            '<p><a href="page:beheerder-worden">Zo wordt u beheerder</a></p>'
        ),
    ],
)

HOLIDAYS = Words(
    slug="op-vakantie",
    title="Gaat u op vakantie? Vertel het een buur",
    intro="Een leeg huis valt op. Met een paar kleine dingen lijkt het bewoond.",
    summary="Zo lijkt uw huis bewoond.",
    body=[
        text(
            "<ul><li>Vraag een buur om de post weg te halen.</li>"
            "<li>Zet een lamp op een tijdklok.</li>"
            "<li>Laat de gordijnen half open.</li></ul>"
        ),
        callout("note", "Niet in de groep", "<p>Vertel het aan een buur die u kent, en niet aan de hele groep.</p>"),
    ],
)

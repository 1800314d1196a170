"""What there is to tell in Buitenkaag."""

from datetime import date

from demo.blocks import button, text
from demo.spec import PageSpec, Words

_NEWS = Words(
    slug="nieuws",
    title="Nieuws",
    intro="Kort nieuws over de groepen, het dorp en het water.",
    summary="Wat er speelt in het dorp.",
    body=[],
)

_BOATS = Words(
    slug="boten-de-winter-in",
    title="De boten gaan de winter in",
    intro="Veel boten liggen straks weken alleen. Met drie kleine dingen maakt u het dieven moeilijk.",
    summary="Drie dingen die u doet voor de winter.",
    body=[
        text(
            "<ul><li>Haal de buitenboordmotor eraf, of zet hem vast met een goed slot.</li>"
            "<li>Schrijf het nummer van de motor op en bewaar een foto thuis.</li>"
            "<li>Vertel uw buren op de steiger tot wanneer u weg bent.</li></ul>"
            "<p>Ziet u in de winter licht op een boot die dicht hoort te zijn? Bel, en zet het daarna in de groep.</p>"
        ),
    ],
)

_FIFTH_GROUP = Words(
    slug="groep-voor-de-jachthavens",
    title="Nu ook een groep voor de jachthavens",
    intro="De bedrijven aan het water hebben hun eigen groep. Ruud is de coördinator.",
    summary="De vijfde groep van het dorp is begonnen.",
    body=[
        text(
            "<p>In de havens loopt in de zomer iedereen door elkaar. Wie hoort bij welke boot? "
            "De havenmeesters weten dat het best. Daarom praten zij nu met elkaar in één groep.</p>"
            "<p>Heeft u een bedrijf aan het water? Dan hoort u erbij, ook als u hier niet woont.</p>"
        ),
        button("Meld uw bedrijf aan", "aanmelden"),
    ],
)

PAGES = [
    PageSpec("nieuws", "home.NewsPage", _NEWS),
    PageSpec(
        "jachthavens",
        "home.NewsItemPage",
        _FIFTH_GROUP,
        parent="nieuws",
        columns={
            "date": date(2026, 6, 3),
            "picture": "picture:jachthavens",
            "picture_about": "Tekening van masten in een haven.",
        },
    ),
    PageSpec(
        "boten",
        "home.NewsItemPage",
        _BOATS,
        parent="nieuws",
        columns={
            "date": date(2026, 10, 12),
            "picture": "picture:steiger",
            "picture_about": "Tekening van een steiger met zeilboten in de avond.",
        },
    ),
]

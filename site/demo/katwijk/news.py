"""What there is to tell in Katwijk."""

from datetime import date

from demo.blocks import button, text
from demo.spec import PageSpec, Words

_NEWS = Words(
    slug="nieuws",
    title="Nieuws",
    intro="Nieuws over buurtgroepen in Katwijk.",
    summary="Nieuws van de gemeente over buurtgroepen.",
    body=[],
)

_SUMMER = Words(
    slug="drukte-in-de-zomer",
    title="Druk in de zomer: wat valt dan nog op?",
    intro="In juli is half Nederland aan ons strand. Onbekenden in de straat zijn dan heel gewoon.",
    summary="Hoe uw groep rustig blijft als het druk is.",
    body=[
        text(
            "<p>Spreek daarom voor de zomer opnieuw af wat u opvallend vindt. "
            "Iemand die een parkeerplaats zoekt? Nee. Iemand die aan autodeuren voelt? Ja.</p>"
            "<p>Zo blijven de berichten in uw groep de moeite waard, en bellen de goede mensen 112.</p>"
        ),
        button("Bekijk de lijst met afspraken", "afspraken"),
    ],
)

_DESK = Words(
    slug="spreekuur",
    title="Nieuw: een spreekuur voor buurtgroepen",
    intro="Vanaf nu kunt u binnenlopen met vragen over uw groep. Alleen in augustus is er geen spreekuur.",
    summary="Op de tweede donderdag van de maand kunt u binnenlopen.",
    body=[
        text(
            "<p>Op de tweede donderdag van de maand zitten wij klaar in het gemeentehuis. "
            "Neem gerust een buur mee. De koffie is gratis.</p>"
            "<p>Kunt u overdag niet? Stel uw vraag dan via deze website.</p>"
        ),
        button("Stel uw vraag", "contact"),
    ],
)

PAGES = [
    PageSpec("nieuws", "home.NewsPage", _NEWS),
    PageSpec(
        "zomer",
        "home.NewsItemPage",
        _SUMMER,
        parent="nieuws",
        columns={
            "date": date(2026, 6, 22),
            "picture": "picture:boulevard-zuid",
            "picture_about": "Tekening van strandhuisjes voor de zee.",
        },
    ),
    PageSpec(
        "nieuw-spreekuur",
        "home.NewsItemPage",
        _DESK,
        parent="nieuws",
        columns={
            "date": date(2026, 1, 5),
            "picture": "picture:oude-haven",
            "picture_about": "Tekening van oude huizen in een smalle straat.",
        },
    ),
]

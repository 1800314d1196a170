"""The project evenings of Heemskerk, one a quarter, and the news."""

from datetime import date, time
from typing import Any

from demo.blocks import button, text
from demo.spec import PageSpec, Words

_AGENDA = Words(
    slug="avonden",
    title="Avonden",
    intro="Elk kwartaal is er een avond over één thema. Iedereen uit Heemskerk is welkom, ook zonder groep.",
    summary="Elk kwartaal een avond over één thema.",
    body=[
        text("<h2>Waarover moet het gaan?</h2><p>Bewoners kiezen mee. Stel gerust een onderwerp voor.</p>"),
        button("Stel een thema voor", "thema"),
    ],
)

_CYBER = Words(
    slug="veilig-op-internet",
    title="Avond: veilig op internet",
    intro="Valse mails, nepwinkels, een “kind” met een nieuw nummer. Hoe trapt u er niet in?",
    summary="Oplichters herkennen.",
    body=[text("<p>U oefent met echte voorbeelden. Neem uw telefoon mee. Er zijn zestig plaatsen.</p>")],
)

_YOUTH = Words(
    slug="jongeren-in-de-wijk",
    title="Avond: jongeren in de wijk",
    intro="Jongeren op straat horen erbij. Maar wat doet u als het misgaat? De jongerenwerker vertelt.",
    summary="Een gesprek met de jongerenwerker.",
    body=[text("<p>Er komen ook jongeren zelf. Zij vertellen hoe zij naar de buurt kijken.</p>")],
)

_FIRE = Words(
    slug="brand-voorkomen",
    title="Avond: brand voorkomen",
    intro="De brandweer laat zien hoe snel brand gaat, en wat u in huis kunt doen.",
    summary="De brandweer op bezoek.",
    body=[text("<p>Na de pauze blust u zelf een kleine brand, buiten op het plein.</p>")],
)

_BURGLARY = Words(
    slug="inbraak-voorkomen",
    title="Avond: inbraak voorkomen",
    intro="Een oud-inbreker vertelt waar hij op lette. Daarna kiest u uit drie workshops.",
    summary="Sloten, licht en oplettende buren.",
    body=[text("<p>De workshops gaan over sloten, over licht en over uw groep. Er zijn zestig plaatsen.</p>")],
)

_HALL: dict[str, Any] = {
    "place_name": "De Zaal van Heemskerk",
    "place_address": "Voorbeeldplein 2, Heemskerk",
    "kind": "project",
    "start_time": time(19, 30),
    "end_time": time(21, 30),
    "repeats": "monthly",
    "every": 12,
}


def _evening(key: str, words: Words, first: date, nth: int, theme: str, places: int | None = None) -> PageSpec:
    columns = _HALL | {"start_date": first, "nth": nth, "theme": theme, "places": places}
    return PageSpec(key, "home.EventPage", words, parent="avonden", columns=columns)


_NEWS = Words(
    slug="nieuws",
    title="Nieuws",
    intro="Wat er speelt rond de groepen in Heemskerk.",
    summary="Nieuws voor bewoners en coördinatoren.",
    body=[],
)

_STICKERS = Words(
    slug="nieuwe-stickers",
    title="Er zijn nieuwe stickers",
    intro="De oude stickers waren verbleekt. Bij de balie van het gemeentehuis liggen nieuwe.",
    summary="Haal ze op bij het gemeentehuis.",
    body=[
        text(
            "<p>Coördinatoren kunnen ze aanvragen voor al hun leden. "
            '<a href="page:borden">Lees meer over borden en stickers.</a></p>'
        )
    ],
)

_TOLWEG = Words(
    slug="groep-gezocht-tolweg",
    title="Wie begint een groep aan de Tolweg?",
    intro="Aan de Tolweg en de Rijksstraatweg is nog geen groep. Verschillende bewoners vroegen ernaar.",
    summary="Verschillende bewoners vroegen ernaar.",
    body=[
        text(
            "<p>Met drie buren kunt u al beginnen. Wij helpen u met de eerste stappen, en met folders. "
            '<a href="page:stappenplan">Bekijk het stappenplan.</a></p>'
        )
    ],
)

PAGES = [
    PageSpec("avonden", "home.AgendaPage", _AGENDA, in_menu=True),
    _evening("avond-internet", _CYBER, date(2026, 2, 10), 2, "Internet", 60),
    _evening("avond-jongeren", _YOUTH, date(2026, 5, 12), 2, "Jongeren"),
    _evening("avond-brand", _FIRE, date(2026, 9, 8), 2, "Brand"),
    _evening("avond-inbraak", _BURGLARY, date(2026, 11, 10), 2, "Inbraak", 60),
]
NEWS = [
    PageSpec("nieuws", "home.NewsPage", _NEWS),
    PageSpec("nieuwe-stickers", "home.NewsItemPage", _STICKERS, parent="nieuws", columns={"date": date(2026, 9, 21)}),
    PageSpec("tolweg", "home.NewsItemPage", _TOLWEG, parent="nieuws", columns={"date": date(2026, 5, 4)}),
]

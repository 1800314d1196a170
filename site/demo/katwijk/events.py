"""When one may walk in at Katwijk's town hall."""

from datetime import date, time

from demo.blocks import text
from demo.spec import PageSpec, Words

_AGENDA = Words(
    slug="agenda",
    title="Agenda",
    intro="Loop binnen met uw vraag, of kom luisteren naar andere beheerders.",
    summary="Spreekuur en avonden voor beheerders.",
    body=[],
)

_DESK = Words(
    slug="spreekuur",
    title="Spreekuur voor buurtgroepen",
    intro="Loop binnen zonder afspraak. Neem gerust een buur mee.",
    summary="Zonder afspraak, op de tweede donderdag. Niet in augustus.",
    body=[text("<p>Wij zitten in de hal, links van de balie. Wij spreken Nederlands, Engels en Arabisch.</p>")],
)

_EVENING = Words(
    slug="avond-voor-beheerders",
    title="Avond voor beheerders",
    intro="Vier keer per jaar leren beheerders van elkaar. Wie een groep wil beginnen, is ook welkom.",
    summary="Beheerders leren van elkaar.",
    body=[text("<p>Wij bespreken elke keer één afspraak uit de lijst. Wat werkt, en wat niet?</p>")],
)

_HALL = {"place_name": "Gemeentehuis", "place_address": "Zeereepweg 1, Katwijk"}

PAGES = [
    PageSpec("agenda", "home.AgendaPage", _AGENDA, in_menu=True),
    PageSpec(
        "spreekuur",
        "home.EventPage",
        _DESK,
        parent="agenda",
        columns={
            **_HALL,
            "kind": "walk_in",
            "start_date": date(2026, 1, 8),
            "start_time": time(14, 0),
            "end_time": time(16, 0),
            "repeats": "monthly",
            "nth": 2,
            "skipped_months": [8],
        },
    ),
    PageSpec(
        "avond",
        "home.EventPage",
        _EVENING,
        parent="agenda",
        columns={
            **_HALL,
            "kind": "themed",
            "theme": "Afspraken die werken",
            "start_date": date(2026, 3, 19),
            "start_time": time(19, 30),
            "end_time": time(21, 30),
            "repeats": "monthly",
            "every": 3,
            "nth": 3,
        },
    ),
]

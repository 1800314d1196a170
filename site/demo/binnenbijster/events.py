"""When the team of Binnenbijster meets."""

from datetime import date, time

from demo.blocks import text
from demo.spec import PageSpec, Words

_AGENDA = Words(
    slug="agenda",
    title="Agenda",
    intro="Bij de vergadering van het team mag u luisteren. Bij de regelavond mag u meepraten.",
    summary="Wanneer het team bij elkaar komt.",
    body=[],
)

_TEAM = Words(
    slug="teamvergadering",
    title="Vergadering van het team",
    intro="Op de laatste donderdag van de maand nemen wij alle meldingen door. Niet in juli, augustus en december.",
    summary="De meldingen van de maand.",
    body=[text("<p>Leden mogen erbij zitten. Meld u wel even bij de deur.</p>")],
)

_RULES = Words(
    slug="regelavond",
    title="Regelavond",
    intro="Eens per jaar bekijken wij met alle leden of de regels nog kloppen.",
    summary="Praat mee over de regels.",
    body=[
        text(
            "<p>Verandert er iets groots? Dan mailt het team de nieuwe tekst aan elk lid. "
            "Bent u het er niet mee eens? Dan verlaat u de groep.</p>"
        )
    ],
)

_BARN = {"place_name": "De Oude Graanschuur", "place_address": "Kerkbrink 2, Binnenbijster"}

PAGES = [
    PageSpec("agenda", "home.AgendaPage", _AGENDA, in_menu=True),
    PageSpec(
        "vergadering",
        "home.EventPage",
        _TEAM,
        parent="agenda",
        columns={
            **_BARN,
            "kind": "meeting",
            "start_date": date(2026, 1, 29),
            "start_time": time(20, 0),
            "end_time": time(21, 30),
            "repeats": "monthly",
            "nth": -1,
            "skipped_months": [7, 8, 12],
        },
    ),
    PageSpec(
        "regelavond",
        "home.EventPage",
        _RULES,
        parent="agenda",
        columns={
            **_BARN,
            "kind": "themed",
            "theme": "Kloppen de regels nog?",
            "start_date": date(2026, 3, 10),
            "start_time": time(20, 0),
            "end_time": time(22, 0),
            "repeats": "monthly",
            "every": 12,
            "nth": 2,
        },
    ),
]

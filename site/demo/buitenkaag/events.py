"""When one meets the people of Buitenkaag."""

from datetime import date, time

from demo.blocks import text
from demo.spec import PageSpec, Words

_AGENDA = Words(
    slug="agenda",
    title="Agenda",
    intro="Kom eens langs. U hoeft niets mee te brengen, behalve uw vragen.",
    summary="Dorpsavonden en de regiegroep.",
    body=[],
)

_EVENING = Words(
    slug="dorpsavond",
    title="Dorpsavond met de wijkagent",
    intro="Twee keer per jaar praten wij bij. De wijkagent vertelt wat er in de streek gebeurt.",
    summary="De wijkagent beantwoordt uw vragen.",
    body=[
        text(
            "<p>Iedereen is welkom, ook als u niet in een groep zit. "
            "Wij beginnen met koffie en eindigen aan de bar.</p>"
        ),
    ],
)

_STEERING = Words(
    slug="regiegroep",
    title="Overleg van de regiegroep",
    intro="De drie coördinatoren van de regiegroep praten met de wijkagent. Andere coördinatoren mogen aanschuiven.",
    summary="Voor coördinatoren.",
    body=[],
)

_HALL = {"place_name": "Dorpshuis De Kaagschipper", "place_address": "Dorpsplein 1, Buitenkaag"}

PAGES = [
    PageSpec("agenda", "home.AgendaPage", _AGENDA, in_menu=True),
    PageSpec(
        "dorpsavond",
        "home.EventPage",
        _EVENING,
        parent="agenda",
        columns={
            **_HALL,
            "kind": "themed",
            "theme": "Veilig op en rond het water",
            "start_date": date(2026, 4, 14),
            "start_time": time(20, 0),
            "end_time": time(22, 0),
            "repeats": "monthly",
            "every": 6,
            "nth": 2,
        },
    ),
    PageSpec(
        "overleg",
        "home.EventPage",
        _STEERING,
        parent="agenda",
        columns={
            **_HALL,
            "kind": "meeting",
            "start_date": date(2026, 1, 7),
            "start_time": time(19, 30),
            "end_time": time(21, 0),
            "repeats": "monthly",
            "every": 2,
            "nth": 1,
            "skipped_months": [7, 8],
        },
    ),
]

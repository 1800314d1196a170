"""The few groups that told the municipality of Katwijk that they exist. Streets, postcodes and people are invented."""

from datetime import date

from demo.shapes import line, surface
from demo.spec import DeskSpec, GroupSpec, NeighbourhoodSpec, PersonSpec

PEOPLE = [
    PersonSpec("jannie", "Jannie Ouwehout", 51, "jannie.ouwehout@example.org"),
    PersonSpec("piet", "Piet van Duinhoven", 52, "piet.vanduinhoven@example.org"),
    PersonSpec("samira", "Samira Benali", 53, "samira.benali@example.org"),
    PersonSpec("arie", "Arie Strandhof", 54, "arie.strandhof@example.org"),
    PersonSpec("nel", "Nel Kuiperij", 55, "nel.kuiperij@example.org"),
    PersonSpec("dirkjan", "Dirk-Jan Haringman", 56, "dirkjan.haringman@example.org"),
    PersonSpec("rosa", "Rosa Helmgras", 57, "rosa.helmgras@example.org"),
]

_COUNTED = date(2026, 3, 2)
_TEAM = ["jannie", "samira", "piet"]

GROUPS = [
    GroupSpec(
        slug="boulevard-zuid",
        name="Boulevard Zuid",
        streets=["Zeereepweg", "Schelpenpad"],
        description="Vijftig buren met uitzicht op zee. Wij letten ook op de strandhuisjes."
        "\n\nMeedoen? Dat regelt u op onze eigen website.",
        coverage=["2225 ZA", "2225 ZB 1-60"],
        main=["arie", "rosa"],
        columns={
            "area": line((4.3878, 52.1962), (4.3908, 52.1996), (4.3936, 52.2027)),
            "sign_up": "elsewhere",
            "sign_up_url": "https://boulevardzuid.example.org/meedoen",
            "stated_size": 51,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="duinzoom",
        name="Duinzoom",
        streets=["Duinzoom", "Helmpad", "Konijnenlaan"],
        description="Onze straten liggen tegen het duin. In het donker ziet u daar elke zaklamp."
        "\n\nU komt erin via een buur die al lid is.",
        coverage=["2225 ZC", "2225 ZD 1-99 oneven"],
        main=["nel"],
        columns={
            "area": surface((4.3990, 52.1938), (4.4058, 52.1930), (4.4072, 52.1962), (4.4004, 52.1970)),
            "sign_up": "none",
            "stated_size": 34,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="oude-haven",
        name="Rond de oude haven",
        streets=["Havenmanstraat", "Netteboetstersgang", "Rokerijplein"],
        description="Smalle straten en veel fietsen. Wij kennen elkaar van de markt."
        "\n\nEen lid van de groep kan u voorstellen aan de beheerder.",
        coverage=["2221 ZE", "2221 ZG 2-48 even"],
        main=["dirkjan"],
        columns={
            "area": surface((4.4080, 52.2040), (4.4150, 52.2022), (4.4170, 52.2050), (4.4100, 52.2070)),
            "channel": "signal",
            "sign_up": "none",
            "stated_size": 62,
            "stated_on": _COUNTED,
        },
    ),
]

NEIGHBOURHOODS = [
    NeighbourhoodSpec(
        slug="katwijk",
        name="Katwijk",
        place="Katwijk",
        team=_TEAM,
        police_contacts=[],
        groups=GROUPS,
    )
]

DESKS = [
    DeskSpec("vragen", "Een vraag stellen", "Over buurtgroepen, afspraken en borden.", ["jannie"]),
    DeskSpec("beginnen", "Een groep beginnen", "Wij bellen u en helpen met de eerste stap.", ["samira"]),
    DeskSpec("groepen", "Uw groep op de kaart", "Voor beheerders van een groep die al bestaat.", ["piet"]),
]

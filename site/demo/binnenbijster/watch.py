"""Groups and people of Binnenbijster: streets, postcodes of each group and people are invented."""

from datetime import date

from demo.shapes import line, surface
from demo.spec import DeskSpec, GroupSpec, NeighbourhoodSpec, PersonSpec

PEOPLE = [
    PersonSpec("geert", "Geert Lammers", 41, "geert.lammers@example.org"),
    PersonSpec("sietske", "Sietske Hoekema", 42, "sietske.hoekema@example.org"),
    PersonSpec("bouke", "Bouke Dijkman", 43, "bouke.dijkman@example.org"),
    PersonSpec("marijke", "Marijke Veenstra", 44, "marijke.veenstra@example.org"),
    PersonSpec("youssef", "Youssef Amrani", 45, "youssef.amrani@example.org"),
    PersonSpec("trudy", "Trudy Kromhout", 46, "trudy.kromhout@example.org"),
    PersonSpec("henk", "Henk Wilgenhof", 47, "henk.wilgenhof@example.org"),
    PersonSpec("lotte", "Lotte Rozendal", 48, "lotte.rozendal@example.org"),
]

_COUNTED = date(2026, 1, 26)

GROUPS = [
    GroupSpec(
        slug="kern",
        name="De kern",
        streets=["Kerkbrink", "Smidslaan", "Schoolpad"],
        description="Het dorp rond de kerk. Hier is altijd wel iemand wakker: de bakker begint om drie uur.",
        coverage=["1394 KA", "1394 KB", "1394 KC 1-60"],
        main=["geert", "sietske"],
        columns={
            "area": surface((5.0550, 52.2440), (5.0612, 52.2432), (5.0622, 52.2462), (5.0560, 52.2470)),
            "stated_size": 88,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="dijk-west",
        name="Dijk-West",
        streets=["Bijsterdijk, nummers tot en met 119", "Wilgenkade"],
        description="Lange afstanden en weinig licht. Schrijf daarom altijd een huisnummer of een paal op."
        "\n\nZiet u iets op het land van een ander? Meld het, ook als het geen inbraak lijkt.",
        coverage=["1394 LA 1-119", "1394 LB"],
        main=["bouke", "marijke"],
        columns={
            "area": line((5.0350, 52.2510), (5.0430, 52.2488), (5.0500, 52.2468), (5.0556, 52.2458)),
            "stated_size": 46,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="dijk-oost",
        name="Dijk-Oost",
        streets=["Bijsterdijk, nummers 120 en hoger", "Gemaalweg"],
        description="Van de kerk tot het gemaal. Veel fietsers komen hier langs, dus kijk vooral naar wat iemand doet.",
        coverage=["1394 LA 120-320", "1394 LC"],
        main=["youssef", "trudy"],
        columns={
            "area": line((5.0618, 52.2452), (5.0690, 52.2438), (5.0770, 52.2420), (5.0850, 52.2408)),
            "stated_size": 39,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="polder",
        name="De polder",
        streets=["Landweg", "Tiendweg", "Molenkade"],
        description="Boerderijen en losse huizen. Wij letten ook op schuren, trekkers en diesel.",
        coverage=["1394"],
        main=["henk", "lotte"],
        columns={
            "area": surface(
                (5.0400, 52.2440), (5.0540, 52.2400), (5.0760, 52.2370), (5.0700, 52.2290), (5.0440, 52.2320)
            ),
            "stated_size": 57,
            "stated_on": _COUNTED,
        },
    ),
]

NEIGHBOURHOODS = [
    NeighbourhoodSpec(
        slug="binnenbijster",
        name="Binnenbijster",
        place="Binnenbijster",
        team=["geert", "marijke", "youssef"],
        police_contacts=["geert", "marijke"],
        groups=GROUPS,
    )
]

DESKS = [DeskSpec("vragen", "Vragen aan het team", "Over de regels, de groepen en deze website.", ["marijke", "geert"])]

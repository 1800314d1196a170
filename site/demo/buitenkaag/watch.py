"""Groups and people of Buitenkaag. The village is real; the streets, the postcodes of each group and the people are not."""

from datetime import date

from demo.shapes import line, lines, surface
from demo.spec import DeskSpec, GroupSpec, NeighbourhoodSpec, PersonSpec

PEOPLE = [
    PersonSpec("tjeerd", "Tjeerd Wiersma", 31, "tjeerd.wiersma@example.org", "consented"),
    PersonSpec("wilma", "Wilma Rietveld", 32, "wilma.rietveld@example.org", "consented"),
    PersonSpec("cor", "Cor van der Sluis", 33, "cor.vandersluis@example.org", "direct"),
    PersonSpec("ruud", "Ruud Meerman", 34, "ruud.meerman@example.org"),
    PersonSpec("hanneke", "Hanneke Polderman", 35, "hanneke.polderman@example.org"),
]

_COUNTED = date(2026, 2, 2)

_DORP = surface((4.5512, 52.2202), (4.5540, 52.2183), (4.5572, 52.2197), (4.5545, 52.2217))
_HAVENS = surface((4.5532, 52.2170), (4.5568, 52.2148), (4.5592, 52.2160), (4.5562, 52.2180))
_COUNTRYSIDE = surface((4.5545, 52.2220), (4.5600, 52.2196), (4.5750, 52.2290), (4.5640, 52.2370), (4.5500, 52.2300))

GROUPS = [
    GroupSpec(
        slug="dorp",
        name="Het dorp",
        streets=["Dorpsplein", "Schippersstraat", "Kerkpad", "Veerstraat, even nummers"],
        description="Hier wonen de meeste mensen dicht bij elkaar. Een bericht is binnen een minuut gelezen."
        "\n\nGaat u op vakantie? Zeg het tegen uw buren, niet in de groep.",
        coverage=["2158 LA", "2158 LB", "2158 LC 2-80 even"],
        main=["tjeerd"],
        columns={"area": _DORP, "stated_size": 64, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="ringdijk-noord",
        name="Ringdijk Noord",
        streets=["Ringdijk, nummers 1 tot en met 99", "Veerstraat, oneven nummers"],
        description="Wij wonen aan het water en zien alles wat langsvaart. Noem bij een boot de kleur en de richting.",
        coverage=["2158 LC 1-79 oneven", "2158 LD 1-99"],
        main=["wilma"],
        columns={
            "area": line((4.5515, 52.2206), (4.5478, 52.2228), (4.5436, 52.2254)),
            "stated_size": 41,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="ringdijk-zuid",
        name="Ringdijk Zuid",
        streets=["Ringdijk, nummers 100 en hoger", "Molenpad"],
        description="De dijk is hier smal en donker. Loopt er iemand met een zaklamp? Dan willen wij dat weten."
        "\n\nDe molenaar doet ook mee.",
        coverage=["2158 LD 100-260", "2158 LE"],
        main=["cor"],
        columns={
            "area": lines(
                [(4.5558, 52.2182), (4.5612, 52.2158), (4.5668, 52.2136)], [(4.5612, 52.2158), (4.5634, 52.2172)]
            ),
            "stated_size": 38,
            "stated_on": _COUNTED,
        },
    ),
    GroupSpec(
        slug="jachthavens",
        name="Jachthavens en bedrijven",
        streets=["Havenkade", "Werfpad"],
        description="Deze groep is voor bedrijven aan het water en voor mensen die op een boot wonen.",
        coverage=["2158 MA", "2158 MB 1-40"],
        main=["ruud"],
        columns={"area": _HAVENS, "stated_size": 19, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="buitengebied",
        name="Buitengebied",
        streets=["Hoofdvaart", "Polderweg", "Tochtpad"],
        description="Boerderijen, schuren en lange wegen. Deze groep is eigenlijk te groot voor één coördinator."
        "\n\nWij maken er graag drie groepen van. Wilt u er een leiden? Laat het ons weten.",
        coverage=["2158"],
        main=["hanneke"],
        columns={"area": _COUNTRYSIDE, "stated_size": 52, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="regiegroep",
        name="Regiegroep",
        streets=[],
        description="Drie coördinatoren praten hier met elkaar en met de wijkagent. Bewoners bellen altijd zelf.",
        main=["wilma"],
        columns={"kind": "coordinators", "sign_up": "none"},
    ),
]

NEIGHBOURHOODS = [
    NeighbourhoodSpec(
        slug="buitenkaag",
        name="Buitenkaag",
        place="Buitenkaag",
        team=["tjeerd", "wilma", "cor"],
        police_contacts=["tjeerd", "wilma", "cor"],
        groups=GROUPS,
    )
]

DESKS = [DeskSpec("vragen", "Vragen en ideeën", "Alles wat u de regiegroep wilt vragen.", ["wilma", "tjeerd"])]

"""Groups and people of Heemskerk. The streets are mostly real; the people and the postcodes of each group are not."""

from datetime import date
from pathlib import Path

from demo.heemskerk.areas import AREAS
from demo.spec import DeskSpec, GroupSpec, NeighbourhoodSpec, PersonSpec

PEOPLE = [
    PersonSpec("sjoerd", "Sjoerd Hoekema", 61, "sjoerd.hoekema@example.org"),
    PersonSpec("patricia", "Patricia Lodewijks", 62, "patricia.lodewijks@example.org"),
    PersonSpec("youssef", "Youssef Bouzidi", 63, "youssef.bouzidi@example.org"),
    PersonSpec("marijke", "Marijke Duineveld", 64, "marijke.duineveld@example.org"),
    PersonSpec("ton", "Ton Schelvis", 65, "ton.schelvis@example.org"),
    PersonSpec("wendy", "Wendy Castricum", 66, "wendy.castricum@example.org"),
    PersonSpec("rob", "Rob Kuilman", 67, "rob.kuilman@example.org"),
    PersonSpec("lisette", "Lisette Oudejans", 68, "lisette.oudejans@example.org"),
]

_COUNTED = date(2026, 3, 2)

GROUPS = [
    GroupSpec(
        slug="dorp",
        name="Het dorp",
        streets=["Kerkplein", "Gerrit van Assendelftstraat", "Kingsfordstraat"],
        description="In het oude dorp staan huizen en winkels door elkaar. Woont u boven een winkel? Dan hoort u erbij.",
        coverage=["1961 EA", "1961 NA", "1961 GA"],
        main=["marijke"],
        deputy=["ton"],
        liaison=["youssef"],
        columns={"area": AREAS["dorp"], "stated_size": 118, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="duinwijk",
        name="Duinwijk",
        streets=["Duinwijklaan"],
        description="Wij wonen tegen het duin aan. Zet bij een bericht altijd het huisnummer.",
        coverage=["1961 KA", "1961 KB 81-160"],
        main=["ton"],
        columns={"area": AREAS["duinwijk"], "stated_size": 46, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="oosterwijk",
        name="Oosterwijk",
        streets=["Jan Ligthartstraat", "Eikenhof", "Kerkbeek"],
        description="Een grote groep, dus houd uw berichten kort."
        "\n\nVoor gezellige berichten is er een tweede groep. Vraag ernaar bij de coördinator.",
        coverage=["1965 BA", "1965 CA", "1965 DA"],
        main=["youssef"],
        deputy=["wendy"],
        liaison=["marijke"],
        columns={"area": AREAS["oosterwijk"], "stated_size": 231, "stated_on": _COUNTED, "size_limit": 256},
    ),
    GroupSpec(
        slug="beierlaan",
        name="Rondom de Beierlaan",
        streets=["Beierlaan", "Oosterstreng", "Laan van Assumburg"],
        description="Drie straten rond het park. Twee keer per jaar lopen wij samen een rondje.",
        coverage=["1964 LA", "1964 AA", "1964 GA"],
        main=["wendy"],
        columns={"area": AREAS["beierlaan"], "stated_size": 88, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="maerelaan",
        name="Maerelaan",
        streets=["Maerelaan", "Steenstrapad"],
        description="Hoge flats en een lange laan. Noem ook de verdieping.",
        coverage=["1962 JA", "1962 BA"],
        main=["rob"],
        columns={"area": AREAS["maerelaan"], "stated_size": 73, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="lijnbaan",
        name="Bedrijven aan de Lijnbaan",
        streets=["Lijnbaan"],
        description="Een groep voor bedrijven. Aanmelden gaat via de ondernemersvereniging.",
        coverage=["1966 AA"],
        main=["lisette"],
        columns={"sign_up": "elsewhere", "sign_up_url": "https://ondernemers.example.org/groep"},
    ),
    GroupSpec(
        slug="coordinatoren",
        name="Coördinatoren van Heemskerk",
        streets=[],
        description="Alle coördinatoren zitten bij elkaar in deze groep. Zo reist nieuws van wijk naar wijk.",
        main=["sjoerd"],
        columns={"kind": "coordinators", "sign_up": "none"},
    ),
    GroupSpec(
        slug="broekpolder",
        name="Groepen in Broekpolder",
        streets=[],
        description="De wijk Broekpolder ligt in twee gemeenten. De groepen daar hebben een eigen website.",
        columns={
            "area": AREAS["broekpolder"],
            "kind": "neighbouring",
            "sign_up": "elsewhere",
            "sign_up_url": "https://broekpolder.example.org/groepen",
            "source": "Landelijke lijst van buurtgroepen (voorbeeld)",
        },
    ),
    GroupSpec(
        slug="beverwijk",
        name="Groepen in Beverwijk",
        streets=[],
        description="Woont u net over de grens? Kijk dan hier.",
        columns={
            "area": AREAS["beverwijk"],
            "kind": "neighbouring",
            "sign_up": "elsewhere",
            "sign_up_url": "https://beverwijk.example.org/groepen",
            "source": "Landelijke lijst van buurtgroepen (voorbeeld)",
        },
    ),
]

NEIGHBOURHOODS = [
    NeighbourhoodSpec(
        slug="heemskerk",
        name="Heemskerk",
        place="Heemskerk",
        team=["sjoerd", "patricia"],
        police_contacts=["sjoerd"],
        groups=GROUPS,
        territory=Path(__file__).with_name("straten.csv"),
    )
]

DESKS = [
    DeskSpec("vragen", "Vragen over buurtpreventie", "Voor bewoners en coördinatoren.", ["patricia"]),
    DeskSpec("avonden", "Avonden en thema's", "Stel een onderwerp voor, of vraag iets over een avond.", ["sjoerd"]),
    DeskSpec("stickers", "Stickers voor uw groep", "Voor coördinatoren: stickers voor alle leden.", ["patricia"]),
]

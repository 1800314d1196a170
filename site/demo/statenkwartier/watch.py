"""Groups and people of the demo. The streets are real, the people and the postcodes of each group are not."""

from datetime import date
from pathlib import Path

from demo.spec import DeskSpec, GroupSpec, NeighbourhoodSpec, PersonSpec
from demo.statenkwartier.areas import AREAS

PEOPLE = [
    PersonSpec("anna", "Anna Verweij", 1, "anna.verweij@example.org", "consented"),
    PersonSpec("bram", "Bram Oosterhof", 2, "bram.oosterhof@example.org", "consented"),
    PersonSpec("carla", "Carla Nijdam", 3, "carla.nijdam@example.org", "direct"),
    PersonSpec("dirk", "Dirk Zonneveld", 4, "dirk.zonneveld@example.org", "consented"),
    PersonSpec("emine", "Emine Yalçın", 5, "emine.yalcin@example.org", "no"),
    PersonSpec("frits", "Frits Hogerwerf", 6, "frits.hogerwerf@example.org", "direct"),
    PersonSpec("gerda", "Gerda Palsma", 7, "gerda.palsma@example.org", "consented"),
    PersonSpec("hassan", "Hassan El Idrissi", 8, "hassan.elidrissi@example.org"),
    PersonSpec("ingrid", "Ingrid Brouwershaven", 9, "ingrid.brouwershaven@example.org"),
    PersonSpec("joost", "Joost Terpstra", 10, "joost.terpstra@example.org"),
    PersonSpec("karin", "Karin Soetekouw", 11, "karin.soetekouw@example.org"),
    PersonSpec("leo", "Leo Vinkenoog", 12, "leo.vinkenoog@example.org", "consented"),
    PersonSpec("mia", "Mia Ramdin", 13, "mia.ramdin@example.org", "consented"),
    PersonSpec("niek", "Niek Waterman", 14, "niek.waterman@example.org"),
]

_COUNTED = date(2026, 1, 12)
_LISTED = "Landelijke lijst van buurtgroepen (voorbeeld)"

GROUPS = [
    GroupSpec(
        slug="statenlaan",
        name="Statenlaan",
        streets=["Statenlaan, oneven nummers", "Statenlaan, even nummers tot en met 60", "Statenplein"],
        description="Onze groep bestaat al tien jaar. Wij houden de laan en het plein in het oog, ook als de trams rijden."
        "\n\nTwee keer per jaar drinken wij koffie met elkaar. U hoeft niets, u mag alles.",
        coverage=["2582 GA 1-149 oneven", "2582 GA 2-60 even", "2582 GB"],
        main=["anna"],
        deputy=["dirk"],
        columns={"area": AREAS["statenlaan"], "stated_size": 84, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="frederik-hendriklaan",
        name="Frederik Hendriklaan",
        streets=["Frederik Hendriklaan", "Frederik Hendrikplein"],
        description="In deze groep zitten bewoners en winkeliers samen. Wie een winkel heeft aan de Fred, hoort er dus bij."
        "\n\nNa goedkeuring krijgt u een link. Daarmee komt u zelf in de groep.",
        coverage=["2582 BX 1-99 oneven", "2582 BX 2-98 even", "2582 BZ 1 t/m 40", "2582 CA"],
        main=["bram", "carla"],
        invite="https://chat.whatsapp.com/DEMOdemoDEMOdemoDEMO12",
        columns={"area": AREAS["frederik-hendriklaan"], "way_in": "invite", "stated_size": 131, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="frankenslag",
        name="Frankenslag",
        streets=["Frankenslag", "Van Aerssenstraat", "Van Beuningenstraat"],
        description="Drie straten, één groep. Er zijn vaak mensen thuis, dus een vraag krijgt snel antwoord.",
        coverage=["2582 HM", "2582 HN 1-45 oneven", "2582 HP"],
        main=["dirk"],
        deputy=["anna", "emine"],
        columns={"area": AREAS["frankenslag"], "stated_size": 57, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="prins-mauritslaan",
        name="Prins Mauritslaan",
        streets=["Prins Mauritslaan", "Prins Mauritsplein"],
        description="Wij zijn een kleine groep en kennen elkaar bij naam. Nieuwe buren zijn welkom.",
        coverage=["2582 LN", "2582 LP 1-71 oneven", "2582 HN 2-46 even"],
        main=["emine"],
        columns={"area": AREAS["prins-mauritslaan"], "stated_size": 38, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="willem-de-zwijgerlaan",
        name="Willem de Zwijgerlaan",
        streets=["Willem de Zwijgerlaan", "Antonie Duyckstraat"],
        description="De laan is lang. Zet daarom altijd een huisnummer bij uw bericht.",
        coverage=["2582 EK", "2582 EL 1-120"],
        main=["frits"],
        deputy=["gerda"],
        columns={"area": AREAS["willem-de-zwijgerlaan"], "stated_size": 96, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="van-boetzelaerlaan",
        name="Van Boetzelaerlaan",
        streets=["Van Boetzelaerlaan", "Antonie Heinsiusstraat"],
        description="Twee beheerders, zodat er altijd iemand is. Wij wonen aan de rand van de wijk, dicht bij de haven.",
        coverage=["2581 AV", "2582 EM 2-88 even"],
        main=["gerda", "hassan"],
        columns={"area": AREAS["van-boetzelaerlaan"], "stated_size": 49, "stated_on": _COUNTED, "show_picture": False},
    ),
    GroupSpec(
        slug="cornelis-de-wittlaan",
        name="Cornelis de Wittlaan",
        streets=["Cornelis de Wittlaan", "Adriaan Pauwstraat"],
        description="Deze groep gebruikt Signal. Die app is gratis en werkt net zo als WhatsApp.",
        coverage=["2582 AB 1-45 oneven", "2582 AC"],
        main=["ingrid"],
        columns={"area": AREAS["cornelis-de-wittlaan"], "channel": "signal", "stated_size": 27, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="aert-van-der-goesstraat",
        name="Aert van der Goesstraat",
        streets=["Aert van der Goesstraat"],
        description="De straat heeft een eigen website. Daar leest u ook over het straatfeest.",
        coverage=["2582 AH", "2582 AJ 1-80"],
        main=["joost"],
        columns={
            "area": AREAS["aert-van-der-goesstraat"],
            "sign_up": "elsewhere",
            "sign_up_url": "https://aertvandergoes.example.org/meedoen",
        },
    ),
    GroupSpec(
        slug="bentinckstraat",
        name="Bentinckstraat",
        streets=["Bentinckstraat"],
        description="Deze groep neemt nu geen nieuwe leden aan. Wij zoeken eerst een tweede beheerder.",
        coverage=["2582 SR"],
        main=["karin"],
        columns={"area": AREAS["bentinckstraat"], "sign_up": "none", "stated_size": 22, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="wijkgroep",
        name="Wijkgroep Statenkwartier",
        streets=[],
        description="Heeft uw straat nog geen groep? Dan bent u welkom in de wijkgroep."
        "\n\nWonen er al tien leden in uw straat? Dan helpen wij u om een eigen groep te beginnen.",
        coverage=["2582"],
        main=["leo"],
        deputy=["anna"],
        columns={"area": AREAS["wijkgroep"], "kind": "district", "stated_size": 203, "stated_on": _COUNTED},
    ),
    GroupSpec(
        slug="beheerders",
        name="Beheerders van het Statenkwartier",
        streets=[],
        description="Hier zitten alle beheerders bij elkaar. Zij geven berichten door van groep naar groep."
        "\n\nWordt u beheerder? Dan voegt het team u toe.",
        main=["leo"],
        columns={"kind": "coordinators", "sign_up": "none"},
    ),
    GroupSpec(
        slug="politie",
        name="Beheerders en politie",
        streets=[],
        description="De politie leidt deze groep voor beheerders uit een groter gebied. Beheerders geven de berichten door aan "
        "hun straat.\n\nBewoners bellen altijd zelf 112.",
        columns={"kind": "police_relay", "sign_up": "none"},
    ),
    GroupSpec(
        slug="duinoord",
        name="Groepen in Duinoord",
        streets=[],
        description="Woont u aan de andere kant van de grens van de wijk? In Duinoord zijn ook groepen.",
        columns={
            "area": AREAS["duinoord"],
            "kind": "neighbouring",
            "sign_up": "elsewhere",
            "sign_up_url": "https://duinoord.example.org/groepen",
            "source": _LISTED,
        },
    ),
    GroupSpec(
        slug="belgisch-park",
        name="Groepen in het Belgisch Park",
        streets=[],
        description="Aan de noordkant van onze wijk ligt het Belgisch Park. Bijna elke straat heeft daar een groep.",
        columns={
            "area": AREAS["belgisch-park"],
            "kind": "neighbouring",
            "sign_up": "elsewhere",
            "sign_up_url": "https://belgischpark.example.org/groepen",
            "source": _LISTED,
        },
    ),
    GroupSpec(
        slug="geuzenkwartier",
        name="Groep Geuzenkwartier",
        streets=["Gentsestraat", "Westduinweg"],
        description="Deze groep van de haven staat in de landelijke lijst. Aanmelden kan nu niet.",
        columns={"area": AREAS["geuzenkwartier"], "kind": "neighbouring", "sign_up": "none", "source": _LISTED},
    ),
]

NEIGHBOURHOODS = [
    NeighbourhoodSpec(
        slug="statenkwartier",
        name="Statenkwartier",
        place="Den Haag",
        team=["leo", "anna", "mia"],
        police_contacts=["leo", "mia"],
        groups=GROUPS,
        territory=Path(__file__).with_name("straten.csv"),
    )
]

DESKS = [
    DeskSpec(
        "vragen", "Vragen over WhatsApp en een groep beginnen", "Hulp bij de app, en bij een nieuwe groep.", ["carla"]
    ),
    DeskSpec(
        "groepen", "Een groep registreren", "Voor beheerders van een groep die nog niet op de website staat.", ["mia"]
    ),
    DeskSpec("honden", "Hondenbezitters", "Voor wie tijdens het uitlaten een oogje in het zeil houdt.", ["niek"]),
    DeskSpec(
        "situaties",
        "Situaties in de wijk",
        "Een kapotte lamp of een donkere hoek. Is er haast? Bel 112. Anders 0900-8844.",
        ["hassan"],
    ),
    DeskSpec("algemeen", "Andere post", "Alles wat niet bij een ander loket hoort.", ["leo"]),
]

"""The pages of Buitenkaag about the groups and the village."""

from demo.blocks import (
    button,
    callout,
    checklist,
    downloads,
    events,
    news,
    picture,
    questions,
    saar,
    steps,
    text,
)
from demo.spec import Words

NO_HURRY = callout(
    "police",
    "Geen spoed? Bel 0900-8844",
    "<p>Dan krijgt u de politie aan de lijn. Wilt u anoniem iets melden? Bel dan <b>0800-7000</b>.</p>",
)

BEFORE = checklist(
    "Kunt u meedoen? Loop dit eerst na",
    "U heeft een smartphone of tablet met <b>WhatsApp</b>.",
    "U bent <b>18 jaar of ouder</b>.",
    "U woont in Buitenkaag of in het buitengebied. Of u heeft hier een bedrijf.",
    'U heeft de <a href="page:werkwijze">werkwijze en huisregels</a> gelezen.',
)

HOME = Words(
    slug="buitenkaag",
    title="In Buitenkaag letten buren op elkaar",
    intro="Ons dorp is klein en het water is groot. Met vijf WhatsApp-groepen houden wij huizen, boten en erven in het oog.",
    summary="WhatsApp-groepen van buren in Buitenkaag en het buitengebied.",
    body=[
        button("Meld u aan", "aanmelden"),
        picture("dorp", "Tekening van huizen aan het water, met bootjes en een steiger."),
        callout(
            "emergency",
            "Gebeurt het nu? Bel 112",
            "<p>Iemand rommelt aan een boot of een schuur, en het is niet de eigenaar? Bel dan meteen. "
            "Zet daarna in de groep dat u 112 heeft gebeld.</p>",
        ),
        text(
            "<h2>Wat heeft u eraan?</h2>"
            "<p>De politie moet een stuk rijden voor zij hier is. Uw buren zijn er al. "
            "Eén bericht in de groep, en tien mensen kijken uit het raam.</p>"
            "<p>U hoeft niets te doen dat u niet wilt. Een lamp aandoen of een kenteken lezen helpt al.</p>"
        ),
        steps(
            "Zo doet u mee",
            "<b>Loop de lijst na.</b> Op de pagina met het formulier staat wat u nodig heeft.",
            "<b>Vul het formulier in.</b> U hoeft geen groep te kiezen. Wij zoeken die bij uw adres.",
            "<b>Bevestig uw e-mailadres.</b> Daarna leest de coördinator van uw groep uw aanmelding.",
            "<b>U krijgt zo snel mogelijk een mail.</b> Daarin staat de werkwijze, en hoe u in de groep komt.",
        ),
        callout(
            "note",
            "Gezocht: mensen in het buitengebied",
            "<p>Tussen de boerderijen is nog plaats voor meer groepen. Wij zoeken daarvoor coördinatoren. "
            '<a href="page:coordinator-worden">Lees wat u dan doet</a>.</p>',
        ),
        events("Binnenkort in het dorp", 3),
        news("Nieuws uit het dorp", 2),
        NO_HURRY,
    ],
)

HOW = Words(
    slug="zo-werkt-het",
    title="WhatsApp en de groep",
    intro="Nog nooit in een groep gezeten? Hier leest u wat WhatsApp is en wat u doet als u iets ziet.",
    summary="Wat is WhatsApp, en hoe werkt een groep?",
    body=[
        text(
            "<h2>Wat is WhatsApp?</h2>"
            "<p>WhatsApp is een gratis programma voor uw telefoon of tablet. U stuurt er berichten en foto's mee. "
            "U heeft wel internet nodig, thuis of via uw telefoon.</p>"
            "<p>In een <b>groep</b> leest iedereen hetzelfde bericht. Een coördinator voegt de leden toe. "
            "Alle leden zien dan uw nummer.</p>"
        ),
        saar(
            ("S", "Signaleer", "U ziet iets dat hier niet hoort. Kijk goed: wat doet iemand, en waar gaat hij heen?"),
            ("A", "Alarmeer", "Heeft het haast? Bel 112. Heeft het geen haast? Bel 0900-8844."),
            ("A", "App", "Zet het in de groep. Schrijf erbij dat u heeft gebeld, en welk nummer."),
            (
                "R",
                "Reageer of registreer",
                "Ga kijken als dat veilig kan. Of schrijf op wat u ziet: een kenteken, een tijd, een boot.",
            ),
        ),
        text(
            "<h2>Wat gebeurt er met uw bericht?</h2>"
            "<p>De coördinator van uw groep leest mee. Hij geeft berichten door aan de wijkagent. "
            "Dat gaat via de regiegroep, zodat de wijkagent met weinig mensen praat.</p>"
            '<p>Wie dat zijn, leest u bij <a href="page:over-ons">Wie doet wat</a>.</p>'
        ),
        questions(
            "Vragen die wij vaak krijgen",
            (
                "Moet ik 's nachts opletten?",
                "<p>Nee. U leest een bericht als u wakker bent. Zet het geluid gerust uit.</p>",
            ),
            (
                "Hoe zet ik het geluid uit?",
                "<p>Open de groep en tik op de naam bovenaan. Kies <b>Meldingen dempen</b>.</p>",
            ),
            (
                "Kan ik meedoen met een tablet?",
                "<p>Ja, als WhatsApp erop staat. U heeft wel een mobiel nummer nodig.</p>",
            ),
            (
                "Mag ik ook in de groep van een andere dijk?",
                "<p>U zit in de groep van uw eigen adres. Bij groot nieuws geven coördinatoren het door.</p>",
            ),
        ),
        downloads(
            "Om te bewaren of te printen",
            ("werkwijze", "De werkwijze op één blad", "Hang hem naast de telefoon."),
            ("checklist", "Lijst: kunt u meedoen?", "Handig om aan uw buren te geven."),
        ),
        button("Meld u aan", "aanmelden"),
    ],
)

SIGN_UP = Words(
    slug="aanmelden",
    title="Aanmelden",
    intro="Eén formulier voor het hele dorp. Wij zoeken de groep bij uw adres.",
    summary="Doe mee in de groep van uw dijk, straat of erf.",
    body=[BEFORE],
    extra={
        "submit_label": "Aanmelding versturen",
        "thanks_title": "Kijk nu in uw mail",
        "thanks_text": "<p>In de mail staat een knop. Druk daarop, dan gaat uw aanmelding naar de coördinator. "
        "Die stuurt u zo snel mogelijk een mail met de werkwijze.</p>",
    },
)

GROUPS = Words(
    slug="groepen",
    title="Onze groepen",
    intro="Elke groep heeft één coördinator. Op de kaart ziet u welke groep bij uw huis hoort.",
    summary="De vijf groepen van het dorp en het buitengebied.",
    body=[],
)

ABOUT = Words(
    slug="over-ons",
    title="Wie doet wat",
    intro="Alle coördinatoren wonen zelf in Buitenkaag. Zij doen dit in hun vrije tijd.",
    summary="De coördinatoren, de regiegroep en de wijkagent.",
    body=[
        text(
            "<h2>Eén coördinator per groep</h2>"
            "<p>De coördinator laat leden toe en stuurt hun de werkwijze. Hij sluit een gesprek af als het klaar is. "
            "Met vragen over uw groep kunt u altijd bij hem terecht.</p>"
            "<h2>De regiegroep</h2>"
            "<p>Wij hebben meer dan drie groepen. Daarom is er een <b>regiegroep</b> van drie coördinatoren. "
            "Alleen zij hebben contact met de wijkagent.</p><ul>"
            "<li>Zij geven door wat er in de groepen is gemeld.</li>"
            "<li>Zij vertellen de groepen wat de wijkagent weet.</li>"
            "<li>Zij helpen coördinatoren die net beginnen.</li></ul>"
            "<p>In de regiegroep zitten nu Tjeerd, Wilma en Cor.</p>"
        ),
        picture("steiger", "Tekening van een steiger met zeilboten in de avond."),
        text(
            "<h2>De wijkagent</h2>"
            "<p>De wijkagent zit niet in uw groep. Ziet u iets? Bel dus zelf, en wacht niet op een ander. "
            "Twee keer per jaar komt de wijkagent naar onze dorpsavond.</p>"
        ),
        events("Onze bijeenkomsten", 3),
        button("Word coördinator", "coordinator-worden"),
    ],
)

COORDINATOR = Words(
    slug="coordinator-worden",
    title="Word coördinator",
    intro="Wij zoeken vooral mensen in het buitengebied. Daar wonen buren ver uit elkaar, en zijn er te weinig groepen.",
    summary="Wilt u een groep leiden? Dat kost een uurtje per maand.",
    body=[
        checklist(
            "Past het bij u?",
            "U woont in Buitenkaag of in het buitengebied.",
            "U kijkt elke dag wel even op uw telefoon.",
            "U blijft rustig als anderen schrikken.",
            "U kunt vriendelijk zeggen dat een bericht niet in de groep hoort.",
        ),
        text(
            "<h2>Wat gebeurt er na uw bericht?</h2>"
            "<p>Iemand van de regiegroep belt u op. Wij drinken koffie en vertellen wat erbij komt kijken. "
            "Zegt u daarna ja, dan helpen wij u met de eerste leden.</p>"
        ),
    ],
    extra={
        "submit_label": "Ik wil meer weten",
        "thanks_title": "Fijn dat u wilt helpen",
        "thanks_text": "<p>Druk op de knop in de mail die u nu krijgt. Daarna belt iemand van de regiegroep u.</p>",
    },
)

CONTACT = Words(
    slug="contact",
    title="Contact",
    intro="Heeft u een vraag of een idee? Schrijf ons. U krijgt binnen een week antwoord.",
    summary="Stel uw vraag aan de regiegroep.",
    body=[
        callout(
            "emergency",
            "Ziet u nu iets verdachts?",
            "<p>Bel 112. Dit formulier lezen wij niet elk uur.</p>",
        ),
    ],
    extra={
        "submit_label": "Vraag versturen",
        "thanks_title": "Bijna verstuurd",
        "thanks_text": "<p>Druk op de knop in de mail die u nu krijgt. Daarna leest de regiegroep uw vraag.</p>",
    },
)

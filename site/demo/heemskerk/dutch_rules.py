"""House rules and privacy of Heemskerk."""

from demo import rights
from demo.blocks import callout, text
from demo.spec import Words

RULES = Words(
    slug="huisregels",
    title="Huisregels",
    intro="Deze regels gelden in elke groep op deze website. U gaat ermee akkoord als u zich aanmeldt.",
    summary="Wie mag meedoen, en hoe wij met elkaar omgaan.",
    body=[
        text(
            "<h2>Wie mag meedoen?</h2><ul>"
            "<li>U bent 18 jaar of ouder.</li>"
            "<li>U woont binnen de grens van de groep.</li>"
            "<li>U bent lid van één groep: die van uw eigen buurt.</li>"
            "<li>De coördinator van een groep ernaast mag ook lid zijn. Zo reist nieuws tussen de groepen.</li>"
            "<li>Een groep heeft hoogstens 1024 leden, want meer past niet in WhatsApp. "
            "Wij raden 50 tot 100 leden aan.</li></ul>"
            "<h2>Wat doet u bij iets verdachts?</h2><ul>"
            "<li>Bel altijd eerst 112.</li>"
            "<li>Zet daarna in de groep dat u gebeld heeft. Dan belt niet iedereen.</li>"
            "<li>Reageer alleen als dat veilig is.</li></ul>"
            "<h2>Waar is de groep voor?</h2><ul>"
            "<li>Alleen voor verdachte situaties.</li>"
            "<li>Geen praatjes, geen reclame, geen verloren katten. Daarvoor mag u een tweede groep maken.</li></ul>"
            "<h2>Hoe gaan wij met elkaar om?</h2><ul>"
            "<li>Schrijf wat u ziet, niet wat u denkt.</li>"
            "<li>Wees heel voorzichtig met foto's van mensen. Stuur ze nooit door buiten de groep.</li>"
            "<li>Scheld niet en discrimineer niet.</li>"
            "<li>Gebruik uw telefoon nooit achter het stuur.</li></ul>"
            "<h2>Wat doet de coördinator?</h2><ul>"
            "<li>De coördinator laat leden toe en sluit gesprekken af.</li>"
            "<li>Houdt iemand zich niet aan de regels? Dan waarschuwt de coördinator eerst. "
            "Helpt dat niet, dan haalt hij die persoon uit de groep.</li></ul>"
        ),
    ],
)

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="U vertelt ons wie u bent en waar u woont. Hier leest u wie dat ziet, en wanneer wij het wissen.",
    summary="Wie uw gegevens ziet, en wanneer wij ze wissen.",
    body=[
        text(
            "<h2>Wie is verantwoordelijk?</h2>"
            "<p>De gemeente Heemskerk (voorbeeld), Postbus 1, 1960 AA Heemskerk. Vragen over privacy mailt u naar "
            '<a href="mailto:privacy.heemskerk@example.org">privacy.heemskerk@example.org</a>.</p>'
            "<h2>Wat vragen wij, en waarom?</h2><ul>"
            "<li><b>Aanmelden:</b> naam, e-mailadres, mobiel nummer en adres. Daarmee vinden wij uw groep. "
            "De coördinator beslist of u mee kunt doen.</li>"
            "<li><b>Een vraag:</b> naam en e-mailadres, om u te antwoorden.</li>"
            "<li><b>Een avond:</b> naam en e-mailadres, om een plaats voor u te bewaren.</li>"
            "<li><b>Coördinatoren:</b> naam, e-mailadres en mobiel nummer, om de groepen te laten werken.</li></ul>"
            "<p>Wij mogen dit omdat u er toestemming voor geeft. Geeft u die niet, dan heeft dat geen gevolgen. "
            "Alleen kunt u zich dan niet aanmelden.</p>"
            "<h2>Wie ziet het?</h2><ul>"
            "<li>De coördinatoren van uw groep.</li>"
            "<li>De medewerkers van de gemeente die deze website onderhouden.</li></ul>"
            "<p>Wij geven niets door aan de politie, en ook niet aan anderen. Uw gegevens blijven in Europa. "
            "Van een coördinator staat alleen de voornaam op de website.</p>"
        ),
        callout(
            "note",
            "In de groep zelf",
            "<p>In WhatsApp zien alle leden uw nummer en uw profielfoto. Daar gaat de gemeente niet over.</p>",
        ),
        text(
            "<h2>Hoe lang bewaren wij het?</h2><ul>"
            "<li>Bevestigt u uw e-mailadres niet? Dan wissen wij alles na 7 dagen.</li>"
            "<li>Gaat uw aanmelding niet door? Dan wissen wij alles na 30 dagen.</li>"
            "<li>Zit u in de groep? Dan bewaren wij naam, e-mailadres, nummer en straat tot 30 dagen na uw vertrek. "
            "De rest wissen wij na 30 dagen.</li>"
            "<li>Wacht u op een groep? Dan bewaren wij alles tot 12 maanden na uw laatste ja. "
            "Na een half jaar vragen wij of u nog wilt wachten.</li>"
            "<li>Vragen en aanmeldingen voor een avond wissen wij na 30 dagen.</li>"
            "<li>Meldde u een fout op de kaart? Wat u daarover schreef, bewaren wij zonder uw e-mailadres "
            "tot de kaart klopt.</li>"
            "<li>Bent u coördinator? Dan bewaren wij uw gegevens zolang u dat bent, en nog 30 dagen daarna.</li></ul>"
            "<p>Wij bewaren wel een bewijs dat u toestemming gaf. Daarin staat niet wie u bent.</p>"
            + rights.dutch("privacy.heemskerk@example.org")
            + "<h2>Veilig</h2>"
            "<p>Deze website plaatst geen cookies om u te volgen. Over uw aanmelding beslist altijd een mens.</p>"
        ),
    ],
)

"""What one agrees to in Buitenkaag, and what happens with what one tells us."""

from demo import rights
from demo.blocks import callout, steps, text
from demo.spec import Words

RULES = Words(
    slug="werkwijze",
    title="Werkwijze en huisregels",
    intro="Dit spreken wij met elkaar af. U gaat ermee akkoord als u zich aanmeldt. Na goedkeuring krijgt u deze tekst ook per mail.",
    summary="Wat u doet als u iets ziet, en hoe wij met elkaar omgaan.",
    body=[
        steps(
            "Onze werkwijze",
            "<b>Kijk goed.</b> Wat gebeurt er, waar is het, en hoe laat?",
            "<b>Bel.</b> Heeft het haast, bel dan 112. Kan het wachten, bel dan 0900-8844.",
            "<b>Zet het in de groep.</b> Schrijf erbij dat u heeft gebeld, en welk nummer. Dan doet niemand het dubbel.",
            "<b>Reageer of registreer.</b> Ga kijken als het veilig is. Of schrijf op wat u ziet.",
            "<b>Stop als het klaar is.</b> De coördinator zegt wanneer het gesprek is gesloten.",
        ),
        text(
            "<h2>Wie doen er mee?</h2><ul>"
            "<li>U bent 18 jaar of ouder.</li>"
            "<li>U woont in Buitenkaag of in het buitengebied, of u heeft hier een bedrijf.</li>"
            "<li>U zit in één groep: die van uw adres.</li></ul>"
            "<h2>Wat hoort in de groep?</h2><ul>"
            "<li>Wat er nu gebeurt in uw straat, op de dijk of op het water.</li>"
            "<li>Een vreemde auto of boot, als die zich vreemd gedraagt.</li>"
            "<li>Geen grapjes, geen kattenfoto's en geen handel.</li></ul>"
            "<h2>Hoe schrijven wij?</h2><ul>"
            "<li>Kort: plaats, tijd en wat iemand doet.</li>"
            "<li>Netjes. Wij schelden niet, en oordelen niet over hoe iemand eruitziet.</li>"
            "<li>Een foto van een mens sturen wij alleen als de politie er iets aan heeft.</li>"
            "<li>Berichten blijven in de groep. Stuur ze niet door.</li></ul>"
            "<h2>Wat doet de coördinator?</h2><ul>"
            "<li>De coördinator zet uw nummer in de groep.</li>"
            "<li>De coördinator geeft meldingen door aan de wijkagent.</li>"
            "<li>Houdt iemand zich niet aan de regels? De coördinator praat eerst met hem. "
            "Gebeurt het weer, dan gaat hij uit de groep.</li></ul>"
            "<h2>Wilt u stoppen?</h2>"
            "<p>Verlaat dan de groep. Dat mag op elk moment, en u hoeft niet te zeggen waarom.</p>"
        ),
    ],
)

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="In een dorp weet iedereen al veel van elkaar. Juist daarom gaan wij netjes om met wat u hier invult.",
    summary="Wat wij van u vragen, wie het ziet en wanneer het weg is.",
    body=[
        text(
            "<h2>Wie is verantwoordelijk?</h2>"
            "<p>Vereniging Buurtwacht Buitenkaag (voorbeeld), Postbus 3, 2158 ZZ Buitenkaag. "
            'Een vraag? Mail <a href="mailto:privacy@example.org">privacy@example.org</a>.</p>'
            "<h2>U meldt zich aan voor een groep</h2>"
            "<p>Wij vragen uw naam, mobiele nummer, e-mailadres en adres. Uw adres wijst de groep aan. "
            "Naar uw e-mailadres sturen wij de werkwijze. Met uw nummer zet de coördinator u in de groep.</p>"
            "<p>Dit doen wij alleen met uw toestemming. Zonder toestemming kunt u niet meedoen. Verder verandert er niets.</p>"
            "<h2>Er is nog geen groep op uw adres</h2>"
            "<p>Dan kunt u wachten, als u dat aankruist. Wij mailen u zodra er een groep is. "
            "Na een half jaar vragen wij of u nog wilt wachten. Horen wij niets? "
            "Dan wissen wij alles 12 maanden na uw laatste ja.</p>"
            "<h2>U wilt coördinator worden</h2>"
            "<p>Dan vragen wij uw naam, adres, telefoonnummer en e-mailadres. De regiegroep leest dat en belt u. "
            "Wordt u coördinator, dan staat alleen uw voornaam op deze website.</p>"
            "<p>Zit u in de regiegroep? Dan kan de politie uw naam, nummer en e-mailadres krijgen. "
            "Dat gebeurt alleen als u daar apart ja op zegt.</p>"
            "<h2>U stelt een vraag</h2>"
            "<p>Dan gebruiken wij uw naam en e-mailadres om u te antwoorden. Voor niets anders.</p>"
            "<h2>Wie ziet het?</h2><ul>"
            "<li>De coördinator van uw groep.</li>"
            "<li>De regiegroep, als uw coördinator niet antwoordt of er geen groep is.</li>"
            "<li>De twee mensen die deze website onderhouden.</li></ul>"
            "<p>Wij verkopen niets en geven verder niets door. Alles staat op een computer in Nederland.</p>"
        ),
        callout(
            "note",
            "In de groep zelf",
            "<p>De andere leden zien uw nummer en uw profielfoto. WhatsApp heeft daar eigen regels voor.</p>",
        ),
        text(
            "<h2>Wanneer is het weg?</h2><ul>"
            "<li>U bevestigt uw e-mailadres niet: na 7 dagen.</li>"
            "<li>U wordt afgewezen of u trekt zich terug: na 30 dagen.</li>"
            "<li>Uw vraag is beantwoord: na 30 dagen.</li>"
            "<li>U zit in de groep: zolang u lid bent, en nog 30 dagen daarna.</li>"
            "<li>U bent coördinator: zolang u dat bent, en nog 30 dagen daarna.</li></ul>"
            "<p>Wij bewaren een bewijs dat u ja heeft gezegd. Uw naam staat daar niet in.</p>"
            + rights.dutch("privacy@example.org")
            + "<h2>Geen cookies, geen computer die beslist</h2>"
            "<p>Deze website volgt u niet. Over uw aanmelding beslist een mens.</p>"
        ),
    ],
)

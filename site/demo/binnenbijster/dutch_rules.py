"""What one agrees to in Binnenbijster: rules, working method and management, in one text with one version."""

from demo import rights
from demo.blocks import callout, steps, text
from demo.spec import Words

RULES = Words(
    slug="huisregels",
    title="Onze regels",
    intro="Dit zijn de huisregels, de werkwijze en het beheer. U gaat ermee akkoord als u zich aanmeldt. Wij bewaren met welke versie.",
    summary="De regels waarmee u akkoord gaat als u zich aanmeldt.",
    body=[
        text(
            "<h2>Huisregels</h2>"
            "<h3>Zo schrijft u</h3><ul>"
            "<li>Gewone woorden. Beschrijf wat u ziet en laat uw mening weg.</li>"
            "<li>Niet schelden en niet discrimineren.</li>"
            "<li>Geen privégesprekken. Daar is de groep niet voor.</li></ul>"
            "<h3>Zo doet u</h3><ul>"
            "<li>Speel niet voor rechter. Wie verdacht is, is nog niet schuldig.</li>"
            "<li>Gebruik uw telefoon nooit achter het stuur. Ook niet op de trekker.</li>"
            "<li>Zet een foto van een verdachte alleen in de groep als hij nodig is om iemand te beschrijven.</li>"
            "<li>Spreekt u iemand aan? Doe dat met minstens twee mensen.</li></ul>"
            "<h3>Wie mag meedoen</h3><ul>"
            "<li>U bent 18 jaar of ouder.</li>"
            "<li>U woont in het gebied van de groep, of u werkt er elke dag.</li></ul>"
            "<h2>Werkwijze</h2>"
        ),
        steps(
            "",
            "<b>Kijk en luister.</b> U merkt iets dat niet klopt.",
            "<b>Bel meteen 112.</b> Zeg erbij dat u het ook in de groep gaat zetten.",
            "<b>Zet het in de groep.</b> Wat gebeurt er, en waar? Meld dat u 112 heeft gebeld.",
            "<b>Blijf bereikbaar.</b> De meldkamer kan u terugbellen.",
            "<b>Een coördinator sluit het gesprek af.</b> Daarna plaatst niemand er nog iets bij.",
            "<b>Een coördinator mailt het gesprek naar de politie.</b> Zij bewaart het in haar dossier.",
            "<b>Een van de coördinatoren vertelt later hoe het afliep.</b> Ook als het niets was.",
        ),
        callout(
            "note",
            "Bij twijfel",
            "<p>Bij twijfel mag u een gesprek beginnen zonder 112 te bellen. "
            "Belt iemand daarna toch? Dan zet hij dat in het gesprek.</p>",
        ),
        text(
            "<h2>Beheer</h2>"
            "<h3>Als iemand zich niet aan de regels houdt</h3>"
            "<p>Een coördinator praat eerst met hem. Helpt dat niet, dan overleggen de coördinatoren. "
            "Zij beslissen <b>samen</b> of iemand uit de groep gaat. Twee van hen moeten het eens zijn.</p>"
            "<h3>Als er geen regel voor is</h3>"
            "<p>Dan beslissen de coördinatoren met de politie en de gemeente.</p>"
            "<h3>Als de regels veranderen</h3>"
            "<p>Bij een grote verandering mailt het team de nieuwe regels aan alle leden. Bent u het er niet mee eens? "
            "Verlaat dan de groep. Kleine foutjes halen wij er zo uit.</p>"
            "<h3>Als u wilt stoppen</h3>"
            "<p>Verlaat de groep. Dat mag altijd.</p>"
        ),
    ],
)

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="Strenge regels gelden ook voor onszelf. Hier leest u wat wij met uw gegevens doen.",
    summary="Wat wij vragen, wie het leest en hoe lang wij het bewaren.",
    body=[
        text(
            "<h2>Wie is verantwoordelijk?</h2>"
            "<p>Stichting Buurtpreventie Binnenbijster (voorbeeld), Postbus 4, 1394 ZZ Binnenbijster. "
            'Vragen over privacy mailt u naar <a href="mailto:privacy@example.org">privacy@example.org</a>.</p>'
            "<h2>Wat vragen wij, en waarom?</h2><ul>"
            "<li>Uw naam en mobiele nummer: om u in de groep te zetten.</li>"
            "<li>Uw adres: om de goede groep te vinden.</li>"
            "<li>Uw e-mailadres: om te zien dat u het bent, en om u de regels te sturen.</li></ul>"
            "<p>U geeft ons daar toestemming voor. Wilt u dat niet? Dan kunt u geen lid worden. Dat is alles.</p>"
            "<h2>Akkoord met de regels</h2>"
            "<p>Wij schrijven op met welke versie van de regels u akkoord ging. "
            "Verandert er iets groots? Dan mailt het team u de nieuwe regels.</p>"
            "<h2>Wie leest uw gegevens?</h2><ul>"
            "<li>De twee coördinatoren van uw groep.</li>"
            "<li>Het team, als zij niet op tijd antwoorden.</li>"
            "<li>Wie de website onderhoudt, als er iets stuk is.</li></ul>"
        ),
        callout(
            "note",
            "De politie leest gesprekken",
            "<p>Na een melding mailt een coördinator het gesprek naar de politie. "
            "Uw berichten staan daarin, met de naam die u in de app gebruikt. "
            "Uw aanmelding op deze website gaat niet naar de politie.</p>",
        ),
        text(
            "<h2>In de groep</h2>"
            "<p>Leden zien elkaars nummer en profielfoto. Daarvoor gelden de regels van WhatsApp.</p>"
            "<h2>Hoe lang bewaren wij het?</h2><ul>"
            "<li>Niet bevestigd: 7 dagen.</li>"
            "<li>Afgewezen, teruggetrokken, of vraag beantwoord: 30 dagen.</li>"
            "<li>Lid van de groep: tot 30 dagen na uw vertrek.</li>"
            "<li>In de wachtkamer, omdat er nog geen groep is: 12 maanden na uw laatste ja. "
            "Na 6 maanden vragen wij of u blijft wachten.</li></ul>"
            "<p>Een bewijs van uw toestemming en uw akkoord bewaren wij langer. Uw naam staat er niet in.</p>"
            "<h2>Als u coördinator bent</h2>"
            "<p>Wij gebruiken uw naam, e-mailadres en nummer om de groepen te laten werken. "
            "Op de website staat alleen uw voornaam. Wij bewaren ze zolang u coördinator bent, en nog 30 dagen daarna. "
            "Naar de politie gaan uw gegevens alleen als u daar ja op zegt.</p>"
            + rights.dutch("privacy@example.org")
            + "<p>Wij volgen u niet met cookies. En over uw aanmelding beslist een mens, geen computer.</p>"
        ),
    ],
)

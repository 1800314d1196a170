"""The privacy notice of the demo in Dutch: what article 13 of the GDPR asks, in plain words."""

from demo import rights
from demo.blocks import callout, text
from demo.spec import Words

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="Bij een aanmelding vertelt u ons wie u bent en waar u woont. Hier leest u wie dat ziet en wanneer wij het wissen.",
    summary="Wie uw gegevens ziet, en wanneer wij ze wissen.",
    body=[
        text(
            "<h2>Wie is verantwoordelijk?</h2>"
            "<p>Stichting Buurtpreventie Statenkwartier (voorbeeld), Postbus 1, 2500 AA Den Haag. "
            'Vragen over privacy mailt u naar <a href="mailto:privacy@example.org">privacy@example.org</a>.</p>'
            "<h2>Als u zich aanmeldt</h2>"
            "<p>Wij vragen uw naam, e-mailadres, mobiele nummer en adres. "
            "Daarmee zoeken wij uw groep. De beheerder beslist ermee of u mee kunt doen.</p>"
            "<p>Wij mogen dit omdat u er toestemming voor geeft. Geeft u die niet, dan kunt u zich niet aanmelden. "
            "Dat heeft verder geen gevolgen.</p>"
            "<h2>Wie ziet uw gegevens?</h2><ul>"
            "<li>De beheerders van uw groep en hun plaatsvervangers.</li>"
            "<li>Het team van de wijk, als een groep geen beheerder heeft.</li>"
            "<li>Een vraag gaat naar de mensen van het loket dat u kiest.</li>"
            "<li>De mensen die deze website onderhouden, als dat nodig is.</li></ul>"
            "<p>Niemand anders. Wij verkopen niets. Uw gegevens blijven in Europa.</p>"
        ),
        callout(
            "note",
            "In de groep zelf",
            "<p>In een WhatsApp-groep zien alle leden uw nummer en uw profielfoto. "
            "WhatsApp heeft eigen regels. Daar gaan wij niet over.</p>",
        ),
        text(
            "<h2>Hoe lang bewaren wij het?</h2><ul>"
            "<li>Bevestigt u uw e-mailadres niet? Dan wissen wij alles na 7 dagen.</li>"
            "<li>Bent u afgewezen, of trekt u zich terug? Dan wissen wij alles na 30 dagen.</li>"
            "<li>Zit u in de groep? Dan bewaren wij uw naam, e-mailadres, nummer en straat. "
            "Dat doen wij tot 30 dagen nadat u weg bent. De rest wissen wij na 30 dagen.</li>"
            "<li>Wacht u op een groep? Dan bewaren wij alles tot 12 maanden na uw laatste ja. "
            "Na een half jaar vragen wij of u nog wilt wachten.</li>"
            "<li>Stelde u een vraag? Dan wissen wij die 30 dagen na ons antwoord.</li>"
            "<li>Meldde u een fout op de kaart? Dan wissen wij uw e-mailadres na 30 dagen. "
            "Wat u over de kaart schreef, bewaren wij tot de kaart klopt.</li>"
            "<li>Meldde u zich aan voor een avond? Dan wissen wij dat 30 dagen na die avond.</li></ul>"
            "<p>Wij bewaren wel een bewijs dat u toestemming gaf. Daarin staat niet wie u bent.</p>"
            "<h2>Als u beheerder bent</h2>"
            "<p>Van elke groep moet minstens één naam van een beheerder bekend zijn. "
            "Ook moet u bereikbaar zijn, anders kan niemand zich aanmelden. "
            "Op de website staat alleen uw voornaam. Daarachter zit een formulier. "
            "Uw e-mailadres en nummer staan er niet.</p>"
            "<p>Wij gebruiken uw naam, e-mailadres en mobiele nummer om de groepen te laten werken. "
            "Wij <b>delen die drie met de politie in de wijk, als u daar ja op zegt</b>. "
            "Zij leidt een groep voor beheerders. "
            "Wilt u dat niet via ons? Dan kunt u zich zelf bij de politie aanmelden. "
            "Wij noteren welke van de twee u kiest. U mag ook geen van beide kiezen.</p>"
            "<p>Nieuwe beheerders komen ook in de groep van alle beheerders van de wijk. "
            "De andere beheerders zien dan uw nummer.</p>"
            "<p>Wij bewaren dit zolang u beheerder bent, en nog 30 dagen daarna.</p>"
            + rights.dutch("privacy@example.org")
            + "<h2>Veilig</h2>"
            "<p>Deze website plaatst geen cookies om u te volgen. Onze mails aan beheerders noemen alleen uw voorletters en uw straat. "
            "Een computer beslist nooit over uw aanmelding: dat doet altijd een mens.</p>"
        ),
    ],
)

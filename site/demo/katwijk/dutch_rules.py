"""An example of house rules that a group may copy, and Katwijk's privacy notice."""

from demo import rights
from demo.blocks import callout, text
from demo.spec import Words

RULES = Words(
    slug="huisregels",
    title="Voorbeeld van huisregels",
    intro="Neem deze regels over of verander ze. Vul in wat er tussen haakjes staat.",
    summary="Een voorbeeld dat uw groep mag overnemen.",
    body=[
        text(
            "<h2>Onze groep</h2><ul>"
            "<li>Deze groep is van de bewoners van (uw straten).</li>"
            "<li>U bent (leeftijd) jaar of ouder.</li>"
            "<li>U woont hier. Of u werkt hier, als wij dat zo afspreken.</li></ul>"
            "<h2>Als u iets ziet</h2><ul>"
            "<li>Bel 112. Zet daarna in de groep wat u ziet, en dat u heeft gebeld.</li>"
            "<li>Wij melden gedrag dat opvalt, zoals (noem drie voorbeelden).</li>"
            "<li>Alleen (namen) spreken iemand aan, en liefst met twee of meer.</li>"
            "<li>De politie leest niet mee. Een bericht is geen melding.</li></ul>"
            "<h2>Hoe wij schrijven</h2><ul>"
            "<li>Kort en netjes. Geen scheldwoorden, geen roddels.</li>"
            "<li>Een foto van een mens alleen als woorden niet genoeg zijn.</li>"
            "<li>Alleen verdachte situaties. Geen reclame en geen verjaardagen.</li></ul>"
            "<h2>De beheerders</h2><ul>"
            "<li>Onze beheerders zijn (twee namen).</li>"
            "<li>Zij laten leden toe en sluiten een gesprek af.</li>"
            "<li>Zij praten met wie zich niet aan de regels houdt. Daarna kunnen zij iemand uit de groep halen.</li></ul>"
        ),
    ],
)

PRIVACY = Words(
    slug="privacy",
    title="Privacy",
    intro="De gemeente vraagt alleen wat nodig is om u te helpen. Wat in uw groep gebeurt, lezen wij niet.",
    summary="Wat de gemeente van u vraagt en hoe lang zij het bewaart.",
    body=[
        text(
            "<h2>Wie is verantwoordelijk?</h2>"
            "<p>Gemeente Katwijk (voorbeeld), Postbus 5, 2220 ZZ Katwijk. "
            'Vragen over privacy mailt u naar <a href="mailto:privacy@example.org">privacy@example.org</a>.</p>'
            "<h2>U stelt een vraag</h2>"
            "<p>Wij vragen uw naam en e-mailadres. Daarmee sturen wij u antwoord. Meer doen wij er niet mee.</p>"
            "<h2>U wilt een groep beginnen, of meldt uw groep</h2>"
            "<p>Dan vragen wij ook uw telefoonnummer en uw adres. Wij bellen u, en zien in welke buurt het is. "
            "Komt uw groep op de website? Dan staat daar alleen uw voornaam bij.</p>"
            "<p>Wij gebruiken uw gegevens alleen als u daar ja op zegt. U kunt dat later weer intrekken.</p>"
            "<h2>Wie ziet uw gegevens?</h2><ul>"
            "<li>De drie mensen van ons team voor buurtgroepen.</li>"
            "<li>Het bedrijf dat de website onderhoudt, als er iets stuk is.</li></ul>"
            "<p>Wij geven niets aan de politie. Alles blijft in Europa.</p>"
        ),
        callout(
            "note",
            "In de groep zelf",
            "<p>De groep is van de bewoners. Wat u daar schrijft, zien alleen de leden en WhatsApp. "
            "De leden zien ook uw nummer.</p>",
        ),
        text(
            "<h2>Hoe lang bewaren wij het?</h2><ul>"
            "<li>Drukt u niet op de knop in onze mail? Dan is alles na 7 dagen weg.</li>"
            "<li>Is uw vraag beantwoord? Dan is alles na 30 dagen weg.</li>"
            "<li>Bent u beheerder? Dan bewaren wij uw gegevens zolang u dat bent, en nog 30 dagen daarna.</li></ul>"
            "<p>Wij bewaren een bewijs dat u ja heeft gezegd. Uw naam staat daar niet in.</p>"
            + rights.dutch("privacy@example.org")
            + "<p>Deze website zet geen cookies neer om u te volgen. Een computer beslist hier niets over u.</p>"
        ),
    ],
)

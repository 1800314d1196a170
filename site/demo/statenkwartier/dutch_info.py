"""Information of the demo in Dutch: when to call, how to tame a phone, recognition by the city, research."""

from demo.blocks import button, callout, downloads, questions, quote, steps, text
from demo.spec import Words

CALLING = Words(
    slug="wanneer-belt-u-112",
    title="Wanneer belt u 112?",
    intro="Veel mensen wachten te lang met bellen. Ze denken dat 112 alleen is voor leven en dood. Dat is niet zo.",
    summary="112 is er ook als iemand inbreekt of iets vernielt.",
    body=[
        callout(
            "emergency",
            "Moet de politie nu komen? Bel 112",
            "<p>U belt nooit voor niets. Twijfelt u? Bel dan toch.</p>",
        ),
        text(
            "<h2>Hiervoor belt u 112</h2><ul>"
            "<li>Iemand breekt in, of probeert dat.</li>"
            "<li>Iemand voelt aan deuren van huizen of auto's.</li>"
            "<li>Er wordt gevochten, gestolen of iets vernield.</li>"
            "<li>U ziet brand of rook.</li>"
            "<li>Iemand is in gevaar of gewond.</li></ul>"
            "<h2>Wat vraagt 112 aan u?</h2>"
        ),
        steps(
            "",
            "<b>Wie heeft u nodig?</b> Zeg: politie, brandweer of ambulance.",
            "<b>Waar bent u?</b> Noem de straat, het huisnummer en Den Haag.",
            "<b>Wat gebeurt er?</b> Vertel wat iemand doet, en waar hij heen gaat.",
            "<b>Blijf aan de lijn.</b> Hang pas op als dat gezegd wordt. Zet het daarna in de groep.",
        ),
        callout(
            "police",
            "Kan het wachten? Bel 0900-8844",
            "<p>Uw fiets is weg, of er staat al dagen een vreemde bus. Dan is er geen haast. "
            "Wilt u uw naam niet noemen? Bel dan <b>0800-7000</b>.</p>",
        ),
    ],
)

PHONE = Words(
    slug="tips-voor-uw-telefoon",
    title="Tips voor uw telefoon",
    intro="Een groep hoeft niet te storen. Zo houdt u het rustig, en mist u toch niets.",
    summary="Meldingen dempen, pop-ups uitzetten, één buur antwoorden.",
    body=[
        questions(
            "Vragen en antwoorden",
            (
                "Hoe zet ik een groep stil?",
                "<p>Open de groep en tik op de naam bovenaan. Kies <b>Meldingen dempen</b>. Kies daarna hoe lang. "
                "U leest de berichten dan wanneer u wilt.</p>",
            ),
            (
                "Hoe krijg ik geen pop-ups meer op mijn scherm?",
                "<p>Ga naar de instellingen van WhatsApp en kies <b>Meldingen</b>. "
                "Zet bij groepen de pop-ups of banners uit. Het geluid mag aanblijven.</p>",
            ),
            (
                "Hoe antwoord ik één buur, en niet de hele groep?",
                "<p>Houd het bericht ingedrukt. Kies <b>Privé beantwoorden</b>. Alleen die buur leest uw antwoord.</p>",
            ),
            (
                "Wie ziet mijn nummer?",
                "<p>Iedereen in de groep ziet uw nummer en uw profielfoto. "
                "Kies bij <b>Privacy</b> wie uw foto mag zien.</p>",
            ),
            (
                "Ik heb een nieuw nummer. Wat nu?",
                "<p>Kies in WhatsApp <b>Nummer wijzigen</b>. U blijft dan in uw groepen. "
                "Vertel het ook aan uw beheerder.</p>",
            ),
        ),
        text(
            "<h2>Komt u er niet uit?</h2>"
            "<p>Carla weet er alles van. Zij zit bij het loket voor vragen over WhatsApp.</p>"
        ),
        button("Stel uw vraag", "vragen"),
    ],
)

RECOGNITION = Words(
    slug="erkend-door-de-stad",
    title="Erkend door de stad",
    intro="De stad kan een buurtpreventieteam erkennen. Dan kan er ook geld komen. Dit is daarvoor nodig.",
    summary="Vier regels voor erkenning en subsidie.",
    body=[
        steps(
            "Vier regels",
            "<b>De wijk staat erachter.</b> Genoeg bewoners laten weten dat zij het team willen.",
            "<b>Afspraken met de politie.</b> Het team en de politie zetten hun afspraken op papier.",
            "<b>Een stichting of vereniging.</b> Alleen die kan subsidie aanvragen. Een groep buren kan dat niet.",
            "<b>Meedoen in de stad.</b> Leden van het team komen naar de bijeenkomsten voor alle wijken.",
        ),
        text(
            "<h2>En uw WhatsApp-groep?</h2>"
            "<p>Een groep van uw straat hoeft niet erkend te zijn. U kunt gewoon beginnen. "
            "Wel is er dan geen geld voor bijvoorbeeld borden.</p>"
        ),
        button("Begin een groep", "groep-beginnen"),
    ],
)

RESEARCH = Words(
    slug="onderzoek",
    title="Onderzoek naar buurtgroepen",
    intro="Werkt een groep echt? Wij vroegen het aan de beheerders van onze wijk. Lees het hele verslag, of de korte versie.",
    summary="Wat groepen opleveren, kort en uitgebreid.",
    body=[
        quote("Sinds de groep er is, ken ik eindelijk de mensen aan de overkant.", "een bewoner van de Statenlaan"),
        text(
            "<h2>Het kort samengevat</h2><ul>"
            "<li>Leden bellen eerder 112 dan voorheen.</li>"
            "<li>Groepen tot honderd leden krijgen het snelst antwoord.</li>"
            "<li>Met twee beheerders blijft een groep langer levend.</li>"
            "<li>Duidelijke regels geven minder ruzie.</li></ul>"
        ),
        downloads(
            "Lees het verslag",
            ("onderzoek-kort", "Korte versie", "Eén bladzijde, voor wie weinig tijd heeft."),
            ("onderzoek", "Volledig verslag", "Met alle vragen en antwoorden."),
        ),
        callout("note", "Dit is een voorbeeld", "<p>Het onderzoek is verzonnen, voor deze voorbeeldwebsite.</p>"),
        text(
            "<h2>Huisregels van anderen</h2>"
            "<p>Andere wijken hebben ook goede regels. Kijk bijvoorbeeld eens hier:</p><ul>"
            '<li><a href="https://duinoord.example.org/huisregels">Huisregels van Duinoord</a></li>'
            '<li><a href="https://belgischpark.example.org/afspraken">Afspraken in het Belgisch Park</a></li>'
            '<li><a href="https://landelijk.example.org/modelregels">Landelijk voorbeeld van huisregels</a></li></ul>'
        ),
        button("Lees onze huisregels", "huisregels"),
    ],
)

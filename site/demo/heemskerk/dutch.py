"""The main words of Heemskerk: level B1, short sentences, “u”."""

from demo.blocks import (
    button,
    callout,
    checklist,
    downloads,
    finder,
    map_of_groups,
    news,
    picture,
    questions,
    saar,
    steps,
    text,
)
from demo.spec import Words

HOME = Words(
    slug="heemskerk",
    title="Vind de groep van uw buurt",
    intro="In Heemskerk houden buren samen een oogje in het zeil. De gemeente helpt u de groep bij u in de buurt te vinden.",
    summary="WhatsApp-groepen in Heemskerk: zoek uw groep, of begin er een.",
    body=[
        button("Zoek op de kaart", "groepen"),
        button("Begin een groep", "stappenplan"),
        finder("Is er een groep bij u in de buurt?"),
        callout(
            "emergency",
            "Ziet u iets verdachts? Bel altijd eerst 112",
            "<p>Zet daarna in de groep dat u gebeld heeft. Dan belt niet iedereen.</p>",
        ),
        picture("dorp", "Tekening van oude gevels in de ochtend."),
        text(
            "<h2>Hoe werkt het?</h2>"
            "<p>Bewoners maken zelf een groep in WhatsApp. Een coördinator leidt de groep. "
            "De gemeente zit niet in de groepen en leest niet mee. Wij wijzen u de weg.</p>"
        ),
        map_of_groups("De groepen op de kaart"),
        steps(
            "Zo vindt u uw groep",
            "<b>Vul uw postcode in.</b> U ziet meteen welke groep bij uw adres hoort.",
            "<b>Schrijf de coördinator.</b> Dat gaat met een formulier. Of meld u meteen aan.",
            "<b>Geen groep gevonden?</b> Met ons stappenplan begint u er zelf een.",
        ),
    ],
)

HOW = Words(
    slug="zo-werkt-het",
    title="Zo werkt het",
    intro="SAAR is een woord om te onthouden. Het zegt wat u doet als u iets verdachts ziet, en in welke volgorde.",
    summary="Signaleer, Alarmeer, App, Reageer.",
    body=[
        saar(
            ("S", "Signaleer", "U ziet of hoort iets dat niet klopt. Kijk goed wat iemand doet."),
            ("A", "Alarmeer", "Bel altijd 112. Vertel waar u bent en wat er gebeurt."),
            ("A", "App", "Zet het in de groep. Schrijf erbij dat u 112 heeft gebeld."),
            (
                "R",
                "Reageer",
                "Laat merken dat u er bent, maar alleen als het veilig is. Maak bijvoorbeeld een praatje.",
            ),
        ),
        callout(
            "emergency",
            "Eerst 112, dan de groep",
            "<p>De politie leest niet mee in uw groep. Alleen als u belt, komt er hulp.</p>",
        ),
        questions(
            "Vragen en antwoorden",
            (
                "Waarom moet ik in de groep zetten dat ik gebeld heb?",
                "<p>Anders belt iedereen. Dan is 112 bezet met één en dezelfde melding.</p>",
            ),
            (
                "Mag ik een foto van iemand delen?",
                "<p>Wees daar heel voorzichtig mee. Een foto helpt zelden, en kan iemand onterecht verdacht maken. "
                "Stuur hem nooit door buiten de groep.</p>",
            ),
            (
                "Mag ik ook gezellige berichten sturen?",
                "<p>Niet in deze groep. Veel buurten hebben een tweede groep voor gezelligheid. Dat is prima.</p>",
            ),
            (
                "Wat is verdacht?",
                "<p>Kijk naar wat iemand doet. Bijvoorbeeld: aan deuren voelen, of bij huizen naar binnen kijken. "
                "Hoe iemand eruitziet, is nooit verdacht.</p>",
            ),
        ),
        downloads("Om op te hangen", ("saar-kaart", "SAAR op één blad", "Voor naast de voordeur.")),
        button("Lees de huisregels", "huisregels"),
    ],
)

GROUPS = Words(
    slug="groepen",
    title="Zoek uw groep",
    intro="Zoek op uw adres of kijk op de kaart. Bij elke groep ziet u wie de coördinator is, en hoe u hem bereikt.",
    summary="Alle groepen op de kaart en in een lijst.",
    body=[
        finder("Zoek op uw adres"),
        text(
            '<p>Wilt u iets vragen over een groep? <a href="page:coordinator-vragen">Schrijf de coördinator.</a></p>'
            '<p>Klopt er iets niet? <a href="page:kaart">Meld een fout op de kaart.</a></p>'
            "<p>Groepen buiten Heemskerk namen wij over uit een landelijke lijst.</p>"
        ),
    ],
)

STEP_PLAN = Words(
    slug="stappenplan",
    title="Stappenplan",
    intro="Is er bij u nog geen groep? In zeven stappen heeft u er een. De gemeente denkt met u mee.",
    summary="In zeven stappen een eigen groep.",
    body=[
        steps(
            "Zeven stappen",
            "<b>Kijk of er al een groep is.</b> Zoek op de kaart, en vraag het aan uw buren.",
            "<b>Zoek een tweede coördinator.</b> Samen is het lichter. Een groep zonder coördinator valt stil.",
            "<b>Kies de grens.</b> Neem straten die bij elkaar horen. Alleen wie daar woont, mag meedoen.",
            "<b>Spreek de huisregels af.</b> Gebruik die van ons, of pas ze aan.",
            "<b>Maak de groep in WhatsApp.</b> Zet de grens en de regels in de beschrijving.",
            "<b>Nodig uw buren uit.</b> Doe onze folder in de bus. Vijftig tot honderd leden werkt het best.",
            "<b>Meld de groep bij ons.</b> Dan staat hij op de kaart, en vinden nieuwe buren u.",
        ),
        button("Begin een groep", "groep-aanvragen"),
        button("Meld een groep die er al is", "registreren"),
        checklist(
            "Bent u er klaar voor?",
            "U bent 18 jaar of ouder.",
            "U woont zelf in de buurt van de groep.",
            "U heeft ongeveer een uur per maand tijd.",
            "U durft iemand op de huisregels te wijzen.",
        ),
        downloads(
            "Handig bij het begin",
            ("folder", "Folder voor in de bus", "Print hem, en vul uw straten in."),
            ("saar-kaart", "SAAR op één blad", "Voor naast de voordeur."),
        ),
        news("Nieuws", 2),
    ],
)

COORDINATORS = Words(
    slug="voor-coordinatoren",
    title="Voor coördinatoren",
    intro="U leidt een groep. Hier vindt u wat u nodig heeft, en hoe u de anderen bereikt.",
    summary="De groep van coördinatoren, folders en stickers.",
    body=[
        text(
            "<h2>De groep van coördinatoren</h2>"
            "<p>Alle coördinatoren zitten samen in één groep in WhatsApp. Zo reist nieuws van wijk naar wijk. "
            "Bent u nieuw? Dan voegt de gemeente u toe.</p>"
            "<h2>Buren van naast u</h2>"
            "<p>Een coördinator van een groep naast u mag lid zijn van uw groep. Wij noemen dat een <b>liaison</b>. "
            "Hij geeft nieuws door, en beslist niet mee.</p>"
            "<h2>Nieuwe leden</h2>"
            "<p>Doe de folder bij uw buren in de bus. Zij melden zich dan aan via deze website. "
            "U krijgt een mail met een knop: u beslist wie erbij komt.</p>"
        ),
        button("Vraag stickers aan", "stickers"),
        downloads("Folders", ("folder", "Folder voor in de bus", "Print hem, en vul uw straten in.")),
        text(
            "<h2>Wordt uw groep te groot?</h2>"
            "<p>In WhatsApp passen nu 1024 mensen. Vroeger waren dat er 256. "
            "Toch werkt een groep van 50 tot 100 leden het best. Denk dan eens aan splitsen.</p>"
        ),
        picture("avond", "Tekening van een straat bij avond, met een brandende lantaarn."),
        button("Word coördinator", "coordinator-worden"),
    ],
)

SIGNS = Words(
    slug="borden-en-stickers",
    title="Borden en stickers",
    intro="Een bord aan de rand van de wijk en een sticker bij de deur laten zien dat buren opletten.",
    summary="Waar borden staan, en hoe u aan stickers komt.",
    body=[
        text(
            "<h2>Borden: alleen op de toegangswegen</h2>"
            "<p>De gemeente zet borden alleen op wegen waarlangs men een wijk binnenkomt. Niet in elke straat. "
            "Anders gaat een inbreker één straat verder, waar geen bord staat.</p>"
            "<p>U hoeft er geen aan te vragen. Wij kijken zelf waar er een bord nodig is.</p>"
            "<h2>Stickers voor bij de voordeur</h2><ul>"
            "<li>U haalt een sticker gratis op bij de balie van het gemeentehuis.</li>"
            "<li>Bent u coördinator? Vraag dan stickers aan voor al uw leden. U deelt ze zelf uit.</li></ul>"
        ),
        callout(
            "note",
            "Alleen voor leden",
            "<p>Een sticker hoort bij een huis dat meedoet. Deel hem dus alleen uit aan leden van uw groep.</p>",
        ),
        button("Vraag stickers aan", "stickers"),
    ],
)

CONTACT = Words(
    slug="contact",
    title="Contact",
    intro="De gemeente helpt u met vragen over groepen en avonden. Voor uw eigen groep schrijft u de coördinator.",
    summary="Schrijf de gemeente, of een coördinator.",
    body=[
        callout(
            "emergency",
            "Ziet u nu iets verdachts?",
            "<p>Bel 112. Wij lezen onze berichten alleen op werkdagen.</p>",
        ),
        text("<h2>De coördinator van uw groep</h2><p>Kies uw groep, dan komt uw vraag bij de juiste persoon.</p>"),
        button("Schrijf een coördinator", "coordinator-vragen"),
    ],
)

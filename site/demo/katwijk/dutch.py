"""The pages of Katwijk: a municipality that explains, and leaves the groups to its residents."""

from demo.blocks import (
    button,
    callout,
    checklist,
    downloads,
    events,
    finder,
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
    "Heeft het geen haast?",
    "<p>Dan belt u <b>0900-8844</b>. Zonder uw naam melden kan via <b>0800-7000</b>.</p>",
)

HOME = Words(
    slug="katwijk",
    title="Begin samen een buurtgroep",
    intro="Bewoners van Katwijk beginnen zelf WhatsApp-groepen voor hun straat. De gemeente legt uit hoe dat goed gaat.",
    summary="Uitleg van de gemeente over buurtgroepen in Katwijk.",
    body=[
        button("Begin een groep", "groep-beginnen"),
        button("Vragen en antwoorden", "vragen"),
        finder("Is er al een groep bij u?"),
        callout(
            "emergency",
            "Ziet u nu iets verdachts? Bel 112",
            "<p>De politie leest niet mee in een groep. Zij komt alleen als iemand belt.</p>",
        ),
        picture("boulevard", "Tekening van de boulevard met een witte kerk, duinen en de zee."),
        text(
            "<h2>Van wie is een groep?</h2>"
            "<p>Van de bewoners zelf. U begint hem, u kiest de beheerders en u maakt de afspraken. "
            "De gemeente en de politie zitten er niet in.</p>"
            "<h2>Wat doet de gemeente wel?</h2><ul>"
            '<li>Wij leggen uit welke <a href="page:afspraken">afspraken</a> een groep nodig heeft.</li>'
            "<li>Wij helpen u op weg als u wilt beginnen.</li>"
            "<li>Wij zetten uw groep op deze website, als u dat wilt.</li></ul>"
        ),
        events("Binnenkort", 3),
        news("Nieuws", 2),
        NO_HURRY,
    ],
)

START = Words(
    slug="groep-beginnen",
    title="Begin een groep",
    intro="U heeft er geen toestemming voor nodig. Een paar buren en goede afspraken zijn genoeg.",
    summary="In zes stappen naar een groep voor uw straat.",
    body=[
        steps(
            "Zes stappen",
            "<b>Kijk of er al een groep is.</b> Zoek op deze website, en in de landelijke lijst.",
            "<b>Vraag uw buren.</b> Met tien mensen kunt u beginnen. Meer dan honderd wordt onrustig.",
            "<b>Kies wie de groep beheert.</b> Neem liever twee mensen dan één.",
            '<b>Maak afspraken.</b> Gebruik daarvoor <a href="page:afspraken">onze lijst</a>.',
            "<b>Maak de groep aan.</b> Zet de afspraken in de beschrijving. Laat alleen beheerders leden toevoegen.",
            '<b>Zet de groep op de kaart.</b> <a href="page:groep-aanmelden">Meld hem bij ons</a> en bij de landelijke lijst.',
        ),
        downloads(
            "Om mee te nemen naar uw buren",
            ("afspraken", "Lijst met afspraken", "Om samen in te vullen."),
        ),
        button("Vraag hulp bij het begin", "groep-starten"),
        button("Zoek in de landelijke lijst", "https://www.wabp.nl/"),
    ],
)

AGREEMENTS = Words(
    slug="afspraken",
    title="Afspraken",
    intro="Elke groep maakt zijn eigen afspraken. Doe het samen en schrijf ze op. Dan is later niemand verbaasd.",
    summary="Waarover een groep afspraken maakt.",
    body=[
        checklist(
            "Spreek dit met elkaar af",
            "<b>Leeftijd.</b> Vanaf welke leeftijd mag iemand meedoen? Veel groepen kiezen 18. Soms is het 16 of 17.",
            "<b>Wonen.</b> Moet iemand in de straat wonen? En wie er werkt, hoort die er ook bij?",
            "<b>Opvallend gedrag.</b> Wat vinden wij vreemd genoeg om te melden? Noem samen een paar voorbeelden.",
            "<b>Aanspreken.</b> Wie stapt op iemand af? Doe dat liefst met z'n tweeën of meer.",
            "<b>112.</b> Wie belt, zet dat in de groep. Dan belt niet de hele straat.",
            "<b>Taal.</b> Wij schrijven netjes, schelden niet en maken niemand zwart.",
            "<b>Foto's.</b> Alleen als een beschrijving in woorden niet lukt.",
            "<b>Waarvoor.</b> Alleen voor verdachte situaties. Gezellig doen kan in een andere groep.",
        ),
        saar(
            ("S", "Signaleer", "U ziet iets dat uw groep opvallend noemt."),
            ("A", "Alarmeer", "Bel 112 en vertel wat er gebeurt."),
            ("A", "App", "Zet het in de groep, en dat u heeft gebeld."),
            ("R", "Reageer", "Doe samen wat u heeft afgesproken. Uw veiligheid gaat voor."),
        ),
        text(
            "<h2>Nog vier vragen voor de beheerders</h2><ul>"
            "<li>Wie laat nieuwe leden toe, en waar let u dan op?</li>"
            "<li>Wie zegt dat een gesprek klaar is?</li>"
            "<li>Wat doet u als iemand zich niet aan de afspraken houdt?</li>"
            "<li>Wie neemt het over als u op reis bent?</li></ul>"
        ),
        button("Lees een voorbeeld van huisregels", "huisregels"),
    ],
)

POLICE = Words(
    slug="politie-en-burgernet",
    title="Politie en Burgernet",
    intro="De politie zit niet in uw groep. Toch werkt u samen. Zo gaat dat.",
    summary="Waarom de politie niet meeleest, en wat zij wel doet.",
    body=[
        text(
            "<h2>De politie doet niet mee in de groep</h2>"
            "<p>Er zijn heel veel groepen. De politie kan die niet allemaal lezen, en zeker niet 's nachts. "
            "Een bericht in de groep is dus <b>geen melding</b> bij de politie.</p>"
            "<p>De politie komt in actie als iemand <b>112</b> belt. Bel zelf, en wacht niet op een ander.</p>"
            "<h2>Wat is Burgernet?</h2>"
            "<p>Burgernet werkt andersom. De politie stuurt een bericht aan mensen in de buurt. "
            "Bijvoorbeeld als zij iemand zoekt. Ziet u diegene? Dan belt u.</p>"
            '<p>Meedoen kan via <a href="https://www.burgernet.nl/">de website van Burgernet</a>. '
            "U kunt heel goed bij Burgernet zitten én in een buurtgroep.</p>"
        ),
        picture("duinen", "Tekening van een pad door de duinen bij avond, met de vuurtoren in de verte."),
        NO_HURRY,
    ],
)

QUESTIONS = Words(
    slug="vragen",
    title="Vragen",
    intro="Deze vragen krijgen wij het vaakst. Staat de uwe er niet bij? Stel hem via het formulier.",
    summary="Korte antwoorden op wat u wilt weten.",
    body=[
        questions(
            "Meedoen",
            (
                "Is er bij mij al een groep?",
                '<p>Zoek met uw postcode bij <a href="page:groepen">Groepen</a>. Daar staan de groepen die zich hier hebben gemeld. '
                "In de landelijke lijst staan er vaak meer.</p>",
            ),
            (
                "Hoe oud moet ik zijn?",
                "<p>Dat spreekt elke groep zelf af. Veel groepen kiezen 18 jaar. In sommige mag u er al in met 16 of 17.</p>",
            ),
            (
                "Kan ik mij via deze website aanmelden?",
                "<p>Nee. De groepen zijn van bewoners. Bij elke groep staat hoe u erin komt.</p>",
            ),
            ("Ziet iedereen mijn nummer?", "<p>Ja, alle leden van uw groep zien uw nummer en uw profielfoto.</p>"),
        ),
        questions(
            "Politie",
            (
                "Leest de politie mee?",
                '<p>Nee. Bel daarom altijd zelf. Lees meer bij <a href="page:politie-en-burgernet">Politie en Burgernet</a>.</p>',
            ),
            (
                "Mag ik een foto van iemand in de groep zetten?",
                "<p>Alleen als u iemand niet in woorden kunt beschrijven. Stuur een foto nooit verder.</p>",
            ),
            (
                "Mag ik iemand aanspreken?",
                "<p>Vragen of u kunt helpen mag altijd. Doe het liefst samen, en alleen als het veilig voelt.</p>",
            ),
        ),
        questions(
            "Een groep leiden",
            (
                "Heb ik toestemming van de gemeente nodig?",
                "<p>Nee. Wel helpt het als u uw groep bij ons meldt. Dan vinden uw buren hem.</p>",
            ),
            (
                "Hoe groot mag een groep zijn?",
                "<p>WhatsApp laat er 1024 leden in toe. Met 50 tot 100 leden werkt het het best.</p>",
            ),
            (
                "Zet de gemeente borden neer?",
                '<p>Daar overleggen wij met u over. <a href="page:contact">Stel uw vraag</a> en noem uw straat.</p>',
            ),
        ),
        button("Stel uw eigen vraag", "contact"),
    ],
)

GROUPS = Words(
    slug="groepen",
    title="Groepen",
    intro="Deze groepen hebben zich zelf gemeld. Er zijn er meer: kijk ook in de landelijke lijst.",
    summary="Groepen die zich bij ons hebben gemeld.",
    body=[
        button("Zoek in de landelijke lijst", "https://www.wabp.nl/"),
        button("Zet uw groep erbij", "groep-aanmelden"),
    ],
)

CONTACT_PAGE = Words(
    slug="hulp",
    title="Hulp",
    intro="Drie mensen van de gemeente helpen bewoners met hun groep. U krijgt binnen een week antwoord.",
    summary="Stel een vraag, of loop eens binnen.",
    body=[events("Of loop binnen", 2)],
)

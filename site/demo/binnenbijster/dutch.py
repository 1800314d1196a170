"""The pages of Binnenbijster about the team and its work."""

from demo.blocks import (
    button,
    callout,
    checklist,
    desks,
    events,
    finder,
    news,
    picture,
    quote,
    saar,
    text,
)
from demo.spec import Words

NO_HURRY = callout(
    "police",
    "Kan het wachten?",
    "<p>Bel de politie op <b>0900-8844</b>. Wilt u uw naam niet noemen? Bel dan <b>0800-7000</b>.</p>",
)

HOME = Words(
    slug="binnenbijster",
    title="Binnenbijster let op, met duidelijke regels",
    intro="Wij zijn buren die samen letten op de dijk, de erven en het dorp. Dat gaat goed omdat iedereen de regels kent.",
    summary="Buurtpreventie in Binnenbijster: vier groepen, één set regels.",
    body=[
        button("Meld u aan", "aanmelden"),
        button("Lees de regels", "huisregels"),
        finder("Welke groep hoort bij uw adres?"),
        callout(
            "emergency",
            "Ziet u iets dat niet klopt? Bel 112",
            "<p>Bel meteen, ook vanaf de dijk of het land. Zeg aan de telefoon dat u het ook in de groep zet.</p>",
        ),
        picture("dijk", "Tekening van een boerderij achter de dijk, met weilanden, koeien en knotwilgen."),
        text(
            "<h2>Waarom wij dit doen</h2>"
            "<p>Wij willen dat een inbreker hier geen kans krijgt. En dat niemand bang hoeft te zijn in het donker.</p>"
            '<p>Lees <a href="page:doelen">wat wij willen bereiken</a>.</p>'
            "<h2>Waarom zoveel regels?</h2>"
            "<p>In een groep gaat een verhaal snel. Soms te snel. "
            "Regels zorgen dat een foutje geen ruzie wordt, en dat de politie iets aan ons heeft.</p>"
        ),
        quote(
            "Sinds wij gesprekken netjes afsluiten, lees ik alle berichten weer.", "Geertje, lid van de groep Dijk-West"
        ),
        events("Binnenkort", 3),
        news("Nieuws", 2),
        NO_HURRY,
    ],
)

GOALS = Words(
    slug="doelen",
    title="Doelen",
    intro="Vijf doelen. Elk jaar kijken wij samen of het lukt.",
    summary="Onze vijf doelen.",
    body=[
        checklist(
            "Onze doelen",
            "<b>Minder inbraken.</b> Wie hier rondkijkt, merkt dat er wordt opgelet.",
            "<b>Sneller hulp.</b> De politie hoort het meteen, van iemand die het zelf ziet.",
            "<b>Betere meldingen.</b> Wij schrijven op wat wij zien, en bewaren het gesprek voor de politie.",
            "<b>Rust in de groep.</b> Alleen berichten die ertoe doen.",
            "<b>Meer contact.</b> Wie elkaar kent, let beter op elkaar.",
        ),
        text(
            "<h2>Wat wij niet willen</h2><ul>"
            "<li>Wij lopen geen patrouille en houden niemand aan.</li>"
            "<li>Wij zoeken niet uit wie iets gedaan heeft. Dat is werk van de politie.</li>"
            "<li>Wij letten op gedrag. Hoe iemand eruitziet, zegt niets.</li></ul>"
            "<h2>Met wie werken wij samen?</h2>"
            "<p>Met de politie en de gemeente. Zij denken mee als er iets gebeurt waar geen regel voor is.</p>"
            '<p>Wie er bij ons meedoen, leest u bij <a href="page:team">Het team</a>.</p>'
        ),
        button("Zo werken wij", "zo-werkt-het"),
    ],
)

HOW = Words(
    slug="zo-werkt-het",
    title="Zo werken wij",
    intro="Vier letters voor op de koelkast. En een regel voor als u twijfelt.",
    summary="SAAR, en wat u doet bij twijfel.",
    body=[
        saar(
            ("S", "Signaleer", "U merkt iets dat niet klopt. Kijk wat er gebeurt en onthoud de plaats."),
            ("A", "Alarmeer", "Bel 112. Vertel dat u het ook in de groep zet."),
            ("A", "App", "Zet in de groep wat u ziet, en dat u 112 heeft gebeld."),
            ("R", "Reageer", "Help als het veilig is. Spreek iemand nooit alleen aan: ga met minstens twee mensen."),
        ),
        callout(
            "note",
            "Twijfelt u?",
            "<p>Dan mag u een gesprek in de groep beginnen zonder eerst 112 te bellen. Vraag bijvoorbeeld of iemand "
            "de bestelbus kent. Belt daarna toch iemand 112? Dan zet hij dat in het gesprek.</p>",
        ),
        text(
            "<h2>Wat er met een gesprek gebeurt</h2>"
            "<p>Een coördinator sluit elk gesprek af. Daarna mailt hij het gesprek naar de politie, voor haar dossier. "
            "Wat er in de groep staat, kan de politie dus lezen.</p>"
            "<p>Later hoort u van een coördinator of het iets heeft opgeleverd.</p>"
        ),
        button("Alle zeven stappen", "huisregels"),
        NO_HURRY,
    ],
)

SIGN_UP = Words(
    slug="aanmelden",
    title="Aanmelden",
    intro="Met dit formulier meldt u zich aan en gaat u akkoord met onze regels. Lees ze dus eerst.",
    summary="Doe mee, met uw naam en mobiele nummer.",
    body=[
        text(
            "<h2>Waarom vragen wij dit?</h2>"
            "<p>Voor de groep zelf zijn uw <b>naam</b> en uw <b>mobiele nummer</b> genoeg. "
            "Wij vragen nog twee dingen, en niet meer:</p><ul>"
            "<li>Uw <b>adres</b>, om te weten welke groep bij u hoort.</li>"
            "<li>Uw <b>e-mailadres</b>, om te weten dat u het echt bent. "
            "Naar dat adres sturen wij ook de regels waarmee u akkoord gaat.</li></ul>"
        ),
        button("Lees eerst de regels", "huisregels"),
    ],
    extra={
        "submit_label": "Ik meld mij aan",
        "thanks_title": "Nog één ding: open uw mail",
        "thanks_text": "<p>Druk op de knop in onze mail. Pas dan is uw aanmelding verstuurd. "
        "In de mail na goedkeuring staan de regels zoals u ze nu heeft gelezen.</p>",
    },
)

GROUPS = Words(
    slug="groepen",
    title="Groepen",
    intro="Vier groepen, elk met twee coördinatoren. U doet mee in de groep waar u woont.",
    summary="Zoek de groep van uw dijk of straat.",
    body=[],
)

CONTACT = Words(
    slug="contact",
    title="Vragen",
    intro="Een vraag over de regels, een groep of deze website? Stel hem hier. Wij antwoorden binnen vijf dagen.",
    summary="Stel uw vraag aan het team.",
    body=[
        callout(
            "emergency",
            "Niet voor meldingen",
            "<p>Ziet u iets verdachts? Bel 112, en zet het daarna in uw groep. Het team leest vragen één keer per dag.</p>",
        ),
    ],
    extra={
        "submit_label": "Stel mijn vraag",
        "thanks_title": "Open nu uw mail",
        "thanks_text": "<p>Druk op de knop in de mail. Dan komt uw vraag bij het team.</p>",
    },
)

TEAM = Words(
    slug="team",
    title="Het team",
    intro="Acht coördinatoren houden de groepen op orde. Drie van hen vormen het team.",
    summary="Wie wij zijn, en wat wij samen beslissen.",
    body=[
        text(
            "<h2>Wat een coördinator doet</h2><ul>"
            "<li>Nieuwe leden toelaten.</li>"
            "<li>Een gesprek afsluiten en het naar de politie mailen.</li>"
            "<li>Later vertellen of het iets heeft opgeleverd.</li>"
            "<li>Letten op de regels.</li></ul>"
            "<h2>Wat wij samen beslissen</h2>"
            "<p>Moet iemand uit de groep? Dat beslist een coördinator nooit alleen. Er zijn er altijd twee voor nodig.</p>"
            "<p>Gebeurt er iets waar geen regel voor is? Dan beslissen wij met de politie en de gemeente.</p>"
        ),
        desks("Iets vragen aan het team"),
        events("Wanneer wij vergaderen", 2),
    ],
)

LINKS = Words(
    slug="links",
    title="Links",
    intro="Websites van anderen die u verder helpen. Wij gaan niet over wat daar staat.",
    summary="Verder lezen bij politie, Burgernet en anderen.",
    body=[
        text(
            "<h2>Melden en hulp</h2><ul>"
            '<li><a href="https://www.politie.nl/">Politie</a>: aangifte doen, of uw wijkagent zoeken.</li>'
            '<li><a href="https://www.meldmisdaadanoniem.nl/">Meld Misdaad Anoniem</a>: iets melden zonder uw naam.</li>'
            '<li><a href="https://www.slachtofferhulp.nl/">Slachtofferhulp</a>: als u iets naars heeft meegemaakt.</li></ul>'
            "<h2>Meekijken</h2><ul>"
            '<li><a href="https://www.burgernet.nl/">Burgernet</a>: de politie vraagt u om uit te kijken.</li></ul>'
            "<h2>Uw huis</h2><ul>"
            '<li><a href="https://www.politiekeurmerk.nl/">Politiekeurmerk Veilig Wonen</a>: '
            "goede sloten en goed licht.</li></ul>"
        ),
    ],
)

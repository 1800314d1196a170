"""The words of the demo in Dutch: level B1, short sentences, “u”."""

from demo.blocks import button, callout, events, finder, news, picture, saar, steps, text
from demo.spec import Words

_POLICE = callout(
    "police",
    "Geen spoed?",
    "<p>Bel de politie op <b>0900-8844</b>. Wilt u anoniem blijven? Bel dan <b>0800-7000</b>.</p>",
)

HOME = Words(
    slug="statenkwartier",
    title="Samen houden we onze buurt veilig",
    intro="In bijna elke straat van het Statenkwartier is een WhatsApp-groep van buren. "
    "Ziet u iets vreemds? Uw buren weten het meteen.",
    summary="WhatsApp-groepen van buren in het Statenkwartier in Den Haag. Zoek uw groep en meld u aan.",
    body=[
        button("Meld u aan", "aanmelden"),
        button("Zoek uw groep", "groepen"),
        finder("Zoek uw groep"),
        callout(
            "emergency",
            "Ziet u iets verdachts? Bel eerst 112",
            "<p>Dat mag ook als er geen leven in gevaar is. Bel als iemand inbreekt, steelt of iets vernielt. "
            "Daarna zet u een bericht in de groep.</p>",
        ),
        text(
            "<h2>Wat doet een groep?</h2>"
            "<p>Buren in een straat houden een oogje in het zeil. Ziet iemand iets vreemds, dan belt hij 112 en vertelt hij "
            "het de groep. Zo weet iedereen waar hij op moet letten.</p>"
            "<p>Elke groep heeft een of meer beheerders. Dat zijn buren die dit vrijwillig doen.</p>"
        ),
        steps(
            "In drie stappen in uw groep",
            "<b>Meld u aan.</b> Vul uw naam, adres en mobiele nummer in. Wij zoeken de groep van uw straat.",
            "<b>Bevestig uw e-mailadres.</b> U krijgt een mail met een link. Zo weten wij dat u het echt bent.",
            "<b>De beheerder beslist.</b> Daarna krijgt u bericht en komt u in de groep.",
        ),
        events("Binnenkort", 3),
        news("Nieuws", 2),
        _POLICE,
    ],
)

HOW = Words(
    slug="zo-werkt-het",
    title="Zo werkt het",
    intro="Vier stappen die iedereen kent: zien, bellen, appen en helpen. En een paar tips voor uw telefoon.",
    summary="Wat u doet als u iets verdachts ziet.",
    body=[
        saar(
            ("S", "Signaleer", "U ziet iets dat niet klopt. Let op: wat doet iemand, en waar gaat hij heen?"),
            ("A", "Alarmeer", "Bel 112 en vertel wat u ziet."),
            ("A", "App", "Zet het in de groep. Schrijf erbij dat u 112 heeft gebeld."),
            ("R", "Reageer", "Ga kijken, maar alleen als het veilig is. Ga liefst met z'n tweeën."),
        ),
        callout(
            "emergency",
            "Wanneer belt u 112?",
            "<p>Bel 112 als de politie nu moet komen. Er hoeft geen leven in gevaar te zijn. "
            "Een inbreker in de straat is reden genoeg. Een poging tot inbraak ook.</p>",
        ),
        _POLICE,
        text(
            "<h2>In de groep</h2><ul>"
            "<li>Heeft iemand al 112 gebeld? Bel dan niet ook nog.</li>"
            "<li>Noem de straat en het huisnummer.</li>"
            "<li>Schrijf wat u ziet, niet wat u denkt.</li>"
            "<li>Gezellig praten doen wij ergens anders.</li></ul>"
            "<h2>Meer weten?</h2><ul>"
            '<li><a href="page:wanneer-112">Wanneer belt u 112?</a></li>'
            '<li><a href="page:telefoon">Tips voor uw telefoon</a>: dempen, geen pop-ups, één buur antwoorden</li>'
            '<li><a href="page:erkenning">Erkend door de stad</a></li>'
            '<li><a href="page:onderzoek">Onderzoek naar buurtgroepen</a></li></ul>'
        ),
        button("Lees de huisregels", "huisregels"),
    ],
)

GROUPS = Words(
    slug="groepen",
    title="Groepen",
    intro="Kies uw straat en meld u aan. U mag in meer groepen, als u daar woont of een bedrijf heeft.",
    summary="Alle groepen, met hun straten.",
    body=[
        text(
            "<p>Staat uw straat er niet bij? Meld u dan toch aan. U komt dan in de wijkgroep. "
            "Of begin met uw buren een eigen groep: wij helpen u daarbij.</p>"
            '<p>Klopt de kaart niet? <a href="page:kaart">Meld een fout op de kaart.</a> '
            'Leidt u een groep die hier nog niet staat? <a href="page:registreren">Registreer uw groep.</a></p>'
            "<p>Groepen van wijken naast ons namen wij over uit een landelijke lijst.</p>"
        ),
    ],
)

START = Words(
    slug="groep-beginnen",
    title="Begin een groep",
    intro="Heeft uw straat nog geen groep? Met drie of vier buren kunt u al beginnen. Wij helpen u.",
    summary="Nog geen groep in uw straat? Wij helpen u.",
    body=[
        steps(
            "Zo begint u",
            "<b>Zoek medestanders.</b> Vraag de buren links, rechts en aan de overkant. Tien leden is een mooi begin.",
            "<b>Kies beheerders.</b> Liefst twee. Is de een op reis, dan is de ander er nog.",
            "<b>Spreek het gebied af.</b> Kies een straat of een blok. Een kleine groep van 50 tot 100 mensen werkt het best.",
            "<b>Maak de groep aan.</b> Zet de huisregels in de beschrijving. Alleen beheerders mogen leden toevoegen.",
            "<b>Laat het ons weten.</b> Wij zetten de groep op deze website. U komt ook in de groep van alle beheerders.",
        ),
        text(
            "<h2>Erkend door de stad</h2>"
            "<p>Een groep hoeft niet erkend te zijn. Wilt u borden of geld? "
            'Lees dan <a href="page:erkenning">de regels van de stad</a>.</p>'
        ),
        button("Vraag hulp bij een nieuwe groep", "groep-aanvragen"),
        callout(
            "note",
            "Bent u al beheerder van een groep?",
            '<p><a href="page:registreren">Registreer uw groep</a> bij ons. '
            "Ook als leden zich niet via deze website hoeven aan te melden.</p>",
        ),
    ],
)

ABOUT = Words(
    slug="over-ons",
    title="Over ons",
    intro="Wij zijn een team van vrijwilligers uit de wijk. Wij willen dat elke straat een groep heeft.",
    summary="Wie wij zijn en wanneer u ons treft.",
    body=[
        text(
            "<h2>Wat wij willen</h2><ul>"
            "<li>Elke straat heeft een groep.</li>"
            "<li>Elke groep heeft een of meer beheerders.</li>"
            "<li>Alle beheerders zitten samen in één groep voor de hele wijk.</li></ul>"
            "<h2>Hoe berichten van de politie bij u komen</h2>"
            "<p>De politie heeft een eigen groep voor beheerders. Daar komen haar berichten binnen. "
            "De beheerders geven ze door aan de groep van uw straat.</p>"
            "<p>Andersom werkt dat niet. Ziet u iets verdachts? Bel dan altijd zelf 112.</p>"
        ),
        picture("wijk", "Tekening van een rustige straat met bomen en gevels."),
        events("Hier treft u ons", 2),
        callout(
            "note",
            "Klopt er iets niet?",
            '<p>Staat een groep verkeerd op de kaart? <a href="page:kaart">Meld het ons.</a> Wij passen het snel aan.</p>',
        ),
        text(
            "<h2>Doe mee met het team</h2>"
            "<p>Wij zoeken altijd beheerders. Ook hondenbezitters zijn welkom: zij zien de buurt elke dag.</p>"
        ),
        button("Word beheerder", "beheerder-worden"),
    ],
)

CONTACT = Words(
    slug="contact",
    title="Contact",
    intro="Wij hebben vijf loketten. Bij elk loket zit iemand anders, die er veel van weet.",
    summary="Vijf loketten voor uw vraag.",
    body=[
        callout(
            "emergency",
            "Ziet u nu iets verdachts?",
            "<p>Bel dan 112. Onze loketten lezen hun mail niet elk uur.</p>",
        ),
        text(
            "<p>U krijgt binnen een week antwoord. Wilt u iets weten over één groep? "
            'Schrijf dan <a href="page:beheerder-vragen">de beheerder van die groep</a>.</p>'
        ),
    ],
)

RULES = Words(
    slug="huisregels",
    title="Huisregels",
    intro="Iedereen in een groep houdt zich aan deze regels. U gaat ermee akkoord als u zich aanmeldt.",
    summary="De afspraken in elke groep.",
    body=[
        text(
            "<h2>Wie mag meedoen?</h2><ul>"
            "<li>U bent 18 jaar of ouder.</li>"
            "<li>U woont in het gebied van de groep, of u heeft er een bedrijf.</li>"
            "<li>U gebruikt de app onder uw eigen naam.</li></ul>"
            "<h2>Waar is de groep voor?</h2><ul>"
            "<li>Alleen voor verdachte situaties in de buurt.</li>"
            "<li>Bel eerst 112. Zet daarna in de groep dat u gebeld heeft.</li>"
            "<li>Geen grappen, reclame of gewone praatjes. Daarvoor mag u een andere groep maken.</li></ul>"
            "<h2>Hoe gaan wij met elkaar om?</h2><ul>"
            "<li>Schrijf kort en rustig. Scheld niet en discrimineer niet.</li>"
            "<li>Beschrijf wat iemand doet. Huidskleur alleen is nooit verdacht.</li>"
            "<li>Speel geen rechter. De politie onderzoekt, wij kijken.</li>"
            "<li>Wees voorzichtig met foto's. Stuur ze niet door buiten de groep.</li>"
            "<li>Breng uzelf niet in gevaar. Gebruik nooit uw telefoon achter het stuur.</li></ul>"
            "<h2>Wat doet de beheerder?</h2><ul>"
            "<li>De beheerder laat nieuwe leden toe.</li>"
            "<li>De beheerder sluit een gesprek af als het klaar is.</li>"
            "<li>Houdt iemand zich niet aan de regels? Dan praat de beheerder eerst met hem. "
            "Helpt dat niet, dan haalt hij hem uit de groep.</li></ul>"
            "<h2>Weer weg?</h2>"
            "<p>Verhuist u, of wilt u niet meer meedoen? Verlaat dan de groep. Dat mag op elk moment.</p>"
        ),
    ],
)

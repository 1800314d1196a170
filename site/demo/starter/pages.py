"""The pages of a new website. What differs from place to place is marked: `[in te vullen: …]`.

A page with such a place waits for an editor, and so does every form: nobody leaves data before the privacy page says what
becomes of them. What is live leads to none of these.
"""

from dataclasses import replace

from demo import letter
from demo.blocks import button, callout, checklist, finder, map_of_groups, saar, steps, text
from demo.spec import PageSpec, Words
from demo.starter import privacy
from demo.starter.answers import Answers
from home.guardrails import MARK

_RULES = """
<h2>Wie mag meedoen?</h2><ul>
<li>U bent {minimum_age} jaar of ouder.</li>
<li>U woont in het gebied van de groep, of u heeft er een bedrijf.</li>
<li>U gebruikt de app onder uw eigen naam.</li></ul>
<h2>Waar is de groep voor?</h2><ul>
<li>Alleen voor verdachte situaties in de buurt.</li>
<li>Bel eerst 112. Zet daarna in de groep dat u gebeld heeft.</li>
<li>Geen grappen, reclame of gewone praatjes.</li></ul>
<h2>Hoe gaan wij met elkaar om?</h2><ul>
<li>Schrijf kort en rustig. Scheld niet en discrimineer niet.</li>
<li>Beschrijf wat iemand doet. Huidskleur alleen is nooit verdacht.</li>
<li>Speel geen rechter. De politie onderzoekt, wij kijken.</li>
<li>Stuur een foto van iemand alleen als dat nodig is voor de beschrijving. Stuur hem niet door.</li>
<li>Breng uzelf niet in gevaar. Gebruik nooit uw telefoon achter het stuur.</li></ul>
<h2>Wat doet de {coordinator}?</h2><ul>
<li>De {coordinator} laat nieuwe leden toe.</li>
<li>De {coordinator} sluit een gesprek af als het klaar is.</li>
<li>Houdt iemand zich niet aan de regels? Dan praat de {coordinator} eerst met hem.
Helpt dat niet, dan haalt hij hem uit de groep.</li></ul>
<h2>Weer weg?</h2>
<p>Verhuist u, of wilt u niet meer meedoen? Verlaat dan de groep. Dat mag op elk moment.</p>
"""


def pages(answers: Answers) -> list[PageSpec]:
    html = answers.html()
    spec = PageSpec
    specs = [
        spec("home", "home.HomePage", _home(answers)),
        spec("zo-werkt-het", "home.InfoPage", _how(answers), in_menu=True),
        spec("groepen", "groups.GroupsPage", _groups(), in_menu=True),
        spec("aanmelden", "forms.FormPage", _sign_up(answers), in_menu=True),
        spec("groep-beginnen", "home.InfoPage", _start(answers), in_menu=True),
        spec("begin-een-groep", "forms.FormPage", _start_form()),
        spec("agenda", "home.AgendaPage", _agenda(), in_menu=True),
        spec("contact", "home.ContactPage", _contact(), in_menu=True),
        spec("vraag", "forms.FormPage", _question()),
        letter.page(answers.coordinator),
        spec("huisregels", "home.RulesPage", _rules(html)),
        spec("privacy", "home.PrivacyPage", privacy.words(html)),
        spec("toegankelijkheid", "home.AccessibilityPage", _accessibility()),
    ]
    return [replace(one, draft=one.model == "forms.FormPage" or MARK in repr(one.dutch)) for one in specs]


def _home(answers: Answers) -> Words:
    place = answers.html()["neighbourhood"]
    return Words(
        slug=answers.key,
        title=answers.name,
        intro=f"Samen letten wij op in {answers.neighbourhood}. Zoek de groep van uw straat en meld u aan.",
        summary=f"Buurtgroepen in {answers.neighbourhood}.",
        body=[
            finder("Zoek uw groep"),
            callout(
                "emergency", "Ziet u nu iets verdachts?", "<p>Bel dan 112. Zet daarna een bericht in de groep.</p>"
            ),
            text(f"<h2>Over ons</h2><p>Wij zijn buren in {place}. Samen houden wij een oogje in het zeil.</p>"),
            button("Zo werkt een groep", "zo-werkt-het"),
        ],
    )


def _how(answers: Answers) -> Words:
    word = answers.coordinator
    return Words(
        slug="zo-werkt-het",
        title="Zo werkt het",
        intro="In een groep waarschuwen buren elkaar. Hier leest u hoe dat gaat.",
        summary="Wat een groep doet, en wat u doet.",
        body=[
            saar(
                ("S", "Signaleer", "U ziet iets dat niet klopt."),
                ("A", "Alarmeer", "Bel 112. Is er geen spoed? Bel dan 0900-8844."),
                ("A", "App", "Zet in de groep wat u ziet, en dat u gebeld heeft."),
                ("R", "Reageer", "Doe iets als dat veilig kan. Loop geen gevaar."),
            ),
            checklist(
                "Voordat u zich aanmeldt",
                "U heeft een telefoon of tablet met de app van de groep.",
                f"U bent {answers.minimum_age} jaar of ouder.",
                "U woont in de buurt, of u heeft er een bedrijf.",
                'U heeft de <a href="page:huisregels">huisregels</a> gelezen.',
            ),
            steps(
                "Zo komt u in de groep",
                "Vul het formulier in.",
                "Druk op de knop in de e-mail die u krijgt.",
                f"De {word} bekijkt uw aanmelding. U krijgt antwoord per e-mail.",
            ),
        ],
    )


def _groups() -> Words:
    return Words(
        slug="groepen",
        title="Groepen",
        intro="Dit zijn de groepen in onze buurt. Kies uw straat, of zoek op uw adres.",
        summary="Alle groepen in de buurt.",
        body=[map_of_groups("De groepen op de kaart")],
    )


def _sign_up(answers: Answers) -> Words:
    return Words(
        slug="aanmelden",
        title="Aanmelden",
        intro=f"Vul dit formulier in. De {answers.coordinator} van uw groep beslist of u mee kunt doen.",
        summary="Meld u aan voor de groep van uw straat.",
        body=[
            text(
                '<p>Lees eerst de <a href="page:huisregels">huisregels</a>. Iedereen in de groep houdt zich daaraan.</p>'
            )
        ],
    )


def _start(answers: Answers) -> Words:
    return Words(
        slug="groep-beginnen",
        title="Een groep beginnen",
        intro="Heeft uw straat nog geen groep? Dan kunt u er een beginnen. Wij helpen u.",
        summary="In vier stappen naar een eigen groep.",
        body=[
            steps(
                "In vier stappen",
                "Vraag uw buren wie mee wil doen.",
                f"Kies een {answers.coordinator}, en iemand die kan invallen.",
                'Maak samen afspraken. Onze <a href="page:huisregels">huisregels</a> zijn een goed begin.',
                "Vul het formulier in. Wij nemen contact met u op.",
            ),
            text("<p>[in te vullen: wat vraagt uw gemeente of politie van een nieuwe groep?]</p>"),
            button("Begin een groep", "begin-een-groep"),
        ],
    )


def _start_form() -> Words:
    return Words(
        slug="begin-een-groep",
        title="Begin een groep",
        intro="Vertel ons voor welke straten u een groep wilt. Het team neemt contact met u op.",
        summary="Formulier om een groep te beginnen.",
        body=[],
    )


def _agenda() -> Words:
    return Words(
        slug="agenda",
        title="Agenda",
        intro="Wanneer komen wij bij elkaar? Iedereen uit de buurt is welkom.",
        summary="Bijeenkomsten in de buurt.",
        body=[],
    )


def _contact() -> Words:
    return Words(
        slug="contact",
        title="Contact",
        intro="Stel uw vraag met het formulier. [in te vullen: binnen hoeveel dagen antwoordt u?]",
        summary="Stel ons uw vraag.",
        body=[callout("emergency", "Is er haast bij?", "<p>Bel 112. Wij lezen onze mail niet elk uur.</p>")],
    )


def _question() -> Words:
    return Words(
        slug="vraag",
        title="Stel uw vraag",
        intro="Wij sturen u eerst een e-mail om uw adres te bevestigen. Daarna lezen wij uw vraag.",
        summary="Formulier voor vragen.",
        body=[],
    )


def _accessibility() -> Words:
    """A statement that says nothing yet: whoever has a website has to look at it himself."""
    return Words(
        slug="toegankelijkheid",
        title="Toegankelijkheid",
        intro="Iedereen moet deze website kunnen gebruiken. [in te vullen: kijk de website na. Kies daarna hieronder hoe het "
        "ervoor staat, en zet erbij wat nog niet voor iedereen werkt]",
        summary="Hoe toegankelijk deze website is.",
        body=[],
        extra={"status": "E", "checked_how": "[in te vullen: wie keek de website na, waarmee, en welke pagina's?]"},
    )


def _rules(html: dict[str, str]) -> Words:
    return Words(
        slug="huisregels",
        title="Huisregels",
        intro="Iedereen in een groep houdt zich aan deze regels. U gaat ermee akkoord als u zich aanmeldt.",
        summary="De afspraken in elke groep.",
        body=[text(" ".join(_RULES.split()).format(**html))],
    )

"""What one may print in Buitenkaag."""

from demo.spec import PaperSpec

PAPERS = {
    "werkwijze": PaperSpec(
        "De werkwijze op één blad",
        "Buurtwacht Buitenkaag. Hang dit naast de telefoon.",
        [
            ("S: Signaleer", ["Kijk goed. Wat gebeurt er, waar is het, en hoe laat?"]),
            ("A: Alarmeer", ["- Haast? Bel 112.", "- Geen haast? Bel 0900-8844.", "- Zonder uw naam? Bel 0800-7000."]),
            (
                "A: App",
                ["Zet het in de groep. Schrijf erbij dat u heeft gebeld, en welk nummer. Dan doet niemand het dubbel."],
            ),
            (
                "R: Reageer of registreer",
                ["Ga kijken als dat veilig kan.", "Of schrijf op wat u ziet: een kenteken, een tijd, een boot."],
            ),
            ("En daarna", ["De coördinator sluit het gesprek af en geeft het door aan de wijkagent."]),
        ],
    ),
    "checklist": PaperSpec(
        "Kunt u meedoen?",
        "Buurtwacht Buitenkaag. Geef deze lijst gerust aan uw buren.",
        [
            (
                "Loop dit na",
                [
                    "- U heeft een smartphone of tablet met WhatsApp.",
                    "- U bent 18 jaar of ouder.",
                    "- U woont in Buitenkaag of in het buitengebied. Of u heeft hier een bedrijf.",
                    "- U heeft de werkwijze en de huisregels gelezen.",
                ],
            ),
            (
                "En dan",
                [
                    "Vul het formulier in op onze website. Wij zoeken de groep bij uw adres.",
                    "U krijgt zo snel mogelijk een mail van de coördinator, met de werkwijze.",
                ],
            ),
        ],
    ),
}

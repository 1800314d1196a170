"""What coordinators of Heemskerk print themselves."""

from demo.spec import PaperSpec

ADDRESS = "heemskerk.localhost"  # the host name of the site: a leaflet on paper has no link

PAPERS = {
    "folder": PaperSpec(
        "Doet u mee?",
        "Een groep van buren in uw straat",
        [
            (
                "Beste buur",
                [
                    "In onze straat is een groep in WhatsApp. Buren letten daar op elkaar. "
                    "Ziet iemand iets verdachts? Dan belt hij 112 en vertelt hij het de groep.",
                    "Hoe meer buren meedoen, hoe meer wij zien. Meedoen is gratis.",
                ],
            ),
            ("Onze straten", ["..........................................................................."]),
            (
                "Wat spreken wij af?",
                [
                    "- U bent 18 jaar of ouder.",
                    "- U woont in een van deze straten.",
                    "- Bel eerst 112, app daarna.",
                    "- Alleen voor verdachte situaties.",
                    "- Wees voorzichtig met foto's.",
                ],
            ),
            (
                "Zo meldt u zich aan",
                [
                    f"Ga naar {ADDRESS} en vul uw adres in. De website vindt dan vanzelf onze groep.",
                    "Tot snel! De coördinator: ......................................................",
                ],
            ),
        ],
    ),
    "saar-kaart": PaperSpec(
        "SAAR",
        "Wat doet u als u iets verdachts ziet? Hang dit naast de voordeur.",
        [
            ("S: Signaleer", ["Kijk goed. Wat doet iemand, en waar?"]),
            ("A: Alarmeer", ["Bel altijd 112."]),
            ("A: App", ["Zet het in de groep. Schrijf erbij dat u 112 heeft gebeld."]),
            ("R: Reageer", ["Laat merken dat u er bent. Doe dat alleen als het veilig is."]),
            ("Geen haast?", ["Bel de politie op 0900-8844. Wilt u anoniem blijven? Bel 0800-7000."]),
        ],
    ),
}

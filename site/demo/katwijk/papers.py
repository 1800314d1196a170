"""What one may take along to the neighbours in Katwijk."""

from demo.spec import PaperSpec

PAPERS = {
    "afspraken": PaperSpec(
        "Afspraken voor onze groep",
        "Vul dit samen in, en zet het daarna in de beschrijving van de groep.",
        [
            ("Wie mag meedoen?", ["- Vanaf welke leeftijd?", "- Alleen wie hier woont, of ook wie hier werkt?"]),
            ("Wat vinden wij opvallend?", ["Noem samen drie voorbeelden."]),
            (
                "Wat doen wij als wij iets zien?",
                [
                    "- Wie belt 112? Die zet dat ook in de groep.",
                    "- Wie spreekt iemand aan? Liefst met twee of meer.",
                    "- Wie zegt dat een gesprek klaar is?",
                ],
            ),
            (
                "Hoe schrijven wij?",
                [
                    "- Netjes, kort en zonder schelden.",
                    "- Een foto van een mens alleen als woorden niet genoeg zijn.",
                    "- Alleen verdachte situaties.",
                ],
            ),
            ("Wie zijn de beheerders?", ["Kies er liefst twee.", "Wie neemt het over als u op reis bent?"]),
            ("Onthoud", ["De politie zit niet in de groep. Bel dus zelf: 112 bij haast, anders 0900-8844."]),
        ],
    ),
}

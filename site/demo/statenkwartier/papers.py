"""The research report of the demo, whole and in short. It is invented, and says so."""

from demo.spec import PaperSpec

_INVENTED = "Dit verslag is verzonnen. Het is een voorbeeld voor deze website."

PAPERS = {
    "onderzoek": PaperSpec(
        "Buren die op elkaar letten",
        "Onderzoek onder de beheerders van het Statenkwartier. Volledig verslag, voorjaar 2026.",
        [
            ("Over dit verslag", [_INVENTED, "De cijfers zijn dus niet echt. Zo kan een echt verslag eruitzien."]),
            (
                "Wat wilden wij weten?",
                [
                    "In bijna elke straat van de wijk is een groep. Maar werkt het ook? Wij stelden drie vragen.",
                    "- Bellen mensen eerder 112?",
                    "- Voelen zij zich veiliger?",
                    "- Wat houdt een groep levend?",
                ],
            ),
            (
                "Hoe deden wij het?",
                [
                    "Wij spraken met twaalf beheerders. Ook vulden 240 leden een lijst met vragen in. "
                    "Niemand hoefde zijn naam te noemen.",
                    "De gesprekken duurden een uur. Wij stelden iedereen dezelfde vragen.",
                ],
            ),
            (
                "Eerder bellen",
                [
                    "Van de leden zegt 71 procent: ik bel nu eerder 112. Dat komt vooral door één regel. "
                    "Eerst bellen, dan appen.",
                    "In groepen zonder die regel wacht men vaker af. Iedereen denkt dan dat een ander al belde.",
                ],
            ),
            (
                "Zich veiliger voelen",
                [
                    "Van de leden voelt 58 procent zich veiliger. Maar 9 procent voelt zich juist minder veilig. "
                    "Zij lezen te veel berichten waar niets aan de hand was.",
                    "Een beheerder die een gesprek afsluit, helpt daartegen. Dan weet men hoe het afliep.",
                ],
            ),
            (
                "Grote en kleine groepen",
                [
                    "Groepen van 50 tot 100 leden werken het best. Daar krijgt een bericht binnen vier minuten antwoord.",
                    "In groepen boven de 200 leden zetten veel mensen het geluid uit. "
                    "Het antwoord komt dan pas na een kwartier.",
                ],
            ),
            (
                "Wat houdt een groep levend?",
                [
                    "- Twee beheerders, die elkaar vervangen.",
                    "- Korte regels, die iedereen kent.",
                    "- Eén keer per jaar elkaar echt zien.",
                    "- Een eigen groep voor gezellige berichten.",
                ],
            ),
            (
                "Wat raden wij aan?",
                [
                    "- Splits een groep die boven de honderd leden komt.",
                    "- Zoek in elke groep een tweede beheerder.",
                    "- Sluit elk gesprek af met de afloop.",
                    "- Beschrijf wat iemand doet, niet hoe hij eruitziet.",
                ],
            ),
        ],
    ),
    "onderzoek-kort": PaperSpec(
        "Buren die op elkaar letten",
        "De korte versie, voorjaar 2026.",
        [
            ("Over dit verslag", [_INVENTED]),
            (
                "Wat zagen wij?",
                [
                    "- Van de leden belt 71 procent nu eerder 112.",
                    "- Van de leden voelt 58 procent zich veiliger.",
                    "- Groepen van 50 tot 100 leden werken het best.",
                    "- Met twee beheerders blijft een groep langer levend.",
                ],
            ),
            (
                "Wat kunt u doen?",
                [
                    "- Bel eerst 112, app daarna.",
                    "- Sluit een gesprek af met de afloop.",
                    "- Word tweede beheerder van uw groep.",
                ],
            ),
            ("Meer lezen?", ["Op onze website staat het volledige verslag."]),
        ],
    ),
}

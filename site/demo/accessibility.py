"""The statement about accessibility of the demo sites: one software, hence one statement."""

import json

from demo.spec import PageSpec, Words

CHECKED_ON = "2026-11-20"

_DUTCH_GAPS = [
    {
        "what": "De folder als pdf leest niet goed voor in een schermlezer",
        "meanwhile": "Alles uit de folder staat ook op de pagina van de groep.",
        "measure": "Wij geven de pdf koppen en een vaste leesvolgorde.",
        "planned": "2027-06-01",
    },
    {
        "what": "Wij probeerden de website nog niet met mensen die een hulpmiddel gebruiken",
        "meanwhile": "Schrijf ons als iets niet lukt. Wij helpen u dan per e-mail.",
        "measure": "Wij vragen vijf bewoners om zich aan te melden terwijl wij meekijken.",
        "planned": "2027-04-01",
    },
]
_ENGLISH_GAPS = [
    {
        "what": "The leaflet (PDF) does not read well in a screen reader",
        "meanwhile": "All that is on the leaflet is also on the page of the group.",
        "measure": "We will give the PDF headings and a fixed order of reading.",
        "planned": "2027-06-01",
    },
    {
        "what": "We have not tried the website yet with people who use assistive technology",
        "meanwhile": "Write to us when something does not work. We will help you by e-mail.",
        "measure": "We will ask five residents to sign up while we watch.",
        "planned": "2027-04-01",
    },
]


def _columns(how: str, gaps: list[dict[str, str]]) -> dict[str, str]:
    stream = json.dumps([{"type": "gap", "value": gap} for gap in gaps])
    return {"status": "C", "checked_on": CHECKED_ON, "checked_how": how, "gaps": stream}


PAGE = PageSpec(
    "toegankelijkheid",
    "home.AccessibilityPage",
    Words(
        slug="toegankelijkheid",
        title="Toegankelijkheid",
        intro="Iedereen moet deze website kunnen gebruiken. Hier leest u wat goed gaat en wat nog niet.",
        summary="Wat wij doen om de website voor iedereen bruikbaar te maken.",
        body=[],
        extra=_columns(
            "Een programma (axe) keek elke soort pagina na, op een telefoon en op een groot scherm. "
            "Wij liepen de weg van aanmelden tot besluit met alleen het toetsenbord. "
            "Een onafhankelijk onderzoek was er nog niet.",
            _DUTCH_GAPS,
        ),
    ),
    Words(
        slug="accessibility",
        title="Accessibility",
        intro="Everybody must be able to use this website. Here you read what works and what does not yet.",
        summary="What we do so that everybody can use the website.",
        body=[],
        extra=_columns(
            "A program (axe) checked every type of page, on a phone and on a large screen. "
            "We walked the way from sign-up to decision with the keyboard only. "
            "There was no independent audit yet.",
            _ENGLISH_GAPS,
        ),
    ),
)
DUTCH_ONLY = PageSpec(PAGE.key, PAGE.model, PAGE.dutch)  # for a site without English pages

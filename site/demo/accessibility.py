"""The statement about accessibility of the demo sites: one software, hence one statement."""

import json

from demo.spec import PageSpec, Words

CHECKED_ON = "2026-11-20"

_DUTCH_GAPS = [
    {
        "what": "Een folder of verslag als pdf heeft geen koppen en lijsten die een schermlezer herkent",
        "meanwhile": "Schrijf ons welke pdf u wilt lezen. Wij sturen u de hele tekst in een e-mail.",
        "measure": "Wij geven elke pdf koppen, lijsten en een vaste leesvolgorde.",
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
        "what": "Leaflets and reports (PDF) have no headings and lists that a screen reader recognises",
        "meanwhile": "Tell us which PDF you would like to read. We will e-mail you the full text.",
        "measure": "We will give every PDF headings, lists and a fixed reading order.",
        "planned": "2027-06-01",
    },
    {
        "what": "We have not yet tried the website with people who use assistive technology",
        "meanwhile": "Write to us if something does not work. We will help you by e-mail.",
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
        intro="Everybody must be able to use this website. This page says what works, and what does not yet.",
        summary="What we do to make the website work for everybody.",
        body=[],
        extra=_columns(
            "A program (axe) checked every type of page, on a phone and on a large screen. "
            "We went all the way from sign-up to decision using only the keyboard. "
            "There has been no independent audit yet.",
            _ENGLISH_GAPS,
        ),
    ),
)
DUTCH_ONLY = PageSpec(PAGE.key, PAGE.model, PAGE.dutch)  # for a site without English pages

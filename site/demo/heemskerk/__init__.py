"""Buurtpreventie Heemskerk: a municipality that points to the groups of its residents."""

from demo.heemskerk.form import ASKS, FORMS
from demo.heemskerk.pages import PAGES
from demo.heemskerk.papers import ADDRESS, PAPERS
from demo.heemskerk.watch import DESKS, NEIGHBOURHOODS, PEOPLE
from demo.spec import PictureSpec, SiteSpec

_NAME = "Buurtpreventie Heemskerk"

SITE = SiteSpec(
    key="heemskerk",
    name=_NAME,
    hostname=ADDRESS,
    special="kaart, stappenplan, avonden met aanmelden",
    profile={
        "name": _NAME,
        "tagline": "Samen veilig wonen",
        "theme": "heemskerk",
        "coordinator_word": "coordinator",
        "minimum_age": 18,
        "group_size_limit": 1024,
        "leaflet_rules": "Ziet u iets verdachts? Bel 112.\nMeld daarna in de groep dat u belde.\n"
        "Alleen voor verdachte situaties.\nWees voorzichtig met foto's.",
        "contact_email": "buurtpreventie@example.org",
        "sender_name": _NAME,
        "controller_name": "Gemeente Heemskerk (voorbeeld)",
        "controller_address": "Postbus 1, 1960 AA Heemskerk",
        "controller_contact": "privacy.heemskerk@example.org",
    },
    pages=PAGES,
    start_page="stappenplan",
    neighbourhoods=NEIGHBOURHOODS,
    people=PEOPLE,
    desks=DESKS,
    asks=ASKS,
    forms=FORMS,
    papers=PAPERS,
    pictures={
        "oosterwijk": PictureSpec("Oosterwijk", "Tekening van rijtjeshuizen in de zon.", 21),
        "dorp": PictureSpec("Het dorp", "Tekening van oude gevels in de ochtend.", 22, "morning"),
        "beierlaan": PictureSpec("Rondom de Beierlaan", "Tekening van huizen met verlichte ramen.", 23, "evening"),
        "avond": PictureSpec(
            "Avond in de straat", "Tekening van een straat bij avond, met een lantaarn.", 24, "evening"
        ),
    },
)

"""Buurtwacht Buitenkaag: a village with a handful of groups, one coordinator for each, and a steering group of three."""

from demo.buitenkaag.form import ASKS, FORMS
from demo.buitenkaag.pages import PAGES
from demo.buitenkaag.papers import PAPERS
from demo.buitenkaag.watch import DESKS, NEIGHBOURHOODS, PEOPLE
from demo.spec import PictureSpec, SiteSpec

_NAME = "Buurtwacht Buitenkaag"

SITE = SiteSpec(
    key="buitenkaag",
    special="checklist, één coördinator per groep, regiegroep",
    name=_NAME,
    hostname="buitenkaag.localhost",
    profile={
        "name": _NAME,
        "tagline": "Samen letten wij op dorp, dijk en water",
        "theme": "buitenkaag",
        "coordinator_word": "coordinator",
        "minimum_age": 18,
        "police_contacts_max": 3,
        "coordinators_per_group_max": 1,
        "leaflet_rules": "Haast: bel 112. Geen haast: bel 0900-8844.\nZet daarna in de groep dat u heeft gebeld.\n"
        "Schrijf kort: waar, wat en hoe laat.\nGeen grapjes en geen handel.\nGa alleen kijken als het veilig is.",
        "contact_email": "buitenkaag@example.org",
        "sender_name": _NAME,
        "controller_name": "Vereniging Buurtwacht Buitenkaag (voorbeeld)",
        "controller_address": "Postbus 3, 2158 ZZ Buitenkaag",
        "controller_contact": "privacy@example.org",
    },
    pages=PAGES,
    start_page="coordinator-worden",
    neighbourhoods=NEIGHBOURHOODS,
    people=PEOPLE,
    desks=DESKS,
    asks=ASKS,
    forms=FORMS,
    papers=PAPERS,
    pictures={
        "dorp": PictureSpec(
            "Het dorp", "Tekening van huizen aan het water, met bootjes en een steiger.", 27, scene="water"
        ),
        "ringdijk-noord": PictureSpec(
            "Ringdijk Noord", "Tekening van zeilboten voor een dijk met huizen.", 29, "morning", "water"
        ),
        "ringdijk-zuid": PictureSpec("Ringdijk Zuid", "Tekening van een molen aan het water.", 28, scene="water"),
        "jachthavens": PictureSpec("Jachthavens", "Tekening van masten in een haven.", 22, scene="harbour"),
        "buitengebied": PictureSpec("Buitengebied", "Tekening van een boerderij in het weiland.", 23, scene="polder"),
        "steiger": PictureSpec(
            "Steiger", "Tekening van een steiger met zeilboten in de avond.", 26, "evening", "water"
        ),
    },
)

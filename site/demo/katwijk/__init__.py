"""Buurtgroepen in Katwijk: a municipality that explains. Groups are their residents' own, and the police are in none."""

from demo.katwijk.form import ASKS, FORMS
from demo.katwijk.pages import PAGES
from demo.katwijk.papers import PAPERS
from demo.katwijk.watch import DESKS, NEIGHBOURHOODS, PEOPLE
from demo.spec import PictureSpec, SiteSpec

_NAME = "Buurtgroepen in Katwijk"

SITE = SiteSpec(
    key="katwijk",
    special="afspraken voor groepen, politie doet niet mee",
    name=_NAME,
    hostname="katwijk.localhost",
    profile={
        "name": _NAME,
        "tagline": "Uitleg van de gemeente",
        "theme": "katwijk",
        "coordinator_word": "beheerder",
        "leaflet_rules": "Bel 112. De politie leest niet mee.\nZet in de groep dat u heeft gebeld.\n"
        "Schrijf netjes en kort.\nSpreek iemand liefst samen aan.\nAlleen voor verdachte situaties.",
        "contact_email": "katwijk@example.org",
        "sender_name": _NAME,
        "controller_name": "Gemeente Katwijk (voorbeeld)",
        "controller_address": "Postbus 5, 2220 ZZ Katwijk",
        "controller_contact": "privacy@example.org",
    },
    pages=PAGES,
    start_page="groep-beginnen",
    neighbourhoods=NEIGHBOURHOODS,
    people=PEOPLE,
    desks=DESKS,
    asks=ASKS,
    forms=FORMS,
    papers=PAPERS,
    pictures={
        "boulevard": PictureSpec(
            "De boulevard", "Tekening van de boulevard met een witte kerk, duinen en de zee.", 41, scene="dunes"
        ),
        "duinen": PictureSpec(
            "De duinen",
            "Tekening van een pad door de duinen bij avond, met de vuurtoren in de verte.",
            43,
            "evening",
            "dunes",
        ),
        "boulevard-zuid": PictureSpec("Boulevard Zuid", "Tekening van strandhuisjes voor de zee.", 44, scene="dunes"),
        "duinzoom": PictureSpec("Duinzoom", "Tekening van huizen aan de rand van de duinen.", 45, "morning", "dunes"),
        "oude-haven": PictureSpec("Rond de oude haven", "Tekening van oude huizen in een smalle straat.", 46),
    },
)

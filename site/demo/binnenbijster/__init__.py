"""Buurtpreventie Binnenbijster: a team with strict rules that one agrees to, seven steps, and removal by two."""

from demo.binnenbijster.form import ASKS, FORMS
from demo.binnenbijster.pages import PAGES
from demo.binnenbijster.watch import DESKS, NEIGHBOURHOODS, PEOPLE
from demo.spec import PictureSpec, SiteSpec

_NAME = "Buurtpreventie Binnenbijster"

SITE = SiteSpec(
    key="binnenbijster",
    special="regels waarmee men akkoord gaat, zeven stappen",
    name=_NAME,
    hostname="binnenbijster.localhost",
    profile={
        "name": _NAME,
        "tagline": "Duidelijke regels, rustige nachten",
        "theme": "binnenbijster",
        "coordinator_word": "coordinator",
        "minimum_age": 18,
        "removal_by": "two",
        "leaflet_rules": "Bel eerst 112. Zet het daarna in de groep.\nTwijfelt u? Vraag het in de groep.\n"
        "Gewone woorden. Niet schelden, niet discrimineren.\nSpeel niet voor rechter.\n"
        "Spreek iemand aan met minstens twee mensen.",
        "contact_email": "binnenbijster@example.org",
        "sender_name": _NAME,
        "controller_name": "Stichting Buurtpreventie Binnenbijster (voorbeeld)",
        "controller_address": "Postbus 4, 1394 ZZ Binnenbijster",
        "controller_contact": "privacy@example.org",
    },
    pages=PAGES,
    neighbourhoods=NEIGHBOURHOODS,
    people=PEOPLE,
    desks=DESKS,
    asks=ASKS,
    forms=FORMS,
    pictures={
        "kern": PictureSpec(
            "De kern", "Tekening van een dorp met een kerk achter de weilanden.", 31, "morning", "polder"
        ),
        "dijk-west": PictureSpec("Dijk-West", "Tekening van knotwilgen aan de voet van de dijk.", 32, scene="polder"),
        "dijk-oost": PictureSpec("Dijk-Oost", "Tekening van een boerderij achter de dijk.", 33, "evening", "polder"),
        "polder": PictureSpec("De polder", "Tekening van koeien in een weiland met sloten.", 34, scene="polder"),
        "dijk": PictureSpec(
            "De dijk",
            "Tekening van een boerderij achter de dijk, met weilanden, koeien en knotwilgen.",
            36,
            scene="polder",
        ),
    },
)

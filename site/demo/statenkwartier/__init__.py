"""Buurtpreventie Statenkwartier: a prevention team in a district of The Hague."""

from demo.spec import PictureSpec, SiteSpec
from demo.statenkwartier.desk_forms import FORMS
from demo.statenkwartier.form import ASKS
from demo.statenkwartier.pages import PAGES
from demo.statenkwartier.papers import PAPERS
from demo.statenkwartier.watch import DESKS, NEIGHBOURHOODS, PEOPLE

_NAME = "Buurtpreventie Statenkwartier"

SITE = SiteSpec(
    key="statenkwartier",
    special="vijf loketten, agenda, Engels",
    name=_NAME,
    hostname="localhost",
    is_default=True,
    profile={
        "name": _NAME,
        "tagline": "Buren die op elkaar letten",
        "tagline_en": "Neighbours who look out for each other",
        "theme": "statenkwartier",
        "coordinator_word": "beheerder",
        "minimum_age": 18,
        "contact_email": "contact@example.org",
        "sender_name": _NAME,
        "controller_name": "Stichting Buurtpreventie Statenkwartier (voorbeeld)",
        "controller_address": "Postbus 1, 2500 AA Den Haag",
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
        "statenlaan": PictureSpec("Statenlaan", "Tekening van hoge huizen met bomen aan een brede laan.", 3),
        "frederik-hendriklaan": PictureSpec("Frederik Hendriklaan", "Tekening van gevels in de ochtend.", 2, "morning"),
        "frankenslag": PictureSpec("Frankenslag", "Tekening van een straat met trapgevels en een fiets.", 5),
        "prins-mauritslaan": PictureSpec("Prins Mauritslaan", "Tekening van huizen met verlichte ramen.", 4, "evening"),
        "willem-de-zwijgerlaan": PictureSpec("Willem de Zwijgerlaan", "Tekening van een rij bakstenen huizen.", 7),
        "van-boetzelaerlaan": PictureSpec("Van Boetzelaerlaan", "Tekening van huizen met bomen ervoor.", 9),
        "cornelis-de-wittlaan": PictureSpec(
            "Cornelis de Wittlaan", "Tekening van huizen bij zonsopgang.", 6, "morning"
        ),
        "aert-van-der-goesstraat": PictureSpec("Aert van der Goesstraat", "Tekening van een straat in de zon.", 11),
        "bentinckstraat": PictureSpec("Bentinckstraat", "Tekening van een straat in de avond.", 8, "evening"),
        "wijkgroep": PictureSpec("Statenkwartier", "Tekening van een straat in het Statenkwartier.", 1),
        "wijk": PictureSpec("Straat in de wijk", "Tekening van een rustige straat met bomen.", 14),
    },
)

"""The demo sites, in the order in which they are made and named. A package that holds a SITE becomes one by a line here."""

from demo import binnenbijster, buitenkaag, heemskerk, katwijk, statenkwartier
from demo.spec import SiteSpec

SITES: tuple[SiteSpec, ...] = (
    statenkwartier.SITE,
    heemskerk.SITE,
    buitenkaag.SITE,
    binnenbijster.SITE,
    katwijk.SITE,
)

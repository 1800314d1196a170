"""The demo sites, in the order in which they are made and named. A package that holds a SITE becomes one by a line here."""

from demo import heemskerk, statenkwartier
from demo.spec import SiteSpec

SITES: tuple[SiteSpec, ...] = (statenkwartier.SITE, heemskerk.SITE)

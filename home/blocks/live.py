"""Blocks that show what the website itself keeps: an editor says where, not what."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks import chooser

SOMETIMES_EMPTY = {
    "map",
    "desks",
    "events",
    "news",
}  # blocks that are not there, title and all, when there is nothing to show


class FinderBlock(blocks.StructBlock):
    """The box that finds a group by address, street or name. A page has room for one."""

    title = blocks.CharBlock(default=_("Zoek uw groep"), label=_("titel"))

    class Meta:
        icon = "search"
        label = _("Groepenzoeker")
        group = chooser.LIVE
        template = "blocks/finder.html"
        description = _("Een zoekvak: bewoners vinden hun groep met hun postcode of straat.")
        preview_value = {"title": "Zoek uw groep"}


class MapBlock(blocks.StructBlock):
    """The map of the site's groups with a list that says the same. It is fetched only after the visitor asks for it."""

    title = blocks.CharBlock(required=False, label=_("titel"))

    class Meta:
        icon = "site"
        label = _("Kaart van de groepen")
        group = chooser.LIVE
        template = "blocks/map.html"
        preview_template = "home/blocks/previews/map.html"
        description = _("De kaart van alle groepen, met een lijst die hetzelfde zegt.")


class DesksBlock(blocks.StructBlock):
    """All desks of the site, each with what it is for and a button to its form."""

    title = blocks.CharBlock(default=_("Waar kunt u terecht?"), label=_("titel"))

    class Meta:
        icon = "mail"
        label = _("Loketten")
        group = chooser.LIVE
        template = "blocks/desks.html"
        preview_template = "home/blocks/previews/desks.html"
        description = _("Alle loketten van deze website, elk met een knop naar het formulier.")
        help_text = _("Een knop verschijnt vanzelf zodra het formulier van een loket online staat.")


class EventsBlock(blocks.StructBlock):
    """The next meetings of the agenda."""

    title = blocks.CharBlock(default=_("Binnenkort"), label=_("titel"))
    count = blocks.IntegerBlock(default=3, min_value=1, max_value=12, label=_("hoeveel"))

    class Meta:
        icon = "date"
        label = _("Agenda: binnenkort")
        group = chooser.LIVE
        template = "home/blocks/events.html"
        preview_template = "home/blocks/previews/events.html"
        description = _("De eerstvolgende bijeenkomsten uit de agenda.")
        help_text = _("Staat er niets op de agenda, dan is dit blok leeg en ziet niemand het.")


class NewsBlock(blocks.StructBlock):
    """The newest items of the news page."""

    title = blocks.CharBlock(default=_("Nieuws"), label=_("titel"))
    count = blocks.IntegerBlock(default=3, min_value=1, max_value=12, label=_("hoeveel"))

    class Meta:
        icon = "doc-full-inverse"
        label = _("Nieuws")
        group = chooser.LIVE
        template = "home/blocks/news.html"
        preview_template = "home/blocks/previews/news.html"
        description = _("De nieuwste berichten van de nieuwspagina.")
        help_text = _("Is er geen nieuws, dan is dit blok leeg en ziet niemand het.")

"""Blocks that lead on: a button, files to take along."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError, StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from home.blocks import chooser


class ButtonBlock(blocks.StructBlock):
    """A link that looks like a button: to a page here or to an address elsewhere."""

    label = blocks.CharBlock(label=_("tekst op de knop"), help_text=_("Wat er gebeurt, bijvoorbeeld: Meld u aan"))
    page = blocks.PageChooserBlock(required=False, label=_("pagina"))
    url = blocks.URLBlock(
        required=False,
        label=_("of een ander adres"),
        help_text=_("Alleen als u geen pagina kiest. Begint met https://"),
    )

    class Meta:
        icon = "link"
        label = _("Knop")
        group = chooser.ONWARD
        template = "home/blocks/button.html"
        description = _("Een knop naar een pagina van deze website, of naar een andere website.")
        preview_value = {"label": "Meld u aan", "page": None, "url": "https://example.org/"}

    def clean(self, value: StructValue) -> StructValue:
        """A button leads somewhere, and to one place."""
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            message = _("Kies een pagina, of vul een ander adres in. Een van de twee.")
            raise StructBlockValidationError({"page": ValidationError(message)})
        return cleaned


class DownloadsBlock(blocks.StructBlock):
    """Documents to take along, each with its kind and size."""

    title = blocks.CharBlock(required=False, label=_("titel"), help_text=_("Bijvoorbeeld: Om te bewaren"))
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("document", DocumentChooserBlock(label=_("document"))),
                (
                    "title",
                    blocks.CharBlock(
                        required=False, label=_("naam"), help_text=_("Leeg: de titel van het document zelf.")
                    ),
                ),
                ("note", blocks.CharBlock(required=False, label=_("toelichting"), help_text=_("Eén korte zin."))),
            ]
        ),
        label=_("documenten"),
        min_num=1,
    )

    class Meta:
        icon = "download"
        label = _("Downloads")
        group = chooser.ONWARD
        template = "home/blocks/downloads.html"
        preview_template = "home/blocks/previews/downloads.html"
        description = _("Documenten om te bewaren of te printen. Soort en grootte staan erbij.")

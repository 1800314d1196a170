from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock


class CalloutBlock(blocks.StructBlock):
    """A call-out that one cannot miss: 112, 0900-8844 or a plain remark."""

    tone = blocks.ChoiceBlock(
        choices=[("emergency", _("spoed (112)")), ("police", _("politie, geen spoed")), ("note", _("opmerking"))],
        default="note",
        label=_("soort"),
    )
    title = blocks.CharBlock(label=_("titel"))
    text = blocks.RichTextBlock(features=["bold", "link"], label=_("tekst"))

    class Meta:
        icon = "warning"
        label = _("Opvallend kader")
        template = "home/blocks/callout.html"


class SaarBlock(blocks.StructBlock):
    """SAAR. Letters and meanings are content: sites differ in them."""

    steps = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("letter", blocks.CharBlock(max_length=1, label=_("letter"))),
                ("word", blocks.CharBlock(label=_("woord"))),
                ("meaning", blocks.TextBlock(label=_("uitleg"))),
            ]
        ),
        label=_("stappen"),
        min_num=1,
    )

    class Meta:
        icon = "list-ol"
        label = _("SAAR")
        template = "home/blocks/saar.html"


class StepsBlock(blocks.StructBlock):
    """Numbered steps."""

    title = blocks.CharBlock(required=False, label=_("titel"))
    steps = blocks.ListBlock(blocks.RichTextBlock(features=["bold", "link"]), label=_("stappen"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Stappen")
        template = "home/blocks/steps.html"


class ButtonBlock(blocks.StructBlock):
    """A link that looks like a button: to a page here or to an address elsewhere."""

    label = blocks.CharBlock(label=_("tekst op de knop"))
    page = blocks.PageChooserBlock(required=False, label=_("pagina"))
    url = blocks.URLBlock(required=False, label=_("of een ander adres"))

    class Meta:
        icon = "link"
        label = _("Knop")
        template = "home/blocks/button.html"


class FinderBlock(blocks.StructBlock):
    """The box that finds a group by address, street or name. A page has room for one."""

    title = blocks.CharBlock(default=_("Zoek uw groep"), label=_("titel"))

    class Meta:
        icon = "search"
        label = _("Groepenzoeker")
        template = "blocks/finder.html"


class MapBlock(blocks.StructBlock):
    """The map of the site's groups with a list that says the same. It is fetched only after the visitor asks for it."""

    title = blocks.CharBlock(required=False, label=_("titel"))

    class Meta:
        icon = "site"
        label = _("Kaart van de groepen")
        template = "blocks/map.html"


class BodyBlock(blocks.StreamBlock):
    """What the body of a page may hold."""

    text = blocks.RichTextBlock(label=_("Tekst"), icon="pilcrow", template="home/blocks/text.html")
    picture = ImageBlock(label=_("Foto of tekening"), template="home/blocks/picture.html")
    callout = CalloutBlock()
    saar = SaarBlock()
    steps = StepsBlock()
    button = ButtonBlock()
    finder = FinderBlock()
    map = MapBlock()

    class Meta:
        block_counts = {"finder": {"max_num": 1}}

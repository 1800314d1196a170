"""Blocks that an editor fills with words and pictures."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from home.blocks import chooser

LINE = ["bold", "link"]  # features of a text that is a line or two
PARAGRAPHS = ["bold", "italic", "ol", "ul", "link", "document-link"]  # without headings


class TextBlock(blocks.RichTextBlock):
    """Paragraphs with headings of the second and third level."""

    class Meta:
        icon = "pilcrow"
        label = _("Tekst")
        group = chooser.WORDS
        template = "home/blocks/text.html"
        description = _("Gewone tekst met tussenkopjes, lijsten en links.")
        help_text = _("Begin een nieuw onderwerp met een kop van niveau 2. Niveau 3 hoort daaronder.")
        preview_value = (
            "<h2>Wat doet een groep?</h2><p>Buren in een straat houden een oogje in het zeil. "
            "Ziet iemand iets vreemds, dan belt hij 112 en vertelt hij het de groep.</p>"
        )


class PictureBlock(ImageBlock):
    """A picture with words for who does not see it, or marked as decoration."""

    class Meta:
        icon = "image"
        label = _("Foto of tekening")
        group = chooser.WORDS
        template = "home/blocks/picture.html"
        preview_template = "home/blocks/previews/picture.html"
        description = _("Een foto of tekening, met een omschrijving voor wie hem niet ziet.")


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, and whose they are."""

    text = blocks.TextBlock(label=_("citaat"), help_text=_("Zonder aanhalingstekens: die zet de website erbij."))
    source = blocks.CharBlock(
        required=False,
        label=_("van wie"),
        help_text=_("Bijvoorbeeld: een bewoner van de Voorbeeldstraat. Noem alleen iemand die dat goed vindt."),
    )

    class Meta:
        icon = "openquote"
        label = _("Citaat")
        group = chooser.WORDS
        template = "home/blocks/quote.html"
        description = _("Wat iemand zei, groot op de pagina.")
        preview_value = {
            "text": "Sinds wij de groep hebben, kennen wij elkaar veel beter.",
            "source": "een bewoner van de Voorbeeldstraat",
        }


class CalloutBlock(blocks.StructBlock):
    """A call-out that one cannot miss: 112, 0900-8844 or a plain remark."""

    tone = blocks.ChoiceBlock(
        choices=[("emergency", _("spoed (112)")), ("police", _("politie, geen spoed")), ("note", _("opmerking"))],
        default="note",
        label=_("soort"),
        help_text=_("Bij spoed en politie zet de website het nummer ernaast, als knop om te bellen."),
    )
    title = blocks.CharBlock(label=_("titel"))
    text = blocks.RichTextBlock(features=LINE, label=_("tekst"), help_text=_("Een of twee korte zinnen."))

    class Meta:
        icon = "warning"
        label = _("Opvallend kader")
        group = chooser.ACTION
        template = "home/blocks/callout.html"
        description = _("Een kader dat niemand mist: voor 112, 0900-8844 of een opmerking.")
        preview_value = {
            "tone": "emergency",
            "title": "Ziet u iets verdachts? Bel eerst 112",
            "text": "<p>Dat mag ook als er geen leven in gevaar is.</p>",
        }


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
        group = chooser.ACTION
        template = "home/blocks/saar.html"
        description = _("De vier letters van SAAR. U bepaalt zelf waar elke letter voor staat.")
        preview_value = {
            "steps": [
                {"letter": "S", "word": "Signaleer", "meaning": "U ziet iets dat niet klopt."},
                {"letter": "A", "word": "Alarmeer", "meaning": "Bel 112 en vertel wat u ziet."},
                {"letter": "A", "word": "App", "meaning": "Zet het in de groep."},
                {"letter": "R", "word": "Reageer", "meaning": "Ga kijken, maar alleen als het veilig is."},
            ]
        }


class StepsBlock(blocks.StructBlock):
    """Numbered steps."""

    title = blocks.CharBlock(required=False, label=_("titel"))
    steps = blocks.ListBlock(
        blocks.RichTextBlock(features=LINE, label=_("stap")),
        label=_("stappen"),
        min_num=1,
        help_text=_("De website zet de nummers erbij."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Stappen")
        group = chooser.ACTION
        template = "home/blocks/steps.html"
        description = _("Genummerde stappen, in de volgorde waarin men ze doet.")
        preview_value = {
            "title": "In drie stappen in uw groep",
            "steps": ["<p>Meld u aan.</p>", "<p>Bevestig uw e-mailadres.</p>", "<p>De beheerder beslist.</p>"],
        }


class ChecklistBlock(blocks.StructBlock):
    """What has to be in order before one begins. Nothing is to be ticked: it is a list to read."""

    title = blocks.CharBlock(required=False, label=_("titel"), help_text=_("Bijvoorbeeld: Kan ik meedoen?"))
    items = blocks.ListBlock(
        blocks.RichTextBlock(features=LINE, label=_("punt")),
        label=_("punten"),
        min_num=1,
        help_text=_("Eén voorwaarde per punt. De website zet er vinkjes bij."),
    )

    class Meta:
        icon = "tasks"
        label = _("Checklist")
        group = chooser.ACTION
        template = "home/blocks/checklist.html"
        description = _("Wat men nodig heeft of moet weten vóór het aanmelden.")
        preview_value = {
            "title": "Kan ik meedoen?",
            "items": ["<p>U woont in de buurt.</p>", "<p>U bent 18 of ouder.</p>", "<p>U heeft WhatsApp.</p>"],
        }


class QuestionsBlock(blocks.StructBlock):
    """Questions that open to their answers. They work without JavaScript."""

    title = blocks.CharBlock(required=False, label=_("titel"), help_text=_("Bijvoorbeeld: Vragen en antwoorden"))
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("question", blocks.CharBlock(label=_("vraag"), help_text=_("Zoals een bewoner hem stelt."))),
                ("answer", blocks.RichTextBlock(features=PARAGRAPHS, label=_("antwoord"))),
            ]
        ),
        label=_("vragen"),
        min_num=1,
    )

    class Meta:
        icon = "help"
        label = _("Vragen en antwoorden")
        group = chooser.WORDS
        template = "home/blocks/questions.html"
        description = _("Vragen die openklappen. Op papier staan alle antwoorden er.")
        preview_value = {
            "title": "Vragen en antwoorden",
            "items": [
                {"question": "Wat kost het?", "answer": "<p>Niets. Meedoen is gratis.</p>"},
                {"question": "Ziet iedereen mijn nummer?", "answer": "<p>De leden van uw groep zien het.</p>"},
            ],
        }

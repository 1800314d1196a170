"""Documents written by code: plain PDF in the colours of their site."""

from django.core.files.base import ContentFile
from fpdf import FPDF
from wagtail.documents.models import Document
from wagtail.models import Collection

from demo.spec import PaperSpec
from groups import leaflet
from home import themes

_FONT = "Source Sans 3"
_MARGIN, _WIDTH = 25.0, 160.0  # millimetres, on A4
_INK = "#16212e"


def write(specs: dict[str, PaperSpec], theme: str) -> dict[str, bytes]:
    """A PDF file for each paper."""
    return {key: _Paper(spec, theme).written() for key, spec in specs.items()}


def store(specs: dict[str, PaperSpec], written: dict[str, bytes], place: Collection) -> dict[str, Document]:
    """The written papers as documents in `place`."""
    return {key: _document(key, spec.title, written[key], place) for key, spec in specs.items()}


def _document(key: str, title: str, pdf: bytes, place: Collection) -> Document:
    document = Document(title=title, collection=place, file=ContentFile(pdf, name=f"{key}.pdf"))
    document._set_document_file_metadata()  # as the admin does: else the first visitor's page writes it
    document.save()
    return document


class _Paper:
    """One paper: a title on the site's colour, then its parts."""

    def __init__(self, spec: PaperSpec, theme: str) -> None:
        self.spec, self.colours = spec, themes.colours(theme)
        self.sheet = FPDF(unit="mm", format="A4")
        for style, path in leaflet.fonts().items():
            self.sheet.add_font(_FONT, style, path)
        self.sheet.set_margins(_MARGIN, 22)
        self.sheet.set_auto_page_break(True, margin=22)
        self.sheet.set_title(spec.title)
        self.sheet.set_lang("nl")

    def written(self) -> bytes:
        self.sheet.add_page()
        self._head()
        for heading, paragraphs in self.spec.parts:
            self._write(heading, 15, "B", self.colours["brand"], above=6)
            for paragraph in paragraphs:
                self._paragraph(paragraph)
        return bytes(self.sheet.output())

    def _head(self) -> None:
        self.sheet.set_fill_color(self.colours["brand-strong"])
        self.sheet.rect(0, 0, 210, 62, style="F")
        self.sheet.set_fill_color(self.colours["accent"])
        self.sheet.rect(0, 62, 210, 2.5, style="F")
        self.sheet.set_y(20)
        self._write(self.spec.title, 26, "B", "#ffffff")
        self._write(self.spec.subtitle, 12, "", "#ffffff", above=2)
        self.sheet.set_y(72)

    def _paragraph(self, paragraph: str) -> None:
        if not paragraph.startswith("- "):
            self._write(paragraph, 11, "", _INK, above=2)
            return
        self._write("•  " + paragraph.removeprefix("- "), 11, "", _INK, above=1)

    def _write(self, text: str, size: float, style: str, colour: str, above: float = 0) -> None:
        self.sheet.set_y(self.sheet.get_y() + above)
        self.sheet.set_font(_FONT, style, size)
        self.sheet.set_text_color(colour)
        self.sheet.multi_cell(_WIDTH, size * 0.48, text, align="L", new_x="LMARGIN", new_y="NEXT")

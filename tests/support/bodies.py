"""Pages with blocks, as an editor would make them."""

import json
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as Drawing
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page

from home.models import InfoPage
from tests.support.cast import Village

Block = tuple[str, Any]


def stored(body: list[Block]) -> str:
    """`body` as a StreamField stores it."""
    return json.dumps([{"type": kind, "value": value} for kind, value in body])


def info_page(parent: Page, body: list[Block], slug: str = "alles") -> InfoPage:
    """A live page of information below `parent`."""
    return parent.add_child(instance=InfoPage(title="Alles", slug=slug, body=stored(body)))


def picture(title: str = "Een straat") -> Image:
    """A small PNG as an image of the library."""
    made = ContentFile(b"", "straat.png")
    Drawing.new("RGB", (64, 36), "#0f4c96").save(made, "PNG")
    made.seek(0)
    return Image.objects.create(title=title, file=ImageFile(made, name="straat.png"))


def document(title: str = "Huisregels") -> Document:
    return Document.objects.create(title=title, file=ContentFile(b"%PDF-1.4 proef", "huisregels.pdf"))


def everything(here: Village) -> list[Block]:
    """A body with each kind of block."""
    return [
        ("text", "<h2>Kop</h2><p>Tekst.</p><h3>Lager</h3><p>Meer.</p>"),
        ("picture", {"image": picture().pk, "alt_text": "Een straat met huizen", "decorative": False}),
        ("questions", {"title": "Vragen", "items": [{"question": "Wat kost het?", "answer": "<p>Niets.</p>"}]}),
        ("quote", {"text": "Een fijne groep.", "source": "een bewoner"}),
        ("callout", {"tone": "emergency", "title": "Bel 112", "text": "<p>Ook als niemand gewond is.</p>"}),
        ("saar", {"steps": [{"letter": "S", "word": "Signaleer", "meaning": "U ziet iets."}]}),
        ("steps", {"title": "Stappen", "steps": ["<p>Meld u aan.</p>"]}),
        ("checklist", {"title": "Kan ik meedoen?", "items": ["<p>U woont hier.</p>"]}),
        ("button", {"label": "Meld u aan", "page": here.form.pk, "url": ""}),
        ("downloads", {"title": "Om te bewaren", "items": [{"document": document().pk, "title": "", "note": ""}]}),
        ("finder", {"title": "Zoek uw groep"}),
        ("map", {"title": "Kaart"}),
        ("desks", {"title": "Loketten"}),
        ("events", {"title": "Binnenkort", "count": 3}),
        ("news", {"title": "Nieuws", "count": 3}),
    ]

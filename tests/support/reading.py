"""How a Dutch text reads: long sentences, officialese, and whether it says "u" (T-17)."""

import html as markup
import re
from collections.abc import Iterator

LONGEST, USUAL = 25, 15  # words of a sentence, at most and on average
_BLOCKS = "p|li|h[1-6]|dt|dd|td|th|tr|caption|label|legend|summary|figcaption|blockquote|div|section|article|br|button|option|time|a class"
# Words of offices, and what people say instead.
OFFICIALESE = {
    "aangaande": "over",
    "aanwenden": "gebruiken",
    "aldus": "zo",
    "alsmede": "en",
    "alvorens": "voordat",
    "betreffende": "over",
    "bijgevolg": "dus",
    "bovengenoemde?": "deze",
    "casu quo": "of",
    "conform": "volgens",
    "dan ?wel": "of",
    "derhalve": "daarom",
    "desalniettemin": "toch",
    "desbetreffende?": "deze",
    "desgewenst": "als u wilt",
    "diens": "zijn",
    "dient te|dienen te|dient u": "moet",
    "doch": "maar",
    "doorgaans": "meestal",
    "faciliteren|faciliteert": "helpen",
    "gaarne": "graag",
    "gelieve": "wilt u",
    "geschieden|geschiedt": "gebeuren",
    "heden": "nu",
    "hetgeen": "wat",
    "hierbij": "nu",
    "hieromtrent": "hierover",
    "implementeren": "invoeren",
    "in acht (te )?nemen": "volgen",
    "in het kader van": "voor",
    "indien": "als",
    "ingevolge": "door",
    "inzake": "over",
    "jegens": "tegen",
    "krachtens": "volgens",
    "met betrekking tot": "over",
    "met inachtneming": "volgens",
    "middels": "met",
    "nimmer": "nooit",
    "omtrent": "over",
    "ondergetekende": "ik",
    "onderhavige?": "deze",
    "op grond van": "door",
    "participeren|participeert": "meedoen",
    "reeds": "al",
    "respectievelijk": "en",
    "te allen tijde": "altijd",
    "ten aanzien van": "over",
    "ten behoeve van": "voor",
    "ten gevolge van": "door",
    "teneinde": "om",
    "ter zake": "hierover",
    "tevens": "ook",
    "thans": "nu",
    "trachten|tracht": "proberen",
    "uitsluitend": "alleen",
    "verstrekken|verstrekt|verstrekte?": "geven",
    "vigerende?": "die nu geldt",
    "volledigheidshalve": "",
    "voornoemde?": "deze",
    "voorts": "verder",
    "wederom": "weer",
    "woonachtig": "woont",
    "zodoende": "zo",
    "zorg ?dragen|draagt zorg": "zorgen",
    "zulks": "dat",
    r"(?:a\.u\.b|d\.m\.v|i\.v\.m|m\.b\.t|o\.a|o\.b\.v|t\.a\.v|t\.b\.v|t\.g\.v)\.": "een heel woord",
}
_OFFICIALESE = re.compile(rf"(?<!\w)(?:{'|'.join(OFFICIALESE)})(?!\w)", re.IGNORECASE)
_TO_A_CHILD = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)


def of_page(html: str) -> list[str]:
    """The sentences of a page's own part."""
    main = html[html.index("<main") : html.index("</main>")]
    chunks = re.split(rf"</?(?:{_BLOCKS})\b[^>]*>", re.sub(r"(?s)<(script|svg|style)\b.*?</\1>", " ", main))
    return [part for chunk in chunks for part in of_line(markup.unescape(re.sub(r"<[^>]+>", "", chunk)))]


def of_text(text: str) -> list[str]:
    """The sentences of a text in which each line stands alone."""
    return [part for line in text.splitlines() for part in of_line(line.strip(" -"))]


def of_line(line: str) -> Iterator[str]:
    """Sentences of more than two words: what is shorter is a name or a heading."""
    words = " ".join(line.split())
    yield from (part for part in re.split(r"(?<=[.!?:])\s+", words) if len(part.split()) > 2)


def complaints(sentences: list[str]) -> list[str]:
    """What is wrong with the Dutch of one page or mail; empty when it reads well."""
    lengths = [len(sentence.split()) for sentence in sentences]
    found = [f"{length} words: {each}" for each, length in zip(sentences, lengths, strict=True) if length > LONGEST]
    found += [f"officialese: {each}" for each in sentences if _OFFICIALESE.search(each)]
    found += [f"je: {each}" for each in sentences if _TO_A_CHILD.search(each)]
    if lengths and sum(lengths) / len(lengths) > USUAL:
        found.append(f"{sum(lengths) / len(lengths):.1f} words a sentence")
    return found

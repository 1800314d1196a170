"""Why an editor's words of a mail cannot be saved."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms.letter import CONTROL, LINK, markup
from forms.mailtexts.table import TABLE, About
from home import markdown
from home.guardrails import Allowed
from home.guardrails.spotting import Kind, spot

Refusal = tuple[str, str]  # field and reason

_BRACES = re.compile(r"\{([^{}]*)\}")
_TAG = re.compile(r"<[a-zA-Z/!]")
_MARKDOWN = markdown.reader()
_LOOSE = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
_OWN_RIGHT = re.compile(r"/l/[\w-]{8,}")


def refusals(key: str, subject: str, body: str, may: Allowed | None = None) -> list[Refusal]:
    """All that is wrong with these words, as (`subject` or `body`, reason in the active language); [] when they fit.

    `may`: addresses that the site shows. Without it nothing is asked of addresses, numbers and chats: of words that were
    saved it was.
    """
    about = TABLE[key]
    in_subject = [("subject", reason) for reason in (*_of_both(about, subject), *_of_subject(about, subject))]
    in_body = [("body", reason) for reason in (*_of_both(about, body), *_of_body(about, body))]
    exposed = [
        (field, reason) for field, words in (("subject", subject), ("body", body)) for reason in _exposed(words, may)
    ]
    return in_subject + in_body + exposed


_EXPOSED: dict[Kind, Promise] = {
    Kind.CHAT: gettext_lazy(
        "Hier staat een link naar een chat (%(what)s). Die hoort niet in deze e-mail. Wie hem krijgt, komt zo binnen."
    ),
    Kind.MOBILE: gettext_lazy("Hier staat een mobiel nummer (%(what)s). Dat is van iemand persoonlijk. Haal het weg."),
    Kind.EMAIL: gettext_lazy(
        "Hier staat een e-mailadres (%(what)s) dat niet van deze website is. "
        "Mag het er wel staan? Zet het dan in het websiteprofiel, bij de adressen die op pagina's mogen."
    ),
}


def _exposed(words: str, may: Allowed | None) -> Iterator[str]:
    for find in spot(words, may) if may is not None else ():
        yield str(_EXPOSED[find.kind]) % {"what": find.what}


def _of_both(about: About, words: str) -> Iterator[str]:
    names = _BRACES.findall(words)
    for name in dict.fromkeys(names):
        if name not in about.names:
            yield _("{%(name)s} kent deze e-mail niet. Kies uit: %(offered)s.") % {
                "name": name,
                "offered": ", ".join(f"{{{offered}}}" for offered in sorted(about.names)),
            }
    if re.search(r"[{}]", _BRACES.sub("", words)):
        yield _("Er staat een accolade te veel of te weinig. Schrijf een invulplek zo: {website}.")
    if _TAG.search(words):
        yield _("Gebruik geen HTML. Haal de tekens < en > weg.")
    if _OWN_RIGHT.search(words):
        yield _("Hier staat een persoonlijke link. Die opent de pagina van één bewoner of beheerder. Haal hem weg.")


def _of_subject(about: About, subject: str) -> Iterator[str]:
    if CONTROL.search(subject):
        yield _("Het onderwerp is één regel, zonder bijzondere tekens.")
    for name in _BRACES.findall(subject):
        if name in about.names and about.placeholder(name).lines:
            yield _("{%(name)s} is te lang voor het onderwerp. Zet het in de tekst.") % {"name": name}
    if re.search(r"\]\(|https?://|www\.", subject):
        yield _("In het onderwerp kan geen link staan.")


def _of_body(about: About, body: str) -> Iterator[str]:
    if CONTROL.search(re.sub(r"[\r\n\t]", "", body)):
        yield _("In de tekst staat een teken dat niemand ziet. Typ de regel opnieuw.")
    for name in sorted(about.must - set(_BRACES.findall(body))):
        yield _("{%(name)s} moet in de tekst staan: %(means)s.") % {
            "name": name,
            "means": about.placeholder(name).means,
        }
    for name in sorted(about.names):
        if about.placeholder(name).html and body.count(f"{{{name}}}") != markup(body).count(f"<p>{{{name}}}</p>"):
            yield _("Zet {%(name)s} op een eigen regel, met een lege regel ervoor en erna.") % {"name": name}
    yield from _of_links(about, body)


def _of_links(about: About, body: str) -> Iterator[str]:
    addresses = [unquote(address) for address in _addresses(body)]  # the reader of Markdown has quoted { and }
    typed = LINK.findall(body)
    for name in sorted(about.links - {address.removeprefix("#") for address in addresses}):
        yield _("De knop ontbreekt. Zet erin: [tekst op de knop](#%(name)s).") % {"name": name}
    rest = LINK.sub("", body)
    if len(addresses) != len(typed) or "](" in rest or _LOOSE.search(rest):
        yield _("Schrijf een link zo: [tekst van de link](https://voorbeeld.nl). Het adres alleen is niet genoeg.")
    if any(_LOOSE.search(label) for label, _address in typed):
        yield _("Zeg in woorden waar een link heen gaat. Zet geen webadres tussen de rechte haken.")
    for address in addresses:
        if not _allowed(about, address):
            yield _("Deze link kan niet in een e-mail: %(address)s. Gebruik een adres dat begint met https://.") % {
                "address": address
            }


def _addresses(body: str) -> Iterator[str]:
    """Where all links and pictures of `body` lead, however they are written."""
    for block in _MARKDOWN.parse(body):
        for token in block.children or []:
            if token.type == "link_open":
                yield str(token.attrs["href"])
            elif token.type == "image":
                yield f"![]({token.attrs['src']})"


def _allowed(about: About, address: str) -> bool:
    if address.startswith("#"):
        return address.removeprefix("#") in about.links
    try:
        parts = urlsplit(address)
        plain = parts.port in (None, 443) and not parts.username and not parts.password
    except ValueError:
        return False
    return parts.scheme == "https" and plain and bool(_HOST.fullmatch(parts.hostname or "")) and "{" not in address

"""From words with placeholders to a message: text and HTML of the same letter.

Words are Markdown. `{name}` is a placeholder; `[label](#name)` is a link whose address is filled in, `[label](https://…)` one
to a page of information. Values are put in after the Markdown is rendered, so that nothing a resident typed can become markup
or a link.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email
from django.template.loader import get_template
from django.utils.html import strip_tags
from django.utils.safestring import SafeString

from home import markdown, themes

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
LINK = re.compile(r"\[([^\]]+)\]\(([^()\s]+)\)")  # label and address; the address of a right is written #name
_EMPHASIS = re.compile(r"(\*{1,2})(?=\S)([^*\n]+?)(?<=\S)\1")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_HREF = re.compile(r'href="#([a-z_]+)"')
_LINE_ENDS = re.compile(r"</(?:p|li|h[1-6]|div)>|<br\s*/?>|\n")
_ITEM_BEGINS = re.compile(r"\s*(?:<[uo]l\b[^>]*>\s*)?<li\b[^>]*>\s*")
_HEADING_BEGINS = re.compile(r"<h[1-6]\b[^>]*>")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
# Mail programs read no style sheet: a link that is a button carries its looks itself.
_BUTTON = (
    'style="display:inline-block;padding:12px 20px;background:{brand};color:#ffffff;'
    'text-decoration:none;border-radius:6px;font-weight:bold"'
)


@dataclass(frozen=True)
class Words:
    """What editors may change of one kind of mail."""

    subject: str
    body: str


@dataclass(frozen=True)
class Letter:
    """One mail to be. `values` and `links` fill the words; `html` holds values that are trusted HTML (the house rules), with
    full addresses."""

    to: str
    words: Words
    values: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    html: dict[str, str] = field(default_factory=dict)
    attachments: tuple[tuple[str, bytes, str], ...] = ()


@dataclass(frozen=True)
class Envelope:
    """Who sends, what to answer to, and how the message is known."""

    sender: str
    reply_to: str
    message_id: str
    language: str
    footer: str
    site_name: str
    theme: str = themes.DEFAULT


def one_line(text: str) -> str:
    """`text` without line breaks and control characters: safe in a header (RFC 5322, 2.2)."""
    return CONTROL.sub(" ", text).strip()


def message(letter: Letter, envelope: Envelope) -> EmailMultiAlternatives:
    """The finished message.

    Raises KeyError when the words name a placeholder that the mail does not have, ValidationError when the recipient is not
    one address: providers would take `a@…, b@…` for two.
    """
    validate_email(letter.to)
    plain = {name: as_text(value) for name, value in letter.html.items()} | letter.values
    mail = EmailMultiAlternatives(
        subject=one_line(_fill(letter.words.subject, plain)),
        body=f"{_text(letter, plain)}\n\n-- \n{envelope.footer}\n",
        from_email=one_line(envelope.sender),
        to=[letter.to],
        reply_to=[one_line(envelope.reply_to)],
        headers={
            "Message-ID": envelope.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": envelope.language,
        },
        attachments=list(letter.attachments),
    )
    mail.attach_alternative(_html(letter, envelope, str(mail.subject)), "text/html")
    # Our links are rights: a provider that rewrites them would learn and break them (Anymail reads these).
    mail.track_clicks = mail.track_opens = False  # type: ignore[attr-defined]
    return mail


def _fill(words: str, values: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]], words)


def _text(letter: Letter, plain: dict[str, str]) -> str:
    words = LINK.sub(lambda found: f"{found[1]}:\n{_address(found[2], letter.links)}", letter.words.body)
    words = _HEADING.sub("", _EMPHASIS.sub(r"\2", words))
    return _fill(words, plain).strip()


def _address(written: str, links: dict[str, str]) -> str:
    return links[written.removeprefix("#")] if written.startswith("#") else written


def _html(letter: Letter, envelope: Envelope, subject: str) -> str:
    values = {name: escape(value).replace("\n", "<br>") for name, value in letter.values.items()} | letter.html
    colours = themes.colours(envelope.theme)
    button = _BUTTON.format(brand=colours["brand"])
    # Before anything is filled in: an anchor in the house rules is none of our rights.
    words = _HREF.sub(lambda found: f'href="{escape(letter.links[found[1]])}" {button}', markup(letter.words.body))
    for name in letter.html:  # a block of HTML cannot stand inside a paragraph
        words = words.replace(f"<p>{{{name}}}</p>", f"{{{name}}}")
    body = _fill(words, values)
    context = {
        "content": SafeString(body),  # values were escaped above
        "footer": envelope.footer,
        "colours": {"brand": colours["brand"], "strong": colours["brand-strong"]},
        "profile": {"name": envelope.site_name},
        "language": envelope.language,
        "subject": subject,
    }
    return _frame().render(context)


def as_text(html: str) -> str:
    """HTML as plain text that keeps its lines: a dash before each item of a list, a blank line above each heading."""
    parted = _HEADING_BEGINS.sub("\n\n", _ITEM_BEGINS.sub("\n- ", _LINE_ENDS.sub("\n", html)))
    lines = (unescape(strip_tags(line)).strip() for line in parted.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in lines if line != "-")).strip()


@lru_cache(maxsize=256)
def markup(words: str) -> str:
    """Words as HTML, placeholders untouched; kept, because a drain renders the same words thousands of times."""
    return markdown.reader(breaks=True).render(words)


@lru_cache(maxsize=1)
def _frame() -> Any:
    return get_template("mail/frame.html")

"""Finds in a text what may not be public."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import phonenumbers
from phonenumbers import PhoneNumberType

from home.guardrails.allowed import Allowed
from home.guardrails.plain import latin, plain, spoken


class Kind(Enum):
    CHAT = "chat"
    MOBILE = "mobile"
    EMAIL = "email"


@dataclass(frozen=True)
class Find:
    """`what` is what stands there, short enough to be shown; of a chat link the host only."""

    kind: Kind
    what: str


_CHAT_HOSTS = (
    "chat.whatsapp.com",
    "api.whatsapp.com",
    "call.whatsapp.com",
    "wa.me",
    "wa.link",
    "signal.group",
    "signal.me",
    "t.me",
    "telegram.me",
    "telegram.dog",
    "m.me",
    "discord.gg",
)
_SHORT = {"t.me", "m.me"}  # with spaces they are words, unless a path follows


def _host(name: str) -> str:
    spaced = r"\s*\.\s*".join(map(re.escape, name.split(".")))
    if name in _SHORT:
        return rf"{re.escape(name)}(?![\w-])|{spaced}\s*/\s*\w"
    return rf"{spaced}(?![\w-])"


_CHAT = re.compile(
    rf"(?<![\w-])(?:{'|'.join(map(_host, _CHAT_HOSTS))})"
    r"|(?<![\w-])(?:web\.|www\.)?whatsapp\.com/(?:send|accept|invite)"
    r"|(?<!\w)(?:whatsapp|tg|sgnl|signal)://"
)
_APART = r"[^\S\n]{0,3}[-\u2010-\u2015\u2212.·/()_*]?[^\S\n]{0,3}"  # between two digits of a number
_DUTCH = re.compile(
    rf"(?<!\d)(?:(?:\+|00){_APART}3{_APART}1{_APART}(?:\(?0\)?{_APART})?6|\(?0{_APART}6)(?:{_APART}\d){{8}}(?!\d)"
)
_FOREIGN = re.compile(rf"(?:\+|(?<!\d)00){_APART}[1-9](?:{_APART}\d){{6,13}}")


def _day(mark: str) -> str:
    return rf"(?:0?[1-9]|[12]\d|3[01])(?P<{mark}>[-/. ])(?:0?[1-9]|1[0-2])(?P={mark})(?:19|20)\d\d(?!\d)"


_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_TIME = rf"{_HOUR}(?:\s?(?:[-\u2013]|tot|en)\s?{_HOUR})?\s?(?:uur|u|h)\b|(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)"
# What looks like a date and goes on in digits is a number, unless these are a time or another date.
_DATE = re.compile(rf"(?<!\d){_day('one')}(?:(?!{_APART}\d)|(?={_APART}(?:{_TIME}|{_day('next')})))")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){10}\b")
_MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.PAGER}
_EXAMPLES = re.compile(r"0600000[0-9]{3}|0612345678")  # nobody's
_SPACED_AT = re.compile(r"(?<=\w)\s+(?:@|at|apenstaart(?:je)?)\s+(?=[\w-]+\.\w)", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+'-]*\w@(?:[\w-]+\.)+[^\W\d_]{2,}")


def spot(text: str, allowed: Allowed, *, examples: bool = False) -> list[Find]:
    """What in `text` (HTML or not) may not be public. With `examples` a number that is nobody's may."""
    read = plain(text)
    found = [*_chats(read), *_mobiles(read, examples), *_addresses(read, allowed)]
    return list(dict.fromkeys(found))


def _chats(read: str) -> Iterator[Find]:
    for found in _CHAT.finditer(latin(spoken(read))):
        yield Find(Kind.CHAT, re.sub(r"\s|/.*", "", found[0]) or found[0])


def _mobiles(read: str, examples: bool) -> Iterator[Find]:
    read = _ACCOUNT.sub(" ", read)
    undated = _DATE.sub("\n", read)
    for written in [*_beside_dates(read), *(found[0] for found in _DUTCH.finditer(undated))]:
        national = "0" + re.sub(r"\D", "", written)[-9:]
        if not (examples and _EXAMPLES.fullmatch(national)):
            yield Find(Kind.MOBILE, f"{national[:2]}-{national[2:]}")
    for found in _FOREIGN.finditer(_DUTCH.sub("\n", undated)):
        yield from _foreign(found[0])


def _beside_dates(read: str) -> Iterator[str]:
    """Numbers that begin outside a date: one that ends in what looks like a date is no less a number."""
    dates = [found.span() for found in _DATE.finditer(read)]
    for found in _DUTCH.finditer(read):
        if not any(start <= found.start() < end for start, end in dates):
            yield found[0]


def _foreign(written: str) -> Iterator[Find]:
    """The longest beginning of `written` that is a number counts."""
    digits = re.sub(r"\(0\)|\D", "", written).removeprefix("00")
    for length in range(min(len(digits), 15), 6, -1):
        number = _parsed(f"+{digits[:length]}")
        if number is not None and phonenumbers.is_valid_number(number):
            if phonenumbers.number_type(number) in _MOBILE:
                yield Find(
                    Kind.MOBILE, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
                )
            return


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return None


def _addresses(read: str, allowed: Allowed) -> Iterator[Find]:
    for found in _EMAIL.finditer(_SPACED_AT.sub("@", spoken(read))):
        if not allowed.holds(found[0]):
            yield Find(Kind.EMAIL, found[0])

"""Form fields for what residents type: any usual spelling in, one form out, an example in every message."""

import re
from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.forms import CharField, ChoiceField, Select, Textarea, URLField
from django.utils.translation import gettext_lazy as _

from groups import postcode
from home.guardrails import Allowed
from home.guardrails.spotting import Kind, spot

_NETHERLANDS = 31
_DUTCH_MOBILE = re.compile(r"6[0-9]{8}")
_MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
# Control characters, and marks that turn the direction of what follows.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
PHONE_MESSAGE = _("Vul een mobiel nummer in zoals 06 12345678. Een buitenlands nummer begint met +.")

PUBLIC_MESSAGES = {
    Kind.CHAT: _(
        "Hier staat een link naar een chat. Wie hem heeft, kan de groep in. Haal hem weg. Dit komt op de website."
    ),
    Kind.MOBILE: _("Hier staat een mobiel nummer. Haal het weg. Dit komt op de website."),
    Kind.EMAIL: _("Hier staat een e-mailadres. Haal het weg. Dit komt op de website."),
}


class OneLineField(CharField):
    """One line of text: line breaks and other control characters are refused, not silently dropped."""

    def __init__(self, *, max_length: int = 255, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if _CONTROL.search(text):
            raise ValidationError(_("Gebruik hier geen regeleinden of andere stuurtekens."), code="control")
        return self.convert(text) if text else self.convert_empty()

    def convert(self, text: str) -> Any:
        """One form for any usual spelling. Raises ValidationError with an example."""
        return text

    def convert_empty(self) -> Any:
        return ""


class TextField(CharField):
    """Some lines of text, each line break as one `\\n`; other control characters are refused."""

    widget = Textarea

    def __init__(self, *, max_length: int = 4000, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def clean(self, value: Any) -> Any:
        text = "\n".join(super().clean(value).splitlines())
        if _CONTROL.search(text.replace("\n", " ").replace("\t", " ")):
            raise ValidationError(_("Gebruik hier geen stuurtekens."), code="control")
        return text


class Public:
    """A field that ends on a page for everybody: links into a chat, mobile numbers and e-mail addresses are refused.

    An invite link is a secret. The editors see the same words when they complete the group, see `home.guardrails`.
    """

    def validate(self, value: Any) -> None:
        super().validate(value)  # type: ignore[misc]
        if found := spot(str(value), Allowed()):
            raise ValidationError(PUBLIC_MESSAGES[found[0].kind], code="public")


class PublicLineField(Public, OneLineField):
    """One line that everybody will read."""


class PublicTextField(Public, TextField):
    """Some lines that everybody will read."""


class PublicAddressField(Public, URLField):
    """The address of a website; that of a chat is none."""


class OneOfSelect(Select):
    """A list to choose one from, that tells when more came in: a browser sends one."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        given = data.getlist(name) if hasattr(data, "getlist") else []
        return given if len(given) > 1 else super().value_from_datadict(data, files, name)


class OneOfField(ChoiceField):
    """A choice of one that cleans to a list, as a choice of several does: [] when nothing was chosen.

    Two choices are refused: to take one of them silently would be a guess.
    """

    widget = OneOfSelect

    def __init__(self, *, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(choices=[("", _("Maak een keuze")), *choices], **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return (value or [""])[0] if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        if isinstance(value, list) and len(value) > 1:
            raise ValidationError(_("Kies één groep. Meer kan hier niet."), code="several")
        chosen = super().clean(value)
        return [chosen] if chosen else []


class PostcodeField(OneLineField):
    """Any spelling of a Dutch postcode; cleans to `1234AB`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=16, **kwargs)

    def convert(self, text: str) -> str:
        return postcode.normalise(text)


class HouseNumberField(OneLineField):
    """A house number without its addition; cleans to int, or None when empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=8, **kwargs)

    def convert(self, text: str) -> int:
        return postcode.house_number(text)

    def convert_empty(self) -> None:
        return None


class AdditionField(OneLineField):
    """What comes behind a house number; cleans to capitals without punctuation."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=12, **kwargs)

    def convert(self, text: str) -> str:
        return postcode.addition(text)


class PhoneField(OneLineField):
    """A mobile number, Dutch unless it has a country code; cleans to E.164 (`+31612345678`)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=32, **kwargs)

    def convert(self, text: str) -> str:
        return normalise_phone(text)


def normalise_phone(text: str) -> str:
    """Any spelling of a mobile number as E.164. Raises ValidationError with an example.

    A Dutch number must be a mobile one (06…), because the group's app needs it; of other countries we only check that it
    can exist.
    """
    try:
        number = phonenumbers.parse(text.replace("(0)", ""), "NL")
    except phonenumbers.NumberParseException as error:
        raise ValidationError(PHONE_MESSAGE, code="phone") from error
    if not _can_be_mobile(number):
        raise ValidationError(PHONE_MESSAGE, code="phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _can_be_mobile(number: phonenumbers.PhoneNumber) -> bool:
    if number.country_code == _NETHERLANDS:
        return bool(_DUTCH_MOBILE.fullmatch(str(number.national_number)))
    return phonenumbers.is_possible_number(number) and phonenumbers.number_type(number) in _MOBILE

"""Form fields for what residents type: any usual spelling in, one form out, an example in every message."""

from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from groups import postcode

PHONE_MESSAGE = _("Vul een mobiel nummer in zoals 06 12345678. Een buitenlands nummer begint met +.")


class PostcodeField(forms.CharField):
    """Any spelling of a Dutch postcode; cleans to `1234AB`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["max_length"] = 16
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return postcode.normalise(text) if text else ""

    def prepare_value(self, value: Any) -> Any:
        return postcode.display(value) if isinstance(value, str) else value


class HouseNumberField(forms.CharField):
    """A house number without its addition; cleans to int, or None when empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["max_length"] = 8
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return postcode.house_number(text) if text else None


class AdditionField(forms.CharField):
    """What comes behind a house number; cleans to capitals without punctuation."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["max_length"] = 12
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        return postcode.addition(super().to_python(value))


class PhoneField(forms.CharField):
    """A mobile number, Dutch unless it has a country code; cleans to E.164 (`+31612345678`)."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["max_length"] = 32
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return normalise_phone(text) if text else ""


def normalise_phone(text: str) -> str:
    """Any spelling of a mobile number as E.164. Raises ValidationError with an example.

    A Dutch number must be a mobile one (06…), because the group's app needs it; of other countries we only check that it
    can exist.
    """
    try:
        number = phonenumbers.parse(text.replace("(0)", ""), "NL")
    except phonenumbers.NumberParseException as error:
        raise ValidationError(PHONE_MESSAGE, code="phone") from error
    if not phonenumbers.is_possible_number(number):
        raise ValidationError(PHONE_MESSAGE, code="phone")
    mobile = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    if number.country_code == 31 and not str(number.national_number).startswith("6"):
        raise ValidationError(PHONE_MESSAGE, code="phone")
    if number.country_code != 31 and phonenumbers.number_type(number) not in mobile:
        raise ValidationError(PHONE_MESSAGE, code="phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class OneLineField(forms.CharField):
    """One line of text: line breaks and other control characters are refused, not silently dropped."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if any(ord(char) < 32 or 127 <= ord(char) < 160 or char in "\u2028\u2029" for char in text or ""):
            raise ValidationError(_("Gebruik hier geen regeleinden of andere stuurtekens."), code="control")
        return text

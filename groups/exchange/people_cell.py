"""The cell with a group's people: a line for each, `Bea Proef <bea@example.org> 06-00000001 (plaatsvervanger, wijkagent)`."""

import re
from dataclasses import dataclass

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from groups.exchange.cells import fold, tidy
from groups.models import Coordinator, Duty

_PERSON = re.compile(r"(?P<name>[^<>]*)<(?P<email>[^<>\s]+)>(?P<phone>[^<>()]*)(?:\((?P<notes>[^<>()]*)\)\s*)?")
_APART = re.compile(r"[\n;]+")
_ODD_IN_A_NAME = re.compile(r"[<>;\s]+")
_ODD_IN_A_PHONE = re.compile(r"[^0-9+\- ]+")
_DEPUTY, _OFFICER = "plaatsvervanger", "wijkagent"
_ROLES = {
    **dict.fromkeys(("plaatsvervanger", "plaatsvervangend", "reserve", "deputy"), Duty.Role.DEPUTY),
    **dict.fromkeys(("beheerder", "coordinator", "hoofdbeheerder", "main"), Duty.Role.MAIN),
}
_OFFICERS = {"wijkagent", "contactmetdewijkagent", "heeftcontactmetdewijkagent", "politie"}


@dataclass(frozen=True)
class Person:
    """`email` is as written; people are told apart by it without capitals (`key`)."""

    name: str
    email: str
    phone: str
    role: str
    officer: bool = False

    @property
    def key(self) -> str:
        return self.email.lower()


def read(text: str) -> list[Person]:
    """The people in a cell. Raises ValidationError."""
    people = [_person(part.strip()) for part in _APART.split(text) if part.strip()]
    keys = [person.key for person in people]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise ValidationError(_("%(email)s staat er twee keer. Haal er één weg."), params={"email": twice})
    return people


def _person(text: str) -> Person:
    found = _PERSON.fullmatch(text)
    if not found or not name_of(found["name"]):
        message = _("“%(text)s”: schrijf naam <e-mailadres> telefoon, met (plaatsvervanger) erachter als dat zo is.")
        raise ValidationError(message, params={"text": text})
    name = name_of(found["name"])
    if len(name) > 120:
        raise ValidationError(_("De naam “%(name)s” is te lang."), params={"name": name})
    try:
        validate_email(found["email"])
    except ValidationError as error:
        message = _("“%(email)s” is geen e-mailadres. Verbeter het.")
        raise ValidationError(message, params={"email": found["email"]}) from error
    role, officer = _notes(found["notes"] or "")
    return Person(name, found["email"], _checked_phone(found["phone"]), role, officer)


def _notes(text: str) -> tuple[str, bool]:
    role, officer = Duty.Role.MAIN, False
    for word in filter(None, (part.strip() for part in text.split(","))):
        if fold(word) in _OFFICERS:
            officer = True
        elif fold(word) in _ROLES:
            role = _ROLES[fold(word)]
        else:
            message = _("“%(word)s” kennen wij niet. Schrijf (plaatsvervanger) of (wijkagent), of laat het weg.")
            raise ValidationError(message, params={"word": word})
    return role, officer


def _checked_phone(text: str) -> str:
    phone = phone_of(text)
    if text.strip() and (not phone or len(phone) > 20):
        message = _("“%(phone)s” is geen telefoonnummer. Schrijf bijvoorbeeld 06 12345678.")
        raise ValidationError(message, params={"phone": text.strip()})
    return phone


def name_of(text: str) -> str:
    """A name as this cell can hold it."""
    return " ".join(_ODD_IN_A_NAME.sub(" ", tidy(text)).split())


def shown_name(who: Coordinator) -> str:
    """The name of a coordinator as a file says it; his address when nothing of his name can be written."""
    return name_of(who.name) or who.email


def phone_of(text: str) -> str:
    """A number as `+31612345678` where it can be one, else what digits it has."""
    try:
        number = phonenumbers.parse(text.replace("(0)", ""), "NL")
    except phonenumbers.NumberParseException:
        return _ODD_IN_A_PHONE.sub("", text).strip(" -")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def of_duty(duty: Duty) -> Person:
    """Who has this duty, the way `read` gives it back."""
    who = duty.coordinator
    return Person(shown_name(who), who.email, phone_of(who.phone), duty.role, duty.police_contact)


def write(people: list[Person]) -> str:
    """The cell, in an order of its own: main coordinators first, then by address."""
    ordered = sorted(people, key=lambda person: (person.role != Duty.Role.MAIN, person.key))
    return "\n".join(map(_line, ordered))


def _line(person: Person) -> str:
    notes = [_DEPUTY] * (person.role == Duty.Role.DEPUTY) + [_OFFICER] * person.officer
    parts = [person.name, f"<{person.email}>", person.phone, f"({', '.join(notes)})" if notes else ""]
    return " ".join(filter(None, parts))

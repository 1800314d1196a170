"""What an administrator tells of a new website."""

from dataclasses import dataclass, fields
from html import escape

from django.utils.text import slugify

_PLURALS = {"beheerder": "beheerders", "coordinator": "coördinatoren"}
_WORDS = {"beheerder": "beheerder", "coordinator": "coördinator"}


@dataclass(frozen=True)
class Answers:
    """As typed and checked; `place` is the town, `neighbourhood` what the website is about."""

    name: str
    hostname: str
    place: str
    neighbourhood: str
    theme: str
    coordinator_word: str
    minimum_age: int
    contact_email: str
    sender_address: str
    controller_name: str
    controller_address: str
    controller_contact: str
    person_name: str
    person_email: str
    editor_name: str
    editor_email: str

    @property
    def key(self) -> str:
        return slugify(self.hostname.replace(".", "-"))

    @property
    def coordinator(self) -> str:
        return _WORDS[self.coordinator_word]

    @property
    def coordinators(self) -> str:
        return _PLURALS[self.coordinator_word]

    def html(self) -> dict[str, str]:
        """All answers by name, to be put into HTML."""
        known = {field.name: str(getattr(self, field.name)) for field in fields(self)}
        known |= {"coordinator": self.coordinator, "coordinators": self.coordinators}
        return {name: escape(value) for name, value in known.items()}

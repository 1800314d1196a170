"""What a demo site consists of, as data. `demo.build` turns it into rows."""

from dataclasses import dataclass, field
from typing import Any

Block = tuple[str, Any]  # the type and the raw value of a block, as Wagtail stores them


@dataclass(frozen=True)
class Words:
    """A page in one language. `summary` stands on tiles and in search engines; links are written `page:<key>`."""

    slug: str
    title: str
    intro: str
    body: list[Block]
    summary: str = ""
    extra: dict[str, str] = field(default_factory=dict)  # further text columns of the model


@dataclass(frozen=True)
class PageSpec:
    """A page below the front page (key `home`: the front page itself). `model` reads `app.Model`."""

    key: str
    model: str
    dutch: Words
    english: Words | None = None
    in_menu: bool = False


@dataclass(frozen=True)
class FieldSpec:
    role: str
    label: str
    label_en: str
    help: str = ""
    help_en: str = ""
    type: str = "singleline"
    required: bool = True


@dataclass(frozen=True)
class AskSpec:
    """A box; `page` is the key of the page that it points to."""

    purpose: str
    nature: str
    label_nl: str
    label_en: str
    description: str
    page: str = ""


@dataclass(frozen=True)
class FormSpec:
    """What a form page asks. `page` is the key of its page; every ask of the site stands under it."""

    page: str
    kind: str
    routing: str
    fields: list[FieldSpec]


@dataclass(frozen=True)
class PersonSpec:
    """An invented volunteer. `number` makes the phone: 1 is +31600000001."""

    key: str
    name: str
    number: int
    email: str


@dataclass(frozen=True)
class GroupSpec:
    """A group. `main` and `deputy` are keys of people; `columns` are further columns of the model."""

    slug: str
    name: str
    streets: list[str]
    description: str
    coverage: list[str] = field(default_factory=list)
    main: list[str] = field(default_factory=list)
    deputy: list[str] = field(default_factory=list)
    invite: str = ""
    columns: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class NeighbourhoodSpec:
    """A neighbourhood. `team` and `police_contacts` are keys of people; who is in contact with the police is in the team."""

    slug: str
    name: str
    place: str
    team: list[str]
    police_contacts: list[str]
    groups: list[GroupSpec]


@dataclass(frozen=True)
class DeskSpec:
    slug: str
    name: str
    topic: str
    people: list[str]


@dataclass(frozen=True)
class PictureSpec:
    """A picture drawn by code. `about` says what there is to see, for who does not see it."""

    title: str
    about: str
    seed: int
    light: str = "day"


@dataclass(frozen=True)
class SiteSpec:
    """One demo site. `start_page` is the key of the page about starting a group.

    `pictures` are keyed by the slug of a group, or by a word that a body refers to as `picture:<key>`.
    """

    key: str
    name: str
    hostname: str
    profile: dict[str, Any]
    pages: list[PageSpec]
    neighbourhoods: list[NeighbourhoodSpec]
    people: list[PersonSpec]
    desks: list[DeskSpec]
    asks: list[AskSpec]
    forms: list[FormSpec]
    pictures: dict[str, PictureSpec]
    is_default: bool = False
    start_page: str = ""

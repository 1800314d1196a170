"""What a demo site consists of, as data. `demo.build` turns it into rows."""

from dataclasses import dataclass, field
from pathlib import Path
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
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)  # of its inline relations


@dataclass(frozen=True)
class PageSpec:
    """A page below the page with key `parent` (key `home`: the front page itself). `model` reads `app.Model`.

    A `draft` waits for an editor to publish it. `columns` are further columns, the same in each language; `picture:<key>`
    and `document:<key>` stand for files.
    """

    key: str
    model: str
    dutch: Words
    english: Words | None = None
    in_menu: bool = False
    parent: str = "home"
    columns: dict[str, Any] = field(default_factory=dict)
    draft: bool = False


@dataclass(frozen=True)
class FieldSpec:
    """A field; the English words are for sites that have English pages. `choices`: one a line."""

    role: str
    label: str
    label_en: str = ""
    help: str = ""
    help_en: str = ""
    type: str = "singleline"
    required: bool = True
    choices: str = ""


@dataclass(frozen=True)
class AskSpec:
    """A box; `page` is the key of the page that it points to. `retention` stands in the record of each consent: it says
    what the notice says."""

    purpose: str
    nature: str
    label_nl: str
    description: str
    retention: str
    label_en: str = ""
    page: str = ""


@dataclass(frozen=True)
class FormSpec:
    """What the form on the page with key `page` asks. `asks` and `optional_asks` are purposes of the site's boxes.

    `desk` is the slug of the desk that it goes to; `columns` are further columns of the form page, where `page:<key>`
    stands for the page with that key.
    """

    page: str
    kind: str
    routing: str
    fields: list[FieldSpec]
    asks: list[str]
    optional_asks: list[str] = field(default_factory=list)
    desk: str = ""
    columns: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PersonSpec:
    """An invented volunteer. `number` makes the phone: 1 is +31600000001, 0 is none. `police` as in `Coordinator.Police`."""

    key: str
    name: str
    number: int
    email: str
    police: str = "no"


@dataclass(frozen=True)
class GroupSpec:
    """A group. `main`, `deputy` and `liaison` are keys of people; `columns` are further columns of the model."""

    slug: str
    name: str
    streets: list[str]
    description: str
    coverage: list[str] = field(default_factory=list)
    main: list[str] = field(default_factory=list)
    deputy: list[str] = field(default_factory=list)
    liaison: list[str] = field(default_factory=list)
    invite: str = ""
    columns: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class NeighbourhoodSpec:
    """A neighbourhood. `team` and `police_contacts` are keys of people; who is in contact with the police is in the team.

    `territory` is a file as `groups.territory` imports it.
    """

    slug: str
    name: str
    place: str
    team: list[str]
    police_contacts: list[str]
    groups: list[GroupSpec]
    territory: Path | None = None


@dataclass(frozen=True)
class DeskSpec:
    slug: str
    name: str
    topic: str
    people: list[str]


@dataclass(frozen=True)
class PictureSpec:
    """A picture drawn by code. `about` says what there is to see, for who does not see it.

    `light` and `scene` are keys of `drawing.SKIES` and `drawing.SCENES`.
    """

    title: str
    about: str
    seed: int
    light: str = "day"
    scene: str = "street"


@dataclass(frozen=True)
class PaperSpec:
    """A document written by code, as PDF. `parts` are pairs of a heading and paragraphs; a paragraph that begins with
    "- " stands in a list."""

    title: str
    subtitle: str
    parts: list[tuple[str, list[str]]]


@dataclass(frozen=True)
class SiteSpec:
    """One demo site. `start_page` is the key of the page about starting a group.

    `pictures` are keyed by the slug of a group, or by a word that a body refers to as `picture:<key>`; `papers` by what a
    body refers to as `document:<key>`. `special` says in a few words what this site shows.
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
    papers: dict[str, PaperSpec] = field(default_factory=dict)
    is_default: bool = False
    start_page: str = ""
    special: str = ""

"""The forms of Heemskerk and the boxes under them."""

from dataclasses import replace

from demo import fields
from demo.spec import AskSpec, FieldSpec, FormSpec

ASKS = [
    fields.MEMBERSHIP,
    AskSpec(
        purpose="rules",
        nature="agreement",
        label_nl="Ik ga akkoord met de huisregels.",
        label_en="I agree to the house rules.",
        description="Akkoord met de huisregels",
        page="huisregels",
        retention=fields.WHILE_MEMBER,
    ),
    fields.AGE,
    AskSpec(
        purpose="residence",
        nature="declaration",
        label_nl="Ik woon binnen de grens van de groep.",
        label_en="I live within the boundary of the group.",
        description="Woont binnen de grens van de groep",
        retention=fields.WHILE_MEMBER,
    ),
    AskSpec(
        purpose="whatsapp",
        nature="declaration",
        label_nl="Ik heb WhatsApp op mijn telefoon.",
        label_en="I have WhatsApp on my phone.",
        description="Kan meedoen in de app van de groep",
        retention=fields.WHILE_MEMBER,
    ),
    fields.WAITING,
    fields.COORDINATOR,
    fields.CONTACT,
    fields.REGISTRATION,
]

_POSTCODE = fields.postcode("1964 LA")
_PHONE = fields.phone("Bijvoorbeeld 06 12345678.")
_STREETS = FieldSpec("group_streets", "Welke straten?", help="Zet elke straat op een eigen regel.", type="multiline")

JOIN = FormSpec(
    page="aanmelden",
    kind="join",
    routing="choice",
    asks=["membership", "rules", "age", "residence", "whatsapp"],
    optional_asks=["waiting"],
    columns={"several_groups": False},
    fields=[
        fields.NAME,
        fields.EMAIL,
        fields.phone("De coördinator zet dit nummer in de groep. Bijvoorbeeld 06 12345678."),
        _POSTCODE,
        fields.HOUSE_NUMBER,
        fields.ADDITION,
        fields.STREET,
        FieldSpec(
            "groups",
            "Kies uw groep",
            help="Weet u het niet? Kies dan niets. Wij zoeken de groep bij uw adres.",
            type="radio",
            required=False,
        ),
    ],
)

QUESTION = FormSpec(
    "vragen", "contact", "desk", [fields.NAME, fields.EMAIL, fields.question("Uw vraag")], ["contact"], desk="vragen"
)
THEME = FormSpec(
    "thema",
    "contact",
    "desk",
    [fields.NAME, fields.EMAIL, fields.question("Uw thema", "Vertel ook waarom dit nu speelt.")],
    ["contact"],
    desk="avonden",
)
STICKERS = FormSpec(
    "stickers",
    "contact",
    "desk",
    [
        FieldSpec("groups", "Voor welke groep?", type="dropdown"),
        fields.NAME,
        fields.EMAIL,
        FieldSpec("", "Hoeveel stickers?", help="Eén voor elk huis dat meedoet.", type="number"),
        fields.question("Wanneer haalt u ze op?", "Bijvoorbeeld: dinsdag na 16.00 uur."),
    ],
    ["contact"],
    desk="stickers",
)
TO_COORDINATOR = FormSpec(
    page="coordinator-vragen",
    kind="contact",
    routing="choice",
    asks=["contact"],
    fields=[
        FieldSpec("groups", "Over welke groep gaat het?", type="dropdown"),
        fields.NAME,
        fields.EMAIL,
        fields.question("Uw bericht"),
    ],
)

START = FormSpec(
    page="groep-aanvragen",
    kind="start_group",
    routing="team",
    asks=["coordinator", "age"],
    fields=[_STREETS, fields.NAME, fields.EMAIL, _PHONE, _POSTCODE, fields.HOUSE_NUMBER],
)
REGISTER = FormSpec(
    page="registreren",
    kind="register_group",
    routing="team",
    asks=["coordinator", "age"],
    fields=[
        FieldSpec("group_name", "Hoe heet de groep?"),
        _STREETS,
        FieldSpec("group_channel", "In welke app?", type="radio"),
        FieldSpec("group_size", "Hoeveel leden zijn er nu?", type="number"),
        FieldSpec("group_sign_up", "Hoe melden nieuwe leden zich aan?", type="radio"),
        fields.NAME,
        fields.EMAIL,
        _PHONE,
    ],
)
COORDINATOR = FormSpec(
    page="coordinator-worden",
    kind="coordinator",
    routing="team",
    asks=["coordinator", "age"],
    fields=[
        FieldSpec("groups", "Van welke groep?", type="dropdown", required=False),
        fields.NAME,
        fields.EMAIL,
        _PHONE,
        fields.remark("Wilt u iets over uzelf vertellen?"),
    ],
)
CORRECTION = FormSpec(
    page="kaart",
    kind="map_correction",
    routing="team",
    asks=["contact"],
    fields=[
        FieldSpec("groups", "Om welke groep gaat het?", type="dropdown"),
        FieldSpec("correction", "Wat klopt er niet?", type="multiline"),
        fields.EMAIL,
    ],
)
EVENING_BURGLARY = FormSpec(
    page="aanmelden-inbraak",
    kind="evening",
    routing="desk",
    desk="avonden",
    asks=["registration"],
    fields=[fields.NAME, fields.EMAIL],
    columns={"event": "page:avond-inbraak"},
)
EVENING_CYBER = replace(EVENING_BURGLARY, page="aanmelden-internet", columns={"event": "page:avond-internet"})

FORMS = [
    JOIN,
    QUESTION,
    THEME,
    STICKERS,
    TO_COORDINATOR,
    START,
    REGISTER,
    COORDINATOR,
    CORRECTION,
    EVENING_BURGLARY,
    EVENING_CYBER,
]

"""The other forms of the demo: one for each desk, and those that change the register."""

from demo.spec import FieldSpec, FormSpec
from demo.statenkwartier.form import EMAIL, HOUSE_NUMBER, JOIN, NAME, PHONE, POSTCODE


def _question(label: str, label_en: str, about: str = "", about_en: str = "") -> FieldSpec:
    return FieldSpec("question", label, label_en, help=about, help_en=about_en, type="multiline")


_ANY = _question("Uw vraag", "Your question")
_STREETS = FieldSpec(
    "group_streets",
    "Welke straten?",
    "Which streets?",
    help="Zet elke straat op een eigen regel.",
    help_en="Put each street on a new line.",
    type="multiline",
)


def _desk(page: str, desk: str, *fields: FieldSpec) -> FormSpec:
    return FormSpec(page, "contact", "desk", [NAME, EMAIL, *fields], ["contact"], desk=desk)


QUESTIONS = _desk("vragen", "vragen", _ANY)
OTHER = _desk("algemeen", "algemeen", _ANY)
DOGS = _desk(
    "honden",
    "honden",
    FieldSpec("phone", "Mobiel nummer", "Mobile number", help="Als Niek u mag bellen.", required=False),
    _question(
        "Wanneer en waar loopt u?", "When and where do you walk?", "Bijvoorbeeld: rond elf uur, langs de Statenlaan."
    ),
)
SITUATION = _desk(
    "situaties",
    "situaties",
    FieldSpec("street", "Waar is het?", "Where is it?", help="Noem de straat, en wat er dichtbij is."),
    _question(
        "Wat is er aan de hand?",
        "What is going on?",
        "Beschrijf wat er gebeurt of stuk is. Schrijf niets over hoe mensen eruitzien.",
    ),
)

TO_COORDINATOR = FormSpec(
    page="beheerder-vragen",
    kind="contact",
    routing="choice",
    asks=["contact"],
    fields=[
        FieldSpec("groups", "Over welke groep gaat het?", "Which group is this about?", type="dropdown"),
        NAME,
        EMAIL,
        _question("Uw bericht", "Your message"),
    ],
)

REGISTER = FormSpec(
    page="registreren",
    kind="register_group",
    routing="desk",
    desk="groepen",
    asks=["coordinator", "age"],
    optional_asks=["police"],
    fields=[
        FieldSpec("group_name", "Hoe heet de groep?", "What is the group called?"),
        _STREETS,
        FieldSpec("group_channel", "In welke app?", "In which app?", type="radio"),
        FieldSpec("group_size", "Hoeveel leden zijn er nu?", "How many members are there now?", type="number"),
        FieldSpec("group_sign_up", "Hoe melden nieuwe leden zich aan?", "How do new members sign up?", type="radio"),
        FieldSpec(
            "group_url",
            "Website van de groep",
            "Group's website",
            help="Alleen als men zich daar aanmeldt.",
            help_en="Only if people sign up there.",
            type="url",
            required=False,
        ),
        NAME,
        EMAIL,
        PHONE,
        FieldSpec(
            "police_direct",
            "Ik meld mij zelf aan voor de groep van de politie.",
            "I will register with the police for their group myself.",
            type="checkbox",
            required=False,
        ),
    ],
)

START = FormSpec(
    page="groep-aanvragen",
    kind="start_group",
    routing="desk",
    desk="vragen",
    asks=["coordinator", "age"],
    optional_asks=["police"],
    fields=[_STREETS, NAME, EMAIL, PHONE, POSTCODE, HOUSE_NUMBER],
)

COORDINATOR = FormSpec(
    page="beheerder-worden",
    kind="coordinator",
    routing="team",
    asks=["coordinator", "age"],
    optional_asks=["police"],
    fields=[
        FieldSpec("groups", "Van welke groep?", "Which group?", type="dropdown", required=False),
        NAME,
        EMAIL,
        PHONE,
        FieldSpec(
            "police_direct",
            "Ik meld mij zelf aan voor de groep van de politie.",
            "I will register with the police for their group myself.",
            type="checkbox",
            required=False,
        ),
    ],
)

CORRECTION = FormSpec(
    page="kaart",
    kind="map_correction",
    routing="desk",
    desk="groepen",
    asks=["contact"],
    fields=[
        FieldSpec("groups", "Om welke groep gaat het?", "Which group is this about?", type="dropdown"),
        FieldSpec("correction", "Wat klopt er niet?", "What is wrong?", type="multiline"),
        EMAIL,
    ],
)

EVENING = FormSpec(
    page="avond-aanmelden",
    kind="evening",
    routing="desk",
    desk="algemeen",
    asks=["registration"],
    fields=[NAME, EMAIL],
    columns={"event": "page:inbraak"},
)

FORMS = [JOIN, QUESTIONS, REGISTER, DOGS, SITUATION, OTHER, TO_COORDINATOR, START, COORDINATOR, CORRECTION, EVENING]

"""The fields that most forms have, and the boxes under them, in words that fit every site."""

from demo.spec import AskSpec, FieldSpec

NAME = FieldSpec("name", "Uw naam")
EMAIL = FieldSpec(
    "email",
    "E-mailadres",
    help="Hierheen sturen wij een mail. Met de knop daarin bevestigt u dat u het bent.",
    type="email",
)
HOUSE_NUMBER = FieldSpec("house_number", "Huisnummer")
ADDITION = FieldSpec("addition", "Toevoeging", help="Bijvoorbeeld A of 2.", required=False)
STREET = FieldSpec("street", "Straat", required=False)
GROUP = FieldSpec(
    "groups",
    "Uw groep",
    help="Weet u het niet? Kies dan niets. Wij zoeken de groep bij uw adres.",
    type="dropdown",
    required=False,
)


def phone(about: str) -> FieldSpec:
    return FieldSpec("phone", "Mobiel nummer", help=about)


def postcode(example: str) -> FieldSpec:
    return FieldSpec("postcode", "Postcode", help=f"Bijvoorbeeld {example}.")


def question(label: str, about: str = "") -> FieldSpec:
    return FieldSpec("question", label, help=about, type="multiline")


def remark(label: str, about: str = "") -> FieldSpec:
    """Room for what one wants to add."""
    return FieldSpec("", label, help=about, type="multiline", required=False)


# How long what was given for a box is kept: what `forms.retention` does, and what every notice says.
WHILE_MEMBER = "while member, and P30D after"
WHILE_COORDINATOR = "while coordinator, and P30D after"
WAITING_TIME = "P12M after the last yes"
AFTER_ANSWER = "P30D after the answer"
AFTER_EVENING = "P30D after the evening"

MEMBERSHIP = AskSpec(
    purpose="membership",
    nature="consent",
    label_nl="{website} en de coördinator van de groep mogen mijn gegevens gebruiken voor deze aanmelding.",
    label_en="{website} and the coordinator of the group may use my details for this sign-up.",
    description="Aanmelding voor een groep doorgeven aan de coördinator",
    page="privacy",
    retention=WHILE_MEMBER,
)
AGE = AskSpec(
    purpose="age",
    nature="declaration",
    label_nl="Ik ben {leeftijd} jaar of ouder.",
    label_en="I am {leeftijd} years old or older.",
    description="Oud genoeg volgens de regels van de website",
    retention=WHILE_MEMBER,
)
CONTACT = AskSpec(
    purpose="contact",
    nature="consent",
    label_nl="{website} mag mijn gegevens gebruiken om mijn vraag te beantwoorden.",
    label_en="{website} may use my details to answer my question.",
    description="Een vraag beantwoorden",
    page="privacy",
    retention=AFTER_ANSWER,
)
COORDINATOR = AskSpec(
    purpose="coordinator",
    nature="consent",
    label_nl="{website} mag mijn gegevens gebruiken om de groepen te laten werken.",
    label_en="{website} may use my details to run the groups.",
    description="Gegevens van coördinatoren gebruiken voor de groepen",
    page="privacy",
    retention=WHILE_COORDINATOR,
)
POLICE = AskSpec(
    purpose="police",
    nature="consent",
    label_nl="{website} mag mijn naam, e-mailadres en mobiele nummer doorgeven aan de politie.",
    label_en="{website} may pass my name, e-mail address and mobile number on to the police.",
    description="Gegevens van een coördinator delen met de politie",
    page="privacy",
    retention=WHILE_COORDINATOR,
)
REGISTRATION = AskSpec(
    purpose="registration",
    nature="consent",
    label_nl="{website} mag mijn gegevens gebruiken om een plaats voor mij te bewaren.",
    label_en="{website} may use my details to keep a place for me.",
    description="Aanmelding voor een avond",
    page="privacy",
    retention=AFTER_EVENING,
)
WAITING = AskSpec(
    purpose="waiting",
    nature="consent",
    label_nl="Is er nog geen groep voor mijn adres? Zet mij dan in de wachtkamer, tot 12 maanden na mijn laatste ja.",
    label_en="Is there no group for my address yet? Then put me in the waiting room, until 12 months after my last yes.",
    description="Wachten op een groep voor het adres, en daarover een e-mail krijgen",
    page="privacy",
    retention=WAITING_TIME,
)

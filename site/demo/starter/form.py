"""The forms of a new website, and the boxes under them."""

from demo.spec import AskSpec, FieldSpec, FormSpec
from demo.starter.answers import Answers

_NAME = FieldSpec("name", "Uw naam")
_EMAIL = FieldSpec("email", "E-mailadres", help="Op dit adres krijgt u een mail om te bevestigen.", type="email")
_PHONE = FieldSpec("phone", "Mobiel nummer", help="Het nummer waarmee u in de groep wilt, zoals 06 12345678.")
_POSTCODE = FieldSpec("postcode", "Postcode", help="Bijvoorbeeld 1234 AB.")
_REMARK = FieldSpec("", "Wilt u iets vertellen?", type="multiline", required=False)


def asks(answers: Answers) -> list[AskSpec]:
    word = answers.coordinators
    return [
        AskSpec(
            "membership",
            "consent",
            f"{{website}} en de {word} van de groep mogen mijn gegevens gebruiken voor deze aanmelding.",
            f"Aanmelding voor een groep doorgeven aan de {word}",
            page="privacy",
        ),
        AskSpec(
            "rules",
            "agreement",
            "Ik ga akkoord met de huisregels.",
            "Akkoord met de huisregels en de werkwijze",
            page="huisregels",
        ),
        AskSpec(
            "age", "declaration", "Ik ben {leeftijd} jaar of ouder.", "Oud genoeg volgens de regels van de website"
        ),
        AskSpec(
            "residence", "declaration", "Ik woon in de buurt, of ik heb er een bedrijf.", "Woont of werkt in de buurt"
        ),
        AskSpec(
            "whatsapp",
            "declaration",
            "Ik gebruik de app van de groep, meestal WhatsApp.",
            "Kan meedoen in de app van de groep",
        ),
        AskSpec(
            "contact",
            "consent",
            "{website} mag mijn gegevens gebruiken om mijn vraag te beantwoorden.",
            "Een vraag beantwoorden",
            page="privacy",
        ),
        AskSpec(
            "coordinator",
            "consent",
            "{website} mag mijn gegevens gebruiken om de groepen te laten werken.",
            f"Gegevens van {word} gebruiken voor de groepen",
            page="privacy",
        ),
        AskSpec(
            "police",
            "consent",
            "{website} mag mijn naam, e-mailadres en mobiele nummer doorgeven aan de politie.",
            "Gegevens delen met de politie",
            page="privacy",
        ),
        AskSpec(
            "waiting",
            "consent",
            "Is er nog geen groep voor mijn adres? Zet mij dan in de wachtkamer, hoogstens 12 maanden.",
            "Wachten op een groep voor het adres, en daarover een e-mail krijgen",
            page="privacy",
            retention="P12M after the last yes",
        ),
    ]


FORMS = [
    FormSpec(
        page="aanmelden",
        kind="join",
        routing="address",
        asks=["membership", "rules", "age", "residence", "whatsapp"],
        optional_asks=["waiting"],
        fields=[
            _NAME,
            _EMAIL,
            _PHONE,
            _POSTCODE,
            FieldSpec("house_number", "Huisnummer"),
            FieldSpec("addition", "Toevoeging", help="Bijvoorbeeld A of 2.", required=False),
            FieldSpec("street", "Straat", required=False),
            _REMARK,
        ],
    ),
    FormSpec(
        page="begin-een-groep",
        kind="start_group",
        routing="team",
        asks=["coordinator", "age"],
        optional_asks=["police"],
        fields=[
            _NAME,
            _EMAIL,
            FieldSpec("phone", "Mobiel nummer", help="Bijvoorbeeld 06 12345678."),
            _POSTCODE,
            FieldSpec("group_streets", "Voor welke straten?", help="Zet elke straat op een regel.", type="multiline"),
            _REMARK,
        ],
    ),
    FormSpec(
        page="vraag",
        kind="contact",
        routing="desk",
        desk="vragen",
        asks=["contact"],
        fields=[_NAME, _EMAIL, FieldSpec("question", "Uw vraag of bericht", type="multiline")],
    ),
]

"""The forms of a new website, and the boxes under them."""

from dataclasses import replace

from demo import fields, letter
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
            fields.WHILE_MEMBER,
            page="privacy",
        ),
        AskSpec(
            "rules",
            "agreement",
            "Ik ga akkoord met de huisregels.",
            "Akkoord met de huisregels en de werkwijze",
            fields.WHILE_MEMBER,
            page="huisregels",
        ),
        AskSpec(
            "residence",
            "declaration",
            "Ik woon in de buurt, of ik heb er een bedrijf.",
            "Woont in de buurt of heeft er een bedrijf",
            fields.WHILE_MEMBER,
        ),
        AskSpec(
            "whatsapp",
            "declaration",
            "Ik gebruik de app van de groep, meestal WhatsApp.",
            "Kan meedoen in de app van de groep",
            fields.WHILE_MEMBER,
        ),
        replace(fields.COORDINATOR, label_en="", description=f"Gegevens van {word} gebruiken voor de groepen"),
        *(replace(ask, label_en="") for ask in (fields.AGE, fields.CONTACT, fields.POLICE, fields.WAITING)),
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
    letter.FORM,
]

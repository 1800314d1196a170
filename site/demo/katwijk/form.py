"""The forms of Katwijk and the boxes under them. Nobody signs up here, so there is no box about age."""

from demo import fields, letter
from demo.spec import FieldSpec, FormSpec

ASKS = [fields.CONTACT, fields.COORDINATOR]

CONTACT = FormSpec(
    page="contact",
    kind="contact",
    routing="desk",
    desk="vragen",
    asks=["contact"],
    fields=[fields.NAME, fields.EMAIL, fields.question("Uw vraag", "Gaat het over een straat? Noem dan de straat.")],
)

_PHONE = fields.phone("Op dit nummer bellen wij u. Bijvoorbeeld 06 12345678.")

START_GROUP = FormSpec(
    page="groep-starten",
    kind="start_group",
    routing="desk",
    desk="beginnen",
    asks=["coordinator"],
    fields=[
        fields.NAME,
        fields.EMAIL,
        _PHONE,
        fields.postcode("2225 ZA"),
        fields.HOUSE_NUMBER,
        fields.ADDITION,
        FieldSpec("group_streets", "Voor welke straten?", help="Zet elke straat op een eigen regel.", type="multiline"),
        fields.remark("Wilt u nog iets kwijt?", "Bijvoorbeeld met wie u wilt beginnen, of wanneer wij kunnen bellen."),
    ],
)

REGISTER_GROUP = FormSpec(
    page="groep-aanmelden",
    kind="register_group",
    routing="desk",
    desk="groepen",
    asks=["coordinator"],
    fields=[
        fields.NAME,
        fields.EMAIL,
        _PHONE,
        FieldSpec("group_name", "Naam van de groep"),
        FieldSpec(
            "group_streets", "Straten van de groep", help="Zet elke straat op een eigen regel.", type="multiline"
        ),
        FieldSpec("group_size", "Hoeveel leden heeft de groep?", required=False),
        FieldSpec(
            "group_url",
            "Website waar buren zich aanmelden",
            help="Geen uitnodigingslink van WhatsApp, maar een gewone website.",
            required=False,
        ),
    ],
)

FORMS = [CONTACT, START_GROUP, REGISTER_GROUP, letter.FORM]

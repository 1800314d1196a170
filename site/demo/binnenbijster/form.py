"""The forms of Binnenbijster and the boxes under them."""

from demo import fields, letter
from demo.spec import AskSpec, FieldSpec, FormSpec

ASKS = [
    fields.MEMBERSHIP,
    AskSpec(
        purpose="rules",
        nature="agreement",
        label_nl="Ik ga akkoord met de huisregels, de werkwijze en het beheer.",
        label_en="I agree to the house rules, the working method and the management.",
        description="Akkoord met huisregels, werkwijze en beheer",
        page="huisregels",
        retention=fields.WHILE_MEMBER,
    ),
    fields.AGE,
    AskSpec(
        purpose="residence",
        nature="declaration",
        label_nl="Ik woon in het gebied van de groep, of ik werk er elke dag.",
        label_en="I live in the area of the group, or I work there every day.",
        description="Woont of werkt in het gebied",
        retention=fields.WHILE_MEMBER,
    ),
    fields.CONTACT,
    fields.WAITING,
]

JOIN = FormSpec(
    page="aanmelden",
    kind="join",
    routing="choice",
    asks=["membership", "rules", "age", "residence"],
    optional_asks=["waiting"],
    columns={"several_groups": False},
    fields=[
        fields.NAME,
        fields.phone("Hiermee komt u in de groep. Bijvoorbeeld 06 12345678."),
        FieldSpec(
            "email",
            "E-mailadres",
            help="Voor één mail om uw aanmelding te bevestigen, en voor de regels waarmee u akkoord gaat.",
            type="email",
        ),
        FieldSpec("postcode", "Postcode", help="Alleen om uw groep te vinden. Bijvoorbeeld 1394 KA."),
        fields.HOUSE_NUMBER,
        fields.ADDITION,
        fields.GROUP,
    ],
)

CONTACT = FormSpec(
    page="contact",
    kind="contact",
    routing="desk",
    desk="vragen",
    asks=["contact"],
    fields=[fields.NAME, fields.EMAIL, fields.question("Wat wilt u weten?", "Noem geen namen van anderen.")],
)

FORMS = [JOIN, CONTACT, letter.FORM]

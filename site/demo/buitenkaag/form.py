"""The forms of Buitenkaag and the boxes under them."""

from demo import fields, letter
from demo.spec import AskSpec, FormSpec

ASKS = [
    fields.MEMBERSHIP,
    AskSpec(
        purpose="rules",
        nature="agreement",
        label_nl="Ik ga akkoord met de werkwijze en de huisregels.",
        label_en="I agree to the working method and the house rules.",
        description="Akkoord met de werkwijze en de huisregels",
        page="werkwijze",
        retention=fields.WHILE_MEMBER,
    ),
    fields.AGE,
    AskSpec(
        purpose="residence",
        nature="declaration",
        label_nl="Ik woon in Buitenkaag of in het buitengebied, of ik heb er een bedrijf.",
        label_en="I live in Buitenkaag or in the countryside around it, or I have a business there.",
        description="Woont in het dorp of heeft er een bedrijf",
        retention=fields.WHILE_MEMBER,
    ),
    AskSpec(
        purpose="whatsapp",
        nature="declaration",
        label_nl="Ik heb een smartphone of tablet met WhatsApp.",
        label_en="I have a smartphone or tablet with WhatsApp.",
        description="Kan meedoen in de app van de groep",
        retention=fields.WHILE_MEMBER,
    ),
    fields.COORDINATOR,
    fields.POLICE,
    fields.CONTACT,
    fields.WAITING,
]

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
        fields.postcode("2158 LA"),
        fields.HOUSE_NUMBER,
        fields.ADDITION,
        fields.STREET,
        fields.GROUP,
        fields.remark("Wilt u iets vertellen?", "Bijvoorbeeld dat u een bedrijf heeft, of op een boot woont."),
    ],
)

COORDINATOR = FormSpec(
    page="coordinator-worden",
    kind="coordinator",
    routing="team",
    asks=["coordinator", "age"],
    optional_asks=["police"],
    fields=[
        fields.NAME,
        fields.EMAIL,
        fields.phone("Op dit nummer bellen wij u. Bijvoorbeeld 06 12345678."),
        fields.postcode("2158 LA"),
        fields.HOUSE_NUMBER,
        fields.ADDITION,
        fields.STREET,
        fields.remark("Wanneer kunnen wij u het best bellen?"),
    ],
)

CONTACT = FormSpec(
    page="contact",
    kind="contact",
    routing="desk",
    desk="vragen",
    asks=["contact"],
    fields=[fields.NAME, fields.EMAIL, fields.question("Uw vraag of idee")],
)

FORMS = [JOIN, COORDINATOR, CONTACT, letter.FORM]

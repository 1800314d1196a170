"""The boxes of the demo, and its form to sign up."""

from dataclasses import replace

from demo import fields
from demo.spec import AskSpec, FieldSpec, FormSpec

ASKS = [
    replace(
        fields.MEMBERSHIP,
        label_nl="{website} en de beheerders van de groep mogen mijn gegevens gebruiken voor deze aanmelding.",
        label_en="{website} and the coordinators of the group may use my details for this sign-up.",
        description="Aanmelding voor een groep doorgeven aan de beheerders",
    ),
    AskSpec(
        purpose="rules",
        nature="agreement",
        label_nl="Ik ga akkoord met de huisregels.",
        label_en="I agree to the house rules.",
        description="Akkoord met de huisregels en de werkwijze",
        page="huisregels",
        retention=fields.WHILE_MEMBER,
    ),
    fields.AGE,
    AskSpec(
        purpose="residence",
        nature="declaration",
        label_nl="Ik woon in de buurt, of ik heb er een bedrijf.",
        label_en="I live in the neighbourhood, or I have a business there.",
        description="Woont in de buurt of heeft er een bedrijf",
        retention=fields.WHILE_MEMBER,
    ),
    AskSpec(
        purpose="whatsapp",
        nature="declaration",
        label_nl="Ik gebruik de app van de groep, meestal WhatsApp.",
        label_en="I use the group's app, usually WhatsApp.",
        description="Kan meedoen in de app van de groep",
        retention=fields.WHILE_MEMBER,
    ),
    fields.WAITING,
    replace(
        fields.COORDINATOR,
        label_nl="{website} mag mijn naam, e-mailadres en mobiele nummer gebruiken om de groepen te laten werken.",
        label_en="{website} may use my name, e-mail address and mobile number to run the groups.",
        description="Gegevens van een beheerder gebruiken voor de groepen",
    ),
    replace(fields.POLICE, description="Gegevens van een beheerder delen met de politie in de wijk"),
    replace(
        fields.CONTACT,
        label_nl="{website} mag mijn gegevens gebruiken om mij te antwoorden.",
        label_en="{website} may use my details to answer me.",
        description="Een bericht beantwoorden",
    ),
    fields.REGISTRATION,
]

NAME = FieldSpec("name", "Uw naam", "Your name")
EMAIL = FieldSpec(
    "email",
    "E-mailadres",
    "E-mail address",
    help="Op dit adres krijgt u een mail om te bevestigen dat u het bent.",
    help_en="We will send an e-mail to this address so that you can confirm it is you.",
    type="email",
)
PHONE = FieldSpec(
    "phone",
    "Mobiel nummer",
    "Mobile number",
    help="Bijvoorbeeld 06 12345678.",
    help_en="For example, 06 12345678.",
)
POSTCODE = FieldSpec("postcode", "Postcode", "Postcode", help="Bijvoorbeeld 2582 AB.", help_en="For example, 2582 AB.")
HOUSE_NUMBER = FieldSpec("house_number", "Huisnummer", "House number")
ADDITION = FieldSpec(
    "addition", "Toevoeging", "Addition", help="Bijvoorbeeld A of 2.", help_en="For example, A or 2.", required=False
)

JOIN = FormSpec(
    page="aanmelden",
    kind="join",
    routing="choice",
    asks=["membership", "rules", "age", "residence", "whatsapp"],
    optional_asks=["waiting"],
    fields=[
        NAME,
        EMAIL,
        FieldSpec(
            "phone",
            "Mobiel nummer",
            "Mobile number",
            help="Het nummer waarmee u in de groep wilt, zoals 06 12345678.",
            help_en="The number you will use in the group, such as 06 12345678.",
        ),
        POSTCODE,
        HOUSE_NUMBER,
        ADDITION,
        FieldSpec("street", "Straat", "Street", required=False),
        FieldSpec(
            "groups",
            "Kies een of meer groepen",
            "Choose one or more groups",
            help="Weet u het niet? Kies dan niets. Wij zoeken de groep bij uw adres.",
            help_en="Not sure? Leave this blank. We will find the group for your address.",
            type="checkboxes",
            required=False,
        ),
        FieldSpec(
            "",
            "Wilt u iets vertellen?",
            "Is there anything you would like to tell us?",
            help="Bijvoorbeeld dat u pas bent verhuisd.",
            help_en="For example, that you have just moved here.",
            type="multiline",
            required=False,
        ),
    ],
)

"""The boxes of the demo, and its form to sign up."""

from demo.spec import AskSpec, FieldSpec, FormSpec

ASKS = [
    AskSpec(
        purpose="membership",
        nature="consent",
        label_nl="{website} en de beheerders van de groep mogen mijn gegevens gebruiken voor deze aanmelding.",
        label_en="{website} and the coordinators of the group may use my details for this sign-up.",
        description="Aanmelding voor een groep doorgeven aan de beheerders",
        page="privacy",
    ),
    AskSpec(
        purpose="rules",
        nature="agreement",
        label_nl="Ik ga akkoord met de huisregels.",
        label_en="I agree to the house rules.",
        description="Akkoord met de huisregels en de werkwijze",
        page="huisregels",
    ),
    AskSpec(
        purpose="age",
        nature="declaration",
        label_nl="Ik ben {leeftijd} jaar of ouder.",
        label_en="I am {leeftijd} years old or older.",
        description="Oud genoeg volgens de regels van de website",
    ),
    AskSpec(
        purpose="residence",
        nature="declaration",
        label_nl="Ik woon in de buurt, of ik heb er een bedrijf.",
        label_en="I live in the neighbourhood, or I have a business there.",
        description="Woont of werkt in de buurt",
    ),
    AskSpec(
        purpose="whatsapp",
        nature="declaration",
        label_nl="Ik gebruik de app van de groep, meestal WhatsApp.",
        label_en="I use the app of the group, mostly WhatsApp.",
        description="Kan meedoen in de app van de groep",
    ),
    AskSpec(
        purpose="waiting",
        nature="consent",
        label_nl="Is er nog geen groep voor mijn adres? Zet mij dan in de wachtkamer, hoogstens 12 maanden.",
        label_en="Is there no group for my address yet? Then put me in the waiting room, for 12 months at most.",
        description="Wachten op een groep voor het adres, en daarover een e-mail krijgen",
        page="privacy",
        retention="P12M after the last yes",
    ),
    AskSpec(
        purpose="coordinator",
        nature="consent",
        label_nl="{website} mag mijn naam, e-mailadres en mobiele nummer gebruiken om de groepen te laten werken.",
        label_en="{website} may use my name, e-mail address and mobile number to run the groups.",
        description="Gegevens van een beheerder gebruiken voor de groepen",
        page="privacy",
        retention="while coordinator, and P30D after",
    ),
    AskSpec(
        purpose="police",
        nature="consent",
        label_nl="{website} mag die gegevens ook delen met de politie, voor haar groep van beheerders.",
        label_en="{website} may also share these with the police, for their group of coordinators.",
        description="Gegevens van een beheerder delen met de politie in de wijk",
        page="privacy",
        retention="while coordinator, and P30D after",
    ),
    AskSpec(
        purpose="contact",
        nature="consent",
        label_nl="{website} mag mijn gegevens gebruiken om mij te antwoorden.",
        label_en="{website} may use my details to answer me.",
        description="Een bericht beantwoorden",
        page="privacy",
        retention="P30D after the answer",
    ),
    AskSpec(
        purpose="registration",
        nature="consent",
        label_nl="{website} mag mijn gegevens gebruiken om een plaats voor mij te bewaren.",
        label_en="{website} may use my details to keep a place for me.",
        description="Aanmelding voor een avond",
        page="privacy",
        retention="P30D after the evening",
    ),
]

NAME = FieldSpec("name", "Uw naam", "Your name")
EMAIL = FieldSpec(
    "email",
    "E-mailadres",
    "E-mail address",
    help="Op dit adres krijgt u een mail om te bevestigen dat u het bent.",
    help_en="We send a mail to this address to confirm that it is you.",
    type="email",
)
PHONE = FieldSpec(
    "phone",
    "Mobiel nummer",
    "Mobile number",
    help="Bijvoorbeeld 06 12345678.",
    help_en="For example 06 12345678.",
)
POSTCODE = FieldSpec("postcode", "Postcode", "Postcode", help="Bijvoorbeeld 2582 AB.", help_en="For example 2582 AB.")
HOUSE_NUMBER = FieldSpec("house_number", "Huisnummer", "House number")
ADDITION = FieldSpec(
    "addition", "Toevoeging", "Addition", help="Bijvoorbeeld A of 2.", help_en="For example A or 2.", required=False
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
            help_en="The number that you use in the group, like 06 12345678.",
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
            help_en="Not sure? Then choose nothing. We find the group for your address.",
            type="checkboxes",
            required=False,
        ),
        FieldSpec(
            "",
            "Wilt u iets vertellen?",
            "Is there anything you want to tell us?",
            help="Bijvoorbeeld dat u pas bent verhuisd.",
            help_en="For example that you moved here recently.",
            type="multiline",
            required=False,
        ),
    ],
)

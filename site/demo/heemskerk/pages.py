"""The pages of Heemskerk and their order in the menu."""

from demo import accessibility
from demo.heemskerk import dutch, dutch_forms, dutch_rules, events
from demo.spec import PageSpec

PAGES = [
    PageSpec("home", "home.HomePage", dutch.HOME),
    PageSpec("groepen", "groups.GroupsPage", dutch.GROUPS, in_menu=True),
    PageSpec("zo-werkt-het", "home.InfoPage", dutch.HOW, in_menu=True),
    PageSpec("stappenplan", "home.InfoPage", dutch.STEP_PLAN, in_menu=True),
    *events.PAGES,
    PageSpec("borden", "home.InfoPage", dutch.SIGNS, in_menu=True),
    PageSpec("coordinatoren", "home.InfoPage", dutch.COORDINATORS, in_menu=True),
    PageSpec("contact", "home.ContactPage", dutch.CONTACT, in_menu=True),
    PageSpec("aanmelden", "forms.FormPage", dutch_forms.SIGN_UP),
    PageSpec("vragen", "forms.FormPage", dutch_forms.QUESTION, parent="contact"),
    PageSpec("coordinator-vragen", "forms.FormPage", dutch_forms.TO_COORDINATOR, parent="contact"),
    PageSpec("kaart", "forms.FormPage", dutch_forms.CORRECTION, parent="contact"),
    PageSpec("thema", "forms.FormPage", dutch_forms.THEME, parent="contact"),
    PageSpec("groep-aanvragen", "forms.FormPage", dutch_forms.START, parent="stappenplan"),
    PageSpec("registreren", "forms.FormPage", dutch_forms.REGISTER, parent="stappenplan"),
    PageSpec("coordinator-worden", "forms.FormPage", dutch_forms.COORDINATOR, parent="coordinatoren"),
    PageSpec("aanmelden-inbraak", "forms.FormPage", dutch_forms.EVENING_BURGLARY),
    PageSpec("aanmelden-internet", "forms.FormPage", dutch_forms.EVENING_CYBER),
    PageSpec("stickers", "forms.FormPage", dutch_forms.STICKERS, parent="borden"),
    *events.NEWS,
    PageSpec("huisregels", "home.RulesPage", dutch_rules.RULES),
    PageSpec("privacy", "home.PrivacyPage", dutch_rules.PRIVACY),
    accessibility.DUTCH_ONLY,
]

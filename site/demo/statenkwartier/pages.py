"""The pages of the demo and their order in the menu."""

from demo import accessibility
from demo.spec import PageSpec
from demo.statenkwartier import dutch, english

PAGES = [
    PageSpec("home", "home.HomePage", dutch.HOME, english.HOME),
    PageSpec("zo-werkt-het", "home.InfoPage", dutch.HOW, english.HOW, in_menu=True),
    PageSpec("groepen", "groups.GroupsPage", dutch.GROUPS, english.GROUPS, in_menu=True),
    PageSpec("aanmelden", "forms.FormPage", dutch.SIGN_UP, english.SIGN_UP, in_menu=True),
    PageSpec("groep-beginnen", "home.InfoPage", dutch.START, in_menu=True),
    PageSpec("over-ons", "home.InfoPage", dutch.ABOUT, in_menu=True),
    PageSpec("contact", "home.InfoPage", dutch.CONTACT, english.CONTACT, in_menu=True),
    PageSpec("huisregels", "home.RulesPage", dutch.RULES, english.RULES),
    PageSpec("privacy", "home.PrivacyPage", dutch.PRIVACY, english.PRIVACY),
    accessibility.PAGE,
]

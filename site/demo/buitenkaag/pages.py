"""The pages of Buitenkaag and their order in the menu."""

from demo import accessibility, letter
from demo.buitenkaag import dutch, dutch_rules, events, news
from demo.spec import PageSpec

PAGES = [
    PageSpec("home", "home.HomePage", dutch.HOME),
    PageSpec("zo-werkt-het", "home.InfoPage", dutch.HOW, in_menu=True),
    PageSpec("groepen", "groups.GroupsPage", dutch.GROUPS, in_menu=True),
    PageSpec("aanmelden", "forms.FormPage", dutch.SIGN_UP, in_menu=True),
    PageSpec("over-ons", "home.InfoPage", dutch.ABOUT, in_menu=True),
    PageSpec("coordinator-worden", "forms.FormPage", dutch.COORDINATOR, in_menu=True),
    *events.PAGES,
    PageSpec("contact", "forms.FormPage", dutch.CONTACT, in_menu=True),
    letter.page("coördinator"),
    *news.PAGES,
    PageSpec("werkwijze", "home.RulesPage", dutch_rules.RULES),
    PageSpec("privacy", "home.PrivacyPage", dutch_rules.PRIVACY),
    accessibility.DUTCH_ONLY,
]

"""The pages of Binnenbijster and their order in the menu."""

from demo import accessibility, letter
from demo.binnenbijster import dutch, dutch_rules, events, news
from demo.spec import PageSpec

PAGES = [
    PageSpec("home", "home.HomePage", dutch.HOME),
    PageSpec("doelen", "home.InfoPage", dutch.GOALS, in_menu=True),
    PageSpec("zo-werkt-het", "home.InfoPage", dutch.HOW, in_menu=True),
    PageSpec("huisregels", "home.RulesPage", dutch_rules.RULES, in_menu=True),
    PageSpec("groepen", "groups.GroupsPage", dutch.GROUPS, in_menu=True),
    PageSpec("aanmelden", "forms.FormPage", dutch.SIGN_UP, in_menu=True),
    PageSpec("contact", "forms.FormPage", dutch.CONTACT, in_menu=True),
    PageSpec("team", "home.InfoPage", dutch.TEAM),
    *events.PAGES,
    PageSpec("links", "home.InfoPage", dutch.LINKS, in_menu=True),
    letter.page("coördinator"),
    *news.PAGES,
    PageSpec("privacy", "home.PrivacyPage", dutch_rules.PRIVACY),
    accessibility.DUTCH_ONLY,
]

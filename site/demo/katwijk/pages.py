"""The pages of Katwijk and their order in the menu."""

from demo import accessibility, letter
from demo.katwijk import dutch, dutch_forms, dutch_rules, events, news
from demo.spec import PageSpec

PAGES = [
    PageSpec("home", "home.HomePage", dutch.HOME),
    PageSpec("groep-beginnen", "home.InfoPage", dutch.START, in_menu=True),
    PageSpec("afspraken", "home.InfoPage", dutch.AGREEMENTS, in_menu=True),
    PageSpec("politie-en-burgernet", "home.InfoPage", dutch.POLICE, in_menu=True),
    PageSpec("groepen", "groups.GroupsPage", dutch.GROUPS, in_menu=True),
    PageSpec("vragen", "home.InfoPage", dutch.QUESTIONS, in_menu=True),
    *events.PAGES,
    PageSpec("hulp", "home.ContactPage", dutch.CONTACT_PAGE, in_menu=True),
    PageSpec("contact", "forms.FormPage", dutch_forms.CONTACT),
    PageSpec("groep-starten", "forms.FormPage", dutch_forms.START_GROUP),
    PageSpec("groep-aanmelden", "forms.FormPage", dutch_forms.REGISTER_GROUP),
    letter.page("beheerder"),
    *news.PAGES,
    PageSpec("huisregels", "home.RulesPage", dutch_rules.RULES),
    PageSpec("privacy", "home.PrivacyPage", dutch_rules.PRIVACY),
    accessibility.DUTCH_ONLY,
]

from home.models.accessibility import AccessibilityPage
from home.models.generation import Generation
from home.models.news import NewsItemPage, NewsPage
from home.models.pages import BasePage, ContactPage, HomePage, InfoPage, PrivacyPage, RulesPage
from home.models.profile import SiteProfile

__all__ = [
    "AccessibilityPage",
    "BasePage",
    "ContactPage",
    "Generation",
    "HomePage",
    "InfoPage",
    "NewsItemPage",
    "NewsPage",
    "PrivacyPage",
    "RulesPage",
    "SiteProfile",
]

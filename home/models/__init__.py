from home.models.generation import Generation
from home.models.news import NewsItemPage, NewsPage
from home.models.pages import BasePage, ContactPage, HomePage, InfoPage, PrivacyPage, RulesPage
from home.models.profile import SiteProfile

__all__ = [
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

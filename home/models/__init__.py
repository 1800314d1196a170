from home.models.generation import Generation
from home.models.pages import BasePage, HomePage, InfoPage, PrivacyPage, RulesPage
from home.models.profile import SiteProfile

__all__ = ["BasePage", "Generation", "HomePage", "InfoPage", "PrivacyPage", "RulesPage", "SiteProfile"]

from home.models.pages import BasePage, HomePage, InfoPage, PrivacyPage, RulesPage
from home.models.profile import SiteProfile

__all__ = ["BasePage", "HomePage", "InfoPage", "PrivacyPage", "RulesPage", "SiteProfile"]

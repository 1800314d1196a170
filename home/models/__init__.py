from home.models.accessibility import AccessibilityPage
from home.models.agenda import AgendaPage
from home.models.event import EventPage
from home.models.event_parts import EventException, EventMoment
from home.models.generation import Change, Generation
from home.models.news import NewsItemPage, NewsPage
from home.models.pages import BasePage, ContactPage, HomePage, InfoPage, PrivacyPage, RulesPage
from home.models.profile import SiteProfile
from home.models.sign_up import EventPlaces, SignUpPage
from home.models.told import Told

__all__ = [
    "AccessibilityPage",
    "AgendaPage",
    "BasePage",
    "Change",
    "ContactPage",
    "EventException",
    "EventMoment",
    "EventPage",
    "EventPlaces",
    "Generation",
    "HomePage",
    "InfoPage",
    "NewsItemPage",
    "NewsPage",
    "PrivacyPage",
    "RulesPage",
    "SignUpPage",
    "SiteProfile",
    "Told",
]

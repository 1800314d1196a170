"""The pages of the demo and their order in the menu."""

from datetime import date, time
from typing import Any

from demo import accessibility
from demo.spec import PageSpec
from demo.statenkwartier import dutch, dutch_agenda, dutch_forms, dutch_info, english, english_forms
from demo.statenkwartier.dutch_privacy import PRIVACY

_HALL: dict[str, Any] = {"place_name": "Wijkcentrum De Golf", "place_address": "Voorbeeldplein 1, Den Haag"}

PAGES = [
    PageSpec("home", "home.HomePage", dutch.HOME, english.HOME),
    PageSpec("zo-werkt-het", "home.InfoPage", dutch.HOW, english.HOW, in_menu=True),
    PageSpec("groepen", "groups.GroupsPage", dutch.GROUPS, english.GROUPS, in_menu=True),
    PageSpec("aanmelden", "forms.FormPage", dutch_forms.SIGN_UP, english_forms.SIGN_UP, in_menu=True),
    PageSpec("groep-beginnen", "home.InfoPage", dutch.START, english.START, in_menu=True),
    PageSpec("agenda", "home.AgendaPage", dutch_agenda.AGENDA, english.AGENDA, in_menu=True),
    PageSpec("over-ons", "home.InfoPage", dutch.ABOUT, in_menu=True),
    PageSpec("contact", "home.ContactPage", dutch.CONTACT, english.CONTACT, in_menu=True),
    PageSpec("wanneer-112", "home.InfoPage", dutch_info.CALLING, english.CALLING, parent="zo-werkt-het"),
    PageSpec("telefoon", "home.InfoPage", dutch_info.PHONE, parent="zo-werkt-het"),
    PageSpec("erkenning", "home.InfoPage", dutch_info.RECOGNITION, parent="groep-beginnen"),
    PageSpec("onderzoek", "home.InfoPage", dutch_info.RESEARCH, parent="over-ons"),
    PageSpec("vragen", "forms.FormPage", dutch_forms.QUESTIONS, english_forms.QUESTIONS, parent="contact"),
    PageSpec("registreren", "forms.FormPage", dutch_forms.REGISTER, english_forms.REGISTER, parent="contact"),
    PageSpec("honden", "forms.FormPage", dutch_forms.DOGS, parent="contact"),
    PageSpec("situaties", "forms.FormPage", dutch_forms.SITUATION, parent="contact"),
    PageSpec("algemeen", "forms.FormPage", dutch_forms.OTHER, english_forms.OTHER, parent="contact"),
    PageSpec("beheerder-vragen", "forms.FormPage", dutch_forms.COORDINATOR_QUESTION, parent="contact"),
    PageSpec("kaart", "forms.FormPage", dutch_forms.CORRECTION, parent="contact"),
    PageSpec("groep-aanvragen", "forms.FormPage", dutch_forms.START, english_forms.START, parent="groep-beginnen"),
    PageSpec("beheerder-worden", "forms.FormPage", dutch_forms.COORDINATOR, parent="groep-beginnen"),
    PageSpec(
        "teamavond",
        "home.EventPage",
        dutch_agenda.MEETING,
        english.MEETING,
        parent="agenda",
        columns=_HALL
        | {"start_date": date(2026, 1, 20), "repeats": "monthly", "nth": 3, "skipped_months": [7, 8]}
        | {"start_time": time(19, 30), "end_time": time(21, 30)},
    ),
    PageSpec(
        "kennismaken",
        "home.EventPage",
        dutch_agenda.NEWCOMERS,
        parent="agenda",
        columns=_HALL
        | {"kind": "themed", "theme": "Beheerder zijn", "repeats": "monthly", "every": 12, "nth": 2}
        | {"start_date": date(2026, 4, 9), "start_time": time(20, 0), "end_time": time(21, 30)},
    ),
    PageSpec(
        "inbraak",
        "home.EventPage",
        dutch_agenda.BURGLARY,
        parent="agenda",
        columns=_HALL
        | {"kind": "themed", "theme": "Inbraak voorkomen", "repeats": "monthly", "every": 12, "nth": 2, "places": 40}
        | {"start_date": date(2026, 10, 8), "start_time": time(20, 0), "end_time": time(22, 0)},
    ),
    PageSpec("avond-aanmelden", "forms.FormPage", dutch_agenda.EVENING_FORM),
    PageSpec("nieuws", "home.NewsPage", dutch_agenda.NEWS),
    PageSpec(
        "tweede-beheerder",
        "home.NewsItemPage",
        dutch_agenda.SECOND_COORDINATOR,
        parent="nieuws",
        columns={"date": date(2026, 9, 14)},
    ),
    PageSpec(
        "vakantie",
        "home.NewsItemPage",
        dutch_agenda.HOLIDAYS,
        parent="nieuws",
        columns={"date": date(2026, 6, 22)},
    ),
    PageSpec("huisregels", "home.RulesPage", dutch.RULES, english.RULES),
    PageSpec("privacy", "home.PrivacyPage", PRIVACY, english.PRIVACY),
    accessibility.PAGE,
]

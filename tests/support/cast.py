"""A small neighbourhood and its people: what most tests begin with."""

import copy
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from django.db.models import Model
from wagtail.models import Locale, Page, Site

from forms import consent
from forms.models import Ask, FormAsk, FormField, FormPage
from groups import coverage
from groups.models import Coordinator, Desk, Duty, GroupsPage, Neighbourhood, WatchGroup
from home.models import HomePage, PrivacyPage, RulesPage, SiteProfile

INVITE = "https://chat.whatsapp.com/INVENTEDinventedINVENTED"

# role, type, label, required
FIELDS = [
    ("groups", "checkboxes", "Kies een groep", False),
    ("name", "singleline", "Naam", True),
    ("email", "email", "E-mailadres", True),
    ("phone", "singleline", "Mobiel nummer", True),
    ("postcode", "singleline", "Postcode", True),
    ("house_number", "singleline", "Huisnummer", True),
    ("addition", "singleline", "Toevoeging", False),
    ("street", "singleline", "Straat", False),
    ("", "multiline", "Wilt u iets vertellen?", False),
]
# purpose, nature, label, points to
ASKS = [
    ("membership", "consent", "Geef mijn gegevens aan de beheerder van de groep.", "privacy"),
    ("rules", "agreement", "Ik houd mij aan de huisregels.", "rules"),
    ("age", "declaration", "Ik ben {leeftijd} jaar of ouder.", None),
]


@dataclass
class Village:
    """One site with a neighbourhood, two groups, a form, and everybody who has a duty there."""

    site: Site
    home: HomePage
    privacy: PrivacyPage
    rules: RulesPage
    form: FormPage
    groups_page: GroupsPage
    neighbourhood: Neighbourhood
    group: WatchGroup
    other_group: WatchGroup
    coordinator: Coordinator
    deputy: Coordinator
    other_coordinator: Coordinator
    team: Coordinator
    desk: Desk

    @property
    def profile(self) -> SiteProfile:
        return SiteProfile.for_site(self.site)


def village(hostname: str = "localhost", port: int = 8000) -> Village:
    """A village on `hostname`; the first one is the default site."""
    locale, _made = Locale.objects.get_or_create(language_code="nl")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root", locale=locale))
    home = root.add_child(instance=HomePage(title="Welkom", slug=hostname.replace(".", "-"), locale=locale))
    site = _site(hostname, port, home)
    SiteProfile.objects.update_or_create(site=site, defaults={"name": "Buurtwacht Proefdorp"})
    privacy = home.add_child(instance=PrivacyPage(title="Privacy", slug="privacy", intro="Wij geven uw gegevens door."))
    rules = home.add_child(instance=RulesPage(title="Huisregels", slug="huisregels", intro="Bel eerst 112."))
    groups_page = home.add_child(instance=GroupsPage(title="Groepen", slug="groepen"))
    neighbourhood = Neighbourhood.objects.create(site=site, name="Proefdorp", slug="proefdorp", place="Proefdorp")
    group = watch_group(neighbourhood, "Statenlaan", "2582 AB 1-45 oneven\n2582 AC")
    other = watch_group(neighbourhood, "Frederiklaan", "2582 AB 2-60 even\n2582 AD")
    people = [_person(site, name) for name in ("Bea Proef", "Dirk Proef", "Olga Proef", "Tim Proef")]
    Duty.objects.create(coordinator=people[0], watch_group=group, role="main")
    Duty.objects.create(coordinator=people[1], watch_group=group, role="deputy")
    Duty.objects.create(coordinator=people[2], watch_group=other, role="main")
    Duty.objects.create(coordinator=people[3], neighbourhood=neighbourhood, role="team")
    desk = Desk.objects.create(site=site, name="Vragen", slug="vragen")
    desk.people.add(people[3])
    form = form_page(home, site, privacy, rules)
    return Village(site, home, privacy, rules, form, groups_page, neighbourhood, group, other, *people, desk)


def fresh(made: Any) -> Any:
    """The same rows in objects of one's own: what was made once for a module, for one of its tests."""
    if isinstance(made, Model):
        return copy.copy(made)
    if is_dataclass(made) and not isinstance(made, type):
        return type(made)(**{part.name: fresh(getattr(made, part.name)) for part in fields(made)})
    return type(made)(map(fresh, made)) if isinstance(made, (list, tuple)) else made


def _site(hostname: str, port: int, home: HomePage) -> Site:
    if Site.objects.filter(is_default_site=True).exists() and hostname != "localhost":
        return Site.objects.create(hostname=hostname, port=port, root_page=home)
    Site.objects.all().delete()
    return Site.objects.create(hostname=hostname, port=port, root_page=home, is_default_site=True)


def _person(site: Site, name: str) -> Coordinator:
    email = f"{name.split()[0].lower()}.{site.hostname.split('.')[0]}@example.org"
    return Coordinator.objects.create(site=site, name=name, email=email, phone="+31600000009")


def watch_group(neighbourhood: Neighbourhood, name: str, rules: str = "", **more: object) -> WatchGroup:
    """A published group with coverage rules, typed as people type them."""
    made = WatchGroup(neighbourhood=neighbourhood, name=name, slug=name.lower(), coverage_text=rules, **more)
    made.save()
    coverage.replace(made)
    return made


def form_page(home: HomePage, site: Site, privacy: Page, rules: Page, routing: str = "choice") -> FormPage:
    """A form of kind join with all roles and boxes, and the versions of its texts."""
    page = home.add_child(instance=FormPage(title="Aanmelden", slug="aanmelden", routing=routing))
    for order, (role, field_type, label, required) in enumerate(FIELDS):
        FormField.objects.create(
            page=page, sort_order=order, role=role, field_type=field_type, label=label, required=required
        )
    notices = {"privacy": privacy, "rules": rules}
    for order, (purpose, nature, label, notice) in enumerate(ASKS):
        ask = Ask.objects.create(
            site=site, purpose=purpose, nature=nature, label_nl=label, page=notices.get(notice), description=purpose
        )
        FormAsk.objects.create(page=page, ask=ask, sort_order=order)
    consent.refresh_texts(site)
    return FormPage.objects.get(pk=page.pk)

"""A site with boxes under a form, residents who tick them, and many of them at once."""

import secrets
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from forms import consent
from forms.models import Ask, ConsentEvent, ConsentText, FormAsk, FormPage, Principal, Submission
from home.models import HomePage, PrivacyPage, RulesPage, SiteProfile

CONFIRMED = "unticked checkbox ticked; e-mail confirmed"
BY_LINK = "button on the personal page"


@dataclass
class Neighbours:
    """One site, its form, and the boxes under it by purpose."""

    site: Site
    home: HomePage
    privacy: PrivacyPage
    form: FormPage
    asks: dict[str, Ask] = field(default_factory=dict)

    @property
    def profile(self) -> SiteProfile:
        return SiteProfile.for_site(self.site)

    def texts(self, language: str = "nl") -> list[ConsentText]:
        return [row.text for row in consent.shown(self.form, language)]


def neighbours(hostname: str = "straat.example.org") -> Neighbours:
    locale, _made = Locale.objects.get_or_create(language_code="nl")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root", locale=locale))
    home = root.add_child(instance=HomePage(title="Welkom", slug=hostname.replace(".", "-"), locale=locale))
    site = Site.objects.create(hostname=hostname, root_page=home)
    SiteProfile.objects.update_or_create(site=site, defaults={"name": "Onze straat"})
    privacy = home.add_child(instance=PrivacyPage(title="Privacy", slug="privacy", intro="Wij geven uw gegevens door."))
    rules = home.add_child(instance=RulesPage(title="Huisregels", slug="huisregels", intro="Bel eerst 112."))
    form = home.add_child(instance=FormPage(title="Aanmelden", slug="aanmelden"))
    here = Neighbours(site, home, privacy, form)
    _box(here, "membership", "consent", "U mag mijn gegevens doorgeven.", "You may pass on my data.", privacy)
    _box(here, "rules", "agreement", "Ik houd mij aan de huisregels.", "I keep to the house rules.", rules)
    _box(here, "age", "declaration", "Ik ben {leeftijd} jaar of ouder.", "", None)
    return here


def _box(here: Neighbours, purpose: str, nature: str, nl: str, en: str, page: Page | None) -> None:
    ask = Ask.objects.create(
        site=here.site,
        purpose=purpose,
        nature=nature,
        label_nl=nl,
        label_en=en,
        page=page,
        description=f"doel {purpose}",
    )
    FormAsk.objects.create(page=here.form, ask=ask, sort_order=len(here.asks))
    here.asks[purpose] = ask


def submission(here: Neighbours, principal: Principal | None = None) -> Submission:
    """An invented resident's, as intake stores it."""
    number = uuid.uuid4().hex[:8]
    return Submission.objects.create(
        site=here.site,
        form_page=here.form,
        kind="join",
        language="nl",
        principal=principal or Principal.objects.create(site=here.site),
        created_at=timezone.now(),
        salt=secrets.token_hex(32),
        name="Sanne Proef",
        email=f"{number}@example.org",
        phone="+31600000001",
        postcode="2582AB",
        house_number=12,
    )


def requested(here: Neighbours) -> Submission:
    """A submission with all boxes ticked, not confirmed."""
    sent = submission(here)
    with transaction.atomic():
        consent.request(sent, here.texts(), timezone.now())
    return sent


def given(here: Neighbours) -> Submission:
    sent = requested(here)
    with transaction.atomic():
        consent.give(sent, timezone.now(), method=CONFIRMED)
    return sent


def states(sent: Submission) -> dict[str, str]:
    """The last state of each purpose of one submission."""
    events = ConsentEvent.objects.filter(submission_uuid=sent.uuid).order_by("seq")
    return dict(events.values_list("purpose", "state"))


def at_once(acts: list[Callable[[], None]]) -> None:
    """Run each act in a thread with a connection of its own, all starting together. The first error is raised."""
    errors: list[BaseException] = []
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], None]) -> None:
        try:
            start.wait(timeout=30)
            act()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert not any(thread.is_alive() for thread in threads), "a writer hangs"
    if errors:
        raise errors[0]


def many_sign_up(here: Neighbours, writers: int, each: int) -> None:
    """`writers` residents at a time ask and confirm, `each` after the other."""

    def act() -> None:
        for _turn in range(each):
            with transaction.atomic():
                sent = submission(here)
                consent.request(sent, here.texts(), timezone.now())
            with transaction.atomic():
                consent.give(sent, timezone.now(), method=CONFIRMED)

    at_once([act] * writers)


def all_press_at_once(sent: Submission, press: Callable[..., list[ConsentEvent]], writers: int) -> int:
    """How many lines `writers` presses of one button appended together."""
    appended: list[int] = []

    def act() -> None:
        with transaction.atomic():
            appended.append(len(press(Submission.objects.get(pk=sent.pk), timezone.now(), method=CONFIRMED)))

    at_once([act] * writers)
    return sum(appended)


def all_refresh_at_once(here: Neighbours, writers: int) -> int:
    """How many versions `writers` made together after one change of words that no signal announced."""
    Ask.objects.filter(pk=here.asks["rules"].pk).update(label_nl="Ik lees de huisregels.")
    made: list[int] = []
    at_once([lambda: made.append(consent.refresh_texts(here.site))] * writers)
    return sum(made)

"""The five sites contradict one another. Each point is a setting or content of a site, and no constant: the whole table, walked."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Site

from demo.sites import SITES
from forms.models import FormAsk, FormPage
from groups.models import Duty, WatchGroup
from home.models import BasePage, SiteProfile
from tests.support import road
from tests.support.demo import demo_sites, pages

__all__ = ["demo_sites"]

pytestmark = [pytest.mark.django_db, pytest.mark.once]
KEYS = {demo.key for demo in SITES}


@dataclass
class Neighbours:
    """A site of the demo, as somebody reads it."""

    site: Site
    profile: SiteProfile = field(init=False)

    def __post_init__(self) -> None:
        self.profile = SiteProfile.for_site(self.site)

    def dutch(self) -> list[BasePage]:
        return [page for page in pages(self.site) if page.locale.language_code == "nl" and isinstance(page, BasePage)]

    def says(self, pattern: str) -> bool:
        return bool(re.search(pattern, self.words, re.IGNORECASE))

    @property
    def words(self) -> str:
        """All that stands in the bodies of its Dutch pages, without tags."""
        with translation.override("nl"):
            bodies = " ".join(f"{page.intro} {page.body.get_prep_value()}" for page in self.dutch())
        return " ".join(re.sub(r"<[^>]+>", " ", bodies).split())

    def letters(self) -> list[tuple[str, str, str]]:
        """SAAR: letter, word and meaning of each step, in order."""
        blocks = [block for page in self.dutch() for block in page.body if block.block_type == "saar"]
        return [
            (step["letter"], step["word"], step["meaning"]) for block in blocks[:1] for step in block.value["steps"]
        ]

    def form(self) -> FormPage:
        return next(page for page in self.dutch() if isinstance(page, FormPage) and page.kind == "join")

    def boxes(self) -> set[str]:
        """Under all its forms: a site need not have one to sign up with."""
        forms = [page.pk for page in self.dutch() if isinstance(page, FormPage)]
        return set(FormAsk.objects.filter(page__in=forms).values_list("ask__purpose", flat=True))

    def groups(self) -> list[WatchGroup]:
        return list(WatchGroup.objects.filter(neighbourhood__site=self.site))

    def leaders(self, group: WatchGroup) -> int:
        return Duty.objects.filter(watch_group=group, role=Duty.Role.MAIN).count()


@pytest.fixture
def five(demo_sites) -> dict[str, Neighbours]:
    return {key: Neighbours(site) for key, site in demo_sites.items()}


def police_run_a_group(place: Neighbours) -> bool:
    return any(group.kind == WatchGroup.Kind.POLICE_RELAY for group in place.groups())


def police_are_no_participant(place: Neighbours) -> bool:
    return place.says(r"politie (doet|zit|leest) (dus )?(niet|geen)[^.]*") and not police_run_a_group(place)


def photos_with_restraint(place: Neighbours) -> bool:
    return place.says(r"voorzichtig met (een )?foto")


def photos_when_needed(place: Neighbours) -> bool:
    return place.says(r"foto[^.]*\balleen\b|\balleen\b[^.]*foto") and place.says(
        r"foto[^.]*(beschrijv|signalement|woorden)"
    )


def alarm_is_112_alone(place: Neighbours) -> bool:
    second = place.letters()[1][2]
    return "112" in second and "0900" not in second


def alarm_is_112_or_0900(place: Neighbours) -> bool:
    second = place.letters()[1][2]
    return "112" in second and "0900-8844" in second


def always_call_first(place: Neighbours) -> bool:
    return place.says(r"(altijd |bel )(altijd )?eerst 112|belt u (altijd )?eerst 112")


def in_doubt_one_may_start_without(place: Neighbours) -> bool:
    return place.says(r"twijfel[^.]*\.?[^.]*zonder[^.]*112|zonder[^.]*112[^.]*twijfel")


def react(place: Neighbours) -> bool:
    return place.letters()[-1][1].lower() == "reageer"


def react_or_register(place: Neighbours) -> bool:
    return {"reageer", "registreer"} <= set(" ".join(place.letters()[-1][1:]).lower().replace(",", "").split())


def limit_of_1024(place: Neighbours) -> bool:
    return place.profile.group_size_limit == 1024


def limit_of_256_somewhere(place: Neighbours) -> bool:
    return 256 in {place.profile.group_size_limit, *(group.size_limit for group in place.groups())}


def fifty_to_a_hundred_advised(place: Neighbours) -> bool:
    return place.says(r"(50|vijftig) tot (100|honderd)")


def eighteen(place: Neighbours) -> bool:
    return place.profile.minimum_age == 18 and "age" in place.boxes()


def age_is_agreed_on(place: Neighbours) -> bool:
    return "age" not in place.boxes() and place.says(r"leeftijd")


def one_coordinator(place: Neighbours) -> bool:
    led = [place.leaders(group) for group in place.groups()]
    return place.profile.coordinators_per_group_max == 1 and max(led) == 1


def one_or_more_coordinators(place: Neighbours) -> bool:
    led = [place.leaders(group) for group in place.groups()]
    return place.profile.coordinators_per_group_max is None and max(led) > 1


def several_groups(place: Neighbours) -> bool:
    form = place.form()
    return form.several_groups and any(row.role == "groups" for row in form.form_fields.all())


def one_group(place: Neighbours) -> bool:
    form = place.form()
    return not form.several_groups or not any(row.role == "groups" for row in form.form_fields.all())


def coordinator_adds(place: Neighbours) -> bool:
    return {group.way_in for group in place.groups() if group.sign_up == "here"} == {"coordinator"}


def invite_somewhere(place: Neighbours) -> bool:
    return any(group.uses_invite for group in place.groups())


def removed_together(place: Neighbours) -> bool:
    return place.profile.removal_by == SiteProfile.RemovalBy.TWO and place.says(r"samen[^.]*uit de groep")


def removed_by_one(place: Neighbours) -> bool:
    return place.profile.removal_by == SiteProfile.RemovalBy.ONE


Claim = Callable[[Neighbours], bool]
TABLE: list[tuple[str, Claim, set[str]]] = [
    ("police", police_run_a_group, {"statenkwartier"}),
    ("police", police_are_no_participant, {"katwijk"}),
    ("photos", photos_with_restraint, {"heemskerk"}),
    ("photos", photos_when_needed, {"binnenbijster", "katwijk"}),
    ("second letter", alarm_is_112_alone, {"heemskerk", "binnenbijster"}),
    ("second letter", alarm_is_112_or_0900, {"buitenkaag"}),
    ("call first", always_call_first, {"heemskerk"}),
    ("call first", in_doubt_one_may_start_without, {"binnenbijster"}),
    ("last letter", react, {"heemskerk", "binnenbijster"}),
    ("last letter", react_or_register, {"buitenkaag"}),
    ("size", limit_of_1024, {"statenkwartier", "heemskerk"}),
    ("size", limit_of_256_somewhere, {"heemskerk"}),
    ("size", fifty_to_a_hundred_advised, {"statenkwartier", "heemskerk"}),
    ("age", eighteen, {"heemskerk", "buitenkaag"}),
    ("age", age_is_agreed_on, {"katwijk"}),
    ("coordinators", one_coordinator, {"buitenkaag"}),
    ("coordinators", one_or_more_coordinators, {"statenkwartier"}),
    ("sign up for", one_group, {"heemskerk", "buitenkaag", "binnenbijster"}),
    ("sign up for", several_groups, {"statenkwartier"}),
    ("way in", coordinator_adds, {"buitenkaag"}),
    ("way in", invite_somewhere, {"statenkwartier"}),
    ("removal", removed_together, {"binnenbijster"}),
    ("removal", removed_by_one, {"statenkwartier", "heemskerk"}),
]


@pytest.mark.parametrize(("claim", "where"), [pytest.param(c, w, id=f"{row}: {c.__name__}") for row, c, w in TABLE])
def test_contradictions_are_settings_or_content_of_each_site(five, claim, where) -> None:
    for key in where & KEYS:
        assert claim(five[key]), key


@pytest.mark.parametrize("row", sorted({row for row, _claim, _where in TABLE} - {"size"}))
def test_contradictions_no_site_holds_both_sides_of_a_row(five, row) -> None:
    """A row is a choice: where one side was promised, the other must be false. Sizes may stand beside one another."""
    sides = [(claim, where) for name, claim, where in TABLE if name == row]
    for claim, where in sides:
        for other, _where in sides:
            if other is not claim:
                assert not [key for key in where & KEYS if other(five[key])], f"{claim.__name__}, {other.__name__}"


def test_contradictions_a_form_for_one_group_takes_no_second(demo_sites) -> None:
    """It offers one choice, of which the server reads one value; the boxes there are those of consent."""
    place = Neighbours(demo_sites["heemskerk"])
    client = Client(headers={"host": place.site.hostname})
    html = client.get(place.form().path_on_site).text
    assert "<select" in html
    assert html.count('type="checkbox"') == place.form().asks.count()


def test_contradictions_two_groups_sent_to_a_form_for_one_are_refused(demo_sites) -> None:
    place = Neighbours(demo_sites["heemskerk"])
    groups = [str(group.uuid) for group in place.groups()][:2]
    page = place.form()
    client = Client(headers={"host": place.site.hostname})
    shown = client.get(page.path_on_site)
    name = next(field.clean_name for field in page.form_fields.all() if field.role == "groups")
    for chosen, words in ((groups, "Kies één groep"), (groups[:1], "")):
        answer = client.post(page.path_on_site, road.hidden(shown) | {f"f-{name}": chosen})
        assert answer.status_code == 422  # it lacks a name either way
        assert ("Kies één groep" in answer.text) == bool(words)

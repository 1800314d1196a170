"""What the public, residents and coordinators can meet besides the pages of the tree, each with a way to get there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from django.test import override_settings
from playwright.sync_api import Page as Tab
from wagtail.models import Site

from forms import links
from forms.models import Case, ConsentText, FormPage, Link
from groups.models import Coordinator, GroupsPage, WatchGroup
from home.models import HomePage
from tests.browser import scenes_kinds
from tests.browser.ways import Way, go, press
from tests.support import cases


@dataclass
class Demo:
    """What `tests.support.cases` asks of a site: the form, and who decides."""

    site: Site
    form: FormPage
    group: WatchGroup
    coordinator: Coordinator

    def case(self, email: str) -> Case:
        return cases.case(self, self.group, email=email)  # type: ignore[arg-type]

    def mine(self, case: Case) -> str:
        return cases.path(cases.new_link(Link.Purpose.MINE, submission=case.submission))

    def review(self, case: Case) -> str:
        return cases.path(cases.review_link(case, self.coordinator))

    def confirm(self, email: str) -> Link:
        return cases.submitted(self, self.group, email=email).links.get()  # type: ignore[arg-type]


def demo(site: Site) -> Demo:
    group = WatchGroup.objects.get(slug="frederik-hendriklaan")  # it has an invite
    form = FormPage.objects.get(kind="join", locale__language_code="nl")
    return Demo(site, form, group, Coordinator.objects.get(duties__watch_group=group, name__startswith="Bram"))


def scenes(site: Site) -> Iterator[tuple[str, Way]]:
    """(name, how to get there in a browser tab)"""
    yield from _groups()
    yield from _form(demo(site))
    yield from _errors(demo(site))
    yield from _residents(demo(site))
    yield from _coordinators(demo(site))
    yield from _dead_links(demo(site))
    yield from scenes_kinds.scenes(site, demo(site))


def _groups() -> Iterator[tuple[str, Way]]:
    page = GroupsPage.objects.get(locale__language_code="nl")
    for slug in ("statenlaan", "van-boetzelaerlaan", "aert-van-der-goesstraat", "bentinckstraat"):
        yield f"group {slug}", go(page.group_url(WatchGroup.objects.get(slug=slug)))


def _form(made: Demo) -> Iterator[tuple[str, Way]]:
    yield "thanks", go(made.form.thanks_url())
    yield "form with errors", go(made.form.get_url(), made.form.submit_label)
    yield "text of a box", go(f"/toestemming/{ConsentText.objects.filter(language='nl').latest('created_at').pk}/")


def _errors(made: Demo) -> Iterator[tuple[str, Way]]:
    yield "404", go("/bestaat-niet/")
    yield "500", _broken
    yield "403, no CSRF cookie", _without_cookie(cases.path(made.confirm("csrf@example.org")))


def _broken(tab: Tab) -> None:
    with patch.object(HomePage, "serve", side_effect=RuntimeError("broken on purpose")):
        tab.goto("/")


def _without_cookie(path: str) -> Way:
    def way(tab: Tab) -> None:
        tab.goto(path)
        tab.context.clear_cookies(name="csrf")
        press(tab, "Wis mijn gegevens")

    return way


def _residents(made: Demo) -> Iterator[tuple[str, Way]]:
    yield "confirm", go(cases.path(made.confirm("vraag@example.org")))
    yield "confirmed", go(cases.path(made.confirm("ja@example.org")), "Ja, bevestig mijn aanmelding")
    yield "refused", go(cases.path(made.confirm("nee@example.org")), "Wis mijn gegevens")
    yield "mine, open", go(made.mine(made.case("open@example.org")))
    approved = made.case("welkom@example.org")
    yield "review, approved", go(made.review(approved), "Goedkeuren")
    yield "mine, approved", go(made.mine(approved))
    yield "invite", go(made.mine(approved), "Toon mijn uitnodiging")
    yield "mine, withdrawn", go(made.mine(made.case("weg@example.org")), "Trek mijn aanmelding in")


def _coordinators(made: Demo) -> Iterator[tuple[str, Way]]:
    case = made.case("nieuw@example.org")
    yield "review, open", go(made.review(case))
    yield "review, details shown", go(made.review(case), "Toon gegevens")
    yield "review, no reason given", _reject_without_reason(made.review(case))
    yield "misuse", go(cases.path(cases.new_link(Link.Purpose.MISUSE, coordinator=made.coordinator)))
    own = cases.path(cases.new_link(Link.Purpose.ADDRESS, coordinator=made.coordinator))
    yield "own address", go(own)
    yield "own address, confirmed", go(own, "Ja, dit adres is van mij")


def _reject_without_reason(path: str) -> Way:
    def way(tab: Tab) -> None:
        tab.goto(path)
        tab.locator("summary", has_text="Afwijzen").click()
        press(tab, "Afwijzen")

    return way


def _dead_links(made: Demo) -> Iterator[tuple[str, Way]]:
    case = made.case("later@example.org")
    asleep = links.clean_path(cases.review_link(case, made.coordinator))
    yield "link, unknown", go(f"/l/{'x' * 43}/")
    yield "link, asleep", go(asleep)
    yield "link, fresh one mailed", go(asleep, "Mail mij een nieuwe link")
    yield "429", _too_often(asleep)
    misuse = cases.new_link(Link.Purpose.MISUSE, coordinator=Coordinator.objects.get(name__startswith="Niek"))
    yield "misuse, reported", go(cases.path(misuse), "Dit was ik niet")


def _too_often(path: str) -> Way:
    def way(tab: Tab) -> None:
        with override_settings(LIMIT_FRESH_LINK=(0, 60)):
            go(path, "Mail mij een nieuwe link")(tab)

    return way


@contextmanager
def challenged() -> Iterator[None]:
    """Every sign-up is one too many, and the puzzle is a small one."""
    with override_settings(LIMIT_PER_ADDRESS=(0, 60), ALTCHA_MAX_NUMBER=500):
        yield

"""The whole, as its users meet it: `make run`'s processes, a client that reads the pages, mails from the mailbox."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from tests.support.mailbox import Mailbox, Received
from tests.support.procfile import MAILBOX, ROOT, Project, running, with_data_in
from tests.support.visitor import Visitor

pytestmark = [
    pytest.mark.slow,
    pytest.mark.whole,
    pytest.mark.skipif(not MAILBOX.exists(), reason="no mailbox: make .mailbox-venv/requirements.stamp"),
]
INVITE = re.compile(r"https://chat\.whatsapp\.com/\w+")
PUBLISHED = "Dit staat er sinds net."
PUBLISH = f"""
from wagtail.models import Site
page = Site.objects.get(is_default_site=True).root_page.get_children().get(slug="privacy").specific
page.intro = "{PUBLISHED}"
page.save_revision().publish()
"""
SANNE = {"name": "Sanne Proef", "email": "sanne@example.org", "tel": "06-00000021"}
OMAR = {"name": "Omar Proef", "email": "omar@example.org", "tel": "06-00000022"}


@dataclass
class Town:
    """What runs, and its mail. `started` holds whatever must end when the last test did."""

    project: Project
    mailbox: Mailbox
    started: ExitStack

    def visitor(self) -> Visitor:
        return Visitor(self.project.site)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    if not (ROOT / "site" / "static").exists():
        subprocess.run(["make", "node_modules/build.stamp"], cwd=ROOT, check=True)
    with ExitStack() as started:
        project = started.enter_context(running(tmp_path_factory.mktemp("town") / "var"))
        yield Town(project, Mailbox(project.mailbox), started)


@dataclass
class Walk:
    """One resident's road: the browsers of both sides, and the mails that each got about it."""

    resident: Visitor
    coordinator: Visitor
    told: list[Received]
    approved: Received


def sign_up(town: Town, group: str, person: dict[str, str], postcode: str, number: str) -> Visitor:
    """From the front page to the page of thanks."""
    resident = town.visitor()
    resident.open("/")
    resident.follow("Zoek uw groep")
    resident.follow(group)
    resident.follow("Aanmelden voor deze groep")
    resident.fill(**person, postal_code=postcode)
    resident.fill_labelled("Huisnummer", number)
    resident.fill_labelled("Straat", group)
    resident.tick(group)
    resident.tick_all_asked()
    resident.press("Aanmelding versturen")
    assert resident.answer.history, resident.page.find("main").get_text(" ", strip=True)[:500]
    assert resident.sees("bevestig uw e-mailadres")
    return resident


def walk(town: Town, group: str, person: dict[str, str], postcode: str, number: str, *coordinators: str) -> Walk:
    """Sign up, confirm, and be approved by the first of `coordinators`."""
    resident = sign_up(town, group, person, postcode, number)
    question = town.mailbox.await_(person["email"], "Bevestig")
    assert not [mail for who in coordinators for mail in town.mailbox.to(who)], "told before it was confirmed (C-7)"
    resident.open(question.link("Ja, dit was ik"))
    resident.press("Ja, bevestig mijn aanmelding")
    assert resident.sees("Uw aanmelding is bevestigd")
    told = [town.mailbox.await_(who, "Nieuwe") for who in coordinators]
    coordinator = town.visitor()
    coordinator.open(told[0].link("Bekijk de aanmelding"))
    coordinator.press("Goedkeuren")
    return Walk(resident, coordinator, told, town.mailbox.await_(person["email"], "Goed nieuws"))


@pytest.fixture(scope="module")
def sanne(town: Town) -> Walk:
    """She wants a group that uses an invite, and has two coordinators."""
    people = ("bram.oosterhof@example.org", "carla.nijdam@example.org")
    return walk(town, "Frederik Hendriklaan", SANNE, "2582 bx", "13", *people)


@pytest.fixture(scope="module")
def omar(town: Town) -> Walk:
    """He wants a group to which its coordinator adds the number."""
    return walk(town, "Statenlaan", OMAR, "2582GA", "7", "anna.verweij@example.org")


def test_r11_who_is_approved_for_a_group_with_an_invite_finds_it_on_the_personal_page_and_nowhere_else(sanne):
    sanne.resident.open(sanne.approved.link("Naar uw eigen pagina"))
    assert not INVITE.search(sanne.resident.answer.text + sanne.approved.text + sanne.approved.html)
    sanne.resident.press("Toon mijn uitnodiging")
    assert INVITE.search(sanne.resident.answer.text)
    assert "no-store" in sanne.resident.answer.headers["Cache-Control"]


def test_a11_mails_to_coordinators_hold_nobody_and_the_number_shows_after_the_decision(sanne):
    for secret in (*SANNE.values(), "Sanne", "+316", "0600000021"):
        assert not [mail.subject for mail in sanne.told if secret in str(mail.message) + mail.text + mail.html]
    assert "tel:+31600000021" in sanne.coordinator.answer.text


def test_a06_the_other_coordinator_hears_who_decided_and_is_offered_no_second_approval(town, sanne):
    other = town.visitor()
    other.open(sanne.told[1].link("Bekijk de aanmelding"))
    assert other.sees("Al beslist door Bram")
    assert not other.page.find("button", string="Goedkeuren")


def test_r11_where_the_coordinator_adds_the_number_he_gets_a_card_and_the_resident_hears_when(town, omar):
    assert "De beheerder voegt uw nummer toe" in omar.approved.text
    omar.resident.open(omar.approved.link("Naar uw eigen pagina"))
    assert not omar.resident.page.find("button", string=re.compile("uitnodiging"))
    page = omar.coordinator.answer.url
    omar.coordinator.follow("Zet in uw contacten")
    assert omar.coordinator.answer.headers["Content-Type"].startswith("text/vcard")
    omar.coordinator.open(page)
    omar.coordinator.press("Toegevoegd aan de groep")
    assert "Welkom" in town.mailbox.await_(OMAR["email"], "U zit in").text


def test_c06_the_receipt_comes_with_the_mail_and_can_be_downloaded_and_says_the_same(town, omar):
    mail = town.mailbox.await_(OMAR["email"], "ontvangen")
    sent = json.loads(mail.attachment("toestemming.json"))
    resident = town.visitor()
    resident.open(mail.link("Bekijk hoe het ermee staat"))
    resident.follow("Download het bewijs")
    assert resident.answer.json() == sent
    assert OMAR["email"] not in json.dumps(sent)


def test_c08_withdrawing_takes_one_press_behind_any_mail_and_the_coordinator_is_told(town, omar):
    resident = town.visitor()
    resident.open(omar.approved.link("Naar uw eigen pagina"))
    resident.press("Trek mijn aanmelding in")
    assert resident.sees("U hebt uw toestemming ingetrokken")
    assert "Wis de gegevens" in town.mailbox.await_("anna.verweij@example.org", "Ingetrokken").text
    assert town.mailbox.await_(OMAR["email"], "is ingetrokken")


def test_a14_links_in_mails_lead_to_our_host_and_m16_they_come_from_our_domain(town, sanne, omar):
    mails = town.mailbox.all()
    assert len(mails) >= 7
    ours = urlsplit(town.project.site)
    for mail in mails:
        web = [urlsplit(link) for link in mail.links() if not link.startswith("mailto:")]
        assert web, mail.subject
        assert {(link.scheme, link.netloc) for link in web} == {(ours.scheme, ours.netloc)}
        assert mail.message["From"].addresses[0].addr_spec == "noreply@example.org"
        assert mail.message["Reply-To"] == "contact@example.org"


def test_a12_no_log_of_all_this_holds_a_token(town, sanne, omar):
    links = [link for mail in town.mailbox.all() for link in mail.links() if "/l/" in link]
    tokens = [link.rstrip("/").rsplit("/", 1)[1] for link in links]
    assert len(tokens) >= 7
    kept = [town.project.log, *town.project.var.glob("*.log"), *(town.project.var / "broker").glob("*")]
    written = "".join(path.read_text(errors="replace") for path in kept)
    assert "/l/" in written, "links were opened, so a log speaks of them"
    assert not [token for token in tokens if token in written]


def test_what_another_process_publishes_shows_in_every_web_process_at_once(town):
    address = f"{town.project.site}/privacy/"

    def seen() -> list[str]:
        """As visitors of all web processes read it: each connection meets another one."""
        return [requests.get(address, headers={"Connection": "close"}, timeout=30).text for _visitor in range(12)]

    assert not any(PUBLISHED in page for page in seen())
    town.project.manage("shell", "-c", PUBLISH)
    assert all(PUBLISHED in page for page in seen())


def test_ctrl_c_ends_all_that_was_started_and_the_next_start_keeps_the_data(town, sanne):
    first = town.project
    assert len(first.children()) >= 4
    assert first.press_ctrl_c() == 0, first.said()
    assert with_data_in(first.var) == []
    town.project = town.started.enter_context(running(first.var, first.ports))
    resident = town.visitor()
    resident.open(sanne.approved.link("Naar uw eigen pagina"))
    assert resident.sees("U bent goedgekeurd")


def test_make_run_and_make_test_install_the_mailbox_that_these_tests_need():
    made = Path(shutil.which("make") or "make")
    for target in ("run", "test"):
        plan = subprocess.run([made, "-n", "-B", target], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        assert "requirements-mailbox.txt" in plan

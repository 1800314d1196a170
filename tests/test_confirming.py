"""Coordinators who came in with a file confirm their address before a case reaches them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forms import confirming, links, outbox, routing
from forms.models import Link, Mail
from groups import people, state
from groups.exchange import importing
from groups.exchange.ground import Ground
from groups.models import Coordinator, Duty, WatchGroup
from tests.support import cases, road
from tests.support.admin_cast import editor_of, local_editor
from tests.support.cast import watch_group

pytestmark = pytest.mark.django_db

FILE = "naam;buurt;beheerders\n{rows}"
KINDS = (confirming.ASK, confirming.REMIND)


def admin(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def bring_in(here, *people_: str) -> None:
    """A file with one new group for each of `people_`."""
    rows = "\n".join(f"Groep {number};Proefdorp;{who}" for number, who in enumerate(people_))
    sheet = importing.read(FILE.format(rows=rows).encode(), "groepen.csv")
    plan = importing.run(Ground(here.site), sheet)
    assert not plan.problems, plan.problems


def newcomer(here) -> Coordinator:
    bring_in(here, "Nina Nieuw <nina@example.org>")
    return Coordinator.objects.get(email="nina@example.org")


def reached(person: Coordinator) -> bool:
    return people.within_reach(Coordinator.objects.filter(pk=person.pk)).exists()


def asks(person: Coordinator | None = None) -> int:
    mails = Mail.objects.filter(kind__in=KINDS)
    return (mails.filter(coordinator=person) if person else mails).count()


def test_r10_who_came_in_with_a_file_gets_a_mail_and_only_after_his_yes_the_cases(here, browser) -> None:
    person = newcomer(here)
    mail = road.to("nina@example.org", road.send_mails())
    assert "Groep 0" in mail.body
    case = cases.case(here)
    group = WatchGroup.objects.get(name="Groep 0")
    case.watch_group = group
    assert person not in routing.receivers(case)
    page = road.enter(browser, road.link(mail))
    assert not reached(person)
    told = road.press(browser, page, "confirm")
    assert "Uw e-mailadres is bevestigd" in told.content.decode()
    assert routing.receivers(case) == [person]


def test_a01_opening_the_link_confirms_nothing(here, browser) -> None:
    person = newcomer(here)
    address = road.link(road.to("nina@example.org", road.send_mails()))
    for fetch in (browser.get, browser.head, browser.options):
        fetch(address, follow=True)
    assert not reached(person)


def test_pressing_twice_confirms_once_and_the_page_says_that_it_was_done(here, browser, time_machine) -> None:
    time_machine.move_to("2026-05-04T10:00:00+02:00", tick=False)
    person = newcomer(here)
    page = road.enter(browser, road.link(road.to("nina@example.org", road.send_mails())))
    road.press(browser, page, "confirm")
    person.refresh_from_db()
    first = person.email_confirmed_at
    time_machine.move_to("2026-05-04T10:05:00+02:00", tick=False)
    assert "is bevestigd" in road.press(browser, page, "confirm").content.decode()
    person.refresh_from_db()
    assert person.email_confirmed_at == first


def test_a07_a_wrong_or_old_link_confirms_nobody(here, browser, time_machine) -> None:
    person = newcomer(here)
    mail = road.to("nina@example.org", road.send_mails())
    link = Link.objects.get(coordinator=person)
    assert browser.get("/l/" + "x" * 43 + "/").status_code == 410
    assert browser.post(links.clean_path(link)).status_code == 403
    other = cases.new_link(Link.Purpose.MISUSE, coordinator=person)
    road.enter(browser, cases.path(other))
    assert browser.get(links.clean_path(link).replace(str(link.pk), str(other.pk))).status_code == 403
    time_machine.move_to(timezone.now() + timedelta(days=31))
    assert Client().get(road.link(mail)).status_code == 410
    assert not confirming.confirm(link, timezone.now())
    assert not reached(person)


def test_a_link_to_an_old_mailbox_says_nothing_of_a_new_address(here) -> None:
    """Typed by an editor, the new address stands; whoever reads the old one can do nothing more, not even say that mail arrives."""
    person = newcomer(here)
    person.email = "nina.goed@example.org"
    person.save()
    assert reached(person)
    Coordinator.objects.filter(pk=person.pk).update(bounced_at=timezone.now())
    assert not confirming.confirm(Link.objects.get(coordinator=person), timezone.now())
    assert not reached(person)


@pytest.mark.parametrize("editor_is_first", [True, False])
def test_the_page_names_this_address_only_while_no_editor_typed_another(
    here, browser, time_machine, editor_is_first
) -> None:
    time_machine.move_to("2026-05-04T10:00:00+02:00", tick=False)
    person = newcomer(here)
    page = road.enter(browser, road.link(road.to("nina@example.org", road.send_mails())))
    if not editor_is_first:
        told = road.press(browser, page, "confirm")
        assert "komen vanaf nu op dit adres" in told.text
    time_machine.move_to("2026-05-04T10:05:00+02:00", tick=False)
    if editor_is_first:  # he vouches for the address that is there
        state.push_reached(person.pk, timezone.now())
    else:
        person.refresh_from_db()
        person.email = "nina.goed@example.org"
        person.save()
    time_machine.move_to("2026-05-04T10:06:00+02:00", tick=False)
    told = road.press(browser, page, "confirm") if editor_is_first else browser.get(page.request["PATH_INFO"])
    assert "komen vanaf nu op dit adres" not in told.text
    assert "De redactie heeft intussen zelf een adres voor u ingevuld of nagekeken." in told.text


def test_saving_a_person_takes_no_confirmation_back(here) -> None:
    person = newcomer(here)
    lying_open = Coordinator.objects.get(pk=person.pk)
    confirming.confirm(Link.objects.get(coordinator=person), timezone.now())
    lying_open.name = "Nina Anders"
    lying_open.save()
    assert reached(person)


def test_each_is_asked_once_and_reminded_once_after_a_week(here, time_machine) -> None:
    person = newcomer(here)
    road.send_mails()
    assert confirming.ask() == 0
    time_machine.move_to(timezone.now() + timedelta(days=7, minutes=1))
    assert confirming.ask() == 1
    (mail,) = road.send_mails()
    assert mail.subject.startswith("Herinnering")
    time_machine.move_to(timezone.now() + timedelta(days=30))
    assert confirming.ask() == 0
    assert asks(person) == 2


def test_who_confirmed_is_not_reminded_and_a_mail_that_waits_lapses(here, time_machine) -> None:
    person = newcomer(here)
    confirming.confirm(Link.objects.get(coordinator=person), timezone.now())
    assert road.send_mails() == []
    time_machine.move_to(timezone.now() + timedelta(days=8))
    assert confirming.ask() == 0


def test_a_large_file_is_no_flood_of_mail(here, settings, time_machine) -> None:
    settings.ADDRESS_MAILS_PER_HOUR = 3
    bring_in(here, *(f"Mens Nummer <mens{number}@example.org>" for number in range(8)))
    assert asks() == 3
    time_machine.move_to(timezone.now() + timedelta(minutes=30))
    assert confirming.ask() == 0
    time_machine.move_to(timezone.now() + timedelta(minutes=31))
    assert confirming.ask() == 3
    time_machine.move_to(timezone.now() + timedelta(minutes=61))
    assert confirming.ask() == 2
    assert asks() == Coordinator.objects.filter(email_confirmed_at=None).count() == 8


def test_a_file_that_is_refused_asks_nobody(here) -> None:
    sheet = importing.read(FILE.format(rows="Groep;Nergens;Nina <nina@example.org>").encode(), "groepen.csv")
    assert importing.run(Ground(here.site), sheet).problems
    assert asks() == 0


def test_coordinators_of_a_neighbouring_district_are_left_in_peace(here) -> None:
    person = Coordinator.objects.create(site=here.site, name="Buur", email="buur@example.org", email_confirmed_at=None)
    theirs = watch_group(here.neighbourhood, "Buurwijk", kind="neighbouring")
    Duty.objects.create(coordinator=person, watch_group=theirs, role="main")
    Duty.objects.create(coordinator=person, watch_group=here.group, role="liaison")
    assert confirming.ask() == 0
    Duty.objects.create(coordinator=person, neighbourhood=here.neighbourhood, role="team")
    assert confirming.ask() == 1


def test_an_address_that_bounces_is_marked_and_asked_no_more(here, smtp, time_machine) -> None:
    person = newcomer(here)
    smtp.script = {"RCPT": "550 nobody lives here"}
    outbox.drain()
    person.refresh_from_db()
    assert person.bounced_at
    time_machine.move_to(timezone.now() + timedelta(days=8))
    assert confirming.ask() == 0


def test_an_editor_sees_who_did_not_confirm_and_sends_the_mail_again(here, time_machine) -> None:
    person = newcomer(here)
    path = f"/admin/coordinators/ask_again/{person.pk}/"
    client = admin(editor_of(here.site))
    listed = client.get("/admin/coordinators/?adres=onbevestigd").content.decode()
    assert "Nina Nieuw" in listed
    assert "Bea Proef" not in listed
    assert "Stuur die e-mail opnieuw" in client.get(f"/admin/coordinators/inspect/{person.pk}/").content.decode()
    client.post(path)
    assert asks(person) == 1, "one is under way"
    road.send_mails()
    time_machine.move_to(timezone.now() + timedelta(minutes=11))
    client = admin(editor_of(here.site))
    assert client.get(path).status_code == 405
    client.post(path)
    assert asks(person) == 2
    elsewhere = here.neighbourhood.__class__.objects.create(site=here.site, name="Elders", slug="elders", place="P")
    assert admin(local_editor(elsewhere)).post(path).status_code == 404
    confirming.confirm(Link.objects.filter(coordinator=person).latest("created_at"), timezone.now())
    time_machine.move_to(timezone.now() + timedelta(minutes=11))
    assert not confirming.ask_again(person)

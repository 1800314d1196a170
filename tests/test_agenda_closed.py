"""An agenda for some people only: who is let in reads what is in it, and nobody else learns of it anywhere."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import EventPage, InfoPage
from home.pagecache import marks
from tests.support import meetings, road
from tests.support.bodies import stored
from tests.support.kept_pages import warm

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-02-03 12:00")]

Type = PageViewRestriction
SECRET = "Besloten avond"
ADDRESS = "/agenda/besloten-avond/"


@pytest.fixture
def agenda(here):
    """An agenda with one event that is still open to everybody, and a page that shows what is coming."""
    agenda = meetings.agenda(here.home)
    meetings.once(agenda, SECRET, date(2026, 2, 10))
    block = stored([("events", {"title": "Binnenkort", "count": 3})])
    here.home.add_child(instance=InfoPage(title="Alles", slug="alles", body=block))
    return agenda


def close(page, how: str = Type.LOGIN) -> Type:
    return Type.objects.create(page=page, restriction_type=how, password="oude-linde" if how == Type.PASSWORD else "")


def member(name: str = "lid", *groups: Group) -> Client:
    user = get_user_model().objects.create_user(name)
    user.groups.set(groups)
    client = Client()
    client.force_login(user)
    return client


def let_in(restriction: Type) -> Client:
    """Somebody whom `restriction` lets in."""
    if restriction.restriction_type == Type.GROUPS:
        restriction.groups.add(team := Group.objects.create(name="Kring"))
        return member("kringlid", team)
    if restriction.restriction_type == Type.LOGIN:
        return member()
    client = Client()
    asked = road.soup(client.get(restriction.page.url)).select_one("main form")
    client.post(asked["action"], {"password": "oude-linde", "return_url": restriction.page.url})
    return client


def outsiders(restriction: Type) -> list[Client]:
    return [Client(), *([member("ander")] if restriction.restriction_type == Type.GROUPS else [])]


@pytest.mark.parametrize("how", [Type.LOGIN, Type.PASSWORD, Type.GROUPS])
@pytest.mark.parametrize("path", ["", "jaar/2026/"])
def test_who_is_let_in_reads_what_is_in_it_and_nobody_else_does(agenda, how, path):
    restriction = close(agenda, how)
    visitor = let_in(restriction)
    assert SECRET in visitor.get(agenda.url + path).text
    for outsider in outsiders(restriction):
        assert SECRET not in outsider.get(agenda.url + path, follow=True).text


def test_who_is_not_logged_in_yet_is_asked_to_log_in_and_then_reads_it(agenda):
    close(agenda)
    get_user_model().objects.create_user("lid", password="een-lang-wachtwoord")
    client = Client()
    asked = client.get(agenda.url, follow=True)
    assert asked.status_code == 200
    form = road.soup(asked).select_one("main form")
    login = {"username": "lid", "next": form.find("input", {"name": "next"})["value"]}
    wrong = client.post(form["action"], login | {"password": "fout"}, follow=True)
    assert SECRET not in wrong.text
    assert SECRET in client.post(form["action"], login | {"password": "een-lang-wachtwoord"}, follow=True).text


def test_a_wrong_password_lets_nobody_in(agenda):
    restriction = close(agenda, Type.PASSWORD)
    client = Client()
    asked = road.soup(client.get(agenda.url)).select_one("main form")
    again = client.post(asked["action"], {"password": "fout", "return_url": restriction.page.url}, follow=True)
    assert again.status_code == 200
    assert SECRET not in again.text
    assert SECRET not in client.get(agenda.url).text


def test_an_event_that_is_closed_once_more_is_not_in_the_list(agenda):
    close(agenda)
    later = meetings.once(agenda, "Voor het bestuur", date(2026, 2, 11))
    visitor = member()
    assert "Voor het bestuur" in visitor.get(agenda.url).text
    close(later, Type.PASSWORD)
    shown = visitor.get(agenda.url).text
    assert SECRET in shown
    assert "Voor het bestuur" not in shown


def test_an_event_that_is_not_published_is_not_in_the_list(agenda):
    close(agenda)
    EventPage.objects.get(title=SECRET).unpublish()
    assert SECRET not in member().get(agenda.url).text


@pytest.mark.parametrize("path", ["/alles/", "/agenda.ics", "/zoeken/?q=besloten+avond", "/sitemap.xml"])
def test_no_other_place_tells_of_it_not_even_to_who_was_let_in(agenda, path):
    assert ADDRESS in Client().get(path).text
    close(agenda)
    visitor = member()
    assert ADDRESS in visitor.get(agenda.url).text
    for somebody in (Client(), visitor):
        assert ADDRESS not in somebody.get(path).text


def test_a_calendar_program_cannot_log_in_so_no_button_leads_there(agenda):
    event = EventPage.objects.get(title=SECRET)
    visitor = member()
    for page, button in ((agenda, "Abonneren op de agenda"), (event, "Zet in uw agenda")):
        assert button in visitor.get(page.url).text
    close(agenda)
    for page, button in ((agenda, "Abonneren op de agenda"), (event, "Zet in uw agenda")):
        shown = visitor.get(page.url)
        assert shown.status_code == 200
        assert button not in shown.text
    assert Client().get(f"/agenda/{event.translation_key}.ics").status_code == 404


def test_what_somebody_let_in_was_shown_is_never_kept(server, agenda):
    visitor = member()
    cookie = visitor.cookies.output(header="", sep=";").strip()
    close(agenda)
    for page in (agenda.url, f"{agenda.url}jaar/2026/", EventPage.objects.get(title=SECRET).url):
        shown = visitor.get(page)
        assert SECRET in shown.text
        assert marks.of(shown) is None
        for _ in range(2):
            seen = server.get(page, HTTP_COOKIE=cookie)
            assert (seen.status, seen.kept) == (200, False)
            assert "no-store" in seen.headers["Cache-Control"]
            refused = server.get(page)
            assert (refused.status, refused.kept) == (302, False)
            assert SECRET not in refused.text


def test_what_was_kept_while_it_was_open_is_gone_once_it_is_closed(server, committed, agenda):
    warm(server, agenda)
    with committed():
        close(agenda)
    assert server.get(agenda.url).status == 302


def test_once_it_is_open_again_it_is_kept_as_any_other(server, committed, agenda):
    restriction = close(agenda)
    assert SECRET in member().get(agenda.url).text
    with committed():
        restriction.delete()
    warm(server, agenda)
    assert SECRET in server.get(agenda.url).text

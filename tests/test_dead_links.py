"""A link that no longer works says so, always the same way, and offers a fresh one to whoever still has the right."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forms import intake, links, withdrawal
from forms.models import Case, Link, Mail
from groups.models import Duty
from tests.support import cases, road

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def page_of(response) -> str:
    """The page without the name of the link in the button for a fresh one."""
    main = road.soup(response).select_one("main")
    for field in main.select("[name=fresh]"):
        del field["value"]
    return main.decode()


def expired(link: Link) -> Link:
    Link.objects.filter(pk=link.pk).update(expires_at=timezone.now())
    return link


def revoked(link: Link) -> Link:
    links.revoke(Link.objects.filter(pk=link.pk))
    return link


def ask_for_a_fresh_one(client: Client, page):
    return client.post("/link/nieuw/", road.hidden(page))


@pytest.fixture
def link(here) -> Link:
    return cases.review_link(cases.case(here), here.coordinator)


def test_a07_expired_revoked_and_unknown_look_the_same(here, browser, link, time_machine):
    time_machine.move_to(timezone.now(), tick=False)  # a header says the time in seconds
    other = cases.review_link(Case.objects.get(), here.deputy)
    without_duty = cases.review_link(Case.objects.get(), here.other_coordinator)
    dead = [cases.path(expired(link)), cases.path(revoked(other)), cases.path(without_duty), "/l/" + "x" * 43 + "/"]
    answers = [browser.get(path) for path in dead]
    assert {answer.status_code for answer in answers} == {410}
    assert len({page_of(answer) for answer in answers}) == 1
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1


def test_a07_reloading_does_not_tell_a_known_from_an_unknown_link(here, browser, link):
    import base64
    import uuid

    def named(path: str) -> str:
        field = road.hidden(browser.get(path))["fresh"].split(":")[0]
        return base64.urlsafe_b64decode(field + "=" * (-len(field) % 4)).decode().strip('"')

    for path in (cases.path(expired(link)), "/l/" + "x" * 43 + "/", f"/beoordelen/{uuid.uuid4()}/"):
        assert named(path) == named(path)
        assert uuid.UUID(named(path)).version == 4


def test_a07_a_used_link_says_what_became_of_it_on_the_same_page(here, browser, time_machine):
    submission = cases.submitted(here)
    link = submission.links.get()
    intake.confirm(link, timezone.now())
    answer = Client().get(cases.path(link))
    assert answer.status_code == 410
    assert "U hebt deze aanmelding al bevestigd op" in page_of(answer)
    assert ask_for_a_fresh_one(browser, answer).status_code == 200
    fresh = [mail for mail in road.send_mails() if "nieuwe link" in mail.subject]
    assert [mail.to for mail in fresh] == [["sanne@example.org"]]
    assert road.enter(browser, road.link(fresh[0])).request["PATH_INFO"].startswith("/mijn/")


def test_a07_who_erases_his_application_reads_that_it_is_erased(here, browser):
    submission = cases.submitted(here)
    link = submission.links.get()
    page = road.press(browser, road.enter(browser, cases.path(link)), "refuse")
    assert page.status_code == 200
    assert "Uw gegevens zijn gewist" in page_of(page)
    again = Client().get(cases.path(link))
    assert again.status_code == 410
    assert "Deze aanmelding is gewist op" in page_of(again)


def test_a07_a_fresh_link_goes_to_the_stored_address_of_the_holder_alone(here, browser, link):
    page = browser.get(cases.path(expired(link)))
    road.send_mails()
    here.coordinator.email = "bea.nieuw@example.org"
    here.coordinator.save()
    road.send_mails()  # what is open comes to the new address by itself
    data = road.hidden(page) | {"email": "thief@example.org", "to": "thief@example.org"}
    answer = browser.post("/link/nieuw/", data)
    (mail,) = road.send_mails()
    assert mail.to == ["bea.nieuw@example.org"]
    assert mail.cc == mail.bcc == []
    assert "bea" not in page_of(answer)
    assert road.enter(browser, road.link(mail)).status_code == 200


@pytest.mark.parametrize("why", ["no duty", "inactive", "revoked", "unknown", "erased", "garbage"])
def test_a07_who_has_no_right_any_more_gets_no_mail_and_the_same_answer(here, browser, link, why):
    genuine = ask_for_a_fresh_one(browser, browser.get(cases.path(expired(link))))
    path = cases.path(link)
    if why == "no duty":
        Duty.objects.filter(coordinator=here.coordinator).delete()
    elif why == "inactive":
        type(here.coordinator).objects.filter(pk=here.coordinator.pk).update(active=False)
    elif why == "revoked":
        revoked(link)
    elif why == "unknown":
        path = "/l/" + "x" * 43 + "/"
    elif why == "erased":
        waiting = cases.submitted(here, email="later@example.org")
        path = cases.path(waiting.links.get())
        withdrawal.refuse(waiting.links.get(), timezone.now())
    before = Mail.objects.count(), Link.objects.count()
    data = {"fresh": "x:y:z"} if why == "garbage" else road.hidden(browser.get(path))
    answer = browser.post("/link/nieuw/", data)
    assert (answer.status_code, page_of(answer)) == (genuine.status_code, page_of(genuine)) == (200, page_of(answer))
    assert (Mail.objects.count(), Link.objects.count()) == before


def test_a07_fresh_links_are_rationed(here, browser, link, settings):
    page = browser.get(cases.path(expired(link)))
    statuses = [ask_for_a_fresh_one(Client(REMOTE_ADDR=f"192.0.2.{n}"), page).status_code for n in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    assert Mail.objects.filter(kind="fresh_link").count() == settings.LIMIT_FRESH_LINK[0] == 3


def test_a07_one_visitor_cannot_have_fresh_links_sent_to_everybody(here, browser, settings):
    made = [cases.review_link(cases.case(here, email=f"{n}@example.org"), here.coordinator) for n in range(12)]
    pages = [browser.get(cases.path(expired(link))) for link in made]
    statuses = [ask_for_a_fresh_one(browser, page).status_code for page in pages]
    assert statuses == [200] * 10 + [429] * 2
    assert Mail.objects.filter(kind="fresh_link").count() == 10


def test_a07_the_button_still_works_on_a_page_that_lay_open_for_days(here, browser, link, time_machine):
    page = browser.get(cases.path(expired(link)))
    time_machine.move_to(timezone.now() + timedelta(days=3))
    ask_for_a_fresh_one(browser, page)
    assert Mail.objects.filter(kind="fresh_link").count() == 1


def test_a07_a_second_delivery_or_a_fresh_link_leaves_the_earlier_link_working(here, browser, link):
    first = cases.path(link)
    mail = Mail.objects.filter(kind="new_case").first()
    theirs = cases.path(mail.link)
    road.send_mails()
    Mail.objects.filter(pk=mail.pk).update(state="queued", due_at=timezone.now())
    (again,) = road.send_mails()
    assert road.link(again) == theirs  # every delivery carries the same token
    ask_for_a_fresh_one(browser, Client().get(f"/beoordelen/{link.pk}/"))
    (fresh,) = road.send_mails()
    for path in (first, theirs, road.link(fresh)):
        assert road.enter(Client(), path).status_code == 200


def test_a07_decision_links_live_for_fourteen_days(here, browser, time_machine):
    link = cases.review_link(cases.case(here), here.coordinator)
    time_machine.move_to(link.expires_at - timedelta(seconds=1), tick=False)
    assert link.expires_at - link.created_at == timedelta(days=14)
    assert browser.get(cases.path(link)).status_code == 302
    time_machine.move_to(link.expires_at, tick=False)
    assert browser.get(cases.path(link)).status_code == 410


def test_a07_a_session_of_thirty_minutes_falls_asleep_and_offers_a_fresh_link(here, browser, link, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    page = road.enter(browser, cases.path(link))
    time_machine.shift(timedelta(minutes=29, seconds=59))
    assert browser.get(page.request["PATH_INFO"]).status_code == 200
    time_machine.shift(timedelta(minutes=2))
    before = cases.everything()
    for asleep in (browser.get(page.request["PATH_INFO"]), road.press(browser, page, "approve")):
        assert asleep.status_code == 403
        assert "Open de link nog een keer" in page_of(asleep)
    assert cases.everything() == before
    ask_for_a_fresh_one(browser, asleep)
    (fresh,) = (mail for mail in road.send_mails() if "nieuwe link" in mail.subject)
    assert road.enter(browser, road.link(fresh)).status_code == 200


def test_a07_the_cookie_alone_is_not_believed_about_its_age(here, link, time_machine):
    """A client that keeps the cookie longer than it was told is asleep all the same."""
    time_machine.move_to(timezone.now(), tick=False)
    client = Client()
    client.get(cases.path(link))
    kept = client.cookies["link"].value
    time_machine.shift(timedelta(minutes=31))
    keeper = Client()
    keeper.cookies["link"] = kept
    assert keeper.get(links.clean_path(link)).status_code == 403


def removed(here) -> None:
    Duty.objects.filter(coordinator=here.coordinator, watch_group=here.group).delete()


def replaced(here) -> None:
    Duty.objects.filter(watch_group=here.group, role="main").update(coordinator=here.other_coordinator)


def inactive(here) -> None:
    here.coordinator.active = False
    here.coordinator.save()


@pytest.mark.parametrize("leave", [removed, replaced, inactive])
def test_a08_the_links_of_who_leaves_die_at_once_also_in_the_middle_of_a_session(here, browser, link, leave):
    page = road.enter(browser, cases.path(link))
    shown = road.press(browser, page, "show")
    assert shown.status_code == 200
    leave(here)
    before = cases.everything()
    assert browser.get(page.request["PATH_INFO"]).status_code == 410
    assert browser.get(page.request["PATH_INFO"] + "nummer.vcf").status_code == 410
    for act in ("approve", "reject", "show"):
        assert road.press(browser, page, act, reason="full").status_code == 410
    assert Client().get(cases.path(link)).status_code == 410
    assert cases.everything() == before


def test_a08_who_stays_keeps_his_links(here, browser, link):
    deputys = cases.review_link(Case.objects.get(), here.deputy)
    removed(here)
    assert road.enter(browser, cases.path(deputys)).status_code == 200


def test_a08_a_mail_that_waited_for_somebody_who_left_meanwhile_is_not_sent(here):
    cases.case(here)
    inactive(here)
    assert here.coordinator.email not in [to for mail in road.send_mails() for to in mail.to]


def test_a08_the_link_of_a_team_member_ends_when_the_group_has_a_coordinator_again(here, browser):
    Duty.objects.filter(watch_group=here.group).delete()
    link = cases.review_link(cases.case(here), here.team)
    assert road.enter(browser, cases.path(link)).status_code == 200
    Duty.objects.create(coordinator=here.deputy, watch_group=here.group, role="main")
    assert browser.get(cases.path(link)).status_code == 410

"""An editor corrects a coordinator's address: the old mailbox opens nothing any more, the new one gets what is still open."""

import pytest
from django.test import Client

from forms import links, outbox
from forms.models import Case, Link, Mail
from groups.models import Coordinator
from tests.support import cases, road

pytestmark = pytest.mark.django_db

NEW = "bea.nieuw@example.org"


def correct(person: Coordinator, **columns: str) -> None:
    """What an editor saves."""
    row = Coordinator.objects.get(pk=person.pk)
    for name, value in ({"email": NEW} | columns).items():
        setattr(row, name, value)
    row.save()


@pytest.fixture
def mailed(here) -> Case:
    """An open case, of which the coordinator has had his mail."""
    case = cases.case(here)
    road.send_mails()
    return case


def link_of(case: Case, person: Coordinator) -> Link:
    return Link.objects.filter(case=case, coordinator=person).latest("created_at")


def test_a08_the_old_mailbox_can_neither_look_nor_decide_nor_go_on_where_it_was(here, mailed, browser) -> None:
    link = link_of(mailed, here.coordinator)
    assert browser.get(cases.path(link)).status_code == 302
    correct(here.coordinator)
    assert browser.get(links.clean_path(link)).status_code == 410, "the session that it had opened"
    assert Client().get(cases.path(link)).status_code == 410
    assert Client().post(links.clean_path(link), {"act": "approve"}).status_code == 403
    mailed.refresh_from_db()
    assert mailed.status == Case.Status.OPEN


def test_a08_the_new_mailbox_gets_what_is_open_with_a_link_that_works(here, mailed) -> None:
    correct(here.coordinator)
    (mail,) = road.send_mails()
    assert mail.to == [NEW]
    assert "wil bij Statenlaan" in mail.body
    opened = Client().get(road.link(mail))
    assert (opened.status_code, opened["Location"]) == (302, links.clean_path(link_of(mailed, here.coordinator)))


def test_a08_several_mails_about_a_case_come_anew_as_one(here, mailed) -> None:
    second = cases.review_link(mailed, here.coordinator)
    correct(here.coordinator)
    second.refresh_from_db()
    assert second.revoked_at
    assert [mail.to for mail in road.send_mails()] == [[NEW]]


def test_a08_a_mail_that_did_not_leave_yet_carries_a_link_that_nobody_has_seen(here) -> None:
    case = cases.case(here)
    old = link_of(case, here.coordinator)
    correct(here.coordinator)
    mails = [mail for mail in road.send_mails() if mail.to == [NEW]]
    assert len(mails) == 1, "not twice"
    assert Client().get(cases.path(old)).status_code == 410
    assert Client().get(road.link(mails[0])).status_code == 302


@pytest.mark.parametrize("what", ["decided", "not his any more", "not active"])
def test_a08_what_is_no_longer_his_to_decide_is_not_sent_anew(here, mailed, what) -> None:
    if what == "decided":
        Case.objects.filter(pk=mailed.pk).update(status=Case.Status.APPROVED)
    elif what == "not his any more":
        here.coordinator.duties.all().delete()
    correct(here.coordinator, **({"active": False} if what == "not active" else {}))
    assert [mail.to for mail in road.send_mails()] == []
    assert link_of(mailed, here.coordinator).revoked_at


@pytest.mark.parametrize("purpose", [Link.Purpose.MISUSE, Link.Purpose.ADDRESS])
def test_a08_his_other_links_die_too(here, purpose) -> None:
    link = cases.new_link(purpose, coordinator=here.coordinator)
    correct(here.coordinator)
    link.refresh_from_db()
    assert link.revoked_at


def test_a08_links_of_others_and_of_residents_live_on(here, mailed) -> None:
    deputys = cases.review_link(mailed, here.deputy)
    residents = cases.new_link(Link.Purpose.MINE, submission=mailed.submission)
    correct(here.coordinator)
    assert {links.state(Link.objects.get(pk=link.pk)) for link in (deputys, residents)} == {links.State.ALIVE}


def test_a08_whoever_keeps_his_address_keeps_his_links(here, mailed) -> None:
    correct(here.coordinator, email=here.coordinator.email, name="Bea Anders", phone="+31600000099")
    assert links.state(link_of(mailed, here.coordinator)) == links.State.ALIVE
    row = Coordinator.objects.get(pk=here.coordinator.pk)
    row.email = NEW
    row.save(update_fields=["name"])
    assert links.state(link_of(mailed, here.coordinator)) == links.State.ALIVE, "the address was not written"
    row.save(update_fields=["email"])
    assert links.state(link_of(mailed, here.coordinator)) == links.State.ALIVE, "a fresh one"
    assert outbox.cancel(Mail.objects.filter(coordinator=row)) == 1

"""The main road from the form to the group, over HTTP."""

import pytest

from forms.models import Case
from tests.support import road

pytestmark = pytest.mark.django_db


def test_a_resident_joins_the_group_of_the_address(here, browser):
    mails = road.confirmed(browser, here.form)
    case = Case.objects.get()
    assert (case.status, case.watch_group, case.rule) == ("open", here.group, "2582 AB 1-45 oneven")

    page = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    road.press(browser, page, "approve")
    approved = road.to("sanne@example.org", road.send_mails())
    assert "goedgekeurd" in approved.body
    road.press(browser, page, "add")

    case.refresh_from_db()
    assert case.status == "joined"
    assert [event.act for event in case.events.all()] == ["open", "approve", "add"]

"""What a page costs in queries does not grow with the number of groups, rules, cases and mails."""

import secrets

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forms import moderation
from forms.models import Case, Mail, Submission
from groups.models import CoverageRule, WatchGroup
from tests.support import cases, forms, register, road
from tests.support.cast import INVITE

pytestmark = pytest.mark.django_db

FORM_GET, SIGN_UP_POST, REVIEW_GET, DECISION_POST = 12, 25, 12, 25


@pytest.fixture(params=[10, 1000], ids=lambda size: f"{size}-of-everything")
def crowd(request, here) -> int:
    """A site with this many groups, rules, cases and mails besides the village's own."""
    size = request.param
    groups = WatchGroup.objects.bulk_create(
        WatchGroup(neighbourhood=here.neighbourhood, name=f"Groep {i}", slug=f"groep-{i}") for i in range(size)
    )
    CoverageRule.objects.bulk_create(
        CoverageRule(watch_group=group, area=f"{3000 + i}AB", low=1, high=99, side="both", version=1)
        for i, group in enumerate(groups)
    )
    _cases(here, size)
    return size


def _cases(here, size: int) -> None:
    road_submission = here_submission(here)
    now = timezone.now()
    submissions = Submission.objects.bulk_create(
        Submission(
            site=here.site,
            kind="join",
            language="nl",
            principal=road_submission.principal,
            created_at=now,
            reference=secrets.token_hex(4),
        )
        for _ in range(size)
    )
    Case.objects.bulk_create(
        Case(
            submission=submission,
            site=here.site,
            kind="join",
            watch_group=here.group,
            neighbourhood=here.neighbourhood,
            routed_by="rule",
            created_at=now,
            status_at=now,
            reference=secrets.token_hex(4),
        )
        for submission in submissions
    )
    Mail.objects.bulk_create(
        Mail(
            site=here.site,
            kind="new_case",
            language="nl",
            coordinator=here.coordinator,
            created_at=now,
            due_at=now,
            state="sent",
            message_id=f"<{i}@example.org>",
        )
        for i in range(size)
    )


def here_submission(here) -> Submission:
    from forms.models import Principal

    return Submission(site=here.site, principal=Principal.objects.create(site=here.site))


def count(act) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = act()
    assert response.status_code in (200, 302), response.status_code
    count.sql = [query["sql"] for query in queries]
    return len([sql for sql in count.sql if not sql.startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))])


def test_the_form_page_costs_at_most_twelve_queries(crowd, here, browser):
    browser.get(here.form.url)  # what is kept per process is warm
    assert count(lambda: browser.get(here.form.url)) <= FORM_GET, "\n".join(count.sql)


def test_a_sign_up_costs_at_most_twenty_five_queries(crowd, here, browser):
    road.apply(browser, here.form, e_mailadres="eerder@example.org")  # what is kept per process is warm
    data = road.RESIDENT | road.BOXES | road.hidden(browser.get(here.form.url))
    assert count(lambda: browser.post(here.form.url, data)) <= SIGN_UP_POST, "\n".join(count.sql)


def test_a_look_and_a_decision_stay_within_their_queries(crowd, here, browser):
    mails = road.confirmed(browser, here.form)
    page = road.enter(browser, road.link(road.to(here.coordinator.email, mails)))
    path = page.request["PATH_INFO"]
    assert count(lambda: browser.get(path)) <= REVIEW_GET, "\n".join(count.sql)
    token = road.soup(page).select_one("input[name=csrfmiddlewaretoken]")["value"]
    press = {"act": "approve", "csrfmiddlewaretoken": token}
    assert count(lambda: browser.post(path, press)) <= DECISION_POST, "\n".join(count.sql)


def test_a_personal_page_costs_the_same_for_one_form_and_for_many(here, browser):
    """Of every kind that changes the register, and with an invite."""

    def queries() -> int:
        page = road.enter(browser, cases.path(link))
        assert page.status_code == 200
        with CaptureQueriesContext(connection) as asked:
            browser.get(page.request["PATH_INFO"])
        return len(asked)

    here.group.way_in = "invite"
    here.group.seal_invite(INVITE)
    here.group.save()
    pages = {kind: forms.page(here, kind) for kind in ("register_group", "coordinator", "map_correction", "contact")}
    link = None
    for turn in range(3):
        for kind, page in pages.items():
            groups = [] if kind in ("register_group", "contact") else [here.group]
            case = forms.case(page, here, "nl", *groups, group_name=f"Groep {turn}", police=True)
            act = "handle" if kind == "contact" else "accept"
            if kind != "coordinator" or turn == 0:
                assert moderation.act(case, act, register.desk(here))
        joined = cases.case(here, email="noor@example.org")
        actor = moderation.Actor(moderation.Who.COORDINATOR, "link:1", "link", here.coordinator)
        assert moderation.act(joined, "approve", actor)
        link = link or register.mine(joined)
        if turn == 0:
            first = queries()
    assert queries() == first

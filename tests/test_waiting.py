"""The waiting room (R-2): who may wait, when all are asked, and what they answer."""

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forms import consent, moderation, routing, waiting, waiting_room
from forms.models import Case, ConsentEvent, Link, Mail, WaitingQuestion
from groups import coverage, look_up
from groups.models import Duty, WatchGroup
from home.models import SiteProfile
from tests.support import cases, road
from tests.support import waiting as room
from tests.support.commits import committed
from tests.support.consents import states
from tests.support.waiting import arrives, asked, starts, wait

pytestmark = pytest.mark.django_db

ALL = ["buur1@example.org", "buur2@example.org", "buur3@example.org"]
FIELDS = {"postcode": "2582 ZZ", "huisnummer": "4"}


@pytest.fixture
def ask(here):
    return room.open_room(here)


def mine(case: Case) -> Link:
    return cases.new_link(Link.Purpose.MINE, submission=case.submission)


def question(case: Case) -> WaitingQuestion:
    return case.waiting_questions.get(answered_at=None)


def answers(case: Case, *, yes: bool) -> bool:
    done = waiting.answer(question(case), mine(case), timezone.now(), yes=yes)
    case.refresh_from_db()
    return done


def kinds() -> list[str]:
    return sorted(Mail.objects.exclude(kind="confirm").values_list("kind", flat=True))


def test_r02_none_without_the_consent_it_lies_with_the_team_and_nobody_waits(here, ask, browser):
    mails = road.confirmed(browser, here.form, **FIELDS)
    case = Case.objects.get()
    assert (case.status, case.routed_by, case.waits_since) == ("open", "team", None)
    assert road.to(here.team.email, mails).subject.startswith("Nieuwe aanmelding")
    assert "wachtkamer" not in road.to("sanne@example.org", mails).body


def test_r02_none_with_the_consent_it_waits_and_the_team_hears_how_many(here, ask, browser):
    arrives(here, 1)
    road.send_mails()
    mails = road.confirmed(browser, here.form, ask_waiting="on", **FIELDS)
    case = Case.objects.get(submission__email="sanne@example.org")
    assert (case.status, case.routed_by) == ("waiting", "team")
    assert [(event.act, event.actor, event.source) for event in case.events.all()][1:] == [("wait", "clock", "clock")]
    told = road.to(here.team.email, mails)
    assert "Zo veel mensen wachten nu in dezelfde omgeving: 2." in told.body
    own = road.to("sanne@example.org", mails)
    assert "wachtkamer" in own.subject
    assert [name for name, _content, _type in own.attachments] == ["toestemming.json"]
    assert states(case.submission)["waiting"] == "ConsentGiven"
    page = road.soup(road.enter(browser, road.link(own))).get_text(" ")
    assert "in de wachtkamer" in page
    assert "Trek mijn aanmelding in" in page


def test_r02_the_box_is_unticked_and_need_not_be_ticked(here, ask, browser):
    (box,) = road.soup(browser.get(here.form.url)).select("input[name=f-ask_waiting]")
    assert not box.has_attr("checked")
    assert "aria-required" not in box.attrs


def test_r02_the_page_after_confirming_says_that_one_waits(here, ask, browser):
    road.apply(browser, here.form, ask_waiting="on", **FIELDS)
    page = road.press(browser, road.enter(browser, road.link(road.send_mails()[0])), "confirm")
    assert "U staat nu in de wachtkamer." in road.soup(page).get_text(" ")


def test_r02_who_has_a_group_does_not_wait_though_he_ticked_the_box(here, ask):
    case = arrives(here, 1, **cases.PERSON)
    assert (case.status, case.watch_group) == ("open", here.group)
    assert kinds() == ["new_case", "received"]


def test_r02_without_an_address_to_mail_to_there_is_no_waiting(here, ask):
    case = arrives(here, 1)
    moderation.act(case, "resume", moderation.Actor(moderation.Who.EDITOR, "user:1", "admin"))
    case.submission.email = ""
    assert not waiting.enter(case, timezone.now())


def test_r02_enough_neighbours_are_all_asked_exactly_once_and_who_comes_later_too(here, ask):
    wait(here, 2)
    assert asked("start") == []
    arrives(here, 3)
    assert asked("start") == ALL
    waiting.tidy()
    assert asked("start") == ALL
    arrives(here, 4)
    assert asked("start") == [*ALL, "buur4@example.org"]


def test_r02_who_waits_elsewhere_does_not_count(here, ask):
    wait(here, 2)
    arrives(here, 3, postcode="2583AA")
    assert asked("start") == []


def test_r02_the_mail_that_asks_says_how_many_and_leads_to_ones_own_page(here, ask, browser):
    wait(here, 3)
    mails = [each for each in road.send_mails() if each.to == [ALL[0]] and "Doet u mee" in each.subject]
    assert len(mails) == 1
    assert "bij u in de buurt: 3." in mails[0].body
    page = road.soup(road.enter(browser, road.link(mails[0])))
    assert [button["value"] for button in page.select(".asked button")] == ["yes", "no"]


def test_r02_a_lower_number_in_the_profile_is_seen_by_the_clock(here, ask):
    wait(here, 2)
    SiteProfile.objects.filter(site=here.site).update(waiting_neighbours=2)
    waiting.tidy()
    waiting.tidy()
    assert asked("start") == ALL[:2]


def test_r02_a_group_that_starts_asks_all_it_takes_once(here, ask):
    wait(here, 2)
    arrives(here, 3, postcode="2582ZX")
    group = starts(here)
    assert asked("join") == ALL[:2]
    assert waiting.group_started(group) == 0
    room.changes(group)
    waiting.tidy()
    assert asked("join") == ALL[:2]


def test_r02_wider_rules_ask_who_was_not_taken_before(here, ask):
    wait(here, 1)
    group = starts(here, "2582 ZX")
    assert asked("join") == []
    room.changes(group, coverage_text="2582 ZX\n2582 ZZ 1-9")
    assert asked("join") == ALL[:1]


def test_r02_a_group_that_gives_an_address_away_asks_nobody_there(here, ask):
    """Its row is saved before its rules: those of before count no longer."""
    arrives(here, 1)
    arrives(here, 2, postcode="2582ZX")
    group = room.without_coordinator(here)
    Duty.objects.create(coordinator=here.coordinator, watch_group=group, role="main")
    room.changes(group, coverage_text="2582 ZX")
    assert asked("join") == [ALL[1]]


def test_r02_a_change_of_a_group_asks_once_when_all_of_it_is_written(here, ask, monkeypatch):
    started = []
    monkeypatch.setattr(waiting, "group_started", lambda group, now=None: started.append(group.pk))
    wait(here, 1)
    group = starts(here)
    assert started == [group.pk]
    with pytest.raises(RuntimeError), committed(), transaction.atomic():  # noqa: PT012
        group.save()
        raise RuntimeError
    assert started == [group.pk], "what was rolled back asks nobody"


def test_r02_who_was_asked_costs_no_look_up_again_and_the_rules_are_read_once_for_all(
    here, ask, django_assert_max_num_queries
):
    wait(here, 3)
    group = room.without_coordinator(here)
    Duty.objects.create(coordinator=here.coordinator, watch_group=group, role="main")
    with CaptureQueriesContext(connection) as queries:
        assert waiting.group_started(group) == 3
    assert len([query for query in queries if "groups_coveragerule" in query["sql"]]) <= 2
    with django_assert_max_num_queries(1):
        assert waiting.group_started(group) == 0


@pytest.mark.parametrize(
    ("rules", "number"),
    [("2582 ZZ", 4), ("2582", 4), ("2582 ZZ 1-9 even", 4), ("2582 ZZ 1-9 oneven", 4), ("2582 ZZ 5-9", 4)],
)
def test_r01_the_groups_that_take_many_addresses_are_those_that_take_each(here, rules, number):
    room.without_coordinator(here, rules)
    addresses = [("2582ZZ", number), ("2582ZZ", 5), ("2582AB", 13), ("2582AB", 12), ("2583AA", 1)]
    found = look_up.takers(here.site.pk, addresses)
    for postcode, house in addresses:
        winners = {rule.watch_group_id for rule in look_up.find(here.site.pk, postcode, house)}
        assert found[postcode, house] == winners


def test_r02_a_group_that_is_not_shown_yet_asks_when_it_is(here, ask):
    wait(here, 1)
    group = WatchGroup(
        neighbourhood=here.neighbourhood, name="Later", slug="later", coverage_text="2582 ZZ", published=False
    )
    group.save()
    Duty.objects.create(coordinator=here.coordinator, watch_group=group, role="main")
    coverage.replace(group)
    assert asked("join") == []
    room.changes(group, published=True)
    assert asked("join") == ALL[:1]


def test_r02_a_group_without_a_coordinator_asks_nobody_until_it_has_one(here, ask):
    wait(here, 1)
    group = room.without_coordinator(here)
    waiting.tidy()
    assert asked("join") == []
    Duty.objects.create(coordinator=here.coordinator, watch_group=group, role="main")
    waiting.tidy()
    assert asked("join") == ALL[:1]


def test_r02_yes_to_a_new_group_brings_the_case_there_with_its_reason(here, ask):
    (case,) = wait(here, 1)
    group = starts(here)
    assert answers(case, yes=True)
    assert (case.status, case.watch_group, case.routed_by, case.rule) == ("open", group, "rule", "2582 ZZ")
    assert "2582 ZZ" in routing.why(case)
    assert Mail.objects.filter(kind="new_case", case=case).values_list("coordinator", flat=True).get() == (
        here.coordinator.pk
    )
    assert Mail.objects.filter(kind="resumed", case=case).count() == 1
    assert states(case.submission)["waiting"] == "ConsentExpired"
    assert consent.stands(case.submission)
    assert moderation.act(
        case, "approve", moderation.Actor(moderation.Who.COORDINATOR, "link:1", "link", here.coordinator)
    )


def test_r02_yes_when_the_group_has_gone_again_goes_to_the_team(here, ask):
    (case,) = wait(here, 1)
    starts(here)
    WatchGroup.objects.filter(name="Nieuwstraat").update(published=False)
    assert answers(case, yes=True)
    assert (case.status, case.watch_group, case.routed_by) == ("open", None, "waiting")


def test_r02_yes_to_starting_one_goes_to_the_team_with_its_reason(here, ask):
    case = wait(here, 3)[0]
    road.send_mails()
    assert answers(case, yes=True)
    assert (case.status, case.watch_group, case.routed_by) == ("open", None, "waiting")
    assert "wil nu meedoen" in routing.why(case)
    mails = road.send_mails()
    assert "Een buur wil een groep beginnen" in road.to(here.team.email, mails).subject
    assert "U wacht niet meer" in road.to("buur1@example.org", mails).subject
    assert waiting_room.waiting().count() == 2
    page = road.soup(road.enter(Client(), cases.path(mine(case)))).get_text(" ")
    assert "Het team brengt u met uw buren in contact." in page


def test_r02_no_withdraws_and_the_team_that_knew_is_told(here, ask):
    case = wait(here, 3)[0]
    assert answers(case, yes=False)
    assert case.status == "withdrawn"
    assert states(case.submission)["waiting"] == "ConsentWithdrawn"
    assert Mail.objects.filter(kind="withdrawn", case=case, coordinator=here.team).count() == 1
    assert Mail.objects.filter(kind="withdrawal_receipt", submission=case.submission).count() == 1


@pytest.mark.parametrize("second", [True, False])
def test_r02_two_presses_count_once(here, ask, second):
    (case,) = wait(here, 1)
    starts(here)
    put = question(case)
    assert waiting.answer(put, mine(case), timezone.now(), yes=True)
    before = cases.everything()
    assert not waiting.answer(put, mine(case), timezone.now(), yes=second)
    assert {name: rows for name, rows in cases.everything().items() if name != "forms.Link"} == {
        name: rows for name, rows in before.items() if name != "forms.Link"
    }


def test_r02_no_answer_goes_on_waiting_and_a_second_group_asks_again(here, ask):
    (case,) = wait(here, 1)
    starts(here)
    starts(here, name="Ook hier")
    assert asked("join") == [ALL[0], ALL[0]]
    case.refresh_from_db()
    assert case.status == "waiting"


def test_r02_on_ones_own_page_looking_changes_nothing_and_a_press_decides(here, ask, browser):
    (case,) = wait(here, 1)
    group = starts(here)
    page = road.enter(browser, cases.path(mine(case)))
    before = cases.everything()
    page = browser.get(page.request["PATH_INFO"])
    assert cases.everything() == before
    page = road.press(browser, page, "yes", question=str(question(case).uuid))
    case.refresh_from_db()
    assert (page.status_code, case.watch_group) == (200, group)
    assert not road.soup(page).select(".asked")


def test_r02_nobody_answers_for_somebody_else(here, ask, browser):
    first, other = wait(here, 2)
    starts(here)
    page = road.enter(browser, cases.path(mine(first)))
    for act in ("yes", "no"):
        answer = road.press(browser, page, act, question=str(question(other).uuid))
        assert answer.status_code == 404
    assert road.press(browser, page, "yes", question="nonsense").status_code == 404
    assert road.press(Client(enforce_csrf_checks=True), page, "yes", question="x").status_code == 403
    assert not WaitingQuestion.objects.exclude(answered_at=None).exists()


def test_r02_what_was_answered_is_not_mailed_any_more(here, ask):
    case = wait(here, 3)[0]
    assert answers(case, yes=True)
    subjects = [mail.subject for mail in road.send_mails() if mail.to == ["buur1@example.org"]]
    assert not [subject for subject in subjects if "Doet u mee" in subject]


def test_c08_who_waits_withdraws_from_his_own_page_and_the_team_hears(here, ask, browser):
    (case,) = wait(here, 1)
    page = road.enter(browser, road.link(road.to(ALL[0], road.send_mails())))
    road.press(browser, page, "withdraw", reference=case.submission.reference)
    case.refresh_from_db()
    assert case.status == "withdrawn"
    assert "Ingetrokken" in road.to(here.team.email, road.send_mails()).subject
    starts(here)
    assert asked("join") == []


def test_r02_the_team_may_take_up_who_waits_and_nobody_else(here, ask, browser):
    (case,) = wait(here, 1)
    stranger = moderation.Actor(moderation.Who.COORDINATOR, "link:1", "link", here.other_coordinator)
    with pytest.raises(moderation.Forbidden):
        moderation.act(case, "resume", stranger)
    page = road.enter(browser, road.link(road.to(here.team.email, road.send_mails())))
    assert [button["value"] for button in road.soup(page).select("button[name=act]")] == ["show", "resume"]
    assert "Al beslist" not in road.soup(page).get_text()
    road.press(browser, page, "resume")
    case.refresh_from_db()
    assert case.status == "open"
    assert states(case.submission)["waiting"] == "ConsentExpired"
    assert consent.verify() is None


def test_r02_the_same_transaction_holds_the_wait_and_its_consent(here, ask, monkeypatch):
    sent = room.submitted(here)
    before = cases.everything()

    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(consent, "give", fail)
    from forms import intake

    with pytest.raises(RuntimeError):
        intake.confirm(sent.links.get(), timezone.now())
    assert cases.everything() == before
    assert not ConsentEvent.objects.filter(state="ConsentGiven").exists()

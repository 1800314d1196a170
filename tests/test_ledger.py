"""Lines of the ledger: asked, given, taken back (C-2, C-8), and random walks."""

import json
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms import consent
from forms.consent import canonical
from forms.models import ConsentEvent, ConsentText, LedgerHead, Principal, Submission
from tests.support import consents
from tests.support.consents import BY_LINK, CONFIRMED, neighbours, requested, states, submission

pytestmark = pytest.mark.django_db

NATURES = {"membership": "consent", "rules": "agreement", "age": "declaration"}


@pytest.fixture
def here():
    return neighbours()


def act(step, sent, **how):
    with transaction.atomic():
        return step(sent, timezone.now(), **how)


def asked_then(here, after, **changed):
    """Store a submission with its consents, then do what comes `after`, in one transaction."""
    with transaction.atomic():
        sent = submission(here)
        vars(sent).update(changed)
        assert len(consent.request(sent, here.texts(), timezone.now())) == 3
        after(sent)
    return sent


def test_c02_an_error_after_the_consent_leaves_neither_row(here):
    with pytest.raises(ZeroDivisionError):
        asked_then(here, lambda sent: 1 / 0)
    assert not Submission.objects.exists()
    assert not ConsentEvent.objects.exists()
    assert consent.verify() is None


def test_c02_an_error_in_the_consent_leaves_no_submission(here):
    with pytest.raises(ValueError, match="salt"):
        asked_then(here, lambda sent: None, salt="")
    assert not Submission.objects.exists()
    assert not ConsentEvent.objects.exists()


def test_c02_both_rows_stand_when_nothing_fails(here):
    sent = asked_then(here, lambda sent: None)
    assert Submission.objects.get() == sent
    assert states(sent) == dict.fromkeys(NATURES, "ConsentRequested")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", ["request", "give", "withdraw", "expire"])
def test_c02_outside_a_transaction_nothing_is_written(step):
    here = neighbours()
    sent = requested(here)
    how = {
        "request": lambda: consent.request(sent, here.texts(), timezone.now()),
        "give": lambda: consent.give(sent, timezone.now(), method=CONFIRMED),
        "withdraw": lambda: consent.withdraw(sent, timezone.now(), method=BY_LINK),
        "expire": lambda: consent.expire(sent, timezone.now()),
    }
    with pytest.raises(AssertionError):
        how[step]()
    assert ConsentEvent.objects.count() == 3


def test_only_ticked_boxes_are_on_record(here):
    sent = submission(here)
    assert act(lambda s, now: consent.request(s, [], now), sent) == []
    [event] = act(lambda s, now: consent.request(s, here.texts()[:1], now), sent)
    assert (event.purpose, event.state) == ("membership", "ConsentRequested")
    assert states(sent) == {"membership": "ConsentRequested"}


def test_boxes_of_two_sites_are_not_one_request(here):
    there = neighbours("elders.example.org")
    with pytest.raises(ValueError, match="one site"):
        act(lambda s, now: consent.request(s, here.texts() + there.texts(), now), submission(here))
    assert not ConsentEvent.objects.exists()


def test_each_box_is_a_record_of_its_own(here):
    sent = requested(here)
    assert ConsentEvent.objects.filter(submission_uuid=sent.uuid).values("record_id").distinct().count() == 3


def test_confirming_twice_gives_once(here):
    sent = requested(here)
    assert len(act(consent.give, sent, method=CONFIRMED)) == 3
    assert act(consent.give, sent, method=CONFIRMED) == []
    assert states(sent) == dict.fromkeys(NATURES, "ConsentGiven")


def test_confirming_touches_no_other_submission(here):
    sent, other = requested(here), requested(here)
    act(consent.give, sent, method=CONFIRMED)
    assert states(other) == dict.fromkeys(NATURES, "ConsentRequested")


def test_c08_withdrawing_ends_all_at_once_and_earlier_lines_stay(here):
    sent = consents.given(here)
    before = list(ConsentEvent.objects.order_by("seq").values())
    act(consent.withdraw, sent, method=BY_LINK)
    assert states(sent) == {"membership": "ConsentWithdrawn", "rules": "ConsentTerminated", "age": "ConsentTerminated"}
    assert list(ConsentEvent.objects.order_by("seq").values())[:6] == before


def test_c08_withdrawing_twice_is_one_withdrawal(here):
    sent = consents.given(here)
    assert len(act(consent.withdraw, sent, method=BY_LINK)) == 3
    assert act(consent.withdraw, sent, method=BY_LINK) == []


def test_c08_what_was_never_confirmed_can_be_withdrawn_too(here):
    sent = requested(here)
    act(consent.withdraw, sent, method=BY_LINK)
    assert states(sent)["membership"] == "ConsentWithdrawn"
    assert act(consent.give, sent, method=CONFIRMED) == []


def test_unconfirmed_consent_expires_and_given_consent_does_not(here):
    late, kept = requested(here), consents.given(here)
    assert len(act(consent.expire, late)) == 3
    assert act(consent.expire, kept) == []
    assert states(late) == dict.fromkeys(NATURES, "ConsentExpired")
    assert act(consent.give, late, method=CONFIRMED) == []


def test_steps_where_nothing_was_asked_do_nothing(here):
    requested(here)
    for step, how in (
        (consent.give, {"method": CONFIRMED}),
        (consent.withdraw, {"method": BY_LINK}),
        (consent.expire, {}),
    ):
        assert act(step, submission(here), **how) == []


def test_consent_is_active_only_while_given(here):
    sent = requested(here)
    seen = [consent.stands(sent, "membership")]
    for step, how in ((consent.give, CONFIRMED), (consent.withdraw, BY_LINK)):
        act(step, sent, method=how)
        seen.append(consent.stands(sent, "membership"))
    assert seen == [False, True, False]


def test_a_second_unconfirmed_request_does_not_undo_the_first(here):
    first = consents.given(here)
    again = submission(here, first.principal)
    act(lambda s, now: consent.request(s, here.texts(), now), again)
    assert "membership" in consent.standing([first, again])[first.uuid]
    assert consent.standing([first, again])[again.uuid] == set()
    assert "membership" in consent.running(again)
    assert not consent.stands(first, "police")


def test_each_site_has_a_chain_of_its_own(here):
    there = neighbours("elders.example.org")
    requested(here)
    requested(there)
    consents.given(here)
    heads = {head.ledger: head.seq for head in LedgerHead.objects.all()}
    assert heads == {here.profile.ledger_id: 9, there.profile.ledger_id: 3}
    assert consent.verify() is None


def test_a_line_tells_what_was_shown_and_when(here):
    moment = timezone.now().replace(year=2026, month=3, day=1, hour=12, minute=0, second=5)
    sent, [text, *_others] = submission(here), here.texts()
    [event] = act(lambda s, _now: consent.request(s, [text], moment), sent)
    body = json.loads(event.body)
    assert event.at == "2026-03-01T12:00:05Z"
    assert {key: body[key] for key in ("text_id", "text_sha256", "version", "language", "collection_method")} == {
        "text_id": str(text.id),
        "text_sha256": text.sha256,
        "version": 1,
        "language": "nl",
        "collection_method": "web form /aanmelden/",
    }


def test_a_form_that_is_gone_does_not_stop_a_withdrawal(here):
    sent = consents.given(here)
    here.form.delete()
    sent.refresh_from_db()
    [event, *_others] = act(consent.withdraw, sent, method=BY_LINK)
    assert json.loads(event.body)["collection_method"] == "web form /aanmelden/"


def test_the_commitment_holds_for_these_data_and_no_others(here):
    sent = requested(here)
    committed = json.loads(ConsentEvent.objects.first().body)["commitment"]
    assert canonical.commitment(sent) == committed
    sent.name = "Iemand Anders"
    assert canonical.commitment(sent) != committed


def test_no_line_holds_personal_data(here):
    sent = consents.given(here)
    act(consent.withdraw, sent, method=BY_LINK)
    lines = json.dumps(list(ConsentEvent.objects.values()), default=str)
    for personal in (sent.name, sent.email, sent.phone, sent.postcode, sent.salt):
        assert personal not in lines


def test_an_erased_submission_leaves_the_chain_verifying(here):
    sent = consents.given(here)
    blank = dict.fromkeys(("name", "email", "phone", "postcode", "addition", "salt"), "")
    Submission.objects.filter(pk=sent.pk).update(**blank, house_number=None, scrubbed_at=timezone.now())
    sent.refresh_from_db()
    assert consent.verify() is None
    act(consent.withdraw, sent, method="erased")  # needs no personal data
    assert consent.verify() is None
    assert len(consent.records(sent)) == 3


def test_asking_costs_few_queries_however_many_boxes(here, django_assert_num_queries):
    requested(here)
    sent, texts = submission(here), here.texts()
    with transaction.atomic(), django_assert_num_queries(3):
        consent.request(sent, texts, timezone.now())
    with transaction.atomic(), django_assert_num_queries(4):
        consent.give(sent, timezone.now(), method=CONFIRMED)


STEPS = st.lists(st.tuples(st.sampled_from(["request", "give", "withdraw", "expire"]), st.integers(0, 2)), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_random_walks_follow_the_table_and_keep_the_chain(here, steps):
    """A model of three submissions of one mailbox: what the ledger says must be what the model says."""
    principal = Principal.objects.create(site=here.site)
    sent = [submission(here, principal) for _number in range(3)]
    texts, moment = here.texts(), timezone.now()
    model: list[list[dict[str, str]]] = [[], [], []]
    for step, number in steps:
        moment += timedelta(seconds=1)
        expected = walk(model[number], step)
        assert len(take(step, sent[number], texts, moment)) == expected
    found = [[state for _record, state in sorted(last_states(one).items())] for one in sent]
    assert [sorted(states) for states in found] == [sorted(s for r in records for s in r.values()) for records in model]
    given = [bool(records) and records[-1]["membership"] == "ConsentGiven" for records in model]
    assert ["membership" in purposes for purposes in consent.standing(sent).values()] == given
    assert consent.verify() is None


def take(step, sent, texts, moment):
    with transaction.atomic():
        if step == "request":
            return consent.request(sent, texts, moment)
        how = {} if step == "expire" else {"method": CONFIRMED}
        return getattr(consent, step)(sent, moment, **how)


def walk(records, step):
    """Take `step` in the model; how many lines it must append."""
    if step == "request":
        records.append(dict.fromkeys(NATURES, "ConsentRequested"))
        return len(NATURES)
    moved = 0
    for record in records:
        for purpose, state in record.items():
            after = {
                "give": {"ConsentRequested": "ConsentGiven"},
                "expire": {"ConsentRequested": "ConsentExpired"},
                "withdraw": dict.fromkeys(["ConsentRequested", "ConsentGiven"], ended(purpose)),
            }[step].get(state)
            record[purpose] = after or state
            moved += bool(after)
    return moved


def ended(purpose):
    return "ConsentWithdrawn" if NATURES[purpose] == "consent" else "ConsentTerminated"


def last_states(sent):
    events = ConsentEvent.objects.filter(submission_uuid=sent.uuid).order_by("seq")
    return dict(events.values_list("record_id", "state"))


def test_texts_of_a_ticked_box_may_be_loaded_without_their_content(here, django_assert_num_queries):
    text = ConsentText.objects.defer("content").first()
    sent = submission(here)
    act(lambda s, now: consent.request(s, [text], now), sent)
    assert "content" in text.get_deferred_fields()

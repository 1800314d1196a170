"""Neighbours who confirm in the same moment, and a group that starts while they do; for SQLite as a file and PostgreSQL alike."""

from functools import partial

from django.conf import settings
from django.utils import timezone

from forms import consent, intake, waiting
from forms.models import Case, WaitingQuestion
from groups.models import WatchGroup
from tests.support import cases
from tests.support import waiting as room
from tests.support.cast import Village
from tests.support.consents import at_once


def those_who_make_it_full_ask_all_once(here: Village, crowd: int) -> None:
    """`crowd` people, the number that is enough: whoever comes last asks all."""
    room.open_room(here, enough=crowd)
    sent = [room.submitted(here, email=f"buur{number}@example.org") for number in range(crowd)]
    links = [submission.links.get() for submission in sent]
    done: list[bool] = []
    at_once([lambda link=link: done.append(intake.confirm(link, timezone.now())) for link in links])
    assert done == [True] * crowd
    assert room.asked("start") == sorted(submission.email for submission in sent)
    assert consent.verify() is None


def a_group_that_starts_many_times_asks_once(here: Village, times: int) -> None:
    room.open_room(here, enough=99)
    waiters = room.wait(here, 3)
    group = room.starts(here)
    assert len(room.asked("join")) == 3
    waiters[0].waiting_questions.all().delete()
    waiters[0].mails.filter(kind="asked_join").delete()
    at_once([lambda: waiting.group_started(WatchGroup.objects.get(pk=group.pk)) for _time in range(times)])
    assert len(room.asked("join")) == 3


def one_of_several_answers_counts(here: Village, rounds: int) -> None:
    """One answer wins, whichever: the case is in one state, and its history says how it came there."""
    room.open_room(here, enough=99)
    for number in range(rounds):
        case = room.arrives(here, number, postcode="2582ZY", email=f"keuze{number}@example.org")
        waiting.ask_neighbours(case, Case.objects.all(), timezone.now())
        put, link = case.waiting_questions.get(), cases.new_link("mine", submission=case.submission)
        done: list[bool] = []
        at_once(
            [
                lambda yes=yes, put=put, link=link, done=done: done.append(
                    waiting.answer(put, link, timezone.now(), yes=yes)
                )
                for yes in (True, False, True)
            ]
        )
        case.refresh_from_db()
        assert sorted(done) == [False, False, True]
        assert case.status in {"open", "withdrawn"}
        assert case.events.count() == 3
    assert consent.verify() is None


def the_clock_and_a_group_ask_at_once(here: Village, rounds: int) -> None:
    """Two clocks and a group that starts ask people in two places, each for reasons of its own: nobody waits for ever, and
    everybody is asked each thing once."""
    room.open_room(here, enough=2)
    for number, postcode in enumerate(["2582ZZ", "2583ZZ"] * 3):
        room.arrives(here, number, postcode=postcode)
    group = room.starts(here, "2582 ZZ\n2583 ZZ")
    later = timezone.now() + settings.WAITING_ASK_AGAIN
    for _round in range(rounds):
        WaitingQuestion.objects.all().delete()
        again = partial(waiting.group_started, WatchGroup.objects.get(pk=group.pk))
        at_once([partial(waiting.tidy, later), again, partial(waiting.tidy, later), again])
        for about in WaitingQuestion.About:
            assert WaitingQuestion.objects.filter(about=about).count() == 6, about

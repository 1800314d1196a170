"""An evening that an editor changes: he waits for nobody's mail, everybody hears, and the words are those of the evening
that somebody registered for."""

from datetime import date

import pytest
from celery import current_app
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from forms import evenings, intake, tasks
from forms.models import Case, FormPage, Submission
from forms.outbox import doorbell
from home.models import EventPage, EventPlaces
from tests.support import evenings as support
from tests.support import forms, meetings, road
from tests.support.commits import committed

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-02-03 12:00")]


@pytest.fixture
def event(here) -> EventPage:
    return support.evening(here, places=None)


@pytest.fixture
def form(here, event) -> FormPage:
    return support.form(here, event)


@pytest.fixture
def called(monkeypatch) -> list[tuple]:
    """What was rung for."""
    found: list[tuple] = []
    monkeypatch.setattr(doorbell, "call", lambda *what: found.append(what))
    return found


def cancelled(event: EventPage) -> EventPage:
    event.cancelled = True
    return meetings.publish(event)


def register(here, form: FormPage, number: int, first: int = 0) -> list[Case]:
    return [support.registered(form, here, f"Persoon{each}") for each in range(first, first + number)]


def statuses() -> list[str]:
    return sorted(Case.objects.values_list("status", flat=True))


def mail_about(address: str):
    (found,) = [mail for mail in road.send_mails() if mail.to == [address] and "evestig uw" not in mail.subject]
    return found


def test_e04_publishing_rings_once_for_the_evening_and_tells_nobody_itself(here, event, form, called):
    register(here, form, 3)
    road.send_mails()
    called.clear()
    with committed():
        cancelled(event)
    assert called == [(evenings.TASK, str(event.translation_key))]
    assert road.send_mails() == []
    tasks.evening_changed(str(event.translation_key))
    assert statuses() == ["handled"] * 3
    assert len(road.send_mails()) == 3


def test_e04_an_evening_that_nobody_registered_for_rings_for_nothing(event, form, called):
    with committed():
        cancelled(event)
    assert called == []


def test_e04_what_is_rolled_back_rings_for_nothing(here, event, form, called):
    register(here, form, 1)
    called.clear()
    with pytest.raises(RuntimeError), committed(), transaction.atomic():  # noqa: PT012
        cancelled(event)
        raise RuntimeError
    assert called == []


def test_e04_the_editor_waits_no_longer_for_more_people(here, event, form):
    def cost() -> int:
        event.intro += "."
        event.start_date = date(2026, 3, event.start_date.day + 1)
        with CaptureQueriesContext(connection) as queries, committed():
            meetings.publish(event)
        return len(queries)

    register(here, form, 1)
    cost()
    few = cost()
    register(here, form, 8, first=1)
    assert cost() == few


def test_m02_without_a_broker_the_clock_tells_everybody(here, event, form, monkeypatch):
    def refused(*args, **kwargs):
        raise ConnectionError

    register(here, form, 2)
    road.send_mails()
    monkeypatch.setattr(current_app, "send_task", refused)
    monkeypatch.setattr(doorbell, "_silent_until", 0.0)
    with committed():
        cancelled(event)
    assert statuses() == ["approved"] * 2
    evenings.tidy()
    assert {mail.subject for mail in road.send_mails()} == {"Gaat niet door: Avond over inbraak"}


def test_e04_many_hear_in_turns_each_counted_and_rung_for_once(here, event, form, called, monkeypatch):
    register(here, form, 5)
    counted = []
    count = evenings._count
    monkeypatch.setattr(evenings, "_count", lambda *which: (counted.append(which), count(*which)))
    monkeypatch.setattr(evenings, "_AT_ONCE", 3)
    cancelled(event)
    called.clear()
    with committed():
        tasks.evening_changed(str(event.translation_key))
    assert statuses() == ["handled"] * 5
    assert [len(ids) for _task, ids in called] == [3, 2]
    assert len(counted) == 3, "three people, two people, nobody"
    assert EventPlaces.objects.get().taken == 0
    assert len([mail for mail in road.send_mails() if mail.subject.startswith("Gaat niet door")]) == 5


def test_e04_a_new_date_costs_as_much_for_few_as_for_many(here, event, form):
    def cost(day: int) -> int:
        event.start_date = date(2026, 3, day)
        meetings.publish(event)
        with CaptureQueriesContext(connection) as queries:
            tasks.evening_changed(str(event.translation_key))
        return len(queries)

    register(here, form, 2)
    few = cost(10)
    register(here, form, 6, first=2)
    assert cost(11) == few


def test_e04_who_confirms_after_the_form_was_used_again_has_a_place_at_the_evening_he_sent_it_for(here, event, form):
    link = support.waiting_to_confirm(form, here, "Anna")
    road.send_mails()
    page = EventPage.objects.get(pk=event.pk).get_parent().specific
    form.event = meetings.once(page, "Avond over brand", date(2026, 4, 2), places=2)
    form.save_revision().publish()
    assert support.confirm(link)
    case = link.submission.cases.get()
    assert (case.event_key, case.status) == (event.translation_key, "approved")
    mail = [each for each in road.send_mails() if "plaats" in each.subject]
    assert [each.subject for each in mail] == ["U hebt een plaats: Avond over inbraak"]
    assert "donderdag 5 maart 2026" in mail[0].body


def test_e04_the_same_person_on_the_same_form_for_the_next_evening_is_another_submission(here, event, form):
    first = forms.submitted(form, here)
    assert forms.submitted(form, here) == first
    form.event = meetings.once(event.get_parent().specific, "Avond over brand", date(2026, 4, 2))
    form.save_revision().publish()
    second = forms.submitted(FormPage.objects.get(pk=form.pk), here)
    assert second != first
    assert intake.confirm(second.links.get(), timezone.now())
    assert second.cases.get().event_key == form.event.translation_key


def test_e04_who_confirms_after_the_evening_was_deleted_reads_that_he_is_too_late(here, event, form):
    link = support.waiting_to_confirm(form, here, "Anna")
    road.send_mails()
    event.delete()
    assert support.confirm(link)
    assert link.submission.cases.get().status == "handled"
    (mail,) = [each for each in road.send_mails() if "niet meer" in each.subject]
    assert mail.subject == "U kunt zich niet meer aanmelden: de avond"
    assert "–" not in mail.body.split("-- ")[0]


def test_e04_who_confirms_after_the_form_was_deleted_has_his_place(here, event, form):
    link = support.waiting_to_confirm(form, here, "Anna")
    form.delete()
    link.refresh_from_db()
    link.submission = Submission.objects.get(pk=link.submission_id)
    assert support.confirm(link)
    assert link.submission.cases.get().status == "approved"


@pytest.fixture
def english(event) -> EventPage:
    """A translation that is not published yet, and that somebody gave another day."""
    locale = Locale.objects.get_or_create(language_code="en")[0]
    translation = event.copy_for_translation(locale, copy_parents=True)
    translation.title, translation.start_date, translation.place_name = (
        "Evening on burglary",
        date(2026, 9, 9),
        "Elsewhere",
    )
    translation.save()
    return EventPage.objects.get(pk=translation.pk)


def test_e04_the_mail_takes_its_name_from_a_translation_once_that_is_published_and_the_day_never(here, form, english):
    assert not english.live
    forms.case(form, here, "en", name="Anna", email="anna@example.org")
    (before,) = [mail for mail in road.send_mails() if "Avond over inbraak" in mail.subject]
    assert "5 March 2026" in before.body
    english.save_revision().publish()
    forms.case(form, here, "en", name="Bram", email="bram@example.org")
    (after,) = [mail for mail in road.send_mails() if "Evening on burglary" in mail.subject]
    assert "5 March 2026" in after.body
    assert "Buurthuis Lindehof" in after.body
    assert "Elsewhere" not in after.body

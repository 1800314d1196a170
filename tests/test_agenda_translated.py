"""An event in several languages takes place at one time, that of the original (E-4)."""

from datetime import date, time

import pytest
from django.contrib.auth.models import User
from icalendar import Calendar
from wagtail.models import Locale

from home.models import EventPage
from tests.support import meetings, page_admin
from tests.support.page_admin import DRAFT, edit, refusal

pytestmark = pytest.mark.django_db
MOVED = {"day": date(2026, 3, 17), "act": "move", "new_day": date(2026, 3, 18), "note": "Zaal bezet."}
LATER = {"start_time": time(20, 15), "end_time": time(22, 0)}


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-02-03 12:00")
    return time_machine


@pytest.fixture
def dutch(here) -> EventPage:
    """The team meets on the third Tuesday, with one exception."""
    return meetings.event(meetings.agenda(here.home), MOVED)


@pytest.fixture
def english(dutch) -> EventPage:
    locale = Locale.objects.get_or_create(language_code="en")[0]
    page = dutch.copy_for_translation(locale, copy_parents=True)
    page.title, page.place_name, page.slug = "Team meeting", "Community centre", "meeting"
    return meetings.publish(page)


@pytest.fixture
def editor(here):
    return page_admin.as_(User.objects.create_superuser("beheer"))


def change(page: EventPage, **columns) -> EventPage:
    for name, value in columns.items():
        setattr(page, name, value)
    return meetings.publish(page)


def now(page: EventPage) -> EventPage:
    return EventPage.objects.get(pk=page.pk)


def facts(page: EventPage) -> tuple:
    schedule = page.schedule
    return (schedule.first, schedule.start, schedule.end, schedule.cancelled, schedule.until, schedule.changes)


def in_calendar(client, url: str):
    return Calendar.from_ical(client.get(url).content).walk("VEVENT")[0]


def test_e04_a_translation_follows_the_times_of_the_original_and_keeps_its_words(dutch, english, client) -> None:
    assert "19:30" in client.get("/en/agenda/meeting/").text
    change(dutch, title="Overleg anders", intro="Anders.", until=date(2026, 12, 31), places=30, **LATER)
    page = now(english)
    assert facts(page) == facts(now(dutch))
    assert (page.places, page.start_time) == (30, time(20, 15))
    assert (page.title, page.intro, page.place_name) == (
        "Team meeting",
        "Wij spreken over de buurt.",
        "Community centre",
    )
    shown = client.get("/en/agenda/meeting/").text
    assert "20:15" in shown
    assert "19:30" not in shown


def test_e04_so_it_does_with_exceptions_and_when_all_is_cancelled(dutch, english) -> None:
    assert now(english).exceptions.count() == 1
    dutch.exceptions = []
    change(dutch, cancelled=True)
    assert now(english).exceptions.count() == 0
    assert now(english).cancelled


def test_e04_a_draft_of_the_original_moves_nothing(dutch, english) -> None:
    before = facts(now(english))
    dutch.start_time = time(20, 15)
    dutch.save_revision()
    assert facts(now(english)) == before


def test_e04_a_translation_that_nobody_sees_yet_follows_too(dutch, english) -> None:
    english.unpublish()
    change(dutch, **LATER)
    page = now(english)
    assert facts(page) == facts(now(dutch))
    assert not page.live


def test_e04_a_draft_of_a_translation_keeps_its_words_and_follows(dutch, english) -> None:
    english.title = "Team meeting, draft"
    english.save_revision()
    change(dutch, **LATER)
    page = now(english)
    draft = page.get_latest_revision_as_object()
    assert (draft.title, draft.start_time, draft.exceptions.count()) == ("Team meeting, draft", time(20, 15), 1)
    assert (page.title, page.has_unpublished_changes) == ("Team meeting", True)


def test_e04_an_old_version_of_a_translation_brings_no_old_times_back(dutch, english) -> None:
    old = english.save_revision()
    change(dutch, **LATER)
    old.publish()
    assert facts(now(english)) == facts(now(dutch))


def test_e04_another_event_stays_at_its_own_time(dutch, english) -> None:
    other = meetings.once(dutch.get_parent().specific, "Avond", date(2026, 6, 6))
    change(dutch, **LATER)
    assert now(other).start_time == time(19, 30)


def test_e04_an_alias_of_a_translation_follows(dutch, english) -> None:
    alias = english.create_alias(parent=english.get_parent(), update_slug="once-more")
    change(dutch, **LATER)
    assert facts(now(alias)) == facts(now(dutch))


def test_t19_calendars_in_the_other_language_hear_of_it_once(dutch, english, client, today) -> None:
    before = in_calendar(client, "/en/agenda.ics")
    today.move_to("2026-02-03 12:05")
    change(dutch, title="Overleg, met een ander woord")
    assert in_calendar(client, "/en/agenda.ics")["sequence"] == before["sequence"]
    today.move_to("2026-02-03 12:10")
    change(dutch, **LATER)
    after = in_calendar(client, "/en/agenda.ics")
    assert str(after["summary"]) == "Team meeting"
    assert after["sequence"] == before["sequence"] + 1
    assert after["last-modified"].dt > before["last-modified"].dt
    assert after["dtstart"].dt.time() == time(20, 15)
    assert after["uid"] == in_calendar(client, "/agenda.ics")["uid"]


def test_e04_the_form_of_a_translation_says_where_the_times_are_changed(dutch, english, editor) -> None:
    for page, is_asked in ((dutch, True), (english, False)):
        form = editor.get(f"/admin/pages/{page.pk}/edit/").text
        assert ('name="start_date"' in form) is is_asked
        assert ("exceptions-TOTAL_FORMS" in form) is is_asked
        assert ("in alle talen hetzelfde" in form) is not is_asked
        assert (f'href="/admin/pages/{dutch.pk}/edit/">Overleg van het team</a>' in form) is not is_asked


@pytest.mark.parametrize("act", [page_admin.PUBLISH, DRAFT])
def test_e04_what_is_sent_for_a_translation_all_the_same_changes_no_time(dutch, english, editor, act) -> None:
    before = facts(now(english))
    assert refusal(edit(editor, english, act=act, title="Meeting", start_date="2027-01-01", cancelled="on")) == ""
    draft = now(english).get_latest_revision_as_object()
    assert draft.title == "Meeting"
    assert facts(draft) == facts(now(english)) == before


def test_e04_the_original_is_changed_in_its_form_and_the_translation_with_it(dutch, english, editor) -> None:
    assert refusal(edit(editor, dutch, start_time="20:15", end_time="22:00")) == ""
    assert now(english).start_time == time(20, 15)


def test_e04_what_remains_of_an_event_has_times_of_its_own(dutch, english, editor) -> None:
    dutch.delete()
    assert refusal(edit(editor, now(english), start_time="20:15", end_time="22:00")) == ""
    assert now(english).start_time == time(20, 15)

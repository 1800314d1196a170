"""The agenda as calendars read it: two readers that know nothing of us see what our pages say."""

from datetime import UTC, date, datetime, time

import pytest
from icalendar import Calendar

from home.agenda import listing
from home.models import EventPage
from tests.support import calendars, meetings
from tests.support.calendars import Read

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2026-02-03 12:00"), pytest.mark.once]

SINCE, UNTIL = date(2026, 1, 1), date(2027, 6, 30)
READERS = [calendars.by_icalendar, pytest.param(calendars.by_ical_js, marks=pytest.mark.node)]


@pytest.fixture
def agenda(here):
    return meetings.agenda(here.home)


@pytest.fixture
def full(agenda):
    """An agenda with every kind of rule and exception, and with times across both changes of the clock."""
    meetings.event(
        agenda,
        {"day": date(2026, 3, 17), "act": "cancel", "note": "De zaal is bezet; “één” keer, en niet meer."},
        {"day": date(2026, 4, 21), "act": "move", "new_day": date(2026, 4, 23), "new_place": "Wijkcentrum"},
        {"day": date(2026, 5, 19), "act": "skip"},
        {"day": date(2026, 9, 15), "act": "move", "new_start": time(20, 0), "new_end": time(22, 30)},
        {"day": date(2027, 1, 19), "act": "move", "new_day": date(2026, 12, 22)},
    )
    night = {"start_time": time(1, 30), "end_time": time(4, 0), "repeats": "weekly"}
    meetings.once(agenda, "Nacht", date(2026, 2, 1), **night)
    meetings.once(agenda, "Nacht die begint als de klok verspringt", date(2026, 3, 29), **night)
    meetings.once(
        agenda, "In het gat", date(2026, 3, 22), start_time=time(2, 30), end_time=time(5, 0), repeats="weekly"
    )
    meetings.once(agenda, "Twee uur tweemaal", date(2026, 10, 25), start_time=time(2, 30), end_time=time(5, 0))
    meetings.once(agenda, "Kwartaal", date(2026, 1, 30), repeats="monthly", every=3, nth=-1, until=date(2027, 4, 30))
    meetings.once(agenda, "Om de week", date(2026, 1, 7), repeats="weekly", every=2, skipped_months=[7, 8])
    meetings.once(agenda, "Buurtdag", date(2025, 9, 26), repeats="yearly", cancelled=True)
    return agenda


def ours(agenda) -> list[Read]:
    entries = listing.between(listing.events_under(agenda.url_path), SINCE, UNTIL)
    return sorted(
        Read(
            str(entry.event.translation_key),
            entry.start.astimezone(UTC),
            entry.end.astimezone(UTC),
            entry.occurrence.place,
            entry.occurrence.cancelled,
        )
        for entry in entries
    )


@pytest.mark.parametrize("read", READERS)
def test_t19_readers_see_the_times_that_we_show_over_eighteen_months_and_three_changes_of_the_clock(
    full, browser, read
):
    text = browser.get("/agenda.ics").content
    assert len(ours(full)) > 150
    assert read(text, SINCE, UNTIL) == ours(full)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 1.5), (date(2026, 10, 25), 3.5)])
@pytest.mark.parametrize("repeats", ["", "weekly"])
def test_t19_a_night_over_a_change_of_the_clock_lasts_as_long_as_the_wall_clock_says(
    agenda, browser, read, day, hours, repeats
):
    meetings.once(agenda, "Nacht", day, start_time=time(1, 30), end_time=time(4, 0), repeats=repeats)
    (one,) = read(browser.get("/agenda.ics").content, day, day)
    assert (one.end - one.start).total_seconds() == hours * 3600


def test_t19_what_every_calendar_asks_for_is_there(full, browser):
    answer = browser.get("/agenda.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
    read = Calendar.from_ical(answer.content)
    assert (read["version"], read["prodid"]) == ("2.0", "-//Buurtpoort//Agenda//NL")
    assert [str(zone["tzid"]) for zone in read.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    for event in read.walk("VEVENT"):
        assert {"uid", "dtstamp", "sequence", "dtstart", "summary", "status"} <= {name.lower() for name in event}
        assert event["dtstart"].params.get("TZID") == "Europe/Amsterdam" or event["dtstart"].to_ical().endswith(b"Z")
        assert not {"organizer", "attendee", "contact"} & {name.lower() for name in event}
    assert b"@" not in answer.content


def test_t19_the_words_of_a_long_title_come_back_whole(agenda, browser):
    title = "Überraschung; met komma’s, puntkomma’s en een \\ – " + "één lange titel " * 8
    meetings.once(agenda, title[:200].strip(), date(2026, 3, 5), slug="lang")
    answer = browser.get("/agenda.ics")
    assert max(len(line) for line in answer.content.split(b"\r\n")) <= 75
    assert str(Calendar.from_ical(answer.content).walk("VEVENT")[0]["summary"]) == title[:200].strip()


def test_t19_who_asks_again_gets_it_only_when_something_changed(full, browser):
    first = browser.get("/agenda.ics")
    again = {"HTTP_IF_NONE_MATCH": first["ETag"]}
    assert browser.get("/agenda.ics", **again).status_code == 304
    assert browser.get("/agenda.ics", HTTP_IF_MODIFIED_SINCE=first["Last-Modified"]).status_code == 304
    meetings.once(full, "Nieuw", date(2026, 6, 6))
    changed = browser.get("/agenda.ics", **again)
    assert (changed.status_code, b"Nieuw" in changed.content) == (200, True)


def test_t19_what_was_taken_off_is_gone_for_who_asks_by_date_too(agenda, browser, time_machine):
    page = meetings.once(agenda, "Avond", date(2026, 6, 6))
    first = browser.get("/agenda.ics")
    time_machine.move_to("2026-02-03 12:05")
    page.unpublish()
    answer = browser.get("/agenda.ics", HTTP_IF_MODIFIED_SINCE=first["Last-Modified"])
    assert (answer.status_code, b"Avond" in answer.content) == (200, False)


def read_one(browser, url: str = "/agenda.ics"):
    return Calendar.from_ical(browser.get(url).content).walk("VEVENT")[0]


def test_t19_a_cancelled_event_stays_with_its_uid_and_the_next_sequence(agenda, browser):
    page = meetings.once(agenda, "Avond", date(2026, 6, 6))
    before = read_one(browser)
    page.cancelled = True
    meetings.publish(page)
    after = read_one(browser)
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert after["uid"] == before["uid"]
    assert after["sequence"] == before["sequence"] + 1


def test_t19_sequence_grows_with_what_matters_and_not_with_the_rest(agenda, browser):
    page = meetings.event(agenda)
    page.body = '[{"type": "text", "value": "<p>Meer.</p>"}]'
    page = meetings.publish(page)
    assert read_one(browser)["sequence"] == 0
    for number, change in enumerate(
        ({"place_name": "Elders"}, {"start_time": time(19)}, {"until": date(2027, 1, 1)}), 1
    ):
        for column, value in change.items():
            setattr(page, column, value)
        page = meetings.publish(page)
        assert read_one(browser)["sequence"] == number


def test_t19_an_old_draft_does_not_bring_an_old_sequence_back(agenda, browser):
    page = meetings.event(agenda)
    draft = page.save_revision()
    page.cancelled = True
    meetings.publish(page)
    draft.publish()
    assert read_one(browser)["sequence"] == 2


def test_t19_a_draft_changes_nothing(agenda, browser):
    page = meetings.event(agenda)
    before = browser.get("/agenda.ics").content
    page.cancelled = True
    page.save_revision()
    assert browser.get("/agenda.ics").content == before


def test_each_event_has_a_file_of_its_own(full, browser):
    page = EventPage.objects.get(slug="overleg")
    answer = browser.get(f"/agenda/{page.translation_key}.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert {str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")} == {page.title}


def test_a_copy_is_another_event(agenda):
    page = meetings.event(agenda)
    assert page.copy(update_attrs={"slug": "tweede"}).translation_key != page.translation_key


def test_a_draft_and_an_event_of_another_site_have_no_file(full, browser):
    page = EventPage.objects.get(slug="overleg")
    assert browser.get(f"/agenda/{page.translation_key}.ics", HTTP_HOST="nergens.localhost").status_code in (200, 404)
    page.unpublish()
    assert browser.get(f"/agenda/{page.translation_key}.ics").status_code == 404


def test_a_moved_time_says_so_to_the_second(agenda, browser):
    page = meetings.event(agenda, {"day": date(2026, 4, 21), "act": "move", "new_day": date(2026, 4, 23)})
    rows = Calendar.from_ical(browser.get("/agenda.ics").content).walk("VEVENT")
    (other,) = [row for row in rows if "recurrence-id" in row]
    assert other.decoded("recurrence-id").astimezone(UTC) == datetime(2026, 4, 21, 17, 30, tzinfo=UTC)
    assert other.decoded("dtstart").astimezone(UTC) == datetime(2026, 4, 23, 17, 30, tzinfo=UTC)
    assert other["uid"] == str(page.translation_key)

"""What an editor may publish as an event; everything else is refused at its field, in a sentence that helps."""

from datetime import date, time

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils import translation

from home.agenda.schedule import LAST, Repeats, Schedule
from home.agenda.words import summary
from home.models import EventPage
from tests.support import meetings

pytestmark = pytest.mark.django_db

MONTHLY = {"repeats": "monthly", "every": 1, "nth": "3", "start_date": "2026-01-20"}
BASE = {
    "title": "Overleg",
    "slug": "overleg",
    "kind": "meeting",
    "start_date": "2026-01-20",
    "start_time": "19:30",
    "end_time": "21:00",
    "repeats": "",
    "every": "1",
    "nth": "",
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
    "moments-TOTAL_FORMS": "0",
    "moments-INITIAL_FORMS": "0",
    "exceptions-INITIAL_FORMS": "0",
}


@pytest.fixture
def agenda(here):
    return meetings.agenda(here.home)


def form(agenda, exceptions: list[dict] | None = None, moments: list[dict] | None = None, **answers):
    """The editor's form, bound to what he typed."""
    user = get_user_model().objects.create_superuser("redactie", "redactie@example.org", "x")
    data = BASE | {"exceptions-TOTAL_FORMS": str(len(exceptions or [])), "moments-TOTAL_FORMS": str(len(moments or []))}
    for name, rows in (("exceptions", exceptions or []), ("moments", moments or [])):
        for number, row in enumerate(rows):
            data |= {f"{name}-{number}-{field}": value for field, value in row.items()}
            data |= {
                f"{name}-{number}-id": "",
                f"{name}-{number}-ORDER": str(number + 1),
                f"{name}-{number}-DELETE": "",
            }
    made = EventPage.get_edit_handler().get_form_class()
    return made(data | answers, instance=EventPage(owner=user), parent_page=agenda, for_user=user)


def refused(bound) -> dict[str, str]:
    assert not bound.is_valid()
    found = {field: errors[0] for field, errors in bound.errors.items()}
    for name in ("exceptions", "moments"):
        for row in bound.formsets[name].forms:
            found |= {f"{name}.{field}": errors[0] for field, errors in row.errors.items()}
    return found


def test_e04_an_editor_makes_the_third_tuesday_with_exceptions(agenda):
    rows = [
        {"day": "2026-03-17", "act": "cancel", "note": "De zaal is bezet."},
        {"day": "2026-04-21", "act": "move", "new_day": "2026-04-23"},
    ]
    police = [{"label": "De wijkagent is er", "start_time": "19:30", "end_time": "20:00"}]
    bound = form(agenda, rows, police, **MONTHLY, skipped_months=["7", "8"])
    assert bound.is_valid(), (bound.errors, [formset.errors for formset in bound.formsets.values()])
    assert bound.cleaned_data["skipped_months"] == [7, 8]


@pytest.mark.parametrize(
    ("answers", "field", "sentence"),
    [
        ({"end_time": "19:00"}, "end_time", "Het einde is niet na het begin."),
        ({"until": "2026-12-31"}, "until", "Dit kan alleen als het zich herhaalt."),
        ({"skipped_months": ["7"]}, "skipped_months", "Dit kan alleen als het zich herhaalt."),
        (MONTHLY | {"until": "2026-01-01"}, "until", "vóór de eerste datum"),
        (MONTHLY | {"skipped_months": ["1"]}, "skipped_months", "in een maand die u overslaat"),
        ({"nth": "3"}, "nth", "Dit hoort bij “elke maand”."),
        (MONTHLY | {"nth": "2"}, "nth", "20 januari 2026 is de derde dinsdag van de maand."),
        (MONTHLY | {"every": "0"}, "every", ""),
    ],
)
def test_e04_a_rule_that_contradicts_itself_is_refused_at_the_field(agenda, answers, field, sentence):
    assert sentence in refused(form(agenda, **answers))[field]


@pytest.mark.parametrize(
    ("row", "field", "sentence"),
    [
        ({"day": "2026-03-18", "act": "skip"}, "day", "Bedoelt u dinsdag 17 maart 2026?"),
        ({"day": "2026-03-17", "act": "skip", "new_day": "2026-03-18"}, "new_day", "Dit hoort bij “verplaatsen”."),
        ({"day": "2026-03-17", "act": "move"}, "new_day", "Waarheen?"),
        ({"day": "2026-03-17", "act": "move", "new_end": "19:00"}, "new_end", "Het einde is niet na het begin."),
    ],
)
def test_e04_an_exception_that_cannot_be_is_refused_at_the_field(agenda, row, field, sentence):
    assert sentence in refused(form(agenda, [row], **MONTHLY))[f"exceptions.{field}"]


def test_one_date_has_one_exception(agenda):
    row = {"day": "2026-03-17", "act": "skip"}
    assert "Deze datum staat er al bij." in refused(form(agenda, [row, row], **MONTHLY))["exceptions.day"]


def test_what_takes_place_once_has_no_exceptions(agenda):
    found = refused(form(agenda, [{"day": "2026-01-20", "act": "cancel"}]))
    assert "alles is afgelast" in found["exceptions.day"]


def test_a_moment_ends_after_it_begins(agenda):
    row = {"label": "Inloop", "start_time": "20:00", "end_time": "19:30"}
    assert "Het einde" in refused(form(agenda, moments=[row]))["moments.end_time"]


TUESDAY = Schedule(date(2026, 1, 20), time(19, 30), time(21))


@pytest.mark.parametrize(
    ("changes", "dutch"),
    [
        ({}, "Dinsdag 20 januari 2026, 19.30–21.00 uur"),
        ({"repeats": Repeats.WEEKLY}, "Elke dinsdag, 19.30–21.00 uur"),
        ({"repeats": Repeats.WEEKLY, "every": 2}, "Elke 2 weken op dinsdag, 19.30–21.00 uur"),
        (
            {"repeats": Repeats.MONTHLY, "nth": 3, "skipped_months": (7, 8)},
            "Elke derde dinsdag van de maand, 19.30–21.00 uur, niet in juli en augustus",
        ),
        (
            {"repeats": Repeats.MONTHLY, "nth": LAST, "first": date(2026, 1, 27), "every": 3},
            "Elke 3 maanden op de laatste dinsdag, 19.30–21.00 uur",
        ),
        (
            {"repeats": Repeats.YEARLY, "until": date(2030, 1, 20)},
            "Elk jaar op 20 januari, 19.30–21.00 uur, tot en met 20 januari 2030",
        ),
    ],
)
def test_e04_the_rule_is_read_back_in_plain_words(changes, dutch):
    with translation.override("nl"):
        assert summary(Schedule(**vars(TUESDAY) | changes)) == dutch


OUT_OF_REACH = ["0001-01-01", "1999-12-31", "2101-01-01", "9999-12-31"]


@pytest.mark.parametrize("day", OUT_OF_REACH)
@pytest.mark.parametrize("field", ["start_date", "until"])
def test_a_date_that_nobody_means_is_refused_at_the_field(agenda, field, day):
    row = {"day": "2026-03-18", "act": "skip"}
    found = refused(form(agenda, [row], **MONTHLY | {field: day}))
    assert found[field] == "Kies een jaar van 2000 tot en met 2100."


@pytest.mark.parametrize("day", OUT_OF_REACH)
@pytest.mark.parametrize("field", ["day", "new_day"])
def test_so_is_that_of_an_exception(agenda, field, day):
    row = {"day": "2026-03-17", "act": "move", field: day}
    assert refused(form(agenda, [row], **MONTHLY))[f"exceptions.{field}"] == "Kies een jaar van 2000 tot en met 2100."


@pytest.mark.parametrize("answers", [{"start_date": "2000-01-01"}, MONTHLY | {"until": "2100-12-31"}])
def test_the_first_and_the_last_day_may_be(agenda, answers):
    assert form(agenda, **answers).is_valid()


def test_a_model_refuses_such_a_date_too(agenda):
    event = EventPage(title="Ooit", slug="ooit", start_date=date(9999, 12, 31))
    with pytest.raises(ValidationError) as refusal:
        event.clean_fields(exclude=["path", "depth"])
    assert "start_date" in refusal.value.message_dict

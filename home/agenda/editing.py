"""What an editor may publish as an event: one that can take place, or a refusal at the field with the reason."""

from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from home.agenda import words
from home.agenda.schedule import Act, Repeats, Schedule, falls_on, is_day, nearest, usual_nth
from home.editing import Guarded

Problem = tuple[str, str]  # field, sentence

# When an event takes place, and for how many: with its exceptions the same in all languages, see `home.agenda.following`.
SCHEDULE = (
    "start_date", "start_time", "end_time", "repeats", "every", "nth", "until", "skipped_months", "cancelled", "places",
)  # fmt: skip


class EventPageForm(Guarded):
    """Refuses times, rules and exceptions that contradict one another. A draft with gaps is fine.

    In a translation there is none of it to fill in: panels of what is not in the form are not shown.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.instance.original.pk != self.instance.pk:
            for name in SCHEDULE:
                self.fields.pop(name, None)
            self.formsets.pop("exceptions", None)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        found = [*_times(cleaned, "start_time", "end_time"), *_rule(cleaned)]
        for field, message in found:
            self.add_error(field, ValidationError(message))
        if not found:
            self._check_exceptions(cleaned)
        self._check_moments()
        return cleaned

    def _check_exceptions(self, cleaned: dict[str, Any]) -> None:
        schedule, seen = _schedule(cleaned), set[date]()
        for row in _rows(self, "exceptions"):
            for field, message in _exception(row.cleaned_data, schedule, seen):
                row.add_error(field, ValidationError(message))
            seen |= {row.cleaned_data["day"]} if row.cleaned_data.get("day") else set()

    def _check_moments(self) -> None:
        for row in _rows(self, "moments"):
            for field, message in _times(row.cleaned_data, "start_time", "end_time"):
                row.add_error(field, ValidationError(message))


def _rows(form: EventPageForm, name: str) -> list[BaseForm]:
    """The valid rows of an inline formset, without the deleted and the empty ones."""
    rows = [row for row in form.formsets[name].forms if row.is_valid()] if name in form.formsets else []
    return [row for row in rows if row.cleaned_data and not row.cleaned_data.get("DELETE")]


def _times(cleaned: dict[str, Any], start: str, end: str) -> list[Problem]:
    begins, ends = cleaned.get(start), cleaned.get(end)
    if isinstance(begins, time) and isinstance(ends, time) and ends <= begins:
        return [(end, _("Het einde is niet na het begin. Kies een latere tijd."))]
    return []


def _rule(cleaned: dict[str, Any]) -> list[Problem]:
    first, repeats = cleaned.get("start_date"), cleaned.get("repeats")
    if not first:
        return []
    found = _only_when_repeating(cleaned) if not repeats else []
    until = cleaned.get("until")
    if repeats and until and until < first:
        found.append(("until", _("Deze datum is vóór de eerste datum.")))
    if repeats and first.month in cleaned.get("skipped_months", []):
        found.append(("skipped_months", _("De eerste datum valt in een maand die u overslaat.")))
    nth = cleaned.get("nth")
    if nth and repeats != Repeats.MONTHLY:
        found.append(("nth", _("Dit hoort bij “elke maand”. Maak het leeg, of kies “elke maand”.")))
    elif nth and not falls_on(first, nth):
        found.append(("nth", _wrong_nth(first)))
    return found


def _only_when_repeating(cleaned: dict[str, Any]) -> list[Problem]:
    message = _("Dit kan alleen als het zich herhaalt. Kies eerst hoe, of maak dit leeg.")
    return [(field, message) for field in ("until", "skipped_months") if cleaned.get(field)]


def _wrong_nth(first: date) -> str:
    values = {
        "date": words.long_date(first),
        "which": words.ordinal(first, usual_nth(first)),
        "weekday": WEEKDAYS[first.weekday()],
    }
    return _("%(date)s is de %(which)s van de maand. Kies dat, of een andere eerste datum.") % values


def _schedule(cleaned: dict[str, Any]) -> Schedule | None:
    """The rule that the editor typed, without exceptions; None while it has gaps."""
    if not all(cleaned.get(field) for field in ("start_date", "start_time", "end_time", "every")):
        return None
    return Schedule(
        cleaned["start_date"],
        cleaned["start_time"],
        cleaned["end_time"],
        repeats=Repeats(cleaned.get("repeats") or ""),
        every=cleaned["every"],
        nth=cleaned.get("nth"),
        until=cleaned.get("until"),
        skipped_months=tuple(cleaned.get("skipped_months", [])),
    )


def _exception(row: dict[str, Any], schedule: Schedule | None, seen: set[date]) -> list[Problem]:
    day, changes = (
        row.get("day"),
        [field for field in ("new_day", "new_start", "new_end", "new_place") if row.get(field)],
    )
    if not day or schedule is None:
        return []
    if not schedule.repeats:
        return [("day", _("Dit gebeurt maar één keer. Verander dan de datum zelf, of kies “alles is afgelast”."))]
    if day in seen:
        return [("day", _("Deze datum staat er al bij."))]
    if not is_day(schedule, day):
        return [("day", _not_a_day(schedule, day))]
    if row.get("act") != Act.MOVE:
        message = _("Dit hoort bij “verplaatsen”. Maak het leeg, of kies “verplaatsen”.")
        return [(field, message) for field in changes]
    if not changes:
        return [("new_day", _("Waarheen? Geef een andere datum, tijd of plaats."))]
    times = {"new_start": row.get("new_start") or schedule.start, "new_end": row.get("new_end") or schedule.end}
    return _times(times, "new_start", "new_end")


def _not_a_day(schedule: Schedule, day: date) -> str:
    near = nearest(schedule, day)
    if near is None:
        return _("Volgens de herhaling is er dan niets.")
    return _("Volgens de herhaling is er dan niets. Bedoelt u %(date)s?") % {"date": words.full_date(near)}

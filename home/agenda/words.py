"""A schedule in plain words, derived from the rule: “Elke derde dinsdag van de maand, 19.30–21.00 uur, niet in juli en augustus”."""

from datetime import date, time

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.agenda.schedule import LAST, Repeats, Schedule, usual_nth

ORDINALS = {
    1: gettext_lazy("eerste"),
    2: gettext_lazy("tweede"),
    3: gettext_lazy("derde"),
    4: gettext_lazy("vierde"),
    LAST: gettext_lazy("laatste"),
}


def summary(schedule: Schedule) -> str:
    """The whole schedule in one sentence without a full stop, in the active language."""
    parts = [_pattern(schedule), hours(schedule.start, schedule.end)]
    if schedule.skipped_months and schedule.repeats:
        months = _joined([str(MONTHS[month]) for month in sorted(schedule.skipped_months)])
        parts.append(_("niet in %(months)s") % {"months": months})
    if schedule.until and schedule.repeats:
        parts.append(_("tot en met %(date)s") % {"date": long_date(schedule.until)})
    return capfirst(", ".join(parts))


def hours(start: time, end: time) -> str:
    """“19.30–21.00 uur”."""
    return _("%(start)s–%(end)s uur") % {"start": clock(start), "end": clock(end)}


def clock(at: time) -> str:
    """“19.30” in Dutch, “19:30” in English."""
    return at.strftime(_("%H.%M"))


def long_date(day: date) -> str:
    """“20 januari 2026”."""
    return date_format(day, "j F Y")


def full_date(day: date) -> str:
    """“dinsdag 20 januari 2026”."""
    return date_format(day, "l j F Y")


def ordinal(day: date, nth: int | None = None) -> str:
    """“derde dinsdag”: which weekday of its month `day` is."""
    return f"{ORDINALS[nth or usual_nth(day)]} {WEEKDAYS[day.weekday()]}"


def _pattern(schedule: Schedule) -> str:
    first, every = schedule.first, schedule.every
    if schedule.repeats == Repeats.WEEKLY:
        words = _("elke %(weekday)s") if every == 1 else _("elke %(every)s weken op %(weekday)s")
        return words % {"weekday": WEEKDAYS[first.weekday()], "every": every}
    if schedule.repeats == Repeats.MONTHLY:
        words = _("elke %(which)s van de maand") if every == 1 else _("elke %(every)s maanden op de %(which)s")
        return words % {"which": ordinal(first, schedule.nth), "every": every}
    if schedule.repeats == Repeats.YEARLY:
        words = _("elk jaar op %(day)s") if every == 1 else _("elke %(every)s jaar op %(day)s")
        return words % {"day": date_format(first, "j F"), "every": every}
    return full_date(first)


def _joined(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _("%(rest)s en %(last)s") % {"rest": ", ".join(words[:-1]), "last": words[-1]}

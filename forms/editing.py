"""What an editor may publish as a form: one that works, or a refusal with the reason."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm
from wagtail.models import Site

from forms import kinds, reception
from forms.kinds import Kind
from forms.readable import unreadable
from forms.settling import settle
from groups.models import Desk
from home.agenda import sign_up
from home.editing import Guarded
from home.models import EventPage

Problem = tuple[str | None, ValidationError]


class FormPageForm(Guarded, WagtailAdminFormPageForm):
    """Refuses a form that cannot do what its kind is for. Desks and boxes are those of the page's own site."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if (page := kwargs.get("instance")) is not None and page.pk:
            settle(page)  # a draft that was copied from another site still names what that one has
        super().__init__(*args, **kwargs)
        if "desk" in self.fields:
            self.fields["desk"].queryset = Desk.objects.filter(site=self.site)
        if "asks" in self.formsets:
            _limit_rows(self.formsets["asks"], self.site)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for field, message in problems(self):
                self.add_error(field, message)
        return cleaned


def _limit_rows(formset: Any, site: Site | None) -> None:
    """Every row, the empty one too, that this formset is still to make."""
    from forms.models import Ask

    make = formset.add_fields

    def add_fields(form: Any, index: int | None) -> None:
        make(form, index)
        form.fields["ask"].queryset = Ask.objects.filter(site=site)

    formset.add_fields = add_fields


def problems(form: FormPageForm) -> list[Problem]:
    """Why the form in the editor cannot work: (field or None, error) for each reason."""
    kind = kinds.KINDS.get(form.cleaned_data.get("kind", ""))
    if kind is None:
        return []
    fields = [(row["role"], row["required"]) for row in _rows(form, "form_fields")]
    boxes = [row for row in _rows(form, "asks") if row.get("ask")]
    asks = {row["ask"].purpose: row["required"] for row in boxes}
    routing, desk = form.cleaned_data.get("routing", ""), form.cleaned_data.get("desk")
    evening = _of_evening(kind, form.cleaned_data.get("event"), form.cleaned_data.get("event_day"), form.site)
    unread = [(None, ValidationError(message)) for message in unreadable([row["ask"] for row in boxes], form.site)]
    found = [*_of_fields(kind, fields, routing), *_of_boxes(kind, asks), *unread, *evening]
    return [*found, *_of_routing(kind, routing, desk, form.site)]


def _of_fields(kind: Kind, fields: list[tuple[str, bool]], routing: str) -> list[Problem]:
    """`fields`: of each the role, and whether it must be filled in. What a kind needs, everybody must give; of groups to
    choose from some routes need the field, and leave the choice to the resident."""
    from forms.models import FormField, FormPage

    labels = {str(role): capfirst(label) for role, label in FormField.Role.choices}
    roles = [role for role, _required in fields]
    offered = {"groups"} if routing == FormPage.Routing.CHOICE else set()
    optional = {role for role, required in fields if not required}
    found = [
        (_("Dit soort formulier heeft een veld “%(role)s” nodig."), (kind.needs | offered) - set(roles)),
        (_("Maak het veld “%(role)s” verplicht: dit soort formulier kan niet zonder."), kind.needs & optional),
        (_("Het veld “%(role)s” staat er twee keer in."), {role for role in roles if role and roles.count(role) > 1}),
    ]
    messages = [message % {"role": labels[role]} for message, wrong in found for role in sorted(wrong)]
    return [(None, ValidationError(message)) for message in messages]


def _of_boxes(kind: Kind, asks: dict[str, bool]) -> list[Problem]:
    """`asks`: purpose → whether it must be ticked."""
    found = []
    if not asks.get(kind.consent):
        message = _("Zet de toestemming voor dit doel (code: %(purpose)s) onder het formulier, als verplicht.")
        found.append(message % {"purpose": kind.consent})
    for purpose in sorted(kinds.FREE & {purpose for purpose, required in asks.items() if required}):
        message = _("Het vakje met code %(purpose)s mag niet verplicht zijn: wie niet wil, doet toch mee.")
        found.append(message % {"purpose": purpose})
    return [(None, ValidationError(message)) for message in found]


def _of_routing(kind: Kind, routing: str, desk: Desk | None, site: Site | None) -> list[Problem]:
    from forms.models import FormPage

    labels = dict(FormPage.Routing.choices)
    if routing not in kind.routing:
        allowed = ", ".join(str(label) for value, label in labels.items() if value in kind.routing)
        message = _("Dit soort formulier kan daar niet heen. Kies uit: %(allowed)s.") % {"allowed": allowed}
        return [("routing", ValidationError(message))]
    if routing == FormPage.Routing.DESK:
        message = _("Kies het loket dat dit formulier behandelt.") if desk is None else reception.desk_trouble(desk)
        return [("desk", ValidationError(message))] if message else []
    message = reception.team_trouble(site) if site else ""
    return [("routing", ValidationError(message))] if message else []


def _of_evening(kind: Kind, event: EventPage | None, day: date | None, site: Site | None) -> list[Problem]:
    if kind != kinds.EVENING:
        message = _("Dit hoort bij “aanmelden voor een avond”. Maak het leeg.")
        return [(field, ValidationError(message)) for field, value in (("event", event), ("event_day", day)) if value]
    if event is None or (site and event.get_site() != site):
        return [
            ("event", ValidationError(_("Kies de avond waarvoor men zich aanmeldt, uit de agenda van deze website.")))
        ]
    if not event.repeats:
        message = _("Deze avond is één keer. Maak de datum leeg.")
        return [("event_day", ValidationError(message))] if day else []
    if day is None or sign_up.occurrence(event, day) is None:
        message = _("Deze avond herhaalt zich. Kies een datum waarop hij is. Het is: %(when)s.")
        return [("event_day", ValidationError(message % {"when": event.summary}))]
    return []


def _rows(form: FormPageForm, name: str) -> list[dict[str, Any]]:
    """Cleaned rows of an inline formset, without the deleted ones."""
    if name not in form.formsets:
        return []
    rows = [row.cleaned_data for row in form.formsets[name].forms if row.is_valid()]
    return [row for row in rows if row and not row.get("DELETE")]

"""Form pages of every kind, and how they are filled in."""

from typing import Any

from django.utils import timezone

from forms import consent, intake, kinds
from forms.models import Ask, Case, FormAsk, FormField, FormPage, Submission
from groups.models import Desk, WatchGroup
from tests.support.cast import Village

# role → type, label, required
_FIELDS: dict[str, tuple[str, str, bool]] = {
    "name": ("singleline", "Naam", True),
    "email": ("email", "E-mailadres", True),
    "phone": ("singleline", "Mobiel nummer", True),
    "postcode": ("singleline", "Postcode", True),
    "groups": ("dropdown", "Kies een groep", False),
    "question": ("multiline", "Uw vraag", True),
    "correction": ("multiline", "Wat klopt er niet?", True),
    "group_name": ("singleline", "Naam van de groep", True),
    "group_streets": ("multiline", "Straten", True),
    "group_channel": ("radio", "App", False),
    "group_size": ("number", "Aantal leden", False),
    "group_sign_up": ("radio", "Aanmelden", False),
    "group_url": ("url", "Website", False),
    "police_direct": ("checkbox", "Ik meld mij zelf bij de politie", False),
}
_BOXES = {
    "contact": "Gebruik mijn gegevens voor het antwoord.",
    "coordinator": "Gebruik mijn gegevens om de groep te leiden.",
    "police": "Geef mijn gegevens aan de politie.",
    "registration": "Gebruik mijn gegevens voor deze avond.",
}
_PERSON = ["name", "email", "phone"]
ROLES: dict[str, list[str]] = {
    "contact": ["groups", "name", "email", "question"],
    "register_group": [
        *["group_name", "group_streets", "group_channel", "group_size", "group_sign_up", "group_url"],
        *[*_PERSON, "police_direct"],
    ],
    "start_group": [*_PERSON, "postcode", "group_streets"],
    "coordinator": [*_PERSON, "groups", "police_direct"],
    "map_correction": ["groups", "correction", "email"],
    "evening": ["name", "email"],
}
ASKS = {
    "contact": ["contact"],
    "register_group": ["coordinator", "police"],
    "start_group": ["coordinator", "police"],
    "coordinator": ["coordinator", "police"],
    "map_correction": ["contact"],
    "evening": ["registration"],
}
ANSWERS: dict[str, str] = {
    "naam": "Noor Nieuw",
    "e_mailadres": "noor@example.org",
    "mobiel_nummer": "06-00000031",
    "postcode": "2582 AB",
    "uw_vraag": "Mag mijn hond mee op de ronde?",
    "wat_klopt_er_niet": "De Parklaan hoort er niet bij.",
    "naam_van_de_groep": "Parklaan",
    "straten": "Parklaan\nVijverweg",
    "app": "signal",
    "aantal_leden": "42",
    "aanmelden": "here",
}


PERSON = {"name": "Noor Nieuw", "email": "noor@example.org", "phone": "+31600000031", "postcode": "2582AB"}
TOLD: dict[str, Any] = {
    "question": "Mag mijn hond mee op de ronde?",
    "correction": "De Parklaan hoort er niet bij.",
    "group_name": "Parklaan",
    "group_streets": "Parklaan\nVijverweg",
    "group_channel": "signal",
    "group_size": "42",
    "group_sign_up": "here",
}


def page(here: Village, kind: str, routing: str = "desk", desk: Desk | None = None, slug: str = "") -> FormPage:
    """A live form of this kind, with the boxes it needs; it goes to the village's desk unless told otherwise."""
    made = here.home.add_child(
        instance=FormPage(
            title=kind,
            slug=slug or kind.replace("_", "-"),
            kind=kind,
            routing=routing,
            desk=desk or (here.desk if routing == "desk" else None),
        )
    )
    for order, role in enumerate(ROLES[kind]):
        field_type, label, required = _FIELDS[role]
        FormField.objects.create(
            page=made,
            sort_order=order,
            role=role,
            field_type=field_type,
            label=label,
            required=required or role in kinds.KINDS[kind].needs,
        )
    for order, purpose in enumerate(ASKS[kind]):
        ask, _made = Ask.objects.get_or_create(
            site=here.site, purpose=purpose, defaults={"label_nl": _BOXES[purpose], "description": purpose}
        )
        FormAsk.objects.create(page=made, ask=ask, sort_order=order, required=purpose != "police")
    consent.refresh_texts(here.site)
    return FormPage.objects.get(pk=made.pk)


def submitted(form: FormPage, here: Village, language: str = "nl", *groups: WatchGroup, **more: Any) -> Submission:
    """What somebody sent by `form`, not confirmed. `more` are columns, or answers by role; `police=True` ticks that box."""
    roles = {field.role: field.label for field in form.form_fields.all()}
    columns = {name: more.get(name, value) for name, value in PERSON.items() if name in roles or name in more}
    answers = [
        (label, more.get(role, TOLD.get(role)), role)
        for role, label in roles.items()
        if role in {*TOLD, *more} - {*PERSON}
    ]
    shown = consent.shown(form, language)
    texts = [item.text for item in shown if item.required or more.get(item.text.purpose)]
    application = intake.Application(form, here.site.pk, language, columns, texts, answers, list(groups))
    return intake.submit(application, timezone.now())


def case(form: FormPage, here: Village, language: str = "nl", *groups: WatchGroup, **more: Any) -> Case:
    """The open case of a confirmed form."""
    submission = submitted(form, here, language, *groups, **more)
    assert intake.confirm(submission.links.get(), timezone.now())
    return submission.cases.get()


def filled(form: FormPage, **more: Any) -> dict[str, Any]:
    """What somebody types into `form`, by the names of its fields, with the boxes that must be ticked."""
    names = {field.clean_name for field in form.form_fields.all()}
    answers = {name: value for name, value in (ANSWERS | more).items() if name in names}
    boxes = {f"ask_{row.ask.purpose}": "on" for row in form.asks.all() if row.required}
    return answers | boxes | {name: value for name, value in more.items() if name.startswith("ask_")}

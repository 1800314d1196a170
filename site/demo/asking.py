"""The boxes of a demo site and the fields of its forms."""

from datetime import date, timedelta

from django.utils import timezone
from wagtail.models import Site

from demo.pages import Tree
from demo.spec import AskSpec, FieldSpec, FormSpec, SiteSpec
from forms import consent
from forms.models import Ask, FormAsk, FormField, FormPage
from groups.models import Desk
from home.agenda import schedule
from home.models import EventPage


def make(demo: SiteSpec, site: Site, tree: Tree) -> dict[str, Ask]:
    """The boxes by purpose, with their first texts. All at once, so that no text is written before the others are there."""
    asks = Ask.objects.bulk_create(_ask(spec, site, tree) for spec in demo.asks)
    consent.refresh_texts(site)
    return {ask.purpose: ask for ask in asks}


def _ask(spec: AskSpec, site: Site, tree: Tree) -> Ask:
    return Ask(
        site=site,
        purpose=spec.purpose,
        nature=spec.nature,
        label_nl=spec.label_nl,
        label_en=spec.label_en,
        description=spec.description,
        page=tree.page(spec.page) if spec.page else None,
        retention=spec.retention,
    )


def compose(demo: SiteSpec, site: Site, tree: Tree, asks: dict[str, Ask]) -> None:
    """Give each form page its fields and its boxes, in each of its languages. The pages are saved by who fills them."""
    desks = {desk.slug: desk for desk in Desk.objects.filter(site=site)}
    for form in demo.forms:
        for language in tree.languages(form.page):
            page = tree.page(form.page, language)
            assert isinstance(page, FormPage)
            page.kind, page.routing = form.kind, form.routing
            page.desk = desks[form.desk] if form.desk else None
            for column, value in form.columns.items():
                is_page = isinstance(value, str) and value.startswith("page:")
                setattr(page, column, tree.page(value.removeprefix("page:"), language) if is_page else value)
            page.event_day = _next_day(page.event)
            page.form_fields = [_field(spec, language, number) for number, spec in enumerate(form.fields)]
            page.asks = _boxes(form, asks)


def _next_day(event: EventPage | None) -> date | None:
    """The first day from tomorrow on of an evening that repeats: for that day one registers."""
    if event is None or not event.repeats:
        return None
    tomorrow = timezone.localdate() + timedelta(days=1)
    return next(schedule.days(event.schedule, tomorrow, tomorrow + timedelta(days=731)), None)


def _boxes(form: FormSpec, asks: dict[str, Ask]) -> list[FormAsk]:
    purposes = [(purpose, True) for purpose in form.asks] + [(purpose, False) for purpose in form.optional_asks]
    return [
        FormAsk(ask=asks[purpose], required=required, sort_order=number)
        for number, (purpose, required) in enumerate(purposes)
    ]


def _field(spec: FieldSpec, language: str, number: int) -> FormField:
    english = language == "en"
    return FormField(
        role=spec.role,
        label=spec.label_en if english else spec.label,
        help_text=spec.help_en if english else spec.help,
        field_type=spec.type,
        required=spec.required,
        choices=spec.choices,
        sort_order=number,
    )

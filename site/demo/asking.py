"""The boxes of a demo site and the fields of its forms."""

from wagtail.models import Site

from demo.pages import Tree
from demo.spec import AskSpec, FieldSpec, SiteSpec
from forms import consent
from forms.models import Ask, FormAsk, FormField, FormPage


def make(demo: SiteSpec, site: Site, tree: Tree) -> list[Ask]:
    """The boxes, with their first texts. All at once, so that no text is written before the others are there."""
    asks = Ask.objects.bulk_create(_ask(spec, site, tree) for spec in demo.asks)
    consent.refresh_texts(site)
    return asks


def _ask(spec: AskSpec, site: Site, tree: Tree) -> Ask:
    return Ask(
        site=site,
        purpose=spec.purpose,
        nature=spec.nature,
        label_nl=spec.label_nl,
        label_en=spec.label_en,
        description=spec.description,
        page=tree.page(spec.page) if spec.page else None,
    )


def compose(demo: SiteSpec, tree: Tree, asks: list[Ask]) -> None:
    """Give each form page its fields and its boxes, in each of its languages. The pages are saved by who fills them."""
    for form in demo.forms:
        for language in tree.languages(form.page):
            page = tree.page(form.page, language)
            assert isinstance(page, FormPage)
            page.kind, page.routing = form.kind, form.routing
            page.form_fields = [_field(spec, language, number) for number, spec in enumerate(form.fields)]
            page.asks = [FormAsk(ask=ask, sort_order=number) for number, ask in enumerate(asks)]


def _field(spec: FieldSpec, language: str, number: int) -> FormField:
    english = language == "en"
    return FormField(
        role=spec.role,
        label=spec.label_en if english else spec.label,
        help_text=spec.help_en if english else spec.help,
        field_type=spec.type,
        required=spec.required,
        sort_order=number,
    )

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue
from wagtail.models import Page, Site

from home.guardrails import allowed, reading, staying, structure, unfinished
from home.guardrails.reading import Text
from home.guardrails.spotting import Kind, spot


@dataclass(frozen=True)
class Problem:
    """`field` and `block` as in `reading.Text`."""

    field: str | None
    sentence: str
    block: int | None = None


_WHAT: dict[Kind, Promise] = {
    Kind.CHAT: gettext_lazy(
        "%(where)s: hier staat een link naar een chat (%(what)s). Wie hem heeft, kan de groep in of ziet een nummer. "
        "Haal hem weg. Bij een groep is er een geheime plek voor."
    ),
    Kind.MOBILE: gettext_lazy(
        "%(where)s: hier staat een mobiel nummer (%(what)s). Dat hoort niet op een website. "
        "Haal het weg en verwijs naar een formulier."
    ),
    Kind.EMAIL: gettext_lazy(
        "%(where)s: hier staat een e-mailadres (%(what)s) dat niet van deze website is. Verwijs liever naar een loket. "
        "Mag het er wel staan? Zet het dan in het websiteprofiel, bij de adressen die op pagina's mogen."
    ),
}


_TO_FILL_IN = gettext_lazy("%(where)s: hier staat nog %(what)s. Vul het in, of haal het weg.")


class NotPublishable(ValidationError):
    """A page that may not go live as it is. `page` is the page, `messages` say why."""

    def __init__(self, page: Page, why: Iterable[str]) -> None:
        super().__init__(list(why))
        self.page = page


def problems(
    texts: Iterable[Text], site: Site | None, values: dict[str, Any], pictures: Iterable[tuple[str, str]]
) -> Iterator[Problem]:
    """What keeps a page from going live. `values` are its fields by name; `pictures` see `structure.undescribed`."""
    texts = list(texts)
    yield from _exposed(texts, allowed.of_site(site))
    yield from _unfinished(texts)
    yield from (Problem(field, sentence) for field, sentence in structure.undescribed(pictures, values))
    for name, value in values.items():
        if isinstance(value, StreamValue):
            yield from (Problem(name, sentence, at) for at, sentence in structure.skipped_headings(value))


def check_page(page: Page, site: Site | None) -> None:
    """Raises NotPublishable when `page` may not go live as it is."""
    values = {field.name: field.value_from_object(page) for field in page._meta.concrete_fields}
    found = problems(reading.of_page(page), site, values, getattr(page, "described_pictures", ()))
    if why := [*(problem.sentence for problem in found), *staying.until(page, page.expire_at)]:
        raise NotPublishable(page, why)


def check_row(row: Model, may: allowed.Allowed, fields: Iterable[str]) -> None:
    """Raises ValidationError, by field, when these `fields` of a row that everybody can read hold what may not be public."""
    errors: dict[str, list[str]] = {}
    for problem in _exposed(reading.of_row(row, fields), may):
        errors.setdefault(problem.field or NON_FIELD_ERRORS, []).append(problem.sentence)
    if errors:
        raise ValidationError(errors)


def _exposed(texts: Iterable[Text], may: allowed.Allowed) -> Iterator[Problem]:
    for text in texts:
        for find in spot(text.text, may, examples=text.examples):
            sentence = str(_WHAT[find.kind]) % {"where": text.where, "what": find.what}
            yield Problem(text.field, sentence, text.block)


def _unfinished(texts: Iterable[Text]) -> Iterator[Problem]:
    for text in texts:
        for place in unfinished.places(text.text):
            yield Problem(text.field, str(_TO_FILL_IN) % {"where": text.where, "what": place}, text.block)

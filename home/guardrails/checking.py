from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue
from wagtail.models import Page, Site

from home.guardrails import allowed, reading, structure
from home.guardrails.reading import Text
from home.guardrails.spotting import Kind, spot

Problem = tuple[str | None, str]  # the field it belongs to, and the sentence

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


class NotPublishable(ValidationError):
    """A page that may not go live as it is. `page` is the page, `messages` say why."""

    def __init__(self, page: Page, why: Iterable[str]) -> None:
        super().__init__(list(why))
        self.page = page


def problems(
    texts: Iterable[Text], site: Site | None, values: dict[str, Any], pictures: Iterable[tuple[str, str]]
) -> Iterator[Problem]:
    """What keeps a page from going live. `values` are its fields by name; `pictures` see `structure.undescribed`."""
    yield from _exposed(texts, allowed.of_site(site))
    yield from structure.undescribed(pictures, values)
    for name, value in values.items():
        if isinstance(value, StreamValue):
            yield from ((name, sentence) for sentence in structure.skipped_headings(value))


def check_page(page: Page, site: Site | None) -> None:
    """Raises NotPublishable when `page` may not go live as it is."""
    values = {field.name: field.value_from_object(page) for field in page._meta.concrete_fields}
    found = problems(reading.of_page(page), site, values, getattr(page, "described_pictures", ()))
    if why := [sentence for _field, sentence in found]:
        raise NotPublishable(page, why)


def check_row(row: Model, site: Site | None, fields: Iterable[str]) -> None:
    """Raises ValidationError, by field, when these `fields` of a row that everybody can read hold what may not be public."""
    _raise(_exposed(reading.of_row(row, fields), allowed.of_site(site)))


def _exposed(texts: Iterable[Text], may: allowed.Allowed) -> Iterator[Problem]:
    for text in texts:
        for find in spot(text.text, may, examples=text.examples):
            yield text.field, str(_WHAT[find.kind]) % {"where": text.where, "what": find.what}


def _raise(found: Iterable[Problem]) -> None:
    errors: dict[str, list[str]] = {}
    for field, sentence in found:
        errors.setdefault(field or "__all__", []).append(sentence)
    if errors:
        raise ValidationError(errors)

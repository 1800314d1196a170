"""What an editor may publish: a page that keeps to the guard rails, or a refusal at the field with the reason."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.models import Site

from home.guardrails import Problem, problems, staying
from home.guardrails.reading import of_form


class Guarded(WagtailAdminPageForm):
    """Asks the guard rails when a page is published or sent for moderation. A draft may hold anything.

    Forms of pages that check more inherit from it.
    """

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            pictures = getattr(self.instance, "described_pictures", ())
            found = list(problems(of_form(self), self.site, cleaned, pictures))
            for problem in (problem for problem in found if problem.block is None):
                self.add_error(problem.field if problem.field in self.fields else None, problem.sentence)
            for field in sorted({problem.field for problem in found if problem.field and problem.block is not None}):
                self.add_error(field, _at_blocks(problem for problem in found if problem.field == field))
            for sentence in staying.until(self.instance, cleaned.get("expire_at")):
                self.add_error("expire_at", sentence)
        return cleaned

    @property
    def site(self) -> Site | None:
        """The site that the page is or will be on."""
        site: Site | None = (self.instance if self.instance.pk else self.parent_page).get_site()
        return site


def _at_blocks(found: Iterable[Problem]) -> ValidationError:
    """One error of a body, which says each sentence at its block."""
    sentences: dict[int, list[str]] = {}
    for problem in found:
        if problem.block is not None:
            sentences.setdefault(problem.block, []).append(problem.sentence)
    return StreamBlockValidationError({index: ValidationError(said) for index, said in sentences.items()})

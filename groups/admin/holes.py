"""A change that leaves addresses without a group asks for a yes (R-3)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BooleanField
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel

from groups import coverage, reports
from groups.models import WatchGroup

FIELD = "accept_holes"
_MOST = 10
_CAUSES = {"coverage_text", "published", "neighbourhood"}

panel = FieldPanel(FIELD)


class AsksBeforeHoles:
    """Mixin of a group's form that declares the field of `box()` under FIELD. The box appears only when there is something to ask."""

    instance: WatchGroup
    cleaned_data: dict[str, Any]
    fields: dict[str, Any]
    changed_data: list[str]
    data: Any

    def hide_holes(self) -> None:
        """Call at the end of `__init__`: who has opened no hole sees no box."""
        if not self.data.get(self.add_prefix(FIELD)):  # type: ignore[attr-defined]
            self._box = self.fields.pop(FIELD)

    def ask_about_holes(self) -> None:
        """Call at the end of `clean`: adds an error that lists the holes, and the box, unless it was ticked."""
        if self.errors or not _CAUSES & set(self.changed_data) or self.cleaned_data.get(FIELD):  # type: ignore[attr-defined]
            return
        if self.opened:
            self.fields[FIELD] = self._box
            self.add_error(FIELD, ValidationError(_words(self.opened)))  # type: ignore[attr-defined]

    @cached_property
    def opened(self) -> list[reports.Line]:
        """The stretches of street that lose their last group by this change."""
        stored = WatchGroup.objects.select_related("neighbourhood").filter(pk=self.instance.pk).first()
        if stored is None:
            return []
        stays = self.cleaned_data["neighbourhood"].site_id == stored.neighbourhood.site_id
        try:
            rules = coverage.parse(self.cleaned_data.get("coverage_text", ""))
        except ValidationError:
            return []  # the field says itself what is wrong with it
        return reports.opened(stored, rules, published=stays and self.cleaned_data["published"])


def box() -> BooleanField:
    """The field that says yes."""
    return BooleanField(
        label=gettext_lazy("ja, deze adressen horen straks bij geen groep"),
        required=False,
        help_text=gettext_lazy("Het team van de buurt krijgt dan hun aanmeldingen."),
    )


def _words(lines: list[reports.Line]) -> str:
    shown = "; ".join(str(line) for line in lines[:_MOST])
    more = _(" en nog %(count)s") % {"count": len(lines) - _MOST} if len(lines) > _MOST else ""
    message = _("Na deze wijziging horen deze adressen bij geen groep: %(lines)s%(more)s. Klopt dat? Zet een vinkje.")
    return message % {"lines": shown, "more": more}

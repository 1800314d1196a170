"""What people say is wrong about a group: a list to work through, and a note on the group's own page."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import Panel

from groups.admin.base import ScopedAdmin
from groups.admin.words import column, moment
from groups.models import Correction


def case_url(reference: str) -> str:
    """Where the editors of cases find the one that holds the words; the register itself does not know them."""
    return f"{reverse('cases_modeladmin_index')}?{urlencode({'q': reference})}"


class CorrectionAdmin(ScopedAdmin):
    model = Correction
    base_url_path = "corrections"
    menu_label = gettext_lazy("Correcties")
    menu_icon = "edit"
    list_display = ("group", "case", "since", "ready")
    list_select_related = ("watch_group",)
    inspect_template_name = "modeladmin/groups/correction/inspect.html"
    acts = ("done",)

    def inspect_context(self, request: HttpRequest, row: Correction) -> dict[str, Any]:
        return {"subtitle": str(row.watch_group), "correction": row, "case_url": case_url(row.reference)}

    def act_done(self, request: HttpRequest, row: Correction) -> None:
        """The map is right now. Pressing twice changes nothing."""
        if Correction.objects.filter(pk=row.pk, done_at=None).update(done_at=timezone.now()):
            messages.success(request, _("%(what)s: gedaan.") % {"what": row})

    @column(gettext_lazy("groep"), "watch_group__name")
    def group(self, row: Correction) -> str:
        return str(row.watch_group)

    @column(gettext_lazy("kenmerk"))
    def case(self, row: Correction) -> str:
        return format_html('<a href="{}">{}</a>', case_url(row.reference), row.reference)

    @column(gettext_lazy("sinds"), "created_at")
    def since(self, row: Correction) -> str:
        return moment(row.created_at)

    @column(gettext_lazy("gedaan"), "done_at")
    def ready(self, row: Correction) -> str:
        return moment(row.done_at)


class CorrectionsPanel(Panel):
    """On the page of a group: what is still to be looked at. Nothing when there is nothing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "modeladmin/groups/correction/panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and self.open.exists()

        @property
        def open(self) -> Any:
            return self.instance.corrections.filter(done_at=None)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"corrections": self.open}

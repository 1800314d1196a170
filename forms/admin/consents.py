"""Boxes under forms, their exact words, and the ledger. Only the boxes can be written."""

import json
from typing import Any

from django.http import HttpRequest
from django.utils import dateparse
from django.utils.translation import gettext_lazy

from forms import consent
from forms.admin.dossier import STATES
from forms.models import Ask, ConsentEvent, ConsentText
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.permissions import SiteEditors


class AskAdmin(ScopedAdmin):
    model = Ask
    base_url_path = "boxes"
    menu_label = gettext_lazy("Vakjes")
    menu_icon = "check"
    permission_helper_class = SiteEditors
    list_display = ("label_nl", "purpose", "nature", "page", "site")
    list_filter = ("nature", ("site", ScopedFilter))
    list_select_related = ("page", "site")
    search_fields = ("label_nl", "purpose")
    inspect_view_enabled = False
    panels = Ask.panels


class ConsentTextAdmin(ScopedAdmin):
    model = ConsentText
    base_url_path = "consent-texts"
    menu_label = gettext_lazy("Teksten van vakjes")
    menu_icon = "doc-full-inverse"
    list_display = ("label", "purpose", "version", "language", "nature", "since")
    list_filter = ("nature", "language")
    search_fields = ("label", "purpose")
    inspect_template_name = "modeladmin/forms/consenttext/inspect.html"

    def inspect_context(self, request: HttpRequest, row: ConsentText) -> dict[str, Any]:
        return {"words": consent.words(row), "since": self.since(row), "content": _pretty(json.loads(row.content))}

    def since(self, row: ConsentText) -> Any:
        return dateparse.parse_datetime(row.created_at)

    since.short_description = gettext_lazy("sinds")  # type: ignore[attr-defined]


class ConsentEventAdmin(ScopedAdmin):
    model = ConsentEvent
    base_url_path = "consents"
    menu_label = gettext_lazy("Toestemmingenboek")
    menu_icon = "list-ul"
    ordering = ("-seq",)
    list_display = ("seq", "purpose", "state_label", "moment", "record_id")
    list_filter = ("state", "purpose")
    search_fields = ("record_id", "principal_id", "submission_uuid")
    inspect_template_name = "modeladmin/forms/consentevent/inspect.html"

    def inspect_context(self, request: HttpRequest, row: ConsentEvent) -> dict[str, Any]:
        text = consent.texts_by_id([row.text_id])[row.text_id]
        return {
            "state": self.state_label(row),
            "moment": self.moment(row),
            "text": text,
            "words": consent.words(text),
            "record": _pretty(consent.record(row.record_id)),
        }

    def state_label(self, row: ConsentEvent) -> str:
        return str(STATES.get(row.state, row.state))

    state_label.short_description = gettext_lazy("toestand")  # type: ignore[attr-defined]
    state_label.admin_order_field = "state"  # type: ignore[attr-defined]

    def moment(self, row: ConsentEvent) -> Any:
        return dateparse.parse_datetime(row.at)

    moment.short_description = gettext_lazy("wanneer")  # type: ignore[attr-defined]
    moment.admin_order_field = "at"  # type: ignore[attr-defined]


def _pretty(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)

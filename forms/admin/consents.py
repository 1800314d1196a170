"""Boxes under forms, their exact words, and the ledger. Only the boxes can be written."""

import json
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import dateparse
from django.utils.translation import gettext_lazy

from forms import consent
from forms.admin.words import STATES
from forms.models import Ask, ConsentEvent, ConsentText
from groups import scope
from groups.admin.base import ScopedAdmin, ScopedFilter
from groups.admin.permissions import SiteEditors
from groups.admin.words import column, moment


class StateFilter(SimpleListFilter):
    """The states in words. (The library's own filter would ask the whole ledger which there are.)"""

    title = gettext_lazy("toestand")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(STATES.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(state=self.value()) if self.value() else queryset


class PurposeFilter(SimpleListFilter):
    """The purposes that the editor's own boxes have now."""

    title = gettext_lazy("doel")
    parameter_name = "purpose"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        purposes = scope.visible(request.user, Ask).values_list("purpose", flat=True)
        return [(purpose, purpose) for purpose in purposes.order_by("purpose").distinct()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(purpose=self.value()) if self.value() else queryset


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
    list_filter = ("nature",)
    search_fields = ("label", "purpose")
    inspect_template_name = "modeladmin/forms/consenttext/inspect.html"

    def inspect_context(self, request: HttpRequest, row: ConsentText) -> dict[str, Any]:
        return {"words": consent.words(row), "since": self.since(row), "content": _pretty(json.loads(row.content))}

    @column(gettext_lazy("sinds"))
    def since(self, row: ConsentText) -> str:
        return moment(dateparse.parse_datetime(row.created_at))


class ConsentEventAdmin(ScopedAdmin):
    model = ConsentEvent
    base_url_path = "consents"
    menu_label = gettext_lazy("Toestemmingenboek")
    menu_icon = "list-ul"
    ordering = ("-seq",)
    list_display = ("seq", "purpose", "state_label", "when", "record_id")
    list_filter = (StateFilter, PurposeFilter)
    search_fields = ("record_id", "principal_id", "submission_uuid")
    inspect_template_name = "modeladmin/forms/consentevent/inspect.html"

    def inspect_context(self, request: HttpRequest, row: ConsentEvent) -> dict[str, Any]:
        text = consent.texts_by_id([row.text_id])[row.text_id]
        return {
            "subtitle": row.seq,
            "state": self.state_label(row),
            "when": self.when(row),
            "text": text,
            "words": consent.words(text),
            "record": _pretty(consent.record(row.record_id)),
        }

    @column(gettext_lazy("toestand"), "state")
    def state_label(self, row: ConsentEvent) -> str:
        return str(STATES.get(row.state, row.state))

    @column(gettext_lazy("wanneer"), "at")
    def when(self, row: ConsentEvent) -> str:
        return moment(dateparse.parse_datetime(row.at))


def _pretty(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)

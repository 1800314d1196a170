"""What the register asks of its keepers: groups that nobody answers for, and coordinators who are new."""

from collections.abc import Mapping
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.components import Component

from groups import changes, scope, state
from groups.admin.base import ScopedAdmin
from groups.admin.words import column, moment
from groups.models import CoordinatorTask, Correction, WatchGroup
from groups.scope import Viewer

_SHOWN = 20


class OrphanFilter(SimpleListFilter):
    title = gettext_lazy("bereikbaar")
    parameter_name = "orphans"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("1", _("groepen zonder beheerder"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return state.orphans(queryset) if self.value() == "1" else queryset


class DraftFilter(SimpleListFilter):
    title = gettext_lazy("concept")
    parameter_name = "drafts"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("1", _("via een formulier, nog aanvullen"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(changes.UNFINISHED) if self.value() == "1" else queryset


class TaskAdmin(ScopedAdmin):
    model = CoordinatorTask
    base_url_path = "new-coordinators"
    menu_label = gettext_lazy("Nieuwe beheerders")
    menu_icon = "clipboard-list"
    list_display = ("person", "watch_group", "since", "ready")
    list_select_related = ("coordinator", "watch_group")
    inspect_template_name = "modeladmin/groups/coordinatortask/inspect.html"
    acts = ("done",)

    def inspect_context(self, request: HttpRequest, row: CoordinatorTask) -> dict[str, Any]:
        return {"subtitle": str(row.coordinator), "task": row}

    def act_done(self, request: HttpRequest, row: CoordinatorTask) -> None:
        """The coordinator is in the group now. Pressing twice changes nothing."""
        if CoordinatorTask.objects.filter(pk=row.pk, done_at=None).update(done_at=timezone.now()):
            messages.success(request, _("%(what)s: gedaan.") % {"what": row.coordinator})

    @column(gettext_lazy("beheerder"), "coordinator__name")
    def person(self, row: CoordinatorTask) -> str:
        return str(row.coordinator)

    @column(gettext_lazy("sinds"), "created_at")
    def since(self, row: CoordinatorTask) -> str:
        return moment(row.created_at)

    @column(gettext_lazy("gedaan"), "done_at")
    def ready(self, row: CoordinatorTask) -> str:
        return moment(row.done_at)


class ToDo(Component):
    """Says on the first page of the admin what the register asks for; nothing when it asks for nothing."""

    order = 60
    template_name = "modeladmin/groups/todo.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return to_do(parent_context["request"].user)


def to_do(user: Viewer) -> dict[str, Any]:
    """What is to be done in this editor's neighbourhoods: tasks, groups without anybody, drafts to complete, corrections."""
    tasks = scope.visible(user, CoordinatorTask).filter(done_at=None).select_related("coordinator", "watch_group")
    groups = scope.visible(user, WatchGroup).filter(published=True)
    return {
        "tasks": tasks[:_SHOWN],
        "tasks_count": tasks.count(),
        "orphans": state.orphans(groups).count(),
        "drafts": scope.visible(user, WatchGroup).filter(changes.UNFINISHED).count(),
        "corrections": scope.visible(user, Correction).filter(done_at=None).count(),
    }

"""The base of every register: rows, views, selects and buttons all end where `groups.scope` ends."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.contrib.admin.utils import quote, unquote
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import URLPattern, re_path
from wagtail.admin.panels import ObjectList
from wagtail.models import Site
from wagtail_modeladmin.options import ModelAdmin

from groups import scope
from groups.admin import views
from groups.admin.forms import ScopedForm
from groups.admin.permissions import Buttons, ReadOnly


class ScopedAdmin(ModelAdmin):
    """A register that shows an editor only what he is responsible for, by address and by POST too.

    `acts` names the buttons: `act_<name>(request, row)` is called for a POST by somebody who may see the row. `row_free_acts`
    are those of the list: `act_<name>(request)`.
    """

    panels: list[Any] = []
    form_class = ScopedForm
    acts: tuple[str, ...] = ()
    row_free_acts: tuple[str, ...] = ()
    permission_helper_class = ReadOnly
    button_helper_class = Buttons
    index_view_class = views.ScopedIndexView
    create_view_class = views.ScopedCreateView
    edit_view_class = views.ScopedEditView
    delete_view_class = views.ScopedDeleteView
    inspect_view_class = views.ScopedInspectView
    inspect_view_enabled = True
    list_per_page = 50
    index_view_extra_css = inspect_view_extra_css = ["groups/admin.css"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return scope.visible(request.user, self.model).order_by(*self.get_ordering(request))

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        """Without the column of the site for who works for one only. Asked for every cell: the answer is kept."""
        if not hasattr(request, "_one_site"):
            sites = scope.choices(request.user, Site, scope.right_of(self.model))
            request._one_site = sites is not None and sites.count() < 2  # type: ignore[attr-defined]
        return tuple(name for name in self.list_display if name != "site" or not request._one_site)  # type: ignore[attr-defined]

    def get_row(self, request: HttpRequest, instance_pk: str) -> Any:
        """The row at this address. Raises Http404, also when it is somebody else's: nobody learns that it exists."""
        try:
            row = scope.visible(request.user, self.model).filter(pk=unquote(instance_pk)).first()
        except (ValueError, ValidationError):
            row = None
        if row is None:
            raise Http404
        return row

    def log_title(self, row: Model) -> str:
        """How Wagtail's log names a row for ever; never by a person's name."""
        return str(row)

    def inspect_context(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        """What the inspect template of this register needs beside the fields."""
        return {}

    def inspect_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        return self._gated(super().inspect_view, request, instance_pk)

    def edit_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        return self._gated(super().edit_view, request, instance_pk)

    def delete_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        return self._gated(super().delete_view, request, instance_pk)

    def history_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        return self._gated(super().history_view, request, instance_pk)

    def act_view(self, request: HttpRequest, act: str, instance_pk: str) -> HttpResponse:
        """A button of one row: POST only, CSRF checked by the middleware; back to the row afterwards."""
        row = self.get_row(request, instance_pk)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        getattr(self, f"act_{act}")(request, row)
        return redirect(self.url_helper.get_action_url("inspect", quote(row.pk)))

    def row_free_act_view(self, request: HttpRequest, act: str) -> HttpResponse:
        """A button of the list: POST only, for who may open it; back to the list afterwards."""
        if not self.permission_helper.user_can_list(request.user):
            raise Http404
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        getattr(self, f"act_{act}")(request)
        return redirect(self.url_helper.index_url)

    def get_edit_handler(self) -> ObjectList:
        return ObjectList(self.panels, base_form_class=self.form_class)

    def get_permissions_for_registration(self) -> QuerySet[Permission]:
        """None: rights are given by site or neighbourhood, see `groups.admin.rights`."""
        return Permission.objects.none()

    def get_admin_urls_for_registration(self) -> tuple[URLPattern, ...]:
        url, name = self.url_helper.get_action_url_pattern, self.url_helper.get_action_url_name
        acts = [re_path(url(act), partial(self.act_view, act=act), name=name(act)) for act in self.acts]
        for act in self.row_free_acts:
            pattern = rf"^{self.url_helper.base_url_path}/{act}/$"
            acts.append(re_path(pattern, partial(self.row_free_act_view, act=act), name=name(act)))
        return (*super().get_admin_urls_for_registration(), *acts)

    def _gated(
        self, view: Callable[[HttpRequest, str], HttpResponse], request: HttpRequest, instance_pk: str
    ) -> HttpResponse:
        self.get_row(request, instance_pk)
        return view(request, instance_pk)


class ScopedFilter(RelatedFieldListFilter):
    """A filter by a related row, that offers only rows which the editor may see, and none when there is no choice."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: ModelAdmin) -> list[Any]:
        rows = scope.choices(request.user, field.remote_field.model, scope.right_of(model_admin.model))
        assert rows is not None  # used for sites and registered models only
        return [(row.pk, str(row)) for row in rows]

    def has_output(self) -> bool:
        return len(self.lookup_choices) > 1

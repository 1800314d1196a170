"""The views of a register, with the holes of the library closed."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import quote
from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from django.db.models import Model, ProtectedError, RestrictedError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail_modeladmin.views import CreateView, DeleteView, EditView, IndexView, InspectView, ModelFormView


class ScopedIndexView(IndexView):
    """The list. Filters are those we offer: any other lookup in the address could question rows of others."""

    def get_filters(self, request: HttpRequest) -> Any:
        specs, has_filters, rest, distinct = super().get_filters(request)
        if rest:
            raise SuspiciousOperation("a lookup that is no filter of this list")
        return specs, has_filters, rest, distinct

    def get_queryset(self, request: HttpRequest | None = None) -> Any:
        try:
            return super().get_queryset(request)
        except IncorrectLookupParameters as error:
            raise SuspiciousOperation("a filter with a value it does not have") from error

    def get_buttons_for_obj(self, obj: Model) -> list[dict[str, Any]]:
        return []


class ScopedCreateView(CreateView):
    def form_valid(self, form: Form) -> HttpResponse:
        with transaction.atomic():
            response = ModelFormView.form_valid(self, form)
            log(self.instance, "wagtail.create", content_changed=True, title=self.model_admin.log_title(self.instance))
        return response


class ScopedEditView(EditView):
    def form_valid(self, form: Form) -> HttpResponse:
        with transaction.atomic():
            response = ModelFormView.form_valid(self, form)
            title = self.model_admin.log_title(self.instance)
            log(self.instance, "wagtail.edit", content_changed=form.has_changed(), title=title)
        return response


class ScopedDeleteView(DeleteView):
    """Says what stands in the way, instead of naming rows that the editor may not see."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name = str(self.instance)
        try:
            with transaction.atomic():
                log(self.instance, "wagtail.delete", deleted=True, title=self.model_admin.log_title(self.instance))
                self.instance.delete()
        except (ProtectedError, RestrictedError):
            messages.error(request, _("“%(name)s” is nog in gebruik en kan niet weg.") % {"name": name})
            return redirect(self.url_helper.get_action_url("edit", quote(self.instance_pk)))
        messages.success(request, _("“%(name)s” is verwijderd.") % {"name": name})
        return redirect(self.index_url)


class ScopedInspectView(InspectView):
    page_title = gettext_lazy("Bekijken")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        extra = self.model_admin.inspect_context(self.request, self.instance)
        return super().get_context_data(**(extra | kwargs))

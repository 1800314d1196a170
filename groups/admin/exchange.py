"""Import and export in the Groepen menu: first the dry run, then a second button; and files of what one is responsible for."""

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import BooleanField, FileField, FileInput, Form, ModelChoiceField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import log
from wagtail.models import Site

from groups import scope
from groups.admin.permissions import Editors
from groups.exchange import exporting, ground, importing, table, uploads
from groups.exchange.columns import COLUMNS
from groups.exchange.ground import Ground
from groups.exchange.plan import Plan
from groups.exchange.sheet import Sheet
from groups.models import Upload, WatchGroup

MOST_LINES = 200  # shown of each list
KINDS = {"csv": "CSV", "xlsx": "XLSX", "geojson": "GeoJSON"}


class ImportForm(Form):
    """A file for one of the sites of `user`."""

    site = ModelChoiceField(
        label=gettext_lazy("Website"),
        queryset=Site.objects.none(),
        empty_label=None,
        error_messages={"required": gettext_lazy("Kies een website.")},
    )
    file = FileField(
        label=gettext_lazy("Bestand"),
        max_length=200,
        error_messages={
            "required": gettext_lazy("Kies een bestand."),
            "empty": gettext_lazy("Dit bestand is leeg."),
            "max_length": gettext_lazy("De naam van dit bestand is te lang."),
        },
        widget=FileInput(attrs={"accept": ".csv,.txt,.xlsx,.geojson,.json"}),
    )
    make_neighbourhoods = BooleanField(label=gettext_lazy("Maak buurten aan die er nog niet zijn"), required=False)

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sites = ground.sites(user)
        field = self.fields["site"]
        assert isinstance(field, ModelChoiceField)
        field.queryset, field.initial = sites, sites.first()
        if not scope.may_all(user, WatchGroup):
            del self.fields["make_neighbourhoods"]  # neighbourhoods are made by editors of a whole site

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > table.MOST_BYTES:
            raise ValidationError(_("Dit bestand is groter dan 10 MB. Deel het op."))
        return file


class ExchangeMenuItem(MenuItem):
    """Shown to who keeps the register of a site or neighbourhood."""

    def __init__(self) -> None:
        super().__init__(
            _("Import en export"), reverse("exchange_index"), name="exchange", icon_name="download", order=910
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return Editors(WatchGroup).user_can_list(request.user)


def urls() -> list[URLPattern]:
    """For Wagtail's hook: it lets in nobody who may not enter the admin."""
    return [
        path("exchange/", index, name="exchange_index"),
        path("exchange/import/", carry_out, name="exchange_import"),
        path("exchange/example.<slug:kind>", example, name="exchange_example"),
        path("exchange/<int:site>/groepen.<slug:kind>", export, name="exchange_export"),
    ]


def index(request: HttpRequest) -> HttpResponse:
    """What can be fetched and sent; a POST with a file shows the dry run."""
    user = _editor(request)
    uploads.sweep()
    form = ImportForm(user, request.POST or None, request.FILES or None)
    if form.is_valid():
        return _rehearse(request, user, form)
    context = {"form": form, "sites": ground.sites(user), "kinds": KINDS.items(), "columns": COLUMNS}
    return _private(render(request, "modeladmin/groups/exchange/index.html", context))


def _rehearse(request: HttpRequest, user: User, form: ImportForm) -> HttpResponse:
    site, file = form.cleaned_data["site"], form.cleaned_data["file"]
    wants = bool(form.cleaned_data.get("make_neighbourhoods"))
    data = file.read()
    sheet = importing.read(data, file.name)
    plan = importing.rehearse(Ground.of(user, site), sheet, make_neighbourhoods=wants)
    upload = None
    if not plan.problems:
        upload = uploads.keep(user.pk, site, file.name, data, make_neighbourhoods=wants)
    return _shown(request, plan, upload, file.name)


def carry_out(request: HttpRequest) -> HttpResponse:
    """The second button: imports exactly what was shown, or shows what is different now."""
    user = _editor(request)
    upload = uploads.find(user.pk, request.POST.get("upload", ""))
    if request.method != "POST" or upload is None:
        messages.error(request, _("De controle is te oud. Kies het bestand opnieuw."))
        return redirect("exchange_index")
    plan = importing.run(
        Ground.of(user, upload.site),
        _sheet(upload),
        make_neighbourhoods=upload.make_neighbourhoods,
        expected=request.POST.get("stamp", "-"),
    )
    if plan.problems:
        return _shown(request, plan, None, upload.name)
    upload.delete()
    counts = {"made": len(plan.made), "changed": len(plan.changed)}
    log(plan.ground.site, "wagtail.edit", user=user, title=str(plan.ground.site), data={"groups": counts})
    messages.success(request, _("Klaar. Nieuwe groepen: %(made)s. Veranderde groepen: %(changed)s.") % counts)
    return redirect("exchange_index")


def export(request: HttpRequest, site: int, kind: str) -> HttpResponse:
    """The groups of a site, or those of one's own neighbourhoods there."""
    user = _editor(request)
    here = _ground(user, get_object_or_404(Site, pk=site))
    if kind not in KINDS:
        raise Http404
    return attachment(exporting.export(here, kind), f"groepen-{localdate()}", kind)


def example(request: HttpRequest, kind: str) -> HttpResponse:
    """A file with the headers alone."""
    _editor(request)
    if kind not in ("csv", "xlsx"):
        raise Http404
    return attachment(exporting.example(kind), "groepen-voorbeeld", kind)


def attachment(data: bytes, name: str, kind: str) -> HttpResponse:
    """A file to keep, for nobody else."""
    response = HttpResponse(data, content_type=table.MIME[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return _private(response)


def _editor(request: HttpRequest) -> User:
    """Who asks. Raises Http404 for somebody without a register to keep."""
    if not isinstance(request.user, User) or not scope.may_open(request.user, WatchGroup):
        raise Http404
    return request.user


def _ground(user: User, site: Site) -> Ground:
    """Raises Http404 when nothing there is his: nobody learns that it exists."""
    try:
        return Ground.of(user, site)
    except PermissionDenied as error:
        raise Http404 from error


def _sheet(upload: Upload) -> Sheet:
    return importing.read(bytes(upload.data), upload.name)


def _shown(request: HttpRequest, plan: Plan, upload: Upload | None, name: str) -> HttpResponse:
    context = {
        "plan": plan,
        "name": name,
        "upload": upload,
        "stamp": importing.stamp(plan),
        "most": MOST_LINES,
        "summary": _summary(plan),
    }
    return _private(render(request, "modeladmin/groups/exchange/dry_run.html", context))


def _summary(plan: Plan) -> list[str]:
    """What the import does, in a line each."""
    people, places = plan.register, len(plan.places)
    alone = sum(change.people == [] for change in plan.changed)
    parts = [
        (len(plan.made), ngettext("%(n)s nieuwe groep", "%(n)s nieuwe groepen", len(plan.made))),
        (len(plan.changed), ngettext("%(n)s groep verandert", "%(n)s groepen veranderen", len(plan.changed))),
        (plan.same, ngettext("%(n)s groep blijft gelijk", "%(n)s groepen blijven gelijk", plan.same)),
        (places, ngettext("%(n)s nieuwe buurt", "%(n)s nieuwe buurten", places)),
        (len(people.new), ngettext("%(n)s nieuwe beheerder", "%(n)s nieuwe beheerders", len(people.new))),
        (
            len(people.changed),
            ngettext(
                "%(n)s beheerder krijgt een andere naam of een ander nummer",
                "%(n)s beheerders krijgen een andere naam of een ander nummer",
                len(people.changed),
            ),
        ),
        (
            alone,
            ngettext("%(n)s groep houdt geen beheerder over", "%(n)s groepen houden geen beheerder over", alone),
        ),
    ]
    return [words % {"n": number} for number, words in parts if number]


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    return response

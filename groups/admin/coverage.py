"""The coverage report of a neighbourhood, the question “who would get this address?”, and the import of its streets."""

from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.forms import CharField, FileField, FileInput, Form, TextInput
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import log

from groups import dry_run, reports, scope, territory, typed
from groups.models import Neighbourhood
from groups.territory import Sheet
from groups.territory_file import Row

MOST_LINES = 200
_SALT = "groups.admin.coverage.sheet"
_AN_HOUR = 3600


class QuestionForm(Form):
    """An address in one box; cleans to a `typed.Address`. Posted, so that it goes into no log."""

    address = CharField(
        label=gettext_lazy("Wie krijgt dit adres?"),
        max_length=100,
        error_messages={"required": gettext_lazy("Vul een adres in, zoals 1234 AB 12.")},
        widget=TextInput(attrs={"placeholder": "1234 AB 12", "autocomplete": "off"}),
    )

    def clean_address(self) -> typed.Address:
        address = typed.address(self.cleaned_data["address"])
        if address is None:
            raise ValidationError(_("Vul een postcode met een huisnummer in, zoals 1234 AB 12."))
        return address


class ImportForm(Form):
    file = FileField(
        label=gettext_lazy("CSV-bestand met straten"),
        error_messages={"required": gettext_lazy("Kies een bestand.")},
        widget=FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )


class CoverageMenuItem(MenuItem):
    """Shown to who keeps the register of a site or neighbourhood."""

    def __init__(self) -> None:
        super().__init__(_("Dekking"), reverse("coverage_index"), name="coverage", icon_name="search", order=900)

    def is_shown(self, request: HttpRequest) -> bool:
        return scope.may_open(request.user, Neighbourhood)


def urls() -> list[URLPattern]:
    """For Wagtail's hook: it lets in nobody who may not enter the admin."""
    return [
        path("coverage/", index, name="coverage_index"),
        path("coverage/<int:pk>/", report, name="coverage_report"),
        path("coverage/<int:pk>/streets/", import_streets, name="coverage_import"),
    ]


def index(request: HttpRequest) -> HttpResponse:
    """The neighbourhoods of this editor; the report at once when there is one."""
    places = list(scope.neighbourhoods(request.user, scope.REGISTER).select_related("site").order_by("name"))
    if not places and not scope.may_open(request.user, Neighbourhood):
        raise Http404
    if len(places) == 1:
        return redirect("coverage_report", places[0].pk)
    return render(request, "modeladmin/groups/coverage/index.html", {"places": places})


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Holes, double claims and groups that nobody answers for; a POST asks about one address."""
    place = _place(request, pk)
    form = QuestionForm(request.POST or None)
    answer = dry_run.ask(place.site_id, form.cleaned_data["address"]) if form.is_valid() else None
    context = {"place": place, "report": reports.report(place), "form": form, "answer": answer, "most": MOST_LINES}
    response = render(request, "modeladmin/groups/coverage/report.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def import_streets(request: HttpRequest, pk: int) -> HttpResponse:
    """First the dry run with the errors by line; then, at a second button, the import of exactly what was shown."""
    place = _place(request, pk)
    if request.POST.get("sheet"):
        return _replace(request, place, request.POST["sheet"])
    form = ImportForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"place": place, "form": form, "errors": [], "sheet": None}
    if form.is_valid():
        try:
            sheet = territory.check(form.cleaned_data["file"].read())
            context |= {"sheet": sheet, "signed": _signed(sheet, place)}
        except ValidationError as error:
            context["errors"] = error.messages
    return render(request, "modeladmin/groups/coverage/import.html", context)


def _replace(request: HttpRequest, place: Neighbourhood, signed: str) -> HttpResponse:
    try:
        number, rows, lines = signing.loads(signed, salt=_SALT, max_age=_AN_HOUR)
    except signing.BadSignature:
        number = None
    if number != place.pk:
        messages.error(request, _("De controle is te oud. Kies het bestand opnieuw."))
        return redirect("coverage_import", place.pk)
    territory.replace(place, Sheet([Row(*row) for row in rows], lines))
    log(place, "wagtail.edit", user=request.user, title=str(place))
    messages.success(request, _("De straten van %(name)s zijn vervangen.") % {"name": place})
    return redirect("coverage_report", place.pk)


def _signed(sheet: Sheet, place: Neighbourhood) -> str:
    """What was checked goes with the page, so that any web process can take it back."""
    rows = [(row.street, row.postcode, row.low, row.high, row.side) for row in sheet.rows]
    return signing.dumps([place.pk, rows, sheet.lines], salt=_SALT, compress=True)


def _place(request: HttpRequest, pk: int) -> Neighbourhood:
    """Raises Http404, also when the neighbourhood is somebody else's."""
    place = scope.neighbourhoods(request.user, scope.REGISTER).select_related("site").filter(pk=pk).first()
    if place is None:
        raise Http404
    return place

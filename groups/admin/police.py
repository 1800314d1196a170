"""The list for the police in the Groepen menu: made by a button, and every time written down (C-14)."""

from django.contrib.auth.models import User
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.models import Site

from groups import scope
from groups.admin.exchange import attachment
from groups.exchange import police
from groups.models import Coordinator, PoliceExport

MOST_LINES = 50


class PoliceMenuItem(MenuItem):
    """Shown to editors of a whole site."""

    def __init__(self) -> None:
        super().__init__(
            _("Lijst voor de politie"), reverse("police_index"), name="police", icon_name="lock", order=920
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return scope.may_all(request.user, Coordinator)


def urls() -> list[URLPattern]:
    """For Wagtail's hook: it lets in nobody who may not enter the admin."""
    return [
        path("police-list/", index, name="police_index"),
        path("police-list/<int:site>/beheerders.<slug:kind>", export, name="police_export"),
    ]


def index(request: HttpRequest) -> HttpResponse:
    """How many people stand on the list of each site, and who made one when."""
    sites = _sites(request)
    made = list(PoliceExport.objects.filter(site__in=sites).select_related("site")[:MOST_LINES])
    names = dict(User.objects.filter(pk__in=[each.user_id for each in made]).values_list("pk", "username"))
    context = {
        "lists": [{"site": site, "kinds": police.KINDS, "counts": _counts(site)} for site in sites],
        "made": [(each, names.get(each.user_id) or _("gebruiker %(id)s") % {"id": each.user_id}) for each in made],
        "several": len(sites) > 1,
    }
    response = render(request, "modeladmin/groups/exchange/police.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def export(request: HttpRequest, site: int, kind: str) -> HttpResponse:
    """The list itself. By POST only: fetching it leaves a trace."""
    here = next((each for each in _sites(request) if each.pk == site), None)
    if here is None or kind not in police.KINDS:
        raise Http404
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    assert request.user.pk is not None  # he has sites
    return attachment(police.export(here, kind, request.user.pk), f"beheerders-{localdate()}", kind)


def _sites(request: HttpRequest) -> list[Site]:
    """The sites whose register this editor keeps as a whole. Raises Http404 when there are none."""
    sites = list(scope.sites(request.user, scope.REGISTER).order_by("hostname"))
    if not sites:
        raise Http404
    return sites


def _counts(site: Site) -> list[tuple[str, int]]:
    """(label of a choice, number of coordinators) for each choice."""
    rows = police.leaders(site).order_by().values("police").annotate(n=Count("pk", distinct=True))
    counts = {row["police"]: row["n"] for row in rows}
    return [(str(label), counts.get(value, 0)) for value, label in Coordinator.Police.choices]

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from groups import leaflet, scope
from groups.models import WatchGroup


def serve(request: HttpRequest, group: int, kind: str) -> HttpResponse:
    """A leaflet or poster of a group as PDF, for who keeps its register. Raises Http404 for everybody else."""
    row = get_object_or_404(scope.visible(request.user, WatchGroup).select_related("neighbourhood__site"), pk=group)
    try:
        pdf = leaflet.FORMATS[kind](row)
    except (KeyError, leaflet.NoSignUp) as error:
        raise Http404 from error
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{row.slug}-{kind}.pdf"'
    return response


def links(group: WatchGroup) -> str:
    """Links to what can be printed for `group`; empty when it takes no sign-ups."""
    try:
        leaflet.sign_up_url(group)
    except leaflet.NoSignUp:
        return ""
    labels = {"a5": _("folder A5"), "a4": _("2 op A4"), "poster": _("poster")}
    return format_html_join(
        " · ",
        '<a href="{}">{}</a>',
        ((reverse("watchgroup_leaflet", args=[group.pk, kind]), label) for kind, label in labels.items()),
    )

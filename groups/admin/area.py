"""A group's area in the admin: drawn on a map, or pasted as GeoJSON; with the outlines of the groups around it."""

import json
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Max, Min, Q
from django.forms import JSONField, Media, Textarea
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Site

from groups import areas, geojson, overlap, scope
from groups.admin.forms import ScopedForm
from groups.admin.views import ScopedCreateView, ScopedEditView
from groups.models import WatchGroup
from groups.templatetags.map_tags import words

# Where a map begins when nothing is drawn yet anywhere: the Netherlands.
_COUNTRY = "3.4,50.7,7.2,53.6"


class AreaWidget(Textarea):
    """The box for GeoJSON; with JavaScript a map stands over it, on demand."""

    template_name = "groups/area_widget.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["map"] = {
            "outlines": reverse("watchgroup_outlines"),
            "tiles": settings.MAP_TILE_URL,
            "attribution": settings.MAP_ATTRIBUTION,
            "words": json.dumps(words(None), ensure_ascii=False),
        }
        return context

    @property
    def media(self) -> Media:
        return Media(css={"all": ["draw.css"]}, js=["draw.js"])


class AreaField(JSONField):
    """GeoJSON as people have it: a geometry, a Feature, or a FeatureCollection with one Feature in it."""

    widget = AreaWidget
    default_error_messages = {
        "invalid": gettext_lazy("Dit is geen GeoJSON. Plak de hele tekst, van de eerste { tot de laatste }.")
    }

    def prepare_value(self, value: Any) -> Any:
        """An area that is not there is an empty box, not the word “null”."""
        return "" if value is None else super().prepare_value(value)

    def to_python(self, value: Any) -> Any:
        parsed = super().to_python(value)
        return areas.validate(_geometry(parsed)) if parsed not in (None, {}, []) else None


def _geometry(parsed: Any) -> Any:
    """What is drawn in `parsed`. Raises ValidationError when that is several things."""
    if isinstance(parsed, dict) and parsed.get("type") == "FeatureCollection":
        features = parsed.get("features")
        if not isinstance(features, list) or len(features) != 1:
            raise ValidationError(_("Geef één lijn of vlak. In deze tekst staan er meer, of geen."))
        parsed = features[0]
    return parsed.get("geometry") if isinstance(parsed, dict) and parsed.get("type") == "Feature" else parsed


class AreaForm(ScopedForm):
    """A form with the area of a group."""

    area = AreaField(
        label=gettext_lazy("Gebied op de kaart"),
        required=False,
        help_text=gettext_lazy("Teken een lijn of een vlak, of plak GeoJSON. Het gebied is een illustratie."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].widget.attrs |= {
            "data-start": self._start(),
            "data-own": str(self.instance.uuid),
            "rows": "4",
            "spellcheck": "false",
        }

    def _start(self) -> str:
        """What the empty map looks at: the groups of the same neighbourhood, else all that this editor may see."""
        groups = scope.visible(self.for_user, WatchGroup).filter(west__isnull=False)
        if self.instance.neighbourhood_id:
            here = groups.filter(neighbourhood=self.instance.neighbourhood_id)
            groups = here if here.exists() else groups
        found = groups.aggregate(west=Min("west"), south=Min("south"), east=Max("east"), north=Max("north"))
        return _COUNTRY if found["west"] is None else "{west:.6f},{south:.6f},{east:.6f},{north:.6f}".format(**found)


def outlines(request: HttpRequest) -> HttpResponse:
    """The areas in `?bbox=` of groups that this editor may see, and of the published ones of the sites he works for."""
    if not scope.may_open(request.user, WatchGroup):
        return HttpResponse(status=404)
    try:
        bounds = geojson.box(request.GET.get("bbox", ""))
    except (geojson.Malformed, geojson.TooMuch) as error:
        status, body = geojson.refusal(error)
        return JsonResponse(body, status=status)
    sites = scope.choices(request.user, Site, scope.right_of(WatchGroup))
    own = scope.visible(request.user, WatchGroup).values("pk")
    around = WatchGroup.objects.filter(west__isnull=False).filter(
        Q(pk__in=own) | Q(published=True, neighbourhood__site__in=sites)
    )
    rows = geojson.within(around, bounds).only("uuid", "name", "area").order_by("name")[: geojson.MOST_GROUPS]
    return JsonResponse(geojson.outlines(rows))


def warn(request: HttpRequest, group: WatchGroup) -> None:
    """Say which groups lie on the same ground. It is allowed: two groups may share a street."""
    others = overlap.of(group)
    if not others:
        return
    names = ", ".join(other.name for other in others)
    messages.warning(request, _("Let op: het gebied ligt deels over dat van %(names)s.") % {"names": names})


class AreaCreateView(ScopedCreateView):
    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        warn(self.request, self.instance)
        return response


class AreaEditView(ScopedEditView):
    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        warn(self.request, self.instance)
        return response

"""The panel on Wagtail's page of an editors' group: which sites and neighbourhoods it works for."""

from typing import Any

from django.contrib.auth.models import Group as AuthGroup
from django.db import transaction
from django.forms import CheckboxSelectMultiple, Form, ModelMultipleChoiceField
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from groups import scope
from groups.models import EditorNeighbourhood, Neighbourhood


class RightsForm(Form):
    """A list of sites for each right, and a list of neighbourhoods that carries them all."""

    neighbourhoods = ModelMultipleChoiceField(
        queryset=Neighbourhood.objects.select_related("site"),
        required=False,
        widget=CheckboxSelectMultiple,
        label=gettext_lazy("Mag dit alles, maar alleen van deze buurten"),
    )

    def __init__(self, *args: Any, instance: AuthGroup | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **({"prefix": "rights"} | kwargs))
        self.instance = instance
        for right, label in scope.RIGHTS.items():
            self.fields[_name(right)] = ModelMultipleChoiceField(
                queryset=Site.objects.all(), required=False, widget=CheckboxSelectMultiple, label=label
            )
        self.order_fields([*map(_name, scope.RIGHTS), "neighbourhoods"])
        if instance and instance.pk:
            self.initial = self._held(instance)

    def _held(self, group: AuthGroup) -> dict[str, Any]:
        held = {
            _name(right): list(scope.granted(group, right).values_list("site", flat=True)) for right in scope.RIGHTS
        }
        places = EditorNeighbourhood.objects.filter(group=group)
        return held | {"neighbourhoods": list(places.values_list("neighbourhood", flat=True))}

    def as_admin_panel(self) -> str:
        context = {"heading": _("Aanvragen en groepen"), "form": self, "panel_id": "buurtpoort-rights"}
        return render_to_string("wagtailsettings/permissions/includes/site_permission_form.html", context)

    @transaction.atomic
    def save(self) -> None:
        """Give what was ticked and take what was not."""
        group = self.instance
        assert group is not None  # Wagtail saves the group first
        for right in scope.RIGHTS:
            wanted = self.cleaned_data[_name(right)]
            scope.granted(group, right).exclude(site__in=wanted).delete()
            for site in wanted:
                scope.grant(group, site, right)
        places = self.cleaned_data["neighbourhoods"]
        EditorNeighbourhood.objects.filter(group=group).exclude(neighbourhood__in=places).delete()
        for place in places:
            scope.grant_neighbourhood(group, place)


def _name(right: str) -> str:
    return right.replace(".", "_")

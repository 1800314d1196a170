"""The desks of a site, each with the forms that lead to it."""

from dataclasses import dataclass, field

from django import template
from django.template import Context
from django.utils import timezone
from wagtail.models import Site

from forms import evenings
from forms.models import FormPage
from groups.models import Desk
from home import listed, tree

register = template.Library()


@dataclass
class ShownDesk:
    """A desk for the public: no person, no address. `forms` are live pages, in the visitor's language where there is one."""

    name: str
    topic: str
    forms: list[FormPage] = field(default_factory=list)


@register.simple_tag(takes_context=True)
def site_desks(context: Context) -> list[ShownDesk]:
    """All desks of the visitor's site; one without a form has no button, nor has an evening that one cannot register for any
    more. Nothing without a request. Three queries at most."""
    request = context.get("request")
    site = Site.find_for_request(request) if request else None
    if site is None:
        return []
    shown = {desk.pk: ShownDesk(desk.name, desk.topic) for desk in Desk.objects.filter(site=site)}
    routed = FormPage.objects.filter(routing=FormPage.Routing.DESK, desk__in=shown).order_by("path")
    routed = routed.select_related("locale", "event").prefetch_related("event__exceptions").defer("body", "event__body")
    now = timezone.now()
    for form in tree.translated(tree.of_site(request, listed.public(routed))):
        if form.desk_id is not None and evenings.is_open(form, now):
            shown[form.desk_id].forms.append(form)
    return list(shown.values())

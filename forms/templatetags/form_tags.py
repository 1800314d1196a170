from django import template
from django.urls import reverse
from wagtail.models import Site

from forms import doors, offer
from groups.models import WatchGroup

register = template.Library()


@register.simple_tag(takes_context=True)
def contact_url(context: template.Context, group: WatchGroup) -> str:
    """Where one writes to the coordinators of `group`; "" when this site has no form for that, or nobody answers for it here."""
    site = Site.find_for_request(context["request"])
    if site is None or not doors.takes_questions(site):
        return ""
    answered = group.kind not in offer.LED_BY_OTHERS or offer.answering(WatchGroup.objects.filter(pk=group.pk)).exists()
    return reverse("forms:contact", args=[group.uuid]) if answered else ""


@register.simple_tag(takes_context=True)
def sign_up_url(context: template.Context, group: WatchGroup) -> str:
    """Where one signs up for `group`; "" when this site has no form for that."""
    site = Site.find_for_request(context["request"])
    return reverse("forms:sign_up", args=[group.uuid]) if site and doors.takes_sign_ups(site) else ""

"""The site's sign beside its name."""

from typing import Any

from django import template
from django.template import Context
from wagtail.images import get_image_model

from home import memory
from home.models import SiteProfile

register = template.Library()


@register.inclusion_tag("home/logo.html", takes_context=True)
def site_logo(context: Context) -> dict[str, Any]:
    """The editors' own picture, at most so high and wide that it fits the head; else the drawn gate."""
    profile = context.get("profile")
    if not (isinstance(profile, SiteProfile) and profile.logo_id):
        return {"logo": None}
    return {"logo": memory.recall(("logo", profile.logo_id), lambda: _rendition(profile.logo_id))}


def _rendition(logo_id: int | None) -> Any:
    """Fetched by its number: the profile is kept in memory and would hold the picture, without anybody seeing it read."""
    logo = get_image_model().objects.filter(pk=logo_id).first()
    return logo and logo.get_rendition("max-512x120|format-webp")

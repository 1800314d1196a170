"""The site's sign beside its name."""

from typing import Any

from django import template
from django.template import Context

from home import memory
from home.models import SiteProfile

register = template.Library()


@register.inclusion_tag("home/logo.html", takes_context=True)
def site_logo(context: Context) -> dict[str, Any]:
    """The editors' own picture, at most so high and wide that it fits the head; else the drawn gate."""
    profile = context.get("profile")
    return {"logo": _rendition(profile) if isinstance(profile, SiteProfile) and profile.logo_id else None}


def _rendition(profile: SiteProfile) -> Any:
    """Kept with the profile: a change of the picture or of its choice forgets it (home.signals)."""
    logo = profile.logo
    return memory.recall(
        ("logo", profile.pk, profile.logo_id), lambda: logo and logo.get_rendition("max-512x120|format-webp")
    )

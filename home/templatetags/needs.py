"""What to call in need, as the site's profile says."""

from django import template
from django.template import Context

from home.models import SiteProfile
from home.numbers import Number

register = template.Library()


@register.simple_tag(takes_context=True)
def number_to_call(context: Context, kind: str) -> Number | None:
    """The site's first number of `kind`; the country's where the site has none, or where nobody knows the site."""
    profile = context.get("profile")
    return (profile.number(kind) if profile else None) or SiteProfile().number(kind)

from typing import Any

from django import template

from groups.models import WatchGroup

register = template.Library()


@register.inclusion_tag("search/form.html")
def finder(text: str = "", error: str = "", heading: str = "") -> dict[str, Any]:
    """The box that finds a group. A page shows it once: it has an id. `text` is what was typed, `error` what is wrong with it."""
    return {"text": text, "error": error, "heading": heading}


@register.simple_tag(takes_context=True)
def group_page_url(context: template.Context, group: WatchGroup) -> str:
    """The group's own page; "" when the site has no page of groups."""
    page = context.get("groups_page")
    return page.group_url(group) if page else ""

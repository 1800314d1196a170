"""What a block shows of what the website itself keeps. Without a request there is nothing: words of a consent text hold no news."""

from django import template
from django.db.models import QuerySet
from django.template import Context

from home import listed, tree
from home.models import NewsItemPage
from home.models.news import NEWEST_FIRST

register = template.Library()


@register.simple_tag(takes_context=True)
def latest_news(context: Context, count: int) -> QuerySet[NewsItemPage]:
    """The newest items of the visitor's site, `count` at most."""
    items = listed.public(NewsItemPage.objects).order_by(*NEWEST_FIRST).select_related("picture", "locale")
    return tree.of_visitor(context.get("request"), items.prefetch_related("picture__renditions"))[:count]

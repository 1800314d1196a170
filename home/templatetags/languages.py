"""Pages in another language than the visitor's: their words say so (WCAG 3.1.2), and links to them work."""

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.templatetags.wagtailcore_tags import pageurl

from home.addresses import in_language
from home.tree import roots

register = template.Library()


@register.filter
def lang(page: Page) -> SafeString:
    """The attribute for an element that holds words of `page`; nothing where they are in the visitor's language.

    Asks for the locale of the page: fetch it along.
    """
    code = page.locale.language_code
    return format_html('lang="{}"', code) if code != get_language() else SafeString("")


@register.simple_tag(takes_context=True)
def way_to(context: Context, page: Page) -> str:
    """The address of a page, in the visitor's language where it is there in that.

    A site without pages in that language shows its own under the prefix of it. One that has some knows there only those.
    """
    path, request = pageurl(context, page), context.get("request")
    own = any(root.language_code == get_language() for root in roots(request))
    return path if own else in_language(path)

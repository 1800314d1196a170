"""Words of a page in another language than the visitor's say so (WCAG 3.1.2)."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page

register = template.Library()


@register.filter
def lang(page: Page) -> SafeString:
    """The attribute for an element that holds words of `page`; nothing where they are in the visitor's language.

    Asks for the locale of the page: fetch it along.
    """
    code = page.locale.language_code
    return format_html('lang="{}"', code) if code != get_language() else SafeString("")

"""Small texts that registers share."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext

C = TypeVar("C", bound=Callable[..., Any])


def column(heading: Promise | str, order: str = "") -> Callable[[C], C]:
    """Mark a method as a column of a list: its heading, and the lookup that sorts it, if any."""

    def mark(method: C) -> C:
        method.short_description = heading  # type: ignore[attr-defined]
        if order:
            method.admin_order_field = order  # type: ignore[attr-defined]
        return method

    return mark


def moment(value: datetime | None) -> str:
    """`20 nov 2026 12:48`, in Amsterdam; empty when there is none."""
    return date_format(localtime(value), "j b Y H:i") if value else ""


def yes_no(value: bool) -> str:
    """The library would show a picture that only Django's own admin has."""
    return gettext("ja") if value else gettext("nee")


def alarm(words: str) -> SafeString:
    """Words in red and bold, so that they also stand out for who sees no red."""
    return format_html('<strong class="w-text-critical-200">{}</strong>', words)

"""What was answered, in words for who reads it."""

from typing import Any

from django.utils.translation import gettext as _

from forms.models import Submission
from forms.roles import CHOICES


def of(submission: Submission) -> list[tuple[str, str]]:
    """Everything besides name and address, as (label, words): the groups that were chosen, and the answers."""
    groups = ", ".join(group.name for group in submission.watch_groups.order_by("name"))
    chosen = [(_("Gekozen groep"), groups)] if groups else []
    return chosen + [(label, told(role, value)) for label, value, role in submission.answers]


def told(role: str, value: Any) -> str:
    """An answer in words: the label of a choice, “ja” for a box, several with commas."""
    if role in CHOICES:
        return str(dict(CHOICES[role]).get(value, value))
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
